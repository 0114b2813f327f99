import { z } from 'zod'
import type { Reason } from '../app/errors.ts'

export type CompetencyUse = { mentors: number; requests: number; entries: number }

/** What is in use is archived, never deleted: cards would lose a line. */
export function missingForRemoval({ mentors, requests, entries }: CompetencyUse): Reason[] {
  const reasons: Reason[] = []
  if (entries > 0) reasons.push({ code: 'competencies.hasEntries' })
  if (mentors + requests > 0) reasons.push({ code: 'competencies.inUse' })
  return reasons
}

/** An area is merged with an area, an entry with an entry, and nothing with itself. */
export function missingForMerger(from: { id: number; areaId: number | null }, into: { id: number; areaId: number | null }): Reason[] {
  if (from.id === into.id) return [{ code: 'competencies.same' }]
  return (from.areaId === null) === (into.areaId === null) ? [] : [{ code: 'competencies.otherKind' }]
}

/** The list with the item at `from` put at `to`; the same list when there is no such place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return [...items]
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

const answer = z.object({ chosen: z.array(z.object({ id: z.number(), level: z.number().nullable() })), other: z.string().nullable() })

/** True when the answer (JSON of a question about competencies) names the entry. */
export function namesEntry(value: string, id: number): boolean {
  return (answer.safeParse(JSON.parse(value)).data?.chosen ?? []).some((one) => one.id === id)
}

/** The answer with one entry in place of another, once, with the higher level of the two. */
export function withReplaced(value: string, from: number, into: number): string {
  const { chosen, other } = answer.parse(JSON.parse(value))
  const levels = new Map<number, number | null>()
  for (const { id, level } of chosen) {
    const key = id === from ? into : id
    const known = levels.get(key) ?? null
    levels.set(key, level === null || known === null ? (level ?? known) : Math.max(level, known))
  }
  return JSON.stringify({ chosen: [...levels].map(([id, level]) => ({ id, level })), other })
}
