import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { type LabourFacts, isLabour } from './rules.ts'

const person = { id: true, kind: true, lastName: true, firstName: true, middleName: true, post: true } as const

const facts = { id: true, form: true, topic: true, endsOn: true, labour: true, addendumNumber: true, addendumOn: true } as const

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

/** What the law asks to be arranged of each of these pairs (§8.4 B16), with their topics, in the order of their numbers. */
export async function labourAmong(pairIds: readonly number[]): Promise<(LabourFacts & { topic: string })[]> {
  const kind = { select: { person: { select: { kind: true } } } } as const
  const pairs = await read().pair.findMany({
    where: { id: { in: [...pairIds] } },
    select: { ...facts, mentorProfile: kind, members: { select: { menteeProfile: kind } } },
    orderBy: { id: 'asc' },
  })
  return pairs.map(({ mentorProfile, members, ...pair }) => ({
    ...pair,
    people: [mentorProfile.person, ...members.map((member) => member.menteeProfile.person)],
  }))
}

/** The same for its own page. Throws NotFound for a pair that is no labour. */
export async function labourAt(pairId: number): Promise<FoundLabour> {
  const found = await findLabour(pairId)
  if (!found) throw new NotFound()
  return found
}

export type FoundLabour = NonNullable<Awaited<ReturnType<typeof findLabour>>>
