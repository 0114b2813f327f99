import { expect, it } from 'vitest'
import { counts, previewOf, taken } from './support.ts'

it('a real list of staff: title above, total below, one repetition, one row without a surname', async () => {
  const { table, mapping, rows } = await previewOf('staff', 'staffA.xlsx')
  expect(table.headerRow).toBe(3)
  expect(table.skipped).toEqual([{ rowNumber: 67, why: 'total' }])
  expect(mapping).toEqual({
    lastName: 1,
    firstName: 2,
    middleName: 3,
    post: 4,
    directions: 5,
    studyGroups: 6,
    teachingYears: 7,
    hiredOn: 8,
    category: 9,
    phone: 10,
    email: 11,
    department: 12,
  })
  expect(counts(rows)).toEqual({ good: 60, duplicate: 1, bad: 1 })
  // «Шевелева» with a space is «Шевелёва» of row 11, the same post
  expect(rows.find((row) => row.status === 'duplicate')).toMatchObject({
    rowNumber: 64,
    duplicate: { of: 'row', rowNumber: 11, likeness: 'exact' },
  })
  const bad = rows.find((row) => row.status === 'bad')
  expect(bad?.rowNumber).toBe(65)
  expect(bad?.problems.map(({ field, code }) => [field, code])).toEqual([
    ['lastName', 'required'],
    ['hiredOn', 'dayImpossible'],
  ])
})

it('a real row of staff, value by value', async () => {
  const { rows } = await previewOf('staff', 'staffA.xlsx')
  expect(rows[2]?.values).toEqual({
    lastName: 'Пермяков',
    firstName: 'Евгений',
    middleName: 'Алексеевич',
    post: 'педагог дополнительного образования',
    department: 'школа № 7',
    directions: ['technical'],
    studyGroups: ['3D-моделирование'],
    category: 'first',
    teachingYears: 2,
    hiredOn: '2018-08-17',
    phone: '+79115420812',
    email: null,
  })
})

it('a real list of students in Windows-1251: one repetition, one probable with a word for a birthday', async () => {
  const { table, mapping, rows } = await previewOf('students', 'studentsA.csv')
  expect(table).toMatchObject({ headerRow: 1, skipped: [] })
  expect(mapping).toEqual({
    lastName: 0,
    firstName: 1,
    middleName: 2,
    birthOn: 3,
    school: 4,
    grade: 5,
    studyGroups: 6,
    directions: 7,
    activity: 8,
    projectTopic: 9,
    competition: 10,
    needsMentor: 11,
    representative: 12,
    representativePhone: 13,
  })
  expect(counts(rows)).toEqual({ good: 400, duplicate: 2 })
  expect(rows.filter((row) => row.status === 'duplicate').map((row) => [row.rowNumber, row.duplicate])).toEqual([
    [402, { of: 'row', rowNumber: 6, likeness: 'exact' }],
    [403, { of: 'row', rowNumber: 11, likeness: 'likely' }],
  ])
  expect(rows.at(-1)?.problems).toEqual([{ field: 'birthOn', code: 'dayUnreadable', params: { text: 'нет данных' } }])
})

it('what the students of the list do and need adds up to the cells of the file', async () => {
  const { rows } = await previewOf('students', 'studentsA.csv')
  const doing = (kind: 'project' | 'competition') => rows.filter((row) => row.values.activity?.includes(kind)).length
  expect([doing('project'), doing('competition')]).toEqual([106, 106])
  expect(rows.filter((row) => row.values.needsMentor === 'yes')).toHaveLength(44)
  expect(rows.filter((row) => row.values.needsMentor === 'no')).toHaveLength(30)
  expect(rows.filter((row) => row.values.representativePhone !== null)).toHaveLength(308)
  expect(rows.filter((row) => row.values.middleName === null)).toHaveLength(18)
})

it.each([
  ['staff', 'staffA.xlsx', { duplicate: 61, bad: 1 }],
  ['students', 'studentsA.csv', { duplicate: 402 }],
] as const)('a second upload of %s doubles nobody', async (kind, fileName, expected) => {
  const first = await previewOf(kind, fileName)
  const second = await previewOf(kind, fileName, taken(first.rows))
  expect(counts(second.rows)).toEqual(expected)
  expect(second.rows.every((row) => row.status === 'bad' || row.duplicate.of === 'person')).toBe(true)
})

it('a hostile list survives: broken cells are named and nobody is lost', async () => {
  const { rows } = await previewOf('staff', 'atk_dv.xlsx')
  expect(rows.map((row) => [row.rowNumber, row.status])).toEqual([
    [4, 'good'],
    [5, 'good'],
    [7, 'bad'],
  ])
  expect(rows.at(-1)?.problems[0]).toMatchObject({ field: 'fullName', code: 'nameMarks' })
})
