import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { Actor } from '../app/actor.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { standingFields } from '../people/standing-text.ts'
import { visibleTo } from './policy.ts'

const person = {
  id: true,
  lastName: true,
  firstName: true,
  middleName: true,
  nameKey: true,
  birthOn: true,
  leftOn: true,
  ...standingFields,
  representatives: { select: { fullName: true }, orderBy: { id: 'asc' }, take: 1 },
} as const

const pair = {
  id: true,
  kind: true,
  form: true,
  mentoringKind: true,
  topic: true,
  startsOn: true,
  endsOn: true,
  status: true,
  mentorProfile: { select: { person: { select: person } } },
  members: { select: { menteeProfile: { select: { person: { select: person } } } }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.PairSelect

const order = {
  id: true,
  schoolYearId: true,
  status: true,
  title: true,
  startsOn: true,
  endsOn: true,
  programmesDueOn: true,
  reportsDueOn: true,
  curatorName: true,
  extraItems: true,
  number: true,
  datedOn: true,
  submittedAt: true,
  returnRemark: true,
  decidedAt: true,
  decidedById: true,
  registeredAt: true,
  snapshot: true,
  sha256: true,
  version: true,
  schoolYear: { select: { id: true, name: true } },
  pairs: { select: { pair: { select: pair } }, orderBy: { position: 'asc' } },
  bases: { select: { legalBasis: { select: { id: true, title: true, position: true } } } },
  acquaintances: { select: { personId: true, acquaintedOn: true } },
} as const satisfies Prisma.OrderSelect

export type FoundOrder = Prisma.OrderGetPayload<{ select: typeof order }>
export type FoundPair = Prisma.PairGetPayload<{ select: typeof pair }>
export type FoundPerson = Prisma.PersonGetPayload<{ select: typeof person }>

/** An order with everything its text is made of. NotFound when there is none, or it is not this person's to read. */
export async function findOrder(actor: Actor, id: number): Promise<FoundOrder> {
  const found = await read().order.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: order })
  if (!found) throw new NotFound()
  return found
}

/** Agreed pairs of the year that stand in no order but the one given; by form and mentor. */
export async function listFreePairs(schoolYearId: number, orderId: number | null): Promise<FoundPair[]> {
  const elsewhere: Prisma.OrderPairListRelationFilter = orderId === null ? { none: {} } : { none: { orderId: { not: orderId } } }
  const pairs = await read().pair.findMany({ where: { schoolYearId, status: 'agreed', orders: elsewhere }, select: pair, orderBy: { id: 'asc' } })
  return inOrder(pairs)
}

/** Pairs as the annex lists them: by form, then by mentor. */
export function inOrder(pairs: readonly FoundPair[]): FoundPair[] {
  const forms = ['teacherTeacher', 'teacherStudent', 'studentStudent']
  const place = (one: FoundPair) => forms.indexOf(one.form)
  return [...pairs].sort(
    (one, other) => place(one) - place(other) || one.mentorProfile.person.nameKey.localeCompare(other.mentorProfile.person.nameKey, 'ru') || one.id - other.id,
  )
}

/** Everybody whom pairs name, each once, by name. */
export function peopleOf(pairs: readonly FoundPair[]): FoundPerson[] {
  const people = pairs.flatMap((one) => [one.mentorProfile.person, ...one.members.map((member) => member.menteeProfile.person)])
  const unique = [...new Map(people.map((person) => [person.id, person])).values()]
  return unique.sort((one, other) => one.nameKey.localeCompare(other.nameKey, 'ru') || one.id - other.id)
}
