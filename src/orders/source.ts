import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { Actor } from '../app/actor.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { standingFields } from '../people/standing-text.ts'
import { visibleTo } from './policy.ts'
import { inForce } from './rules.ts'

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

const requisites = { id: true, kind: true, status: true, number: true, datedOn: true, title: true } as const

const freePair = {
  id: true,
  schoolYearId: true,
  kind: true,
  form: true,
  mentoringKind: true,
  roleModel: true,
  topic: true,
  topicKey: true,
  startsOn: true,
  endsOn: true,
  status: true,
  overCapacityWhy: true,
  labour: true,
  mentorProfileId: true,
  mentorProfile: { select: { person: { select: person } } },
  members: { select: { menteeProfileId: true, menteeProfile: { select: { person: { select: person } } } }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.PairSelect

const pair = {
  ...freePair,
  // the order by which the pair works
  orders: {
    where: { order: { kind: 'assignment', status: { in: [...inForce] } } },
    select: { order: { select: { id: true, number: true, datedOn: true } } },
    orderBy: { orderId: 'asc' },
  },
} as const satisfies Prisma.PairSelect

const change = {
  id: true,
  pairId: true,
  act: true,
  effectiveOn: true,
  newEndsOn: true,
  newTopic: true,
  initiator: true,
  noticeOn: true,
  why: true,
  before: true,
  mentorProfileId: true,
  mentorProfile: { select: { person: { select: person } } },
  menteeProfileId: true,
  menteeProfile: { select: { person: { select: person } } },
} as const satisfies Prisma.OrderChangeSelect

const order = {
  id: true,
  kind: true,
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
  effectiveOn: true,
  executedOn: true,
  publishedAt: true,
  executionNote: true,
  schoolYear: { select: { id: true, name: true, startsOn: true, endsOn: true } },
  changesOrder: { select: requisites },
  finalEvent: { select: { id: true, title: true, kind: true, heldOn: true, place: true } },
  changes: { select: change, orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  awards: { select: { id: true, kind: true, reason: true, pairId: true, person: { select: person } }, orderBy: { id: 'asc' } },
  pairs: { select: { pair: { select: pair } }, orderBy: { position: 'asc' } },
  bases: { select: { legalBasis: { select: { id: true, title: true, position: true, validFrom: true, validTo: true, citable: true } } } },
  acquaintances: { select: { personId: true, acquaintedOn: true, person: { select: { lastName: true, firstName: true, middleName: true, nameKey: true } } } },
} as const satisfies Prisma.OrderSelect

export type FoundOrder = Prisma.OrderGetPayload<{ select: typeof order }>
export type FoundChange = FoundOrder['changes'][number]
export type FoundPair = Prisma.PairGetPayload<{ select: typeof pair }>
export type FoundPerson = Prisma.PersonGetPayload<{ select: typeof person }>

/** An order with everything its text is made of. NotFound when there is none, or it is not this person's to read. */
export async function findOrder(actor: Actor, id: number): Promise<FoundOrder> {
  const found = await read().order.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: order })
  if (!found) throw new NotFound()
  return found
}

/** Orders of a year that wait for the director, with everything their texts are made of; the first sent above. */
export function listSubmitted(schoolYearId: number): Promise<FoundOrder[]> {
  return read().order.findMany({ where: { schoolYearId, status: 'submitted' }, select: order, orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }] })
}

/** An order that stands on the website. NotFound for any other. */
export async function findPublishedOrder(id: number): Promise<FoundOrder> {
  const found = await read().order.findFirst({ where: { id, publishedAt: { not: null }, status: { in: [...inForce] } }, select: order })
  if (!found) throw new NotFound()
  return found
}

/** Agreed pairs of the year that stand in no order but the one given; by form and mentor. */
export async function listFreePairs(schoolYearId: number, orderId: number | null): Promise<FoundPair[]> {
  const holding: Prisma.OrderWhereInput = { kind: 'assignment', status: { not: 'cancelled' }, ...(orderId === null ? {} : { id: { not: orderId } }) }
  const pairs = await read().pair.findMany({
    where: { schoolYearId, status: 'agreed', orders: { none: { order: holding } } },
    select: freePair,
    orderBy: { id: 'asc' },
  })
  // Nobody assigned them yet.
  return inOrder(pairs.map((one) => ({ ...one, orders: [] })))
}

/** Pairs of the year in these statuses, or those with these ids, as orders name them. */
export async function listPairsFor(schoolYearId: number, where: Pick<Prisma.PairWhereInput, 'status' | 'id' | 'programme'>): Promise<FoundPair[]> {
  return inOrder(await read().pair.findMany({ where: { schoolYearId, ...where }, select: pair, orderBy: { id: 'asc' } }))
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
  return byName(pairs.flatMap(peopleIn))
}

/** The mentor and the mentees of a pair. */
export function peopleIn(pair: FoundPair): FoundPerson[] {
  return [pair.mentorProfile.person, ...pair.members.map((member) => member.menteeProfile.person)]
}

/** People each once, by name. */
export function byName(people: readonly FoundPerson[]): FoundPerson[] {
  const unique = [...new Map(people.map((person) => [person.id, person])).values()]
  return unique.sort((one, other) => one.nameKey.localeCompare(other.nameKey, 'ru') || one.id - other.id)
}
