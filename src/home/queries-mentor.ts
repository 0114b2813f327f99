import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { listExpected } from '../mentor-reports/expected.ts'
import { isOwed } from '../mentor-reports/rules.ts'
import { withPairNames } from './pair-names.ts'
import { pairTasks } from './queries-pairs.ts'
import type { Task } from './tasks.ts'

const ofPairs = ['programmesAbsent', 'programmesToFill', 'programmesReturned', 'activitiesLate', 'activityNext'] as const

const name = { select: { person: { select: { lastName: true, firstName: true, middleName: true } } } } as const

/** The pairs in which this person is the mentor, and nobody else's. */
function ownPairs(actor: Actor, schoolYearId: number): Prisma.PairWhereInput {
  return { schoolYearId, mentorProfile: { personId: actor.personId ?? 0 } }
}

/** What waits for a mentor: programmes to fill in, activities without a mark, reports to hand in, the next meeting of every pair. */
export async function mentorTasks(actor: Actor, schoolYearId: number, today: string): Promise<Task[]> {
  const own = Prisma.sql`p."schoolYearId" = ${schoolYearId} AND p."mentorProfileId" IN
    (SELECT m.id FROM "MentorProfile" m WHERE m."personId" = ${actor.personId ?? 0})`
  const inPairs = await pairTasks(own, ofPairs)
  return withPairNames([...ofPairs.flatMap(inPairs), ...(await reportTasks(actor, schoolYearId, today))])
}

async function reportTasks({ personId }: Actor, schoolYearId: number, today: string): Promise<Task[]> {
  const owed = (await listExpected({ schoolYearId, personId: personId ?? 0 })).filter((report) => isOwed(report, today))
  return owed.map(({ programmeId, pairId, kind, status, dueOn }) => ({
    kind: status === 'returned' ? 'mentorReportReturned' : 'mentorReportDue',
    url: `/programmes/${programmeId}/reports/${kind}${status === 'returned' ? '' : '/edit'}`,
    count: 1,
    whose: '',
    pairId,
    due: dueOn,
  }))
}

/** A mentor's pairs of the year: the living ones first. */
export async function mentorPairs(actor: Actor, schoolYearId: number) {
  const pairs = await read().pair.findMany({
    where: { AND: [ownPairs(actor, schoolYearId), { status: { not: 'terminated' } }] },
    select: {
      id: true,
      topic: true,
      status: true,
      startsOn: true,
      endsOn: true,
      members: { select: { menteeProfile: name }, orderBy: { position: 'asc' } },
    },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  })
  return pairs
}
