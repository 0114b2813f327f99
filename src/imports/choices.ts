import type { Cell } from '../app/spreadsheets/read.ts'
import { broken, found, guessed, isBlank, textOf } from './value.ts'
import type { Category, Direction, NeedsMentor, StudentActivity } from '../generated/prisma/enums.ts'
import type { Parsed } from './value.ts'
import {
  beforeSchool,
  bothWords,
  categoryWords,
  competitionWord,
  course,
  directionWords,
  gradeWords,
  monthsOnly,
  needsWords,
  no,
  preschool,
  projectWord,
  yearOfCollege,
  yearWords,
  yes,
} from './value-words.ts'

/** Full years of service: «16 лет», «5,5», «2 г. 3 мес.». */
export function parseYears(cell: Cell): Parsed<number> {
  const text = keyOf(cell)
  if (text === '' || text === '-') return { value: null }
  if (monthsOnly.test(text)) return found(0)
  const years = cell instanceof Date ? Number.NaN : Number(yearWords.exec(text)?.[1])
  return years >= 0 && years <= 70 ? found(years) : broken('yearsUnreadable', { text: textOf(cell) })
}

/** Qualification category; the abolished second one is not known. */
export function parseCategory(cell: Cell): Parsed<Category> {
  const text = keyOf(cell)
  if (text === '') return { value: null }
  const known = categoryWords.find(([words]) => words.test(text))
  return known === undefined ? broken('categoryUnknown', { text: textOf(cell) }) : found(known[1])
}

/** One direction or several; those that are understood are kept even when another is not. */
export function parseDirections(cell: Cell): Parsed<Direction[]> {
  const text = keyOf(cell)
  if (isBlank(text)) return { value: null }
  const parts = text
    .split(/[,;/+\n]| и /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const known = parts.map((part) => directionWords.find(([words]) => words.test(part))?.[1])
  const value = [...new Set(known.filter((direction) => direction !== undefined))]
  const strange = parts.filter((_, index) => known[index] === undefined).join(', ')
  if (strange === '' && value.length > 0) return found(value)
  const params = { text: strange === '' ? textOf(cell) : strange }
  return value.length > 0 ? guessed(value, 'directionUnknown', params) : broken('directionUnknown', params)
}

/** Whether a mentor is needed: yes, no, not clear yet; a blank cell says nothing. */
export function parseNeedsMentor(cell: Cell): Parsed<NeedsMentor> {
  const text = keyOf(cell)
  if (text === '') return { value: null }
  const known = needsWords.find(([words]) => words.test(text))
  return known === undefined ? broken('needsUnknown', { text: textOf(cell) }) : found(known[1])
}

/** Project work, competitions, both, or (a written «no») neither. */
export function parseActivity(cell: Cell): Parsed<StudentActivity[]> {
  const text = keyOf(cell)
  if (text === '') return { value: null }
  if (isBlank(text) || no.test(text)) return found([])
  if (bothWords.test(text)) return found(['project', 'competition'])
  const value: StudentActivity[] = []
  if (projectWord.test(text)) value.push('project')
  if (competitionWord.test(text)) value.push('competition')
  return value.length > 0 ? found(value) : broken('activityUnknown', { text: textOf(cell) })
}

/** A topic or a competition: its name; «да» means that there is one whose name is not known. */
export function isBareYes(text: string): boolean {
  return yes.test(text.toLowerCase())
}

/** «4Б» from «4-б», «4 «Б» класс»; a year of college and a child before school are kept in words. */
export function parseGrade(cell: Cell): Parsed<string> {
  const text = keyOf(cell)
  if (isBlank(text)) return { value: null }
  const year = yearOfCollege.exec(text)?.[1]
  if (year !== undefined) return found(`${year} ${course}`)
  if (beforeSchool.test(text)) return found(preschool)
  const short = text.replace(gradeWords, '').replace(/[\s"'«»“”„().-]/g, '')
  const [, number = '', letter = ''] = /^(\d{1,2})([а-яёa-z]?\d?)$/.exec(short) ?? []
  const known = Number(number) >= 1 && Number(number) <= 12
  return known ? found(`${String(Number(number))}${letter.toUpperCase()}`) : broken('gradeUnknown', { text: textOf(cell) })
}

/** Names in one cell: of groups, sites, tags; a comma inside quotes belongs to the name. */
export function parseNames(cell: Cell): Parsed<string[]> {
  const raw = typeof cell === 'string' ? cell.replace(/\r?\n/g, ';') : textOf(cell)
  if (isBlank(textOf(cell))) return { value: null }
  const names = (raw.match(/(?:«[^»]*»?|"[^"]*"?|[^,;«"])+/g) ?? []).map((name) => textOf(name))
  const value = [...new Set(names.filter((name) => !isBlank(name)))]
  const long = value.find((name) => name.length > 150)
  return long === undefined ? found(value) : broken('textTooLong', { text: `${long.slice(0, 40)}…` })
}

/** A cell as words of choices are compared: lower case, ё as е, one kind of dash. */
export function keyOf(cell: Cell): string {
  if (typeof cell === 'boolean') return cell ? '1' : '0'
  return textOf(cell).toLowerCase().replaceAll('ё', 'е').replace(/[—–−]/g, '-')
}
