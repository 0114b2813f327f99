import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { storeFile, pathOf } from '../../src/app/uploads.ts'
import { allBuilt, startBuilding } from '../../src/inspection/commands/building.ts'
import { acquaintanceDocx } from '../../src/inspection/acquaintance.ts'
import { failInterrupted, forgetOldFolders } from '../../src/inspection/commands/terms.ts'
import { namesOf } from '../../src/inspection/names.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import { approve, aConsent, aConsentedPair, draftOrder, idIn } from '../orders/support.ts'
import { logged, theDataFolder } from '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'
import { statementsOf } from '../support/statements.ts'
import { makeFolder } from './archive.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const pdf = (text: string) => ({ name: 'скан.pdf', mime: 'application/pdf', bytes: Buffer.from(`%PDF-1.4 ${text}`) })

async function aScan(text: string): Promise<number> {
  return write((tx) => storeFile(tx, null, pdf(text)))
}

/** Two pairs in one registered order, with a signed paper; one of them with a child. */
async function aRegisteredOrder() {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const made = await aConsentedPair()
  const child = await aStudent('Ёлкина Мария Олеговна')
  const second = await aTeacher('Яшина Ольга Юрьевна')
  const other = await aPair((await aMentor(second.id)).id, [(await aMentee(child.id)).id], { status: 'agreed', form: 'teacherStudent', topic: 'Робот-садовод' })
  for (const kind of ['extraDuties', 'dataProcessing'] as const) await aConsent(second.id, kind)
  for (const kind of ['participation', 'dataProcessing'] as const) await aConsent(child.id, kind, { signedBySelf: false, signedByRepresentative: true })
  const url = await draftOrder(methodist, [made.pair.id, other.id])
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  await methodist.post(`${url}/registration`, { number: '255/1', datedOn: '16.10.2023' }, url).expect(303)
  const fileId = await aScan('signed order')
  await write((tx) => tx.orderFile.create({ data: { orderId: idIn(url), fileId, kind: 'scan', createdById: methodist.actor.userId } }))
  return { methodist, director, url, other, ...made }
}

test('the folder of a year has numbered parts, an inventory in front and every document twice', async () => {
  const { methodist, mentorPerson, menteePerson } = await aRegisteredOrder()
  const scanId = await aScan('consent of Ivanov')
  await write((tx) => tx.consent.updateMany({ where: { personId: mentorPerson.id, kind: 'extraDuties' }, data: { scanId } }))
  await write((tx) => tx.consent.updateMany({ where: { personId: menteePerson.id, kind: 'participation' }, data: { storagePlace: 'дело 05-12, папка 1' } }))
  const page = textOf(await methodist.get('/inspection'))
  expect(page).toContain('Дорожная карта: не утверждена')
  expect(page).not.toContain('Шевченко Анна Сергеевна, согласие на участие: не приложен скан')
  expect(page).toContain('Иванов Пётр Ильич, согласие на обработку персональных данных: не приложен скан')
  expect(page).toContain('Программа Иванов – Шевченко: не составлена')
  const { url, answer, files } = await makeFolder(methodist)
  const names = [...files.keys()]
  expect(decodeURIComponent(answer.headers['content-disposition'] ?? '')).toContain('Папка для проверки 2023-2024 (16.10.2023).zip')
  expect(names[0]).toBe('00 Опись.docx')
  const order = '03 Приказы/Приказ 255-1 от 16.10.2023 О закреплении наставнических пар (групп) на 2023-2024 учебный год'
  expect(names).toEqual(expect.arrayContaining([`${order}.docx`, `${order}.pdf`, '03 Приказы/Приказ 255-1 от 16.10.2023, подписанный.pdf']))
  expect(names).toContain('04 Согласия/Иванов Пётр Ильич, согласие на дополнительные обязанности.pdf')
  expect(names.filter((name) => name.startsWith('06'))).toEqual(
    ['Банк наставников', 'Банк наставляемых, педагоги', 'Банк наставляемых, обучающиеся'].map((one) => `06 Банки/${one}.xlsx`),
  )
  expect(files.get('04 Согласия/Иванов Пётр Ильич, согласие на дополнительные обязанности.pdf')?.toString()).toContain('consent of Ivanov')
  expect(textOfDocx(files.get(`${order}.docx`)!)).toContain('Ёлкина Мария Олеговна')
  expect(contentOfPdf(files.get(`${order}.pdf`)!).text).toContain('ЁлкинаМарияОлеговна')
  const inventory = textOfDocx(files.get('00 Опись.docx')!).replace(/\s+/g, ' ')
  expect(inventory).toContain('03 Приказы Лист ознакомления с приказом 255/1 от 16.10.2023 есть; 4 участника без отметки об ознакомлении')
  expect(inventory).toMatch(/согласие на участие на бумаге: дело 05-12, папка 1/)
  expect(inventory).toContain('07 Программы и планы Программа Иванов – Шевченко нет: не составлена')
  expect(await journalOf('folder', Number(url.split('/').at(-1)))).toEqual(['folder.asked', 'folder.made'])
  // The line is written after the answer.
  await expect.poll(() => read().cardView.count()).toBe(1)
  expect(logged).toEqual([])
  expect(readdirSync(path.join(theDataFolder(), 'folders'))).toHaveLength(1)
})

test('a passport holds one pair and nobody else', async () => {
  const { director, pair } = await aRegisteredOrder()
  const page = textOf(await director.get(`/inspection/pairs/${pair.id}`))
  expect(page).toContain('Паспорт пары Иванов – Шевченко')
  expect(page).not.toMatch(/Ёлкина|Яшина/)
  const { answer, files } = await makeFolder(director, pair.id)
  expect(decodeURIComponent(answer.headers['content-disposition'] ?? '')).toContain('Паспорт пары Иванов – Шевченко (16.10.2023).zip')
  expect([...files.keys()]).toEqual([
    '00 Опись.docx',
    '03 Приказы/Выписка из приказа 255-1 от 16.10.2023.docx',
    '03 Приказы/Выписка из приказа 255-1 от 16.10.2023.pdf',
    '03 Приказы/Лист ознакомления с приказом 255-1 от 16.10.2023.docx',
    '03 Приказы/Лист ознакомления с приказом 255-1 от 16.10.2023.pdf',
    '04 Согласия/Реестр согласий.xlsx',
    '06 Банки/Банк наставников, строка пары.xlsx',
    '06 Банки/Банк наставляемых, строки пары.xlsx',
  ])
  const texts = [...files].map(([name, bytes]) =>
    name.endsWith('docx') ? textOfDocx(bytes) : name.endsWith('pdf') ? contentOfPdf(bytes).text : bytes.toString('latin1'),
  )
  expect(texts[1]).toContain('Шевченко Анна Сергеевна')
  for (const text of texts) expect(text).not.toMatch(/Ёлкин|Яшин|Робот/)
  expect(texts[0]!.replace(/\s+/g, ' ')).toContain('подписанный нет: скан с подписями хранится с приказом')
})

test('whoever signed for a child signs in the sheet of an old order too', async () => {
  const { url } = await aRegisteredOrder()
  vi.setSystemTime(new Date('2031-10-16T10:00:00+05:00'))
  expect(textOfDocx(await acquaintanceDocx(idIn(url), 'приказом', null))).toContain('законный представитель')
})

test('the page of folders asks no more for ten passports than for one', async () => {
  const { methodist, pair, other } = await aRegisteredOrder()
  const { id: schoolYearId } = await theYear()
  const createdById = methodist.actor.userId
  const passports = (count: number, pairId: number) =>
    write((tx) =>
      tx.inspectionFolder.createMany({ data: Array.from({ length: count }, () => ({ schoolYearId, pairId, createdById, status: 'failed' as const })) }),
    )
  await passports(1, pair.id)
  await methodist.get('/inspection')
  const { statements } = await statementsOf(() => methodist.get('/inspection'))
  await passports(9, other.id)
  const { answer, statements: many } = await statementsOf(() => methodist.get('/inspection'))
  expect([textOf(answer).match(/Паспорт пары/g)?.length, many]).toEqual([10, statements])
  expect(textOf(answer)).toContain('Паспорт пары Яшина – Ёлкина')
})

test('a file that is lost stands in the inventory and does not break the folder', async () => {
  const { methodist } = await aRegisteredOrder()
  const stored = await read().storedFile.findFirstOrThrow({ select: { storedName: true } })
  rmSync(pathOf(stored.storedName))
  const { files } = await makeFolder(methodist)
  expect([...files.keys()].some((name) => name.includes('подписанный'))).toBe(false)
  expect(textOfDocx(files.get('00 Опись.docx')!).replace(/\s+/g, ' ')).toContain('подписанный нет: файл потерян')
})

test('a mentor has no folder, and one that waits is not asked for twice', async () => {
  const { methodist, mentorPerson } = await aRegisteredOrder()
  const mentor = await signIn('mentor', mentorPerson.id)
  const year = await theYear()
  const data = { schoolYearId: year.id, createdById: methodist.actor.userId }
  const { id } = await write((tx) => tx.inspectionFolder.create({ data: { ...data, status: 'ready', storedName: 'archive' } }))
  const url = `/inspection/folders/${id}`
  for (const address of ['/inspection', url, `${url}/file`, '/inspection/pairs/1']) expect((await mentor.get(address)).status).toBe(403)
  expect((await mentor.post('/inspection/folders')).status).toBe(403)
  await write((tx) => tx.inspectionFolder.create({ data: { ...data, status: 'building', done: 3, total: 12 } }))
  const waiting = await read().inspectionFolder.findFirstOrThrow({ where: { status: 'building' } })
  const shown = await methodist.get(`/inspection/folders/${waiting.id}`)
  expect(textOf(shown)).toContain('Готовим документы: 3 из 12')
  expect(shown.text).toContain('<progress value="3" max="12">')
  const twice = await methodist.post('/inspection/folders', {}, '/inspection')
  expect(textOf(await methodist.follow(twice))).toContain('Папка уже собирается')
  expect((await methodist.get(`/inspection/folders/${waiting.id}/file`)).status).toBe(404)
})

test('a folder that was being made when the program stopped says so; old ones go with their files', async () => {
  const { methodist } = await aRegisteredOrder()
  const year = await theYear()
  const data = { schoolYearId: year.id, createdById: methodist.actor.userId }
  const left = await write((tx) => tx.inspectionFolder.create({ data: { ...data, status: 'building' } }))
  const queued = await write((tx) => tx.inspectionFolder.create({ data }))
  await failInterrupted()
  expect(textOf(await methodist.get(`/inspection/folders/${left.id}`))).toContain('Программа была остановлена, пока собирала папку. Начните заново.')
  expect(await journalOf('folder', left.id)).toEqual(['folder.failed'])
  startBuilding({ error: (what: unknown) => logged.push(String(what)) } as never)
  await allBuilt()
  expect((await read().inspectionFolder.findUniqueOrThrow({ where: { id: queued.id } })).status).toBe('ready')
  const url = `/inspection/folders/${queued.id}`
  const { storedName } = await read().inspectionFolder.findUniqueOrThrow({ where: { id: queued.id } })
  const archive = path.join(theDataFolder(), 'folders', storedName ?? '')
  expect(existsSync(archive)).toBe(true)
  await methodist.post(`/inspection/folders/${left.id}/removal`).expect(303)
  expect(await journalOf('folder', left.id)).toEqual(['folder.failed', 'folder.removed'])
  vi.setSystemTime(new Date('2023-10-24T10:00:00+05:00'))
  await forgetOldFolders()
  expect(readdirSync(path.join(theDataFolder(), 'folders'))).toEqual([])
  expect([await read().inspectionFolder.count(), await journalOf('folder', queued.id)]).toEqual([0, ['folder.made', 'folder.expired']])
  expect((await (await signIn('director')).get(url)).status).toBe(404)
})

test('names of files suit Windows and do not repeat', () => {
  const name = namesOf()
  expect(name('Приказ 253/1 «О мерах»: "план" <да?>|*\\', 'docx')).toBe('Приказ 253-1 «О мерах» план да.docx')
  expect([name('Отчёт', 'pdf'), name('отчёт', 'pdf'), name('Отчёт', 'docx')]).toEqual(['Отчёт.pdf', 'отчёт (2).pdf', 'Отчёт.docx'])
  expect(name('я'.repeat(300), 'docx')).toHaveLength(120)
  const long = `Лист ознакомления ${'ы'.repeat(90)} № 253/1`
  expect([name(long, 'docx'), name(long, 'pdf')].map((one) => one.replace(/ы{9,}/, ''))).toEqual(['Лист ознакомления ….docx', 'Лист ознакомления ….pdf'])
  expect([name('CON', ''), name(' ... ', 'pdf')]).toEqual(['_CON', '_.pdf'])
})

test('an order signed electronically is signed on file, an order with only an annex attached is not', async () => {
  const { methodist } = await aRegisteredOrder()
  const lack = 'Приказ 255/1 от 16.10.2023, подписанный: не приложен скан с подписями или файл с электронной подписью'
  await write((tx) => tx.orderFile.updateMany({ data: { kind: 'other' } }))
  expect(textOf(await methodist.get('/inspection'))).toContain(lack)
  await write((tx) => tx.orderFile.updateMany({ data: { kind: 'signed' } }))
  expect(textOf(await methodist.get('/inspection'))).not.toContain(lack)
  const { files } = await makeFolder(methodist)
  expect([...files.keys()]).toContain('03 Приказы/Приказ 255-1 от 16.10.2023, подписан электронной подписью.pdf')
})
