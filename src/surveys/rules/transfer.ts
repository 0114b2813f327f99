import type { Category, Direction, InclusionReason, MentoringForm, MentoringKind } from '../../generated/prisma/enums.ts'
import { type Answers, answerTo, shapes } from './answers.ts'

/**
 * Rows of «Испытываете ли вы затруднения?» in the classifier of requests (ids of the reference migration, §3.5).
 * Where the classifier has no such entry the nearest one is taken; the methodist sees it before anything is written.
 */
export const requestsByDifficulty: Readonly<Record<string, readonly number[]>> = {
  programme: [7],
  planning: [8],
  documents: [3, 35],
  methods: [8],
  motivation: [29],
  discipline: [29],
  mixedAge: [33],
  gifted: [30],
  specialNeeds: [31],
  assessment: [9],
  openLesson: [10],
  selfAnalysis: [10],
  digital: [36, 38],
  remote: [37],
  projects: [49],
  contests: [52],
  parents: [40],
  colleagues: [41],
  upbringing: [12],
  attestation: [56, 57],
  profContests: [54],
  publications: [43, 58],
}

const priorities = { top: 3, often: 2 } as const
// «более 8 часов» promises at least nine.
const hoursByAnswer: Readonly<Record<string, number>> = { upTo2: 2, from2: 4, from4: 8, over8: 9 }
const keptCategories: readonly (Category | null)[] = ['methodist', 'mentor']

/** Requests by priority: three of the first three themes, two of what is hard often (§3.3). Keys are ids of the classifier. */
export function requestsFrom(answers: Answers): Map<number, number> {
  const requests = new Map<number, number>()
  const raise = (row: string, priority: number) => {
    for (const id of requestsByDifficulty[row] ?? []) requests.set(id, Math.max(priority, requests.get(id) ?? 0))
  }
  for (const [row, column] of Object.entries(answerTo(answers, 'difficulties', shapes.matrix) ?? {})) if (column === 'often') raise(row, priorities.often)
  for (const row of answerTo(answers, 'top3', shapes.many)?.chosen ?? []) raise(row, priorities.top)
  return requests
}

/** A teacher in the first three years of work is a young specialist (§3.3). */
export function inclusionFrom(answers: Answers): InclusionReason | null {
  const years = answerTo(answers, 'ped_years', shapes.one)
  return years === 'under1' || years === 'from1' ? 'youngSpecialist' : null
}

/** The category a person named, unless the card has one that the questionnaire cannot name. */
export function categoryFrom(answers: Answers, current: Category | null): Category | null {
  const named = answerTo(answers, 'category', shapes.one)
  if (keptCategories.includes(current)) return current
  return named === 'none' || named === 'fit' || named === 'first' || named === 'highest' ? named : current
}

/** Directions of the card and those the person named. */
export function directionsFrom(answers: Answers, current: Direction[]): Direction[] {
  const all: Direction[] = ['technical', 'science', 'sport', 'art', 'tourism', 'social']
  const named = answerTo(answers, 'direction', shapes.many)?.chosen ?? []
  return all.filter((direction) => current.includes(direction) || named.includes(direction))
}

/** Forms a candidate is ready for. */
export function formsFrom(answers: Answers): MentoringForm[] {
  const all: MentoringForm[] = ['teacherTeacher', 'teacherStudent']
  const chosen = answerTo(answers, 'forms', shapes.many)?.chosen ?? []
  return all.filter((form) => chosen.includes(form))
}

const workFormatOf: Readonly<Record<string, readonly string[]>> = {
  alone: ['individual'],
  group: ['group'],
  inPerson: ['inPerson'],
  remote: ['remote'],
  mixed: ['inPerson', 'remote'],
}

/** How a person likes to work, as the banks keep it: «individual remote»; `key` is «kind» of A1 or «format» of A2. */
export function workFormatsFrom(answers: Answers, key: 'kind' | 'format'): string {
  const said = (answerTo(answers, key, shapes.many)?.chosen ?? []).flatMap((value) => workFormatOf[value] ?? [])
  return ['individual', 'group', 'inPerson', 'remote'].filter((format) => said.includes(format)).join(' ')
}

/** The kind of mentoring a teacher asks for, when the answer names one: by request, or the young teaching the experienced. */
export function kindFrom(answers: Answers): MentoringKind | null {
  const said = answerTo(answers, 'kind', shapes.many)?.chosen ?? []
  return said.includes('request') ? 'situational' : said.includes('reverse') ? 'reverse' : null
}

const agesOf: Readonly<Record<string, readonly [number, number]>> = { age7: [7, 10], age11: [11, 14], age15: [15, 18] }

/** The ages of children a candidate would like to work with, or null when none was named. */
export function agesFrom(answers: Answers): { menteeAgeFrom: number; menteeAgeTo: number } | null {
  const said = (answerTo(answers, 'pref_mentee', shapes.many)?.chosen ?? []).flatMap((value) => agesOf[value] ?? [])
  return said.length === 0 ? null : { menteeAgeFrom: Math.min(...said), menteeAgeTo: Math.max(...said) }
}

/** Hours a month a candidate promises: the upper end of the answer. */
export function hoursFrom(answers: Answers): number | null {
  return hoursByAnswer[answerTo(answers, 'hours', shapes.one) ?? ''] ?? null
}

/** «mon-evening sat-morning», as the banks keep it. */
export function slotsFrom(answers: Answers): string {
  return (answerTo(answers, 'slots', shapes.slots) ?? []).join(' ')
}
