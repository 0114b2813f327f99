import { addYears } from '../app/clock.ts'
import type { Reason } from '../app/errors.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { daysOf, schoolYearAt } from '../school-years/rules.ts'

/** The first day of the oldest school year whose people are still kept; whoever was last here before it has to go. */
export function keptSince(today: string, storageYears: number): string {
  return daysOf(schoolYearAt(addYears(today, -storageYears))).startsOn
}

/** The last day of storage: full school years after the one in which the person was last here. */
export function storedUntil(lastDay: string, storageYears: number): string {
  return addYears(daysOf(schoolYearAt(lastDay)).endsOn, storageYears)
}

/** The day a person was last here, or null while they are: somebody at work, or in a bank of a year that goes on. */
export function lastDayOf(person: { kind: PersonKind; leftOn: string | null; createdOn: string; yearsEndOn: readonly string[] }): string | null {
  const { kind, leftOn, createdOn, yearsEndOn } = person
  const latest = [...yearsEndOn].sort().at(-1) ?? null
  if (leftOn === null && latest === null) return kind === 'staff' ? null : createdOn
  return (
    [leftOn, latest]
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** Why the data may go now: the term is over, or the consent was withdrawn. */
export type DueBy = 'expired' | 'withdrawn'

export type AnonymisationFacts = {
  personId: number
  anonymised: boolean
  due: DueBy | null
  /** when the term ends, for somebody whose data are still kept */
  until: string | null
  atWork: boolean
  hasAccount: boolean
  pairs: { id: number; topic: string }[]
  news: { id: number; title: string }[]
  imports: { id: number; file: string }[]
}

/** What must be done before a person's data are replaced: another ground to keep them, or a place the program may not rewrite. */
export function missingForAnonymisation({ personId, anonymised, due, until, ...facts }: AnonymisationFacts): Reason[] {
  if (anonymised) return [{ code: 'personalData.alreadyDone' }]
  const early: Reason[] =
    due === null ? [{ code: until === null ? 'personalData.participates' : 'personalData.stillKept', params: { until: until ?? '' } }] : []
  return [
    ...early,
    ...(facts.atWork ? [{ code: 'personalData.atWork', url: `/people/${personId}/leaving` }] : []),
    ...facts.pairs.map(({ id, topic }) => ({ code: 'personalData.activePair', params: { topic }, url: `/pairs/${id}` })),
    ...(facts.hasAccount ? [{ code: 'personalData.hasAccount', url: '/accounts' }] : []),
    ...facts.news.map(({ id, title }) => ({ code: 'personalData.inNews', params: { title }, url: `/news/${id}` })),
    ...facts.imports.map(({ id, file }) => ({ code: 'personalData.inImport', params: { file }, url: `/imports/${id}` })),
  ]
}
