import type { Request } from 'express'
import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import { fullName } from '../app/format.ts'
import { type ListQuery, readList } from '../app/lists.ts'
import { wholeList } from '../banks/every-row.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { visibleTo as visibleMentees } from '../mentees/policy.ts'
import { filterNames as menteeFilters, sortNames as menteeSorts, tabOf, whereOf as menteesWhere } from '../mentees/queries.ts'
import { visibleTo as visibleMentors } from '../mentors/policy.ts'
import { filterNames as mentorFilters, sortNames as mentorSorts, whereOf as mentorsWhere } from '../mentors/queries.ts'
import { visibleTo as visiblePeople } from '../people/policy.ts'
import { filterNames as peopleFilters, nameSelect, sortNames as peopleSorts, whereOf as peopleWhere } from '../people/queries.ts'
import type { Bank } from './acts.ts'

/** A chosen row: of a profile in the banks, of the person in the list of people. */
export type Picked = { id: number; personId: number; name: string }

export const most = 500

const select = { id: true, personId: true, person: { select: nameSelect } } as const
const byName = [{ person: { nameKey: 'asc' } }, { id: 'asc' }] as const satisfies object[]

/** The rows an address names: the ticked ones, or all that its filter finds. Throws RuleViolation for none or too many. */
export async function pickByAddress(actor: Actor, yearId: number, bank: Bank, req: Request): Promise<Picked[]> {
  const ids = [req.query.ids ?? []].flat().flatMap((id) => (typeof id === 'string' && /^[1-9]\d{0,9}$/.test(id) ? [Number(id)] : []))
  if (req.query.all !== 'on') return pickByIds(actor, yearId, bank, ids)
  return bounded(await sources[bank].found(actor, yearId, askedOf(bank, req)))
}

/** The rows of those ids that are this year's and this person's to see. Throws RuleViolation for none or too many. */
export async function pickByIds(actor: Actor, yearId: number, bank: Bank, ids: number[]): Promise<Picked[]> {
  if (ids.length > most) throw tooMany(ids.length)
  return bounded(await sources[bank].named(actor, yearId, ids))
}

export function askedOf(bank: Bank, req: Request): ListQuery {
  const { sorts, filters } = sources[bank]
  const list = readList(req, { sorts, filters: filters.filter((name) => name !== 'ids') })
  return bank === 'mentees' ? { ...list, filters: { ...list.filters, tab: tabOf(list) } } : list
}

export function bankOf(name: unknown): Bank {
  if (name !== 'people' && name !== 'mentors' && name !== 'mentees') throw new NotFound()
  return name
}

function bounded(rows: Picked[]): Picked[] {
  if (rows.length === 0) throw new RuleViolation([{ code: 'bulk.nobody' }])
  if (rows.length > most) throw tooMany(rows.length)
  return rows
}

function tooMany(count: number): RuleViolation {
  return new RuleViolation([{ code: 'bulk.tooMany', params: { count, most } }])
}

const sources = {
  people: {
    sorts: peopleSorts,
    filters: peopleFilters,
    found: async (actor: Actor, yearId: number, list: ListQuery) => people(await peopleWhere(actor, yearId, list)),
    named: (actor: Actor, _yearId: number, ids: number[]) => people({ AND: [visiblePeople(actor), { id: { in: ids } }] }),
  },
  mentors: {
    sorts: mentorSorts,
    filters: mentorFilters,
    found: async (actor: Actor, yearId: number, list: ListQuery) => mentors(await mentorsWhere(actor, yearId, list)),
    named: (actor: Actor, schoolYearId: number, ids: number[]) => mentors({ AND: [visibleMentors(actor), { schoolYearId, id: { in: ids } }] }),
  },
  mentees: {
    sorts: menteeSorts,
    filters: menteeFilters,
    found: async (actor: Actor, yearId: number, list: ListQuery) => mentees(await menteesWhere(actor, yearId, list)),
    named: (actor: Actor, schoolYearId: number, ids: number[]) => mentees({ AND: [visibleMentees(actor), { schoolYearId, id: { in: ids } }] }),
  },
} as const

async function people(where: Prisma.PersonWhereInput): Promise<Picked[]> {
  const rows = await wholeList((window) => read().person.findMany({ where, select: nameSelect, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }], ...window }))
  return rows.map((row) => ({ id: row.id, personId: row.id, name: fullName(row) }))
}

async function mentors(where: Prisma.MentorProfileWhereInput): Promise<Picked[]> {
  return (await wholeList((window) => read().mentorProfile.findMany({ where, select, orderBy: [...byName], ...window }))).map(picked)
}

async function mentees(where: Prisma.MenteeProfileWhereInput): Promise<Picked[]> {
  return (await wholeList((window) => read().menteeProfile.findMany({ where, select, orderBy: [...byName], ...window }))).map(picked)
}

function picked({ id, personId, person }: { id: number; personId: number; person: Parameters<typeof fullName>[0] }): Picked {
  return { id, personId, name: fullName(person) }
}
