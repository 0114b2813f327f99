import type { Cell } from '../app/spreadsheets/read.ts'
import { workFormatKeys } from '../banks/form.ts'
import type {
  EventLevel,
  EventResult,
  InclusionReason,
  MentoringForm,
  MentoringKind,
  PersonKind,
  PreferredMentor,
  ProjectStage,
  ProjectTeam,
  ProjectType,
} from '../generated/prisma/enums.ts'
import {
  countWords,
  experienceWords,
  formatWords,
  formWords,
  kindWords,
  levelWords,
  mentoringWords,
  reasonWords,
  roleWords,
  stageWords,
  teamWords,
  typeWords,
  weekly,
} from './bank-words.ts'
import { keyOf } from './choices.ts'
import { broken, found, guessed, isBlank, type Parsed, type ProblemCode, textOf } from './value.ts'

/** Forms of mentoring; those that are understood are kept even when another is not. */
export function parseForms(cell: Cell): Parsed<MentoringForm[]> {
  const text = keyOf(cell)
  if (isBlank(text)) return { value: null }
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const known = parts.map((part) => firstOf(formWords, part))
  const value = [...new Set(known.filter((form) => form !== null))]
  const params = { text: parts.filter((_, index) => known[index] === null).join(', ') }
  if (params.text === '') return found(value)
  return value.length > 0 ? guessed(value, 'formUnknown', params) : broken('formUnknown', params)
}

/** Formats of work as the banks keep them: «individual inPerson». */
export function parseFormats(cell: Cell): Parsed<string> {
  const text = keyOf(cell)
  if (isBlank(text)) return { value: null }
  const parts = text
    .split(/[,;\n]| и /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const known = parts.map((part) => firstOf(formatWords, part))
  const value = workFormatKeys.filter((key) => known.some((formats) => formats?.includes(key))).join(' ')
  const params = { text: parts.filter((_, index) => known[index] === null).join(', ') }
  if (params.text === '') return found(value)
  return value === '' ? broken('formatUnknown', params) : guessed(value, 'formatUnknown', params)
}

export const parseMentoringKind = oneOf<MentoringKind>(mentoringWords, 'mentoringUnknown')
export const parseReason = oneOf<InclusionReason>(reasonWords, 'reasonUnknown')
export const parseRole = oneOf<PreferredMentor>(roleWords, 'roleUnknown')
export const parseKind = oneOf<PersonKind>(kindWords, 'kindUnknown')
export const parseStage = oneOf<ProjectStage>(stageWords, 'stageUnknown')
export const parseProjectType = oneOf<ProjectType>(typeWords, 'projectTypeUnknown')
export const parseProjectTeam = oneOf<ProjectTeam>(teamWords, 'projectTeamUnknown')
export const parseExperience = oneOf<EventResult>(experienceWords, 'experienceUnknown')
export const parseLevel = oneOf<EventLevel>(levelWords, 'levelUnknown')

/** A whole number within bounds: «2», «до 3 чел.», «14 лет». */
export function parseNumber(least: number, most: number) {
  return (cell: Cell): Parsed<number> => {
    const text = keyOf(cell)
    if (isBlank(text)) return { value: null }
    const written = countWords.exec(text)?.[1]
    return written === undefined ? broken('numberUnreadable', { text: textOf(cell).slice(0, 60) }) : within(Number(written), least, most)
  }
}

/** Hours a month: «8», «8 ч в месяц», «2 ч/нед» (a month has four weeks). */
export function parseHours(cell: Cell): Parsed<number> {
  const text = keyOf(cell)
  if (isBlank(text)) return { value: null }
  const written = /^(\d{1,4})(?:[.,]\d+)?\s*(?:ч|$)/.exec(text)?.[1]
  if (written === undefined) return broken('numberUnreadable', { text: textOf(cell).slice(0, 60) })
  return within(Number(written) * (weekly.test(text) ? 4 : 1), 1, 200)
}

function within(value: number, least: number, most: number): Parsed<number> {
  const params = { text: String(value), from: String(least), to: String(most) }
  return value >= least && value <= most ? found(value) : broken('numberOutside', params)
}

function oneOf<T>(words: [RegExp, T][], code: ProblemCode) {
  return (cell: Cell): Parsed<T> => {
    const text = keyOf(cell)
    if (isBlank(text)) return { value: null }
    const known = firstOf(words, text)
    return known === null ? broken(code, { text: textOf(cell).slice(0, 60) }) : found(known)
  }
}

function firstOf<T>(words: [RegExp, T][], text: string): T | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
