import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import type { Prisma, ProgrammeStatus } from '../generated/prisma/client.ts'
import { visiblePairs } from './policy.ts'
import { progressOf } from './rules.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true } as const

const row = {
  id: true,
  title: true,
  dueOn: true,
  mark: true,
  programmeId: true,
  programme: {
    select: {
      pair: {
        select: {
          id: true,
          mentorProfile: { select: { person: { select: name } } },
          members: { select: { menteeProfile: { select: { person: { select: name } } } }, orderBy: { position: 'asc' } },
        },
      },
    },
  },
} as const satisfies Prisma.ActivitySelect

type Row = Prisma.ActivityGetPayload<{ select: typeof row }>

/** What is to be done next in the programmes the actor sees, the soonest first, late ones included. The page to mark one is /programmes/:programmeId/activities/:id. */
export async function nextActivities(actor: Actor, schoolYearId: number, most = 10) {
  const where = running({ schoolYearId, AND: visiblePairs(actor) })
  const rows = await read().activity.findMany({ where, select: row, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }], take: most })
  return rows.map(activityRow)
}

/** Activities of the year whose day has passed without a mark, the oldest first: the list of debts for the curator. */
export async function lateActivities(schoolYearId: number) {
  const where = { AND: [running({ schoolYearId }), { dueOn: { lt: today() } }] }
  const rows = await read().activity.findMany({ where, select: row, orderBy: [{ dueOn: 'asc' }, { id: 'asc' }] })
  return rows.map(activityRow)
}

export type Progress = { programmeId: number; status: ProgrammeStatus; done: number; planned: number; late: number }

/** How far the programmes of these pairs have come, by pair id; a pair without a programme is absent. */
export async function programmeProgress(pairIds: number[]): Promise<Map<number, Progress>> {
  const found = await read().programme.findMany({
    where: { pairId: { in: pairIds } },
    select: { id: true, pairId: true, status: true, pair: { select: { status: true } }, activities: { select: { mark: true, dueOn: true } } },
  })
  return new Map(found.map((programme) => [programme.pairId, { programmeId: programme.id, status: programme.status, ...progressOf(programme, today()) }]))
}

/** Activities without a final mark in approved programmes of acting pairs. */
function running(pair: Prisma.PairWhereInput): Prisma.ActivityWhereInput {
  return { mark: { in: ['planned', 'moved'] }, programme: { status: 'approved', pair: { ...pair, status: 'active' } } }
}

function activityRow({ programme: { pair }, ...activity }: Row) {
  return {
    ...activity,
    late: activity.dueOn < today(),
    pairId: pair.id,
    mentor: pair.mentorProfile.person,
    mentees: pair.members.map((member) => member.menteeProfile.person),
  }
}
