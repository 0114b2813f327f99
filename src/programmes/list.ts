import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { wholeList } from '../banks/every-row.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { forms } from '../pairs/messages.ts'
import { statuses } from './messages.ts'
import { visiblePairs } from './policy.ts'

export const listOptions = { sorts: ['mentor', 'ends'], filters: ['status', 'form', 'late'] } as const

const name = { id: true, lastName: true, firstName: true, middleName: true } as const

const row = {
  id: true,
  status: true,
  form: true,
  topic: true,
  startsOn: true,
  endsOn: true,
  mentorProfile: { select: { person: { select: name } } },
  members: { select: { menteeProfile: { select: { person: { select: name } } } }, orderBy: { position: 'asc' } },
  programme: {
    select: {
      id: true,
      status: true,
      activities: { select: { id: true, title: true, mark: true, dueOn: true }, orderBy: [{ dueOn: 'asc' }, { position: 'asc' }] },
    },
  },
} as const satisfies Prisma.PairSelect

/** A page of the year's pairs with their programmes: working pairs always, ended ones when they have a programme. */
export async function listProgrammes(actor: Actor, schoolYearId: number, list: ListQuery, size?: number) {
  const where = { AND: [visiblePairs(actor), { schoolYearId }, matching(list)] }
  const total = await read().pair.count({ where })
  const rows = await read().pair.findMany({ where, select: row, orderBy: orderOf(list), ...window(list, total, size) })
  return { rows, total }
}

/** Everything the list shows, for spreadsheets. */
export function everyProgramme(actor: Actor, schoolYearId: number, list: ListQuery) {
  const where = { AND: [visiblePairs(actor), { schoolYearId }, matching(list)] }
  return wholeList((window) => read().pair.findMany({ where, select: row, orderBy: orderOf(list), ...window }))
}

export type ListedPair = Awaited<ReturnType<typeof listProgrammes>>['rows'][number]

function matching({ q, filters }: ListQuery): Prisma.PairWhereInput {
  const parts: Prisma.PairWhereInput[] = [
    { OR: [{ status: { in: ['draft', 'agreed', 'active'] } }, { programme: { isNot: null } }] },
    ...searchKey(q).split(' ').filter(Boolean).map(named),
    byStatus(filters.status),
  ]
  if (filters.form && isKey(forms, filters.form)) parts.push({ form: filters.form })
  if (filters.late)
    parts.push({ status: 'active', programme: { status: 'approved', activities: { some: { mark: { in: ['planned', 'moved'] }, dueOn: { lt: today() } } } } })
  return { AND: parts }
}

function byStatus(value: string | undefined): Prisma.PairWhereInput {
  if (value === 'none') return { programme: null }
  return value !== undefined && isKey(statuses, value) ? { programme: { status: value } } : {}
}

function named(word: string): Prisma.PairWhereInput {
  const person = { person: { nameKey: { contains: word } } }
  return { OR: [{ topicKey: { contains: word } }, { mentorProfile: person }, { members: { some: { menteeProfile: person } } }] }
}

function orderOf({ sort, descending }: ListQuery): Prisma.PairOrderByWithRelationInput[] {
  const way = descending ? 'desc' : 'asc'
  const first: Record<string, Prisma.PairOrderByWithRelationInput> = { mentor: { mentorProfile: { person: { nameKey: way } } }, ends: { endsOn: way } }
  return [first[sort] ?? { id: way }, { id: 'asc' }]
}

function isKey<K extends string>(catalogue: Record<K, unknown>, value: string): value is K {
  return Object.hasOwn(catalogue, value)
}
