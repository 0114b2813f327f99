import { existsSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import { expect, test } from 'vitest'
import { pathOf } from '../../src/app/uploads.ts'
import { read, write } from '../../src/app/db.ts'
import { changeMinutes, writeMinutes } from '../../src/minutes/commands.ts'
import { minutesForm } from '../../src/minutes/form.ts'
import { nextNumber } from '../../src/minutes/rules.ts'
import '../support/app.ts'
import { textOfDocx } from '../documents/text-of.ts'
import { aMentee, aMentor, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn, theYear } from '../support/people.ts'

const typed = {
  body: 'методическое объединение наставников',
  number: '1',
  heldOn: '20.12.2023',
  chair: 'Глинка Наталья Игоревна',
  secretary: 'Шевченко Анна Сергеевна',
  others: 'Гость Иван Иванович',
  items: '2',
  'title-1': 'Промежуточные итоги',
  'heard-1': 'Глинку Н. И.',
  'decided-1': 'Принять к сведению',
  'title-2': '',
  version: '0',
}

test('a methodist writes minutes; the Word file says who was there and what was decided', async () => {
  const { mentorPerson } = await aCentre().then(() => aReadyPair())
  const methodist = await signIn('methodist')
  expect((await methodist.get('/minutes/new')).text).toMatch(/name="number"[^>]*value="1"/)
  const answer = await methodist.post('/minutes', { ...typed, personIds: [String(mentorPerson.id), ''] })
  const page = textOf(await methodist.follow(answer))
  expect(page).toContain('Протокол № 1 от 20.12.2023')
  expect(page).toContain('2 человека: Иванов Пётр Ильич, Гость Иван Иванович')
  expect(page).toContain('1. Промежуточные итоги')
  const { id, items } = await read().minutes.findFirstOrThrow({ include: { items: true } })
  expect(items).toMatchObject([{ title: 'Промежуточные итоги', heard: 'Глинку Н. И.', spoke: null, decided: 'Принять к сведению' }])
  const text = textOfDocx((await methodist.get(`/minutes/${id}/document.docx`).responseType('blob')).body as Buffer)
  for (const part of [
    'ПРОТОКОЛ № 1',
    'Председатель – Н. И. Глинка',
    'Присутствовали (2 человека)',
    'СЛУШАЛИ:',
    'РЕШИЛИ:',
    'Принять к сведению',
    'А. С. Шевченко',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('ВЫСТУПИЛИ')
  expect((await methodist.get('/minutes/new')).text).toMatch(/name="number"[^>]*value="2"/)
  expect(await journalOf('minutes', id)).toEqual(['minutes.written'])
})

test('another question is added without saving and nothing typed is lost; what is wrong stands at its field', async () => {
  await aCentre()
  await aMentor((await aTeacher()).id)
  await aMentee((await aStudent('Ёлкина Мария Олеговна')).id)
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/minutes/new'))).not.toContain('Ёлкина')
  const more = await methodist.post('/minutes', { ...typed, heldOn: 'вчера', more: 'on' })
  expect([more.status, more.text.includes('name="title-3"'), more.text.includes('value="вчера"')]).toEqual([200, true, true])
  expect(more.text).toMatch(/name="items" value="3"/)
  expect(more.text).toContain('Глинку Н. И.')
  const wrong = await methodist.post('/minutes', { ...typed, 'title-2': '', 'decided-2': 'Провести открытое занятие' })
  expect([wrong.status, errorAt(wrong, 'title-2')]).toEqual([422, 'Введите вопрос: без него остальное некуда отнести'])
  expect(errorAt(await methodist.post('/minutes', { ...typed, heldOn: '20.12.2100' }), 'heldOn')).toBe('Протокол нельзя датировать будущим числом')
  expect(wrong.text).toContain('Провести открытое занятие')
  expect(errorAt(await methodist.post('/minutes', { ...typed, 'title-1': '', 'heard-1': '', 'decided-1': '' }), 'title-1')).toBe(
    'Внесите хотя бы один вопрос повестки',
  )
  expect(await read().minutes.count()).toBe(0)
})

test('a number is taken once for a body in a year; the second of two editors is told; signed minutes stay', async () => {
  await aCentre()
  const methodist = await signIn('methodist')
  await methodist.post('/minutes', typed).expect(303)
  const { id } = await read().minutes.findFirstOrThrow()
  const again = await methodist.post('/minutes', { ...typed, body: 'Методическое объединение наставников' })
  expect(errorAt(again, 'number')).toContain('Протокол № 1 этого органа')
  await methodist.post('/minutes', { ...typed, body: 'педагогический совет' }).expect(303)
  await methodist.post(`/minutes/${id}`, { ...typed, secretary: 'Первый' }).expect(303)
  const late = await methodist.post(`/minutes/${id}`, { ...typed, secretary: 'Второй' })
  expect([late.status, late.text.includes('Второй')]).toEqual([409, true])
  expect((await read().minutes.findUniqueOrThrow({ where: { id } })).secretary).toBe('Первый')

  const pdf = await PDFDocument.create()
  pdf.addPage()
  await methodist.send(`/minutes/${id}/signed`, {}, { signed: { name: 'Протокол.pdf', bytes: Buffer.from(await pdf.save()) } }).expect(303)
  expect((await methodist.get(`/minutes/${id}/signed`)).headers['content-type']).toBe('application/pdf')
  const refused = await methodist.follow(await methodist.post(`/minutes/${id}/removal`, {}, `/minutes/${id}`))
  expect(textOf(refused)).toContain('такой протокол не удаляют')
  expect(await journalOf('minutes', id)).toEqual(['minutes.written', 'minutes.changed', 'minutes.signedAttached'])

  const old = await read().storedFile.findFirstOrThrow()
  const better = { signed: { name: 'Протокол лучше.pdf', bytes: Buffer.from(await pdf.save()) } }
  const unsaid = await methodist.send(`/minutes/${id}/signed`, {}, better)
  expect([unsaid.status, errorAt(unsaid, 'why')]).toEqual([422, expect.stringContaining('Напишите, почему заменяете лист')])
  const fileless = await methodist.post(`/minutes/${id}/signed`, { why: 'не читалась подпись' })
  expect([fileless.status, fileless.text.includes('value="не читалась подпись"')]).toEqual([422, true])
  expect((await read().minutes.findUniqueOrThrow({ where: { id } })).fileId).toBe(old.id)
  const replaced = await methodist.send(`/minutes/${id}/signed`, { why: 'не читалась подпись' }, better)
  expect(textOf(await methodist.follow(replaced))).toMatch(/Подписанный лист заменён\..* Протокол лучше\.pdf.*заменён подписанный лист протокола/)
  expect((await read().storedFile.findMany()).map(({ originalName }) => originalName)).toEqual(['Протокол лучше.pdf'])
  expect(existsSync(pathOf(old.storedName))).toBe(false)
  const entry = await read().auditEntry.findFirstOrThrow({ where: { action: 'minutes.signedReplaced' } })
  expect(JSON.parse(entry.details)).toEqual({ why: 'не читалась подпись', sha256: old.sha256 })
})

test('minutes of another year keep who was present when they are changed', async () => {
  await aCentre().then(() => aReadyPair())
  const methodist = await signIn('methodist')
  await methodist.post('/minutes', { ...typed, personIds: [String((await read().mentorProfile.findFirstOrThrow()).personId)] }).expect(303)
  const { id } = await read().minutes.findFirstOrThrow()
  const next = { name: '2024-2025', startsOn: '2024-09-01', endsOn: '2025-08-31' }
  const year = await write((tx) => tx.schoolYear.create({ data: next, select: { id: true } }))
  await methodist.post('/school-year', { id: String(year.id) }).expect(303)
  expect(textOf(await methodist.get('/minutes'))).not.toContain('Протокол № 1')
  expect(textOf(await methodist.get('/minutes/new'))).not.toContain('Иванов Пётр Ильич')
  const form = await methodist.get(`/minutes/${id}/edit`)
  expect(textOf(form)).toContain('Иванов Пётр Ильич')
  const ticked = [...form.text.matchAll(/name="personIds" value="(\d+)"[^>]*checked/g)].map(([, value]) => value)
  await methodist.post(`/minutes/${id}`, { ...typed, personIds: ticked }).expect(303)
  expect((await read().minutes.findUniqueOrThrow({ where: { id } })).present).toBe('Иванов Пётр Ильич\nГость Иван Иванович')
})

test('of two who take the same number at once one is told', async () => {
  const actor = await aCentre()
  const year = await theYear()
  const form = minutesForm(1).parse(typed)
  const ids = await Promise.all([writeMinutes(actor, year, form), writeMinutes(actor, year, form)])
  expect(ids.map((id) => id !== null)).toEqual([true, false])
  const other = await writeMinutes(actor, year, { ...form, number: '2' })
  expect(await changeMinutes(actor, other!, form)).toBe(false)
  expect((await read().minutes.findMany({ select: { number: true } })).map(({ number }) => number)).toEqual(['1', '2'])
})

test('the director reads minutes and writes none; a mentor sees none', async () => {
  await aCentre()
  const methodist = await signIn('methodist')
  await methodist.post('/minutes', typed)
  const { id } = await read().minutes.findFirstOrThrow()
  const director = await signIn('director')
  expect(textOf(await director.get(`/minutes/${id}`))).toContain('Промежуточные итоги')
  expect((await director.post(`/minutes/${id}`, typed)).status).toBe(403)
  expect((await (await signIn('mentor', (await aTeacher()).id)).get(`/minutes/${id}`)).status).toBe(403)
})

test('minutes of a final event begin with its questions and the practices it chose', async () => {
  await aCentre()
  const year = await theYear()
  const event = { schoolYearId: year.id, title: 'Наставник-2024', kind: 'фестиваль практик', heldOn: '2024-05-20' }
  const { id } = await write((tx) =>
    tx.finalEvent.create({
      data: {
        ...event,
        practices: {
          create: [{ chosen: true, material: { create: { schoolYearId: year.id, kind: 'practice', title: 'Взаимные посещения', titleKey: 'x' } } }],
        },
      },
    }),
  )
  const methodist = await signIn('methodist')
  expect((await methodist.get(`/final-events/${id}`)).text).toContain(`/minutes/new?event=${id}`)
  const page = await methodist.get(`/minutes/new?event=${id}`)
  expect(page.text).toContain('20.05.2024')
  expect(page.text).toContain('Признать лучшими практиками наставничества: «Взаимные посещения».')
  expect((await methodist.get('/minutes/new?event=98765')).status).toBe(404)
})

test.each([
  [[], '1'],
  [['1', '3', '2'], '4'],
  [['7-МО'], '8'],
])('after %j comes number %s', (taken, next) => {
  expect(nextNumber(taken)).toBe(next)
})
