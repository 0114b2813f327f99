import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { type LabourFacts, isLabour } from './rules.ts'

const person = { id: true, kind: true, lastName: true, firstName: true, middleName: true, post: true } as const

const select = {
  id: true,
  form: true,
  mentoringKind: true,
  topic: true,
  startsOn: true,
  endsOn: true,
  labour: true,
  addendumNumber: true,
  addendumOn: true,
  paymentKind: true,
  paymentAmount: true,
  paymentBasis: true,
  version: true,
  mentorProfile: { select: { person: { select: person } } },
  members: { select: { menteeProfile: { select: { person: { select: person } } } }, orderBy: { position: 'asc' } },
} as const satisfies Prisma.PairSelect

/** The labour side of a pair of staff, or null for any other pair. Only for pages of the methodist and the director. */
export async function findLabour(pairId: number) {
  const pair = await read().pair.findUnique({ where: { id: pairId }, select })
  if (!pair) return null
  const mentor = pair.mentorProfile.person
  const mentees = pair.members.map(({ menteeProfile }) => menteeProfile.person)
  const found = { ...pair, mentor, mentees, people: [mentor, ...mentees] }
  return isLabour(found) ? found : null
}

/** Numbers and days of the addenda of these pairs, by pair. */
export async function addendaOf(pairIds: readonly number[]): Promise<Map<number, Addendum>> {
  if (pairIds.length === 0) return new Map()
  const pairs = await read().pair.findMany({ where: { id: { in: [...pairIds] } }, select: { id: true, addendumNumber: true, addendumOn: true } })
  return new Map(pairs.map(({ id, ...addendum }) => [id, addendum]))
}

type Addendum = Pick<LabourFacts, 'addendumNumber' | 'addendumOn'>

/** The same for its own page. Throws NotFound for a pair that is no labour. */
export async function labourAt(pairId: number): Promise<FoundLabour> {
  const found = await findLabour(pairId)
  if (!found) throw new NotFound()
  return found
}

export type FoundLabour = NonNullable<Awaited<ReturnType<typeof findLabour>>>
