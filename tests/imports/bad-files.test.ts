import { readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import PizZip from 'pizzip'
import { read } from '../../src/app/db.ts'
import { theDataFolder } from '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { csv, fixture, send, statuses, uploaded } from './web.ts'

const exe = Buffer.concat([Buffer.from('MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff', 'latin1'), Buffer.alloc(500)])

test.each([
  ['a program renamed to XLSX', exe, 'список.xlsx', '– программа, хотя назван иначе'],
  ['a program renamed to CSV', exe, 'список.csv', '– программа, хотя назван иначе'],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0]), 'список.jpg', 'не подходит. Нужен XLSX, XLS, ODS, CSV или TXT'],
  [
    'a Word document renamed to XLSX',
    new PizZip().file('word/document.xml', 'x').generate({ type: 'nodebuffer' }),
    'список.xlsx',
    'не то, что обещает его название',
  ],
  ['a web page called CSV', Buffer.from('<html><table><tr><td>ФИО'), 'список.csv', 'Это не таблица'],
  ['a CSV called XLSX', csv(['ФИО'], ['Ёлкина Анна']), 'список.xlsx', 'не то, что обещает его название'],
  ['nothing', Buffer.alloc(0), 'список.csv', 'Файл пустой'],
  ['blank lines', Buffer.from('\r\n \r\n'), 'список.csv', 'В файле ничего нет'],
  ['eleven megabytes', Buffer.alloc(11 * 1024 * 1024, 'a;b\n'), 'список.csv', 'Файл больше 10 МБ'],
  ['a workbook that unpacks to gigabytes', fixture('atk_bomb.xlsx'), 'список.xlsx', 'Файл слишком большой'],
])('%s is refused with a sentence and nothing changes', async (_name, bytes, name, sentence) => {
  const methodist = await signIn('methodist')
  const answer = await send(methodist, 'staff', name, bytes)
  expect(answer.status).toBe(422)
  expect(errorAt(answer, 'file')).toContain(sentence)
  expect(errorAt(answer, 'file')).toContain('В системе ничего не изменилось.')
  expect(await read().import.count()).toBe(0)
  expect(await read().storedFile.count()).toBe(0)
  expect(readdirSync(path.join(theDataFolder(), 'uploads'))).toEqual([])
})

test('the limit is stated before it is met', async () => {
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/imports/new'))).toContain('не больше 10 МБ')
})

test('a form without a file or a kind gets a sentence at each and keeps the choice', async () => {
  const methodist = await signIn('methodist')
  const none = await methodist.send('/imports', { kind: 'students' }, {})
  expect([none.status, errorAt(none, 'file')]).toEqual([422, 'Выберите файл'])
  expect(none.text).toMatch(/value="students" checked/)
  const unkind = await send(methodist, '', 'a.csv', csv(['ФИО'], ['Ёлкина Анна']))
  expect([unkind.status, errorAt(unkind, 'kind')]).toEqual([422, 'Выберите, что это за список'])
})

test('half a workbook is called damaged at once', async () => {
  const methodist = await signIn('methodist')
  const answer = await send(methodist, 'staff', 'a.xlsx', fixture('staffA.xlsx').subarray(0, 6000))
  expect([answer.status, errorAt(answer, 'file')]).toEqual([422, expect.stringContaining('Файл повреждён и не открывается')])
  expect(await read().import.count()).toBe(0)
})

test('a workbook whose sheet is broken is called damaged when it is read', async () => {
  const methodist = await signIn('methodist')
  const broken = new PizZip(fixture('staffA.xlsx')).file('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"').generate({ type: 'nodebuffer' })
  const id = await uploaded(methodist, 'staff', 'a.xlsx', broken)
  expect(textOf(await methodist.get(`/imports/${id}`))).toContain('Файл повреждён и не открывается')
  expect(await journalOf('import', id)).toEqual(['import.uploaded', 'import.failed'])
})

test('a list without people is told of, and the journal knows', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'a.csv', csv(['ФИО', 'Школа'], ['Итого', '0']))
  expect(textOf(await methodist.get(`/imports/${id}`))).toContain(
    'Под заголовками нет ни одной строки с людьми. Проверьте, тот ли файл вы выбрали. В системе ничего не изменилось.',
  )
  expect(await journalOf('import', id)).toEqual(['import.uploaded', 'import.failed'])
  expect(await read().person.count()).toBe(0)
})

test('a list with a quote that never closes names the row', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'a.csv', Buffer.from('ФИО;Класс\n"Иванов;1\nПетров;2\nСидоров;3\n'))
  expect(textOf(await methodist.get(`/imports/${id}`))).toContain('Около строки 2 открыта кавычка и не закрыта')
})

test.each(['atk_dv', 'atk_merge', 'atk_far', 'atk_ent'])('a hostile workbook does no harm: %s', async (name) => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', `${name}.xlsx`)
  const page = await methodist.get(`/imports/${id}`)
  expect(page.status).toBe(200)
  expect(page.text.length).toBeLessThan(200_000)
  expect(Object.values(await statuses(id)).reduce((sum, count) => sum + count, 0)).toBeLessThan(10)
})

const letters = 'ФИО;Должность\r\nПетров Илья;методист\r\n'
const cp1251 = Buffer.from(Array.from(letters, (sign) => (/[А-я]/.test(sign) ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0))))

test.each([
  ['UTF-8', Buffer.from(letters), 'a.csv'],
  ['UTF-8 with a mark', Buffer.from('\ufeff' + letters), 'a.csv'],
  ['UTF-16 with a mark', Buffer.from('\ufeff' + letters, 'utf16le'), 'a.csv'],
  ['UTF-16, the other way round, called TXT', Buffer.from('\ufeff' + letters, 'utf16le').swap16(), 'a.txt'],
  ['Windows-1251', cp1251, 'a.csv'],
  ['tabs', Buffer.from(letters.replaceAll(';', '\t')), 'a.txt'],
  ['commas', Buffer.from(letters.replaceAll(';', ',')), 'A.CSV'],
])('a text in %s is taken', async (_name, bytes, name) => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', name, bytes)
  expect(await statuses(id)).toEqual({ good: 1 })
  expect(textOf(await methodist.get(`/imports/${id}`))).toContain('Петров Илья методист')
})
