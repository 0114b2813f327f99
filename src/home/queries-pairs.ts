import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Task } from './tasks.ts'

const person = { select: { person: { select: { lastName: true, firstName: true, middleName: true } } } } as const
const people = {
  topic: true,
  mentorProfile: person,
  members: { select: { menteeProfile: person }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.PairSelect

type People = Prisma.PairGetPayload<{ select: typeof people }>

/** «Иванов Пётр Ильич – Шевченко Анна Сергеевна»; a long group is cut to its first name. */
export function pairName({ mentorProfile, members }: People): string {
  const [first, ...others] = members.map(({ menteeProfile }) => fullName(menteeProfile.person))
  const more = others.length > 0 ? ` + ${others.length}` : ''
  return `${fullName(mentorProfile.person)} – ${first ?? '…'}${more}`
}

/** Agreed pairs that stand in no order yet. */
export async function pairsOutsideOrder(schoolYearId: number): Promise<Task[]> {
  const pairs = await read().pair.findMany({
    where: { schoolYearId, status: 'agreed', orders: { none: {} } },
    select: { id: true, ...people },
    orderBy: { id: 'asc' },
  })
  return pairs.map((pair) => ({ kind: 'pairsOutsideOrder', url: '/orders/new', count: 1, whose: pairName(pair), due: null }))
}

/** Acting pairs without a programme, by the day on which their order wants it. */
export async function pairsWithoutProgramme(where: Prisma.PairWhereInput): Promise<Task[]> {
  const pairs = await read().pair.findMany({
    where: { AND: [where, { status: 'active', programme: null }] },
    select: { id: true, ...people, orders: { select: { order: { select: { programmesDueOn: true } } } } },
    orderBy: { id: 'asc' },
  })
  return pairs.map((pair) => ({
    kind: 'programmesAbsent',
    url: `/programmes/new?pair=${pair.id}`,
    count: 1,
    whose: pairName(pair),
    due: pair.orders[0]?.order.programmesDueOn ?? null,
  }))
}

/** Programmes of the year's pairs in a status, as tasks of a kind. */
export async function programmesIn(where: Prisma.ProgrammeWhereInput, kind: Task['kind']): Promise<Task[]> {
  const programmes = await read().programme.findMany({ where, select: { id: true, pair: { select: people } }, orderBy: { id: 'asc' } })
  return programmes.map(({ id, pair }) => ({ kind, url: `/programmes/${id}`, count: 1, whose: pairName(pair), due: null }))
}

/** Acting pairs past their last day: somebody decides whether they are completed (§8.4 B15). */
export async function pairsToEnd(schoolYearId: number, today: string): Promise<Task[]> {
  const pairs = await read().pair.findMany({
    where: { schoolYearId, status: 'active', endsOn: { lt: today } },
    select: { id: true, endsOn: true, ...people },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  })
  return pairs.map((pair) => ({ kind: 'pairsToEnd', url: `/pairs/${pair.id}`, count: 1, whose: pairName(pair), due: pair.endsOn }))
}

/** Activities whose day has passed without a mark, one line for a programme. */
export async function lateActivities(where: Prisma.PairWhereInput, today: string): Promise<Task[]> {
  const late = { mark: { in: ['planned', 'moved'] }, dueOn: { lt: today } } satisfies Prisma.ActivityWhereInput
  const programmes = await read().programme.findMany({
    where: { status: 'approved', pair: { AND: [where, { status: 'active' }] }, activities: { some: late } },
    select: { id: true, pair: { select: people }, activities: { where: late, select: { dueOn: true }, orderBy: { dueOn: 'asc' } } },
    orderBy: { id: 'asc' },
  })
  return programmes.map(({ id, pair, activities }) => ({
    kind: 'activitiesLate',
    url: `/programmes/${id}`,
    count: activities.length,
    whose: pairName(pair),
    due: activities[0]?.dueOn ?? null,
  }))
}
