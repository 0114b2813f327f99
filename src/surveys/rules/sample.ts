import type { Direction, MentoringForm } from '../../generated/prisma/enums.ts'
import type { Answers } from './answers.ts'
import { leastForMean } from './results.ts'

export type Side = 'mentor' | 'mentee'

/** Who answered, as far as results may be looked at by it; of an anonymous answer nothing is known. */
export type Respondent = {
  personId: number
  pairId: number | null
  forms: MentoringForm[]
  sides: Side[]
  directions: Direction[]
  studyGroups: { id: number; name: string }[]
}

/** Answers that were sent, with the groups their free words were put into, by the key of the question. */
export type Sent = { id: number; sentAt: Date; answers: Answers; groups: ReadonlyMap<string, number>; who: Respondent | null }

/** Names of the filters in the address. */
export const sampleFilters = ['form', 'role', 'direction', 'group'] as const
export type SampleFilters = Partial<Record<(typeof sampleFilters)[number], string>>

/** The answers a page is counted from. `words`: whether answers in free words may stand on it. */
export type Sample = { shown: Sent[]; total: number; isFiltered: boolean; words: boolean }

/**
 * Answers that suit the filters. Words are kept back when so few answered, or so few are left out, that they could be told
 * by name from the page or from the difference of two pages (§6.4); an anonymous campaign has no filters at all.
 */
export function sampleOf(sent: Sent[], filters: SampleFilters, anonymous: boolean): Sample {
  const asked = anonymous ? [] : sampleFilters.filter((name) => filters[name])
  const shown = sent.filter(({ who }) => asked.every((name) => who !== null && traits[name](who).includes(filters[name] ?? '')))
  const isFiltered = asked.length > 0
  const tooFew = (count: number) => count < leastForMean
  const telling = tooFew(shown.length) || (shown.length < sent.length && tooFew(sent.length - shown.length))
  return { shown, total: sent.length, isFiltered, words: !((isFiltered || anonymous) && telling) }
}

const traits: Record<(typeof sampleFilters)[number], (who: Respondent) => string[]> = {
  form: ({ forms }) => forms,
  role: ({ sides }) => sides,
  direction: ({ directions }) => directions,
  group: ({ studyGroups }) => studyGroups.map(({ id }) => String(id)),
}

/** Values by which these answers can be told apart; a filter that would leave everybody is not offered. */
export function choicesOf(sent: Sent[], name: (typeof sampleFilters)[number]): string[] {
  const lists = sent.map(({ who }) => (who === null ? [] : traits[name](who)))
  const values = [...new Set(lists.flat())]
  return values.some((value) => lists.some((list) => !list.includes(value))) ? values : []
}
