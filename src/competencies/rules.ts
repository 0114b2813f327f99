import type { Reason } from '../app/errors.ts'

export type CompetencyUse = { mentors: number; requests: number; entries: number }

/** What is in use is archived, never deleted: cards would lose a line. */
export function missingForRemoval({ mentors, requests, entries }: CompetencyUse): Reason[] {
  const reasons: Reason[] = []
  if (entries > 0) reasons.push({ code: 'competencies.hasEntries' })
  if (mentors + requests > 0) reasons.push({ code: 'competencies.inUse' })
  return reasons
}
