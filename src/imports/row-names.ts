import type { Cell } from '../app/spreadsheets/read.ts'
import type { Field, Mapping } from './fields.ts'
import { parseFullName, parseName } from './names.ts'
import { noted, type RowValues, type Understood } from './row-values.ts'
import { patronymic } from './value-words.ts'

/** Surname, name and patronymic from their own columns or from one, and a demand for what is missing. */
export function takeNames(row: Understood, cells: Cell[], mapping: Mapping): void {
  const cellOf = (field: Field): Cell => cells[mapping[field] ?? -1] ?? null
  const whole = mapping.fullName === undefined ? null : noted(row, 'fullName', parseFullName(cellOf('fullName')))
  const lastName = whole?.lastName ?? noted(row, 'lastName', parseName(cellOf('lastName')))
  const given = whole?.firstName ?? noted(row, 'firstName', parseName(cellOf('firstName')))
  const middle = whole?.middleName ?? noted(row, 'middleName', parseName(cellOf('middleName')))
  Object.assign(row.values, { lastName, ...givenNames(given, middle) })
  if (lastName === null && given === null && mapping.fullName !== undefined) demand(row, 'fullName')
  else if (lastName === null) demand(row, 'lastName')
  else if (given === null) demand(row, 'firstName')
}

/** One column may hold «Имя Отчество» together. */
function givenNames(given: string | null, middleName: string | null): Pick<RowValues, 'firstName' | 'middleName'> {
  const [first = null, second = '', ...more] = given?.split(' ') ?? []
  const together = middleName === null && more.length === 0 && patronymic.test(second)
  return together ? { firstName: first, middleName: second } : { firstName: given, middleName }
}

/** Says that a cell is blank, unless it is already said what is wrong with it. */
function demand(row: Understood, field: Field): void {
  if (row.problems.some((problem) => problem.field === field)) return
  row.problems.push({ field, code: 'required', params: {} })
}
