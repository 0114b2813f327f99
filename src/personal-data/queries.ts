import { addDays } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { optionalDay } from '../app/fields.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import type { Prisma } from '../generated/prisma/client.ts'

export const viewFilters = ['person', 'user', 'page', 'from', 'to'] as const
export const viewsOnPage = 50

const name = { lastName: true, firstName: true, middleName: true } as const
const view = { id: true, createdAt: true, personId: true, userName: true, page: true, person: { select: name } } as const

/** A page of the access journal, newest first. */
export async function listViews(list: ListQuery, size = viewsOnPage) {
  const where = viewsWhere(list)
  const total = await read().cardView.count({ where })
  const rows = await read().cardView.findMany({ where, select: view, orderBy: { id: 'desc' }, ...window(list, total, size) })
  return { rows, total }
}

/** The latest lines about one person, and how many there are. */
export function viewsOf(personId: number, most = 15) {
  return listViews({ path: '', q: '', page: 1, sort: 'at', descending: true, filters: { person: String(personId) } }, most)
}

/** Accounts that may open cards, for the filter. */
export function listViewers() {
  return read().user.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } })
}

export type Accounts = Awaited<ReturnType<typeof accountsSeeing>>

/** Working accounts that see data of a person: methodists, directors, and the mentors of this person's pairs. */
export function accountsSeeing(personId: number) {
  const pairs = { some: { members: { some: { menteeProfile: { personId } } } } }
  return read().user.findMany({
    where: {
      disabledAt: null,
      OR: [{ role: { in: ['methodist', 'director'] } }, { role: 'mentor', person: { mentorProfiles: { some: { pairs } } } }],
    },
    select: { name: true, role: true },
    orderBy: { name: 'asc' },
  })
}

function viewsWhere({ q, filters }: ListQuery): Prisma.CardViewWhereInput {
  const day = optionalDay()
  const [from, to] = [day.safeParse(filters.from).data, day.safeParse(filters.to).data]
  const words = searchKey(q).split(' ').filter(Boolean)
  return {
    ...(filters.person ? { personId: Number(filters.person) || 0 } : {}),
    ...(filters.user ? { userId: Number(filters.user) || 0 } : {}),
    ...(filters.page ? { page: filters.page } : {}),
    ...(words.length > 0 ? { person: { AND: words.map((word) => ({ nameKey: { contains: word } })) } } : {}),
    ...(from || to ? { createdAt: { ...(from ? { gte: new Date(from) } : {}), ...(to ? { lt: new Date(addDays(to, 1)) } : {}) } } : {}),
  }
}
