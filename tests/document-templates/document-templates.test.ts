import { expect, test, vi } from 'vitest'
import type { Response } from 'supertest'
import { addDays, today } from '../../src/app/clock.ts'
import { read } from '../../src/app/db.ts'
import { putIntoForce, returnBuiltIn } from '../../src/document-templates/commands.ts'
import { hasBegun } from '../../src/document-templates/rules.ts'
import { readTemplate, templateInForce } from '../../src/documents/in-force.ts'
import '../support/app.ts'
import { textOfDocx } from '../documents/text-of.ts'
import { aReadyPair } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { type Browser, signIn } from '../support/people.ts'
import { edited, reworded } from './files.ts'

const url = '/document-templates/roadmap-approved'
const ours = reworded('consent-extra-duties', 'СОГЛАСИЕ', 'НАШЕ СОГЛАСИЕ')
const form = 'consent-extra-duties'

async function loaded(methodist: Browser, bytes = ours): Promise<{ id: number; path: string }> {
  const answer = await methodist.send(`/document-templates/${form}`, { note: 'наши слова' }, { file: { name: 'наш.docx', bytes } })
  const path = answer.headers.location ?? ''
  return { id: Number(path.split('/').at(-1)), path }
}

const bodyOf = (answer: Response) => answer.body as Buffer
const binary = (res: NodeJS.ReadableStream, done: (error: null, body: Buffer) => void) => {
  const chunks: Buffer[] = []
  res.on('data', (chunk: Buffer) => chunks.push(chunk))
  res.on('end', () => done(null, Buffer.concat(chunks)))
}

test('a methodist loads the own file, tries it on real data, puts it into force and returns to the built-in one', async () => {
  const methodist = await signIn('methodist')
  await aReadyPair()
  const { id, path } = await loaded(methodist)
  const page = textOf(await methodist.get(path))
  expect(page).toContain('Ошибок нет')
  expect(page).toContain('Проба заполнена настоящими данными: Иванов Пётр Ильич')
  expect(page).toContain('Проверить падежи')
  const tried = textOfDocx(
    bodyOf(
      await methodist
        .get(`${path}/preview`)
        .buffer(true)
        .parse(binary as never),
    ),
  )
  expect(tried).toContain('НАШЕ СОГЛАСИЕ')
  expect(tried).toContain('Иванов Пётр Ильич')
  expect((await templateInForce(form)).equals(readTemplate(form))).toBe(true)

  const answer = await methodist.post(`${path}/force`, { validFrom: today(), version: '0' })
  expect(textOf(await methodist.follow(answer))).toContain('документы печатаются по этому файлу')
  expect((await templateInForce(form)).equals(ours)).toBe(true)
  expect((await templateInForce(form, addDays(today(), -1))).equals(readTemplate(form))).toBe(true)
  expect(await journalOf('documentTemplate', id)).toEqual(['documentTemplate.uploaded', 'documentTemplate.forced'])

  await methodist.post(`/document-templates/${form}/built-in`).expect(303)
  expect((await templateInForce(form)).equals(readTemplate(form))).toBe(true)
  const copy = await read().documentTemplate.findFirstOrThrow({ orderBy: { id: 'desc' }, select: { id: true } })
  expect(await journalOf('documentTemplate', copy.id)).toEqual(['documentTemplate.builtIn'])
  expect(textOf(await methodist.get('/document-templates'))).not.toContain('файл центра')
})

test('what is in force from tomorrow does not act today, and can be taken back until then', async () => {
  const methodist = await signIn('methodist')
  const { id, path } = await loaded(methodist)
  const tomorrow = addDays(today(), 1)
  await methodist.post(`${path}/force`, { validFrom: tomorrow, version: '0' }).expect(303)
  expect((await templateInForce(form)).equals(readTemplate(form))).toBe(true)
  expect((await templateInForce(form, tomorrow)).equals(ours)).toBe(true)
  await methodist.post(`${path}/cancellation`).expect(303)
  expect((await templateInForce(form, tomorrow)).equals(readTemplate(form))).toBe(true)
  expect(await journalOf('documentTemplate', id)).toEqual(['documentTemplate.uploaded', 'documentTemplate.forced', 'documentTemplate.cancelled'])
})

test('of two files put into force on one day the later works and the first does not', async () => {
  const methodist = await signIn('methodist')
  const tomorrow = addDays(today(), 1)
  const first = await loaded(methodist)
  const second = await loaded(methodist, reworded(form, 'СОГЛАСИЕ', 'ДРУГОЕ СОГЛАСИЕ'))
  for (const { path } of [second, first]) await methodist.post(`${path}/force`, { validFrom: tomorrow, version: '0' }).expect(303)
  expect((await templateInForce(form, tomorrow)).equals(ours)).toBe(true)
  expect((await read().documentTemplate.findUniqueOrThrow({ where: { id: second.id } })).validFrom).toBeNull()
  expect([hasBegun({ id: 1, validFrom: today() }, today()), hasBegun({ id: 1, validFrom: today() }, tomorrow)]).toEqual([false, true])
})

test('a file that has worked keeps its days when it is put into force again', async () => {
  const methodist = await signIn('methodist')
  const { id, path } = await loaded(methodist)
  await methodist.post(`${path}/force`, { validFrom: today(), version: '0' }).expect(303)
  const begun = today()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${addDays(begun, 10)}T06:00:00Z`) })
  await returnBuiltIn(methodist.actor, form)
  await putIntoForce(methodist.actor, form, id, { validFrom: addDays(begun, 12), incomplete: false, version: 1 })
  const on = async (days: number) => (await templateInForce(form, addDays(begun, days))).equals(ours)
  expect([await on(-1), await on(0), await on(9), await on(10), await on(12)]).toEqual([false, true, true, false, true])
  expect((await read().documentTemplate.findUniqueOrThrow({ where: { id } })).validFrom).toBe(begun)
})

test('a file with errors is kept and explained, but not put into force; a day of the past is refused at its field', async () => {
  const methodist = await signIn('methodist')
  const { path } = await loaded(methodist, reworded(form, '{fullName}', '{fulName} {post'))
  const page = textOf(await methodist.get(path))
  expect(page).toContain('Поле «{post» не закрыто: не хватает скобки «}». Рядом с текстом: «…')
  expect(page).toContain('«Ввести в действие» пока нельзя')
  await methodist.post(`${path}/force`, { validFrom: today(), version: '0' }).expect(303)
  expect(await read().documentTemplate.count({ where: { validFrom: { not: null } } })).toBe(0)
  expect((await methodist.get(`${path}/preview`)).status).toBe(404)

  const good = await loaded(methodist)
  const past = await methodist.post(`${good.path}/force`, { validFrom: '01.09.2023', version: '0' })
  expect([past.status, errorAt(past, 'validFrom')]).toEqual([
    422,
    'Шаблон вводят в действие с сегодняшнего дня или позже: документы прошлых дней уже напечатаны по прежнему',
  ])
  const late = await methodist.post(`${good.path}/force`, { validFrom: today(), version: '7' })
  expect(late.status).toBe(409)
})

test.each([
  ['программа.docx', Buffer.from('MZ program'), 'Это программа, а не документ Word, хотя названа иначе. Такой файл не принимается'],
  [
    'старый.doc',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
    'Это документ старого формата (.doc). Откройте его в Word и сохраните как «Документ Word (.docx)»',
  ],
  [
    'макрос.docx',
    edited('programme', { 'word/vbaProject.bin': () => 'x' }),
    'В документе есть макросы. Сохраните его как «Документ Word (.docx)» без макросов',
  ],
  ['картинки.docx', Buffer.alloc(10 * 1024 * 1024 + 1, 'PK'), 'Шаблон больше 10 МБ. Обычный документ в сотни раз меньше: уберите из него картинки и вложения'],
])('%s is refused with a sentence and what was typed stays', async (name, bytes, sentence) => {
  const methodist = await signIn('methodist')
  const answer = await methodist.send(url, { note: 'наша правка' }, { file: { name, bytes } })
  expect([answer.status, errorAt(answer, 'file')]).toEqual([422, sentence])
  expect(answer.text).toContain('наша правка')
  expect(await read().storedFile.count()).toBe(0)
})

test('a file without what the document must say is put into force only when the methodist says so', async () => {
  const methodist = await signIn('methodist')
  const { path } = await loaded(methodist, reworded(form, '{schoolYear}', 'этом'))
  expect(textOf(await methodist.get(path))).toContain('Обязательных данных в файле нет')
  const refused = await methodist.post(`${path}/force`, { validFrom: today(), version: '0' })
  expect([refused.status, errorAt(refused, 'incomplete')]).toEqual([
    422,
    'В файле нет обязательных данных. Верните их поля в файл или поставьте отметку, если они напечатаны в нём словами',
  ])
  expect((await templateInForce(form)).equals(readTemplate(form))).toBe(true)
  await methodist.post(`${path}/force`, { validFrom: today(), incomplete: 'on', version: '0' }).expect(303)
  expect((await templateInForce(form)).equals(readTemplate(form))).toBe(false)
})

test('templates are the methodist’s: others read neither files nor previews', async () => {
  const { path } = await loaded(await signIn('methodist'))
  const director = await signIn('director')
  const answers = await Promise.all([
    director.get('/document-templates'),
    director.get(`${path}/file`),
    director.get(`${path}/preview`),
    director.post(`${path}/force`, {}),
  ])
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  expect((await (await signIn('methodist')).get('/document-templates/nothing')).status).toBe(404)
})
