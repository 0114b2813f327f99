import fc from 'fast-check'
import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import type { ImportKind } from '../../src/imports/fields.ts'
import { fieldLabels } from '../../src/imports/messages.ts'
import { type Browser, signIn } from '../support/people.ts'
import { sheetBytes, writeXlsx } from '../support/sheet.ts'
import { apply, theImport, uploaded } from './web.ts'

// Whatever a list brought is given out by «Выгрузить» and read back without a difference, with replacing chosen for everybody.

const part = (words: string[]) => fc.tuple(fc.constantFrom(...words), fc.constantFrom('', '-Ёлкин', '-оглы', ' Мл')).map(([one, two]) => one + two)
const words = fc.constantFrom(
  '=cmd|calc',
  '+1',
  '-5 баллов',
  '@SUM(1)',
  'ёж 👩‍👧',
  '_x0041_',
  'Хор «Ля, фа»',
  'а;б',
  '"кавычки"',
  'O’Нил',
  '<script>',
  'МЕТОДИСТ',
  'нет',
  '1/2',
)
const cell = fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 25 }), fc.constant(''))
const day = (from: string, to: string) =>
  fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

const person = fc.record({
  lastName: part(['Ёлкина', 'Римский', 'О’Генри', 'д’Артаньян', 'Рогов', 'Ким', 'ИВАНОВА', 'Шевелёв']),
  firstName: part(['Пётр', 'Анна', 'Алёна', 'Майя', 'Ян']),
  middleName: fc.constantFrom('Ильич', 'Олеговна', 'Вагиф оглы', ''),
  studyGroups: fc.array(fc.constantFrom('Хор', '«Ля, фа»', 'Ёлочка 2', '3D-моделирование'), { maxLength: 2 }).map((names) => names.join('; ')),
  directions: fc.constantFrom('', 'техническая', 'художественная; социально-гуманитарная'),
  phone: fc.constantFrom('', '8 (912) 345-67-89', '+7 343 222 33 44', '9123456789'),
  email: fc.constantFrom('', 'a.b@mail.ru', 'A_B@center.example'),
})
const staff = fc.record({
  birthOn: day('1960-01-01', '2000-12-31'),
  post: cell,
  department: cell,
  education: cell,
  category: fc.constantFrom('', 'первая', 'нет', 'СЗД', 'педагог-методист'),
  categoryUntilOn: fc.oneof(fc.constant(''), day('2024-01-01', '2030-01-01')),
  teachingYears: fc.constantFrom('', '0', '7', '12 лет'),
  hiredOn: day('2001-01-01', '2022-12-31'),
})
const student = fc.record({
  birthOn: day('2009-01-01', '2016-12-31'),
  school: cell,
  grade: fc.constantFrom('', '4Б', '11', '1 курс', 'дошкольник', '7-а'),
  representative: fc.constantFrom('', 'Ёлкина Анна', 'Ким Ю.'),
  representativeRelation: fc.constantFrom('', 'мать', 'опекун'),
  representativePhone: fc.constantFrom('', '89120000001'),
})
const people = (more: fc.Arbitrary<Record<string, string>>) =>
  fc.array(
    fc.tuple(person, more).map(([one, other]): Record<string, string> => ({ ...one, ...other })),
    { minLength: 6, maxLength: 12 },
  )

test.each([
  ['staff', people(staff)],
  ['students', people(student)],
] as const)('a list of %s is given out and read back without a change', async (kind, lists) => {
  const methodist = await signIn('methodist')
  await fc.assert(
    fc.asyncProperty(lists, async (list) => {
      await empty()
      await apply(methodist, await uploaded(methodist, kind, 'список.xlsx', await bookOf(list)))
      const before = await everything()
      expect(before.people.length).toBeGreaterThan(0)
      const id = await again(methodist, kind)
      const news = [{ fills: true }, { updates: true }, { status: { not: 'duplicate' as const } }]
      expect(await read().importRow.findMany({ where: { importId: id, OR: news } })).toEqual([])
      await methodist.post(`/imports/${id}/repetitions`, { choice: 'update' })
      await apply(methodist, id)
      expect([(await theImport(id)).status, await everything()]).toEqual(['ready', before])
    }),
    { numRuns: Number(process.env.ROUND_TRIPS ?? 3), endOnFailure: true },
  )
})

/** The list of people as the page gives it out, loaded back. */
async function again(methodist: Browser, kind: ImportKind): Promise<number> {
  const bytes = await sheetBytes(methodist, `/people/export?kind=${kind === 'staff' ? 'staff' : 'student'}`)
  return uploaded(methodist, kind, 'выгрузка.xlsx', bytes)
}

function bookOf(list: Record<string, string>[]): Promise<Buffer> {
  const names = Object.keys(list[0] ?? {})
  const columns = names.map((name) => ({
    header: fieldLabels[name as keyof typeof fieldLabels],
    width: 20,
    kind: name.endsWith('On') ? ('date' as const) : ('text' as const),
  }))
  return writeXlsx({ name: 'Список', columns, rows: list.map((row) => names.map((name) => row[name] ?? null)) })
}

async function everything() {
  const people = await read().person.findMany({ include: { directions: true, studyGroups: true, representatives: true }, orderBy: { id: 'asc' } })
  return { people, groups: await read().studyGroup.findMany({ orderBy: { id: 'asc' } }) }
}

function empty() {
  return write(async (tx) => {
    await tx.person.deleteMany()
    await tx.studyGroup.deleteMany()
  })
}
