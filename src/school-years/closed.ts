import type { Tx } from '../app/db.ts'
import { committed } from '../app/db.ts'
import { FormRefused } from '../app/errors.ts'
import { portions } from '../app/portions.ts'
import { Prisma } from '../generated/prisma/client.ts'

// A pair that is extended past the end of its year goes on working, and so does everything that hangs on it.
const working = (pair: string) => `CASE WHEN ${pair}."status" = 'active' THEN NULL ELSE ${pair}."schoolYearId" END`
const workingAs = (exists: string) => `CASE WHEN EXISTS (SELECT 1 FROM "Pair" p ${exists} AND p."status" = 'active') THEN NULL ELSE r."schoolYearId" END`
const ofPair = `JOIN "Pair" p ON p."id" = g."pairId"`

/** Where the school year of a record is found, by the journal's kind of subject; what belongs to no year is absent. */
const places: Readonly<Record<string, { from: string; year: string }>> = {
  pair: { from: '"Pair" r', year: working('r') },
  programme: { from: `"Programme" r JOIN "Pair" p ON p."id" = r."pairId"`, year: working('p') },
  mentorReport: { from: `"MentorReport" r JOIN "Programme" g ON g."id" = r."programmeId" ${ofPair}`, year: working('p') },
  mentorProfile: { from: '"MentorProfile" r', year: workingAs(`WHERE p."mentorProfileId" = r."id"`) },
  menteeProfile: { from: '"MenteeProfile" r', year: workingAs(`JOIN "PairMember" m ON m."pairId" = p."id" WHERE m."menteeProfileId" = r."id"`) },
  roadmapItem: { from: `"RoadmapItem" r JOIN "Roadmap" m ON m."id" = r."roadmapId"`, year: 'm."schoolYearId"' },
  ...Object.fromEntries(
    Object.entries({
      order: 'Order',
      consent: 'Consent',
      campaign: 'Campaign',
      training: 'Training',
      material: 'Material',
      finalEvent: 'FinalEvent',
      monitoringReport: 'MonitoringReport',
      headcount: 'Headcount',
      news: 'News',
      roadmap: 'Roadmap',
      import: 'Import',
      award: 'Award',
      minutes: 'Minutes',
    }).map(([kind, table]) => [kind, { from: `"${table}" r`, year: 'r."schoolYearId"' }]),
  ),
}

/** What the law wants done at any time: consents withdrawn and publications taken down (152-ФЗ). */
const always = new Set(['consent.withdrawn', 'news.withdrawn', 'news.photoRemoved', 'material.withdrawn', 'order.unpublished'])

/** Throws FormRefused when one of the records a write is about belongs to a closed school year (§8.4 B15); what it was before the write counts. */
export async function assertYearOpen(tx: Tx, action: string, kind: string, ids: number[]): Promise<void> {
  const place = places[kind]
  if (!place || always.has(action)) return
  for (const part of portions(ids)) {
    const known = await yearsOf(committed(), place, part)
    const added = part.filter((id) => !known.has(id))
    const years = [...known.values(), ...(added.length > 0 ? (await yearsOf(tx, place, added)).values() : [])]
    const closed = years.find((name) => name !== null)
    if (closed) throw new FormRefused([{ code: 'schoolYears.closed', params: { year: closed } }])
  }
}

/** Names of the closed years of these records by id, null for an open one. */
async function yearsOf(tx: Tx, { from, year }: { from: string; year: string }, ids: number[]): Promise<Map<number, string | null>> {
  const rows = await tx.$queryRaw<{ id: number | bigint; name: string | null }[]>`
    SELECT r."id" AS id, y."name" AS name FROM ${Prisma.raw(from)}
    LEFT JOIN "SchoolYear" y ON y."id" = ${Prisma.raw(year)} AND y."closedAt" IS NOT NULL WHERE r."id" IN (${Prisma.join(ids)})`
  return new Map(rows.map(({ id, name }) => [Number(id), name]))
}
