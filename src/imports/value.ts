import type { Cell } from '../app/spreadsheets/read.ts'
import { formulaError, nothingWritten } from './value-words.ts'

export type ProblemCode =
  | 'cellError'
  | 'textTooLong'
  | 'required'
  | 'nameDigits'
  | 'nameMarks'
  | 'nameInitials'
  | 'nameMixedAlphabets'
  | 'nameLookAlikes'
  | 'nameLatin'
  | 'fullNameOneWord'
  | 'fullNameUnclear'
  | 'fullNameReordered'
  | 'dayImpossible'
  | 'dayUnreadable'
  | 'dayYearOnly'
  | 'dayFuture'
  | 'dayTooEarly'
  | 'ageOutside'
  | 'phoneUnreadable'
  | 'phoneNoCode'
  | 'phoneSeveral'
  | 'representativeSeveral'
  | 'emailUnreadable'
  | 'yearsUnreadable'
  | 'yearsContradict'
  | 'categoryUnknown'
  | 'directionUnknown'
  | 'needsUnknown'
  | 'activityUnknown'
  | 'gradeUnknown'
  | 'numberUnreadable'
  | 'numberOutside'
  | 'formUnknown'
  | 'formatUnknown'
  | 'mentoringUnknown'
  | 'formsOfOthers'
  | 'competencyUnknown'
  | 'competencyLevel'
  | 'reasonUnknown'
  | 'roleUnknown'
  | 'stageUnknown'
  | 'levelUnknown'
  | 'kindUnknown'
  | 'slotsUnknown'
  | 'projectTypeUnknown'
  | 'projectTeamUnknown'
  | 'experienceUnknown'
  | 'namesake'

export interface Problem {
  code: ProblemCode
  params: Record<string, string>
}

/**
 * What a cell says. A blank cell is the value null. A problem beside a value means that the value
 * was understood with a guess that the person should look at.
 */
export type Parsed<T> = { value: T | null; problem?: Problem } | { value?: never; problem: Problem }

export function found<T>(value: T): Parsed<T> {
  return { value }
}

export function guessed<T>(value: T, code: ProblemCode, params: Record<string, string>): Parsed<T> {
  return { value, problem: { code, params } }
}

export function broken(code: ProblemCode, params: Record<string, string>): { problem: Problem } {
  return { problem: { code, params } }
}

/** The text of a cell with single spaces. */
export function textOf(cell: Cell): string {
  if (cell === null) return ''
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u00ad\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** True for an empty cell and for the dashes and words people put there instead. */
export function isBlank(text: string): boolean {
  return text === '' || nothingWritten.test(text.toLowerCase().replace(/[—–−]/g, '-'))
}

/** Free text: only what a formula broke and what is longer than the card takes is refused. */
export function upTo(most: number) {
  return (cell: Cell): Parsed<string> => {
    const text = textOf(cell)
    if (isBlank(text)) return { value: null }
    if (isCellError(text)) return broken('cellError', { text })
    if (text.length > most) return broken('textTooLong', { text: `${text.slice(0, 40)}…` })
    return found(text)
  }
}

/** True for «—; +7 912 …»: the list names two, and of the first nothing is known. */
export function firstUnknown(cell: Cell): boolean {
  return typeof cell === 'string' && /^\s*[-—–]\s*;/.test(cell)
}

/** What stands before the first semicolon: of two parents in one cell a list brings the first. */
export function firstOf(cell: Cell): Cell {
  return typeof cell === 'string' ? (cell.split(/[;\n]/)[0] ?? null) : cell
}

/** «#REF!» and its kin: what Excel shows instead of a value. */
export function isCellError(text: string): boolean {
  return formulaError.test(text)
}
