import { describe, expect, it, test } from 'vitest'
import type { Cell } from '../../src/app/spreadsheets/read.ts'
import type { Mapping } from '../../src/imports/fields.ts'
import { duplicateFinder, judge, type Duplicate, type KnownPerson } from '../../src/imports/duplicates.ts'
import { duplicateText, problemSentences, problemText, unreadableText } from '../../src/imports/messages.ts'
import type { RowValues } from '../../src/imports/row-values.ts'
import { understandRow } from '../../src/imports/rows.ts'

const TODAY = '2023-09-15'
const understand = (mapping: Mapping, ...cells: Cell[]) => understandRow({ kind: 'students', today: TODAY }, cells, mapping)

describe('a row', () => {
  const names: Mapping = { lastName: 0, firstName: 1, birthOn: 2 }

  it('is bad without a surname, whatever else it says', () => {
    expect(understand(names, '', 'Анна', '09.05.2012')).toMatchObject({
      status: 'bad',
      values: { lastName: null, firstName: 'Анна' },
      problems: [{ field: 'lastName', code: 'required' }],
    })
  })

  it('is bad with a broken name, which is said once', () => {
    expect(understand(names, 'Иванов1', 'Анна').problems).toEqual([{ field: 'lastName', code: 'nameDigits', params: { text: 'Иванов1' } }])
  })

  it('says of every broken part of a name why', () => {
    expect(understand(names, 'Eлкина', '').problems.map((problem) => problem.code)).toEqual(['nameLookAlikes', 'required'])
    expect(understand({ fullName: 0 }, 'Иванов').problems.map((problem) => problem.code)).toEqual(['fullNameOneWord'])
    expect(understand({ fullName: 0 }, '').problems).toEqual([{ field: 'fullName', code: 'required', params: {} }])
  })

  it('is only warned of with a broken birthday, which stays empty', () => {
    expect(understand(names, 'Ёлкина', 'Анна', '31.02.2012')).toMatchObject({
      status: 'warning',
      values: { birthOn: null },
      problems: [{ field: 'birthOn', code: 'dayImpossible' }],
    })
  })

  it('is good without a birthday', () => {
    expect(understand(names, 'Ёлкина', 'Анна', null)).toEqual({
      status: 'good',
      problems: [],
      values: { lastName: 'Ёлкина', firstName: 'Анна', middleName: null, birthOn: null },
    })
  })

  it('is warned of when a name was repaired', () => {
    expect(understand(names, 'Eлкина', 'Анна')).toMatchObject({ status: 'warning', values: { lastName: 'Елкина' } })
  })

  it('shorter than the header is no trouble', () => {
    expect(understand({ ...names, phone: 9 }, 'Ёлкина', 'Анна').status).toBe('good')
  })

  it('may hold school and grade in one cell', () => {
    const mapping: Mapping = { ...names, school: 3 }
    expect(understand(mapping, 'Ёлкина', 'Анна', null, 'МАОУ СОШ № 7, 4 «б»').values).toMatchObject({ school: 'МАОУ СОШ № 7', grade: '4Б' })
    expect(understand(mapping, 'Ёлкина', 'Анна', null, 'МАОУ СОШ № 7').values).not.toHaveProperty('grade')
    expect(understand({ ...mapping, grade: 4 }, 'Ёлкина', 'Анна', null, 'Лицей, 4', '5').values).toMatchObject({ school: 'Лицей, 4', grade: '5' })
  })

  it('with a topic speaks of project work, even when the topic is only «да»', () => {
    const mapping: Mapping = { ...names, activity: 3, projectTopic: 4, competition: 5 }
    expect(understand(mapping, 'Ёлкина', 'Анна', null, 'соревнования', 'Умная теплица', '').values).toMatchObject({
      activity: ['competition', 'project'],
      projectTopic: 'Умная теплица',
      competition: null,
    })
    expect(understand(mapping, 'Ёлкина', 'Анна', null, '', 'да', '').values).toMatchObject({ activity: ['project'], projectTopic: null })
  })
})

type Facts = [last: string, first: string, middle: string | null, birthOn: string | null, post?: string | null]
const valuesOf = ([lastName, firstName, middleName, birthOn, post = null]: Facts): Partial<RowValues> => ({
  lastName,
  firstName,
  middleName,
  birthOn,
  post,
})
const personOf = (facts: Facts): KnownPerson => ({ id: 7, ...valuesOf(facts) }) as KnownPerson
const likeness = (kind: 'staff' | 'students', row: Facts, person: Facts) => {
  const duplicate = duplicateFinder(kind, [personOf(person)])({ rowNumber: 2, values: valuesOf(row) })
  return duplicate.of === 'none' ? 'none' : duplicate.likeness
}

describe('a repetition', () => {
  const anna: Facts = ['Ёлкина', 'Анна', 'Петровна', '2012-05-09']

  test.each<[Facts, string]>([
    [['ЕЛКИНА', ' анна', 'Петровна', '2012-05-09'], 'exact'],
    [['Ёлкина', 'Анна', 'Петровна', null], 'likely'],
    [['Ёлкина', 'Анна', null, '2012-05-09'], 'likely'],
    [['Ёлкина', 'Анна', 'Петровна', '2012-05-10'], 'namesake'],
    [['Ёлкина', 'Анна', 'Ивановна', '2012-05-09'], 'none'],
    [['Ёлкина', 'Анна', null, '2013-05-09'], 'none'],
    [['Ёлкин', 'Анна', 'Петровна', '2012-05-09'], 'none'],
  ])('of a student: %j is %s', (row, expected) => expect(likeness('students', row, anna)).toBe(expected))

  const oksana: Facts = ['Шевелёва', 'Оксана', 'Игоревна', null, 'педагог-психолог']
  test.each<[Facts, string]>([
    [['Шевелева', 'Оксана', 'Игоревна', null, 'Педагог-психолог '], 'exact'],
    [['Шевелева', 'Оксана', 'Игоревна', null, null], 'likely'],
    [['Шевелева', 'Оксана', 'Игоревна', null, 'методист'], 'likely'],
    [['Шевелева', 'Оксана', null, null, 'педагог-психолог'], 'likely'],
  ])('of staff: %j is %s', (row, expected) => expect(likeness('staff', row, oksana)).toBe(expected))

  it('of a row points at the first such row; the surest match wins', () => {
    const rows = [anna, ['Ёлкина', 'Анна', 'Петровна', '2013-01-01'] as Facts, anna].map((facts, i) => ({
      rowNumber: i + 2,
      values: valuesOf(facts),
    }))
    const [, second, third] = rows.map(duplicateFinder('students', []))
    expect(second).toEqual({ of: 'row', rowNumber: 2, likeness: 'namesake' })
    expect(third).toEqual({ of: 'row', rowNumber: 2, likeness: 'exact' })
    const again = rows.map(duplicateFinder('students', [personOf(anna)]))
    expect(again[0]).toEqual({ of: 'person', personId: 7, likeness: 'exact' })
    expect(again[2]).toEqual({ of: 'person', personId: 7, likeness: 'exact' })
  })

  it('a row without a name repeats nobody', () => {
    expect(duplicateFinder('students', [])({ rowNumber: 2, values: { lastName: null, firstName: 'Анна' } })).toEqual({ of: 'none' })
  })

  it('outweighs a warning but not a bad row; a namesake is a warning', () => {
    const row = (status: 'good' | 'warning' | 'bad') => ({ values: {}, problems: [], status })
    const like = (likeness: 'likely' | 'namesake'): Duplicate => ({ of: 'row', rowNumber: 2, likeness })
    expect(judge(row('warning'), like('likely')).status).toBe('duplicate')
    expect(judge(row('bad'), like('likely')).status).toBe('bad')
    expect(judge(row('good'), { of: 'none' }).status).toBe('good')
    expect(judge(row('good'), like('namesake'))).toMatchObject({ status: 'warning', problems: [{ code: 'namesake' }] })
  })
})

describe('the words', () => {
  it('say what is wrong and what to do', () => {
    expect(problemText({ field: 'birthOn', code: 'dayImpossible', params: { text: '31.02.2012' } })).toBe(
      'Дата рождения «31.02.2012» не существует. Исправьте в файле или оставьте ячейку пустой.',
    )
    expect(unreadableText('renamed', { claimed: '.csv', actual: 'xlsx' })).toContain('кончается на «.csv»')
    expect(duplicateText({ of: 'row', rowNumber: 6, likeness: 'exact' })).toBe('Этот человек уже есть в строке 6 этого файла.')
    expect(duplicateText({ of: 'none' })).toBeNull()
  })

  it('leave what the file says untouched', () => {
    expect(problemText({ field: 'grade', code: 'gradeUnknown', params: { text: '{field} $& <b>' } })).toContain('«{field} $& <b>»')
  })

  it('name their params by names that are given', () => {
    const used = new Set(Object.values(problemSentences).flatMap((sentence) => sentence.match(/\{\w+\}/g) ?? []))
    expect([...used].sort()).toEqual(['{age}', '{field}', '{from}', '{lastName}', '{letters}', '{near}', '{teaching}', '{text}', '{total}', '{to}', '{value}'])
  })
})

test.each([
  ['педагог', '8', 8],
  ['педагог', '9', null],
  ['обучающийся', '3', 3],
  ['обучающийся', '4', null],
])('a list of mentors lets %s lead %s mentees no more than a card does', (kind, most, capacity) => {
  const { values } = understandRow({ kind: 'mentors', today: TODAY }, ['Иванов Пётр Ильич', kind, most], { fullName: 0, personKind: 1, capacity: 2 })
  expect(values.capacity).toBe(capacity)
})
