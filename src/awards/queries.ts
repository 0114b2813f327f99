import { z } from 'zod'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { AwardKind, MentoringForm, OrderStatus } from '../generated/prisma/enums.ts'
import { inForce } from '../orders/rules.ts'
import { standingFields } from '../people/standing-text.ts'
import type { AwardRole } from './messages.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true, nameKey: true, ...standingFields } as const
const row = {
  id: true,
  schoolYearId: true,
  kind: true,
  reason: true,
  number: true,
  issuedOn: true,
  overrideWhy: true,
  orderId: true,
  version: true,
  schoolYear: { select: { name: true } },
  person: { select: name },
  order: { select: { id: true, status: true, number: true, datedOn: true } },
  finalEvent: { select: { title: true, protocolNumber: true } },
} as const

/** A page of the register of a year, latest first. */
export async function listAwards(schoolYearId: number, list: ListQuery) {
  const where = filterOf(schoolYearId, list)
  const total = await read().award.count({ where })
  return { total, rows: await read().award.findMany({ where, select: row, orderBy: latestFirst, ...window(list, total) }) }
}

/** The whole register of a year, for a workbook. */
export function allAwards(schoolYearId: number, list: ListQuery) {
  return read().award.findMany({ where: filterOf(schoolYearId, list), select: row, orderBy: latestFirst })
}

/** Awards to print, in the order of the register read from below: by number as they were given. */
export async function awardsToPrint(schoolYearId: number, ids: readonly number[]) {
  const awards = await read().award.findMany({ where: { schoolYearId, id: { in: [...ids] } }, select: row, orderBy: { id: 'asc' } })
  if (awards.length === 0) throw new NotFound()
  return awards
}

/** An award of the register. Throws NotFound. */
export async function findAward(id: number) {
  const award = await read().award.findUnique({ where: { id }, select: row })
  if (!award) throw new NotFound()
  return award
}

export type FoundAward = Awaited<ReturnType<typeof findAward>>

/** Whom a year may award by their pairs: completed pairs first, then those still at work; by name within. */
export async function listCandidates(schoolYearId: number, role: AwardRole, form: string | null) {
  const known = Object.values(MentoringForm).find((one) => one === form)
  const pairs = await read().pair.findMany({
    where: { schoolYearId, status: { in: ['active', 'completed'] }, ...(known ? { form: known } : {}) },
    select: {
      ...{ id: true, topic: true, status: true, form: true },
      mentorProfile: { select: { person: { select: name } } },
      members: { select: { menteeProfile: { select: { person: { select: name } } } }, orderBy: { position: 'asc' } },
      awards: { select: { personId: true, kind: true, number: true } },
    },
  })
  const candidates = pairs.flatMap((pair) => {
    const people = role === 'mentor' ? [pair.mentorProfile.person] : pair.members.map(({ menteeProfile }) => menteeProfile.person)
    return people.map((person) => ({ key: `${pair.id}.${person.id}`, pair, person, given: pair.awards.filter(({ personId }) => personId === person.id) }))
  })
  const rank = (one: (typeof candidates)[number]) => (one.pair.status === 'completed' ? 0 : 1)
  return candidates.sort((one, other) => rank(one) - rank(other) || one.person.nameKey.localeCompare(other.person.nameKey, 'ru') || one.pair.id - other.pair.id)
}

export type Candidate = Awaited<ReturnType<typeof listCandidates>>[number]

/** Orders and final events of a year that an award may rest upon, and the order on which one rests already. */
export async function listGrounds(schoolYearId: number, orderId: number | null = null) {
  const orders = await read().order.findMany({
    where: { OR: [{ schoolYearId, status: { in: [...inForce] } }, ...(orderId === null ? [] : [{ id: orderId }])] },
    select: { id: true, title: true, number: true, datedOn: true },
    orderBy: [{ datedOn: 'desc' }, { id: 'desc' }],
  })
  const events = await read().finalEvent.findMany({ where: { schoolYearId }, select: { id: true, title: true }, orderBy: { heldOn: 'desc' } })
  return { orders, events }
}

/** Numbers given in a year; the last of a kind goes first. */
export function numbersOf(schoolYearId: number) {
  return read().award.findMany({ where: { schoolYearId, number: { not: null } }, select: { id: true, kind: true, number: true }, orderBy: { id: 'desc' } })
}

const ownAward = z.object({ id: z.number(), kind: z.enum(AwardKind), number: z.string().nullable(), issuedOn: z.string().nullable(), reason: z.string() })

/** Awards of a person in every year, latest first, each with the state of its order; one statement. */
export function awardsOf(personId: number) {
  return jsonRows(
    ownAward.extend({ order: z.object({ status: z.enum(OrderStatus), datedOn: z.string().nullable() }).nullable() }),
    Prisma.sql`SELECT json_object(${columnsOf(ownAward, 'a')}, 'order', CASE WHEN o."id" IS NULL THEN NULL ELSE json_object('status', o."status", 'datedOn', o."datedOn") END) AS json
      FROM "Award" a LEFT JOIN "Order" o ON o."id" = a."orderId" WHERE a."personId" = ${personId} ORDER BY a."id" DESC`,
  )
}

/** Awards that are given: an order that proposes others is not registered yet, or was cancelled. */
export const given: Prisma.AwardWhereInput = { OR: [{ orderId: null }, { order: { status: { in: [...inForce] } } }] }

const latestFirst: Prisma.AwardOrderByWithRelationInput[] = [{ issuedOn: 'desc' }, { id: 'desc' }]

function filterOf(schoolYearId: number, { q, filters }: ListQuery): Prisma.AwardWhereInput {
  const words = searchKey(q).split(' ').filter(Boolean)
  const kind = Object.values(AwardKind).find((known) => known === filters.kind)
  // A number is looked for as it is printed: SQLite does not fold Cyrillic.
  const found = { OR: [{ AND: words.map((word) => ({ person: { nameKey: { contains: word } } })) }, { number: { contains: q } }] }
  return { schoolYearId, ...(q ? found : {}), ...(kind ? { kind } : {}) }
}
