import { joined, type Row } from './blending.ts'

/** What stands on a card and is chosen between two records, in the order of the card. Columns that mean nothing apart go together. */
export const groups = {
  name: ['lastName', 'firstName', 'middleName'],
  kind: ['kind'],
  birthOn: ['birthOn'],
  phone: ['phone'],
  email: ['email'],
  post: ['post'],
  department: ['department'],
  education: ['education'],
  category: ['category', 'categoryUntilOn'],
  experience: ['totalYears', 'teachingYears', 'yearsAsOfOn'],
  hiredOn: ['hiredOn'],
  organisation: ['organisation'],
  noRecordOn: ['noRecordOn'],
  school: ['school'],
  grade: ['grade'],
  leftOn: ['leftOn'],
  curatorNote: ['curatorNote'],
} as const

export type Group = keyof typeof groups
export type Side = 'one' | 'other'
export type Choice = Side | 'both'
export type Choices = Partial<Record<Group, Choice>>

export const groupKeys = Object.keys(groups).filter((key): key is Group => key in groups)

/** Columns of a person that nobody chooses: made by the program. */
export const ownColumns = ['id', 'createdAt', 'nameKey', 'detailsKey', 'anonymisedAt', 'version'] as const

/** Groups in which the two records say different things. */
export function differing(one: Row, other: Row): Group[] {
  return groupKeys.filter((group) => groups[group].some((column) => one[column] !== other[column]))
}

/** What is offered first: what is filled in, the longer name, «в центре»; of two filled ones the one changed later. */
export function defaultChoice(group: Group, one: Row, other: Row, newer: Side): Choice {
  const says = (row: Row) =>
    groups[group]
      .map((column) => row[column] ?? '')
      .join(' ')
      .trim()
  const [left, right] = [says(one), says(other)]
  if (group === 'leftOn' && (left === '' || right === '')) return left === '' ? 'one' : 'other'
  if (left === '' || right === '') return right === '' ? 'one' : 'other'
  if (group === 'curatorNote') return 'both'
  if (group === 'name' && left.length !== right.length) return left.length > right.length ? 'one' : 'other'
  return newer
}

/** The columns of the one person from the two records and what was chosen. */
export function chosenColumns(one: Row, other: Row, choices: Choices, newer: Side): Row {
  return groupKeys.reduce<Row>((row, group) => {
    const choice = choices[group] ?? defaultChoice(group, one, other, newer)
    const [first, second] = choice === 'other' ? [other, one] : [one, other]
    const value = (column: string) => (choice === 'both' ? joined(first[column] ?? null, second[column] ?? null) : (first[column] ?? null))
    return { ...row, ...Object.fromEntries(groups[group].map((column) => [column, value(column)])) }
  }, {})
}
