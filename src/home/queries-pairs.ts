import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { unissued } from '../orders/rules.ts'
import type { Task } from './tasks.ts'

type Name = { lastName: string; firstName: string; middleName: string | null }
type NameRow = Name & { pairId: number | bigint; isMentor: number | bigint }

/** Tasks of pairs with the names of those pairs that are shown, looked up at once for all of them. */
export async function withPairNames(tasks: Task[]): Promise<Task[]> {
  const ids = tasks.flatMap(({ pairId, whose }) => (pairId === undefined || whose === null ? [] : pairId))
  const names = ids.length === 0 ? new Map<number, string>() : await pairNames(ids)
  return tasks.map(({ pairId, ...task }) => {
    const name = pairId === undefined || task.whose === null ? null : (names.get(pairId) ?? '')
    return name === null ? task : { ...task, whose: task.whose ? `${task.whose} (${name})` : name }
  })
}

async function pairNames(ids: number[]): Promise<Map<number, string>> {
  const rows = await read().$queryRaw<NameRow[]>`
    SELECT r.id AS "pairId", 1 AS "isMentor", -1 AS place, h."lastName", h."firstName", h."middleName"
    FROM "Pair" r JOIN "MentorProfile" m ON m.id = r."mentorProfileId" JOIN "Person" h ON h.id = m."personId" WHERE r.id IN (${Prisma.join(ids)})
    UNION ALL
    SELECT pm."pairId", 0, pm.position, h."lastName", h."firstName", h."middleName"
    FROM "PairMember" pm JOIN "MenteeProfile" m ON m.id = pm."menteeProfileId" JOIN "Person" h ON h.id = m."personId" WHERE pm."pairId" IN (${Prisma.join(ids)})
    ORDER BY 1, 3`
  const of = (id: number, isMentor: number) => rows.filter((row) => Number(row.pairId) === id && Number(row.isMentor) === isMentor)
  return new Map(ids.map((id) => [id, pairName(of(id, 1)[0], of(id, 0))]))
}

// «Иванов Пётр Ильич – Шевченко Анна Сергеевна»; a long group is cut to its first name.
function pairName(mentor: Name | undefined, [first, ...others]: Name[]): string {
  const more = others.length > 0 ? ` + ${others.length}` : ''
  return `${mentor ? fullName(mentor) : ''} – ${first ? fullName(first) : '…'}${more}`
}

/** Agreed pairs that stand in no order yet. */
export async function pairsOutsideOrder(schoolYearId: number): Promise<Task[]> {
  const pairs = await read().pair.findMany({
    where: { schoolYearId, status: 'agreed', orders: { none: { order: { kind: 'assignment', status: { not: 'cancelled' } } } } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return pairs.map((pair) => ({ kind: 'pairsOutsideOrder', url: '/orders/new', count: 1, whose: '', pairId: pair.id, due: null }))
}

/** Acting pairs without a programme, by the day on which their order wants it. */
export async function pairsWithoutProgramme(where: Prisma.PairWhereInput): Promise<Task[]> {
  const pairs = await read().pair.findMany({
    where: { AND: [where, { status: 'active', programme: null }] },
    select: {
      id: true,
      orders: { where: { order: { kind: 'assignment' } }, select: { order: { select: { programmesDueOn: true } } }, orderBy: { orderId: 'desc' } },
    },
    orderBy: { id: 'asc' },
  })
  return pairs.map((pair) => ({
    kind: 'programmesAbsent',
    url: `/programmes/new?pair=${pair.id}`,
    count: 1,
    whose: '',
    pairId: pair.id,
    due: pair.orders[0]?.order.programmesDueOn ?? null,
  }))
}

/** Programmes of the year's pairs in a status, as tasks of a kind. */
export async function programmesIn(where: Prisma.ProgrammeWhereInput, kind: Task['kind']): Promise<Task[]> {
  const programmes = await read().programme.findMany({ where, select: { id: true, pairId: true }, orderBy: { id: 'asc' } })
  return programmes.map(({ id, pairId }) => ({ kind, url: `/programmes/${id}`, count: 1, whose: '', pairId, due: null }))
}

/** Acting pairs past their last day: somebody decides whether they are completed (§8.4 B15). */
export async function pairsToEnd(schoolYearId: number, today: string): Promise<Task[]> {
  const pairs = await read().pair.findMany({
    where: { schoolYearId, status: 'active', endsOn: { lt: today } },
    select: { id: true, endsOn: true },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  })
  return pairs.map((pair) => ({ kind: 'pairsToEnd', url: `/pairs/${pair.id}`, count: 1, whose: '', pairId: pair.id, due: pair.endsOn }))
}

/** Acting pairs kept when their mentor or a mentee left the centre: the decision was put off, not made. */
export async function pairsOfGone(schoolYearId: number, today: string): Promise<Task[]> {
  const gone = { person: { leftOn: { lte: today } } } satisfies Prisma.MentorProfileWhereInput & Prisma.MenteeProfileWhereInput
  const decided = {
    act: { in: ['terminate', 'replaceMentor', 'removeMentee'] },
    order: { status: { in: [...unissued] } },
  } satisfies Prisma.OrderChangeWhereInput
  const pairs = await read().pair.findMany({
    where: { schoolYearId, status: 'active', orderChanges: { none: decided }, OR: [{ mentorProfile: gone }, { members: { some: { menteeProfile: gone } } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return pairs.map((pair) => ({ kind: 'pairsOfGone', url: `/pairs/${pair.id}`, count: 1, whose: '', pairId: pair.id, due: null }))
}

/** Activities whose day has passed without a mark, one line for a programme. */
export async function lateActivities(where: Prisma.PairWhereInput, today: string): Promise<Task[]> {
  const late = { mark: { in: ['planned', 'moved'] }, dueOn: { lt: today } } satisfies Prisma.ActivityWhereInput
  const programmes = await read().programme.findMany({
    where: { status: 'approved', pair: { AND: [where, { status: 'active' }] }, activities: { some: late } },
    select: { id: true, pairId: true, activities: { where: late, select: { dueOn: true }, orderBy: { dueOn: 'asc' } } },
    orderBy: { id: 'asc' },
  })
  return programmes.map(({ id, pairId, activities }) => ({
    kind: 'activitiesLate',
    url: `/programmes/${id}`,
    count: activities.length,
    whose: '',
    pairId,
    due: activities[0]?.dueOn ?? null,
  }))
}
