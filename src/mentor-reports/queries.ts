import type { Actor } from '../app/actor.ts'
import { dayOf, today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { MentorReportKind } from '../generated/prisma/enums.ts'
import { findProgramme } from '../programmes/find.ts'
import { listExpected } from './expected.ts'

// A day anywhere on earth: the centre's own day is told apart below.
const dayAndZones = 38 * 3600_000

const text = {
  solved: true,
  results: true,
  indicators: true,
  difficulties: true,
  notDone: true,
  readiness: true,
  proposals: true,
  needsHelp: true,
} as const

const select = { id: true, status: true, ...text, returnRemark: true, submittedAt: true, decidedAt: true, version: true } as const

/** A report with its programme, written or only expected. Throws NotFound when the programme is not this person's or owes no such report. */
export async function findReport(actor: Actor, programmeId: number, kind: MentorReportKind) {
  const programme = await findProgramme(actor, programmeId)
  const expected = (await listExpected({ programmeId })).find((one) => one.kind === kind)
  const written = await read().mentorReport.findUnique({ where: { programmeId_kind: { programmeId, kind } }, select })
  if (!expected) throw new NotFound()
  return { programme, expected, kind, written, achievements: await achievementsOf(programme, expected), url: `/programmes/${programmeId}/reports/${kind}` }
}

export type FoundReport = Awaited<ReturnType<typeof findReport>>
export type Achievement = FoundReport['achievements'][number]

/** What the mentees won and published in the years of the report's period: a card keeps no more of an achievement's day than its year. */
function achievementsOf({ pair }: Awaited<ReturnType<typeof findProgramme>>, { startsOn, endsOn }: { startsOn: string; endsOn: string }) {
  const people = pair.members.map(({ menteeProfile }) => menteeProfile.person.id)
  return read().achievement.findMany({
    where: { personId: { in: people }, year: { gte: Number(startsOn.slice(0, 4)), lte: Number(endsOn.slice(0, 4)) } },
    select: { id: true, personId: true, year: true, name: true, level: true, result: true },
    orderBy: [{ year: 'asc' }, { id: 'asc' }],
  })
}

/** Programmes of whose report a letter left today: the last entry of the day is about one that left, not one that failed. */
export async function listReminded(): Promise<Set<number>> {
  const entries = await read().auditEntry.findMany({
    where: { action: { in: ['mentorReport.reminded', 'mentorReport.notReminded'] }, createdAt: { gte: new Date(Date.now() - dayAndZones) } },
    select: { action: true, subjectId: true, createdAt: true },
    orderBy: { id: 'asc' },
  })
  const last = new Map(entries.filter(({ createdAt }) => dayOf(createdAt) === today()).map(({ subjectId, action }) => [subjectId, action]))
  return new Set([...last].filter(([, action]) => action === 'mentorReport.reminded').map(([id]) => id))
}
