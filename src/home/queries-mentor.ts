import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { listExpected } from '../mentor-reports/expected.ts'
import { isOwed } from '../mentor-reports/rules.ts'
import { lateActivities, pairsWithoutProgramme, programmesIn, withPairNames } from './queries-pairs.ts'
import type { Task } from './tasks.ts'

const name = { select: { person: { select: { lastName: true, firstName: true, middleName: true } } } } as const

/** The pairs in which this person is the mentor, and nobody else's. */
function ownPairs(actor: Actor, schoolYearId: number): Prisma.PairWhereInput {
  return { schoolYearId, mentorProfile: { personId: actor.personId ?? 0 } }
}

/** What waits for a mentor: programmes to fill in, activities without a mark, reports to hand in, the next meeting of every pair. */
export async function mentorTasks(actor: Actor, schoolYearId: number, today: string): Promise<Task[]> {
  const pair = ownPairs(actor, schoolYearId)
  return withPairNames([
    ...(await pairsWithoutProgramme(pair)),
    ...(await programmesIn({ status: 'draft', pair }, 'programmesToFill')),
    ...(await programmesIn({ status: 'returned', pair }, 'programmesReturned')),
    ...(await lateActivities(pair, today)),
    ...(await reportTasks(actor, schoolYearId, today)),
    ...(await nextActivities(pair, today)),
  ])
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

async function nextActivities(where: Prisma.PairWhereInput, today: string): Promise<Task[]> {
  const programmes = await read().programme.findMany({
    where: { status: 'approved', pair: { AND: [where, { status: 'active' }] } },
    select: {
      id: true,
      pairId: true,
      activities: {
        where: { mark: { in: ['planned', 'moved'] }, dueOn: { gte: today } },
        select: { title: true, dueOn: true },
        orderBy: { dueOn: 'asc' },
        take: 1,
      },
    },
    orderBy: { id: 'asc' },
  })
  return programmes.flatMap(({ id, pairId, activities }) =>
    activities.map(({ title, dueOn }): Task => ({
      kind: 'activityNext',
      url: `/programmes/${id}`,
      count: 1,
      whose: title,
      pairId,
      due: dueOn,
    })),
  )
}
