import { z } from 'zod'
import { read } from '../app/db.ts'

/** Ids whose journal belongs to a person: their own and of the records that were poured into theirs. */
export type Past = { people: number[]; mentorProfiles: number[]; menteeProfiles: number[] }

const details = z.object({ removed: z.number(), mentorProfiles: z.array(z.coerce.number()), menteeProfiles: z.array(z.coerce.number()) })

/** What a person's record took in by merges that were not taken back, those of the removed records included. */
export async function pastOf(personId: number): Promise<Past> {
  const people = [personId]
  for (let latest = people; latest.length > 0;) {
    const merges = await read().personMerge.findMany({ where: { keptId: { in: latest }, undoneAt: null }, select: { removedId: true } })
    latest = merges.map(({ removedId }) => removedId).filter((id) => !people.includes(id))
    people.push(...latest)
  }
  if (people.length === 1) return { people, mentorProfiles: [], menteeProfiles: [] }
  const entries = await read().auditEntry.findMany({
    where: { action: 'people.merged', subjectKind: 'person', subjectId: { in: people } },
    select: { details: true },
  })
  const merged = entries.map((entry) => details.parse(JSON.parse(entry.details))).filter(({ removed }) => people.includes(removed))
  return { people, mentorProfiles: merged.flatMap((one) => one.mentorProfiles), menteeProfiles: merged.flatMap((one) => one.menteeProfiles) }
}
