import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { fullName } from '../app/format.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { organisation } from '../organisation/queries.ts'
import { type ConsentFacts, consentState, currentPaper, type MissingConsent, missingConsents, type PairRole } from './rules.ts'

const name = { id: true, kind: true, lastName: true, firstName: true, middleName: true, nameKey: true } as const
const paper = { id: true, kind: true, blankIssuedOn: true, receivedOn: true, signedBySelf: true, signedByRepresentative: true, withdrawnOn: true } as const
const living = { status: { not: 'terminated' } } as const satisfies Prisma.PairWhereInput
const mentorInBank = ['candidate', 'inBank', 'paused'] as const

function participant(schoolYearId: number) {
  return {
    ...name,
    birthOn: true,
    consents: { where: { schoolYearId }, select: paper, orderBy: { id: 'asc' } },
    mentorProfiles: { where: { schoolYearId }, select: { pairs: { where: living, select: { id: true, topic: true } } } },
    menteeProfiles: { where: { schoolYearId }, select: { memberships: { where: { pair: living }, select: { pair: { select: { id: true, topic: true } } } } } },
  } as const satisfies Prisma.PersonSelect
}

type Row = Prisma.PersonGetPayload<{ select: ReturnType<typeof participant> }>
export type Participant = ConsentFacts & { nameKey: string; pairs: { id: number; topic: string }[]; birthOn: string | null }

/** Facts of the consents of these people in a year, sorted by name. Roles come from pairs; without a pair, from the banks. */
export async function consentFactsFor(personIds: readonly number[], schoolYearId: number): Promise<Participant[]> {
  return participants({ id: { in: [...personIds] } }, schoolYearId)
}

/** Consents these people still owe to what they do this year, as of today (§8.4 B1). */
export async function listMissingConsents(personIds: readonly number[], schoolYearId: number): Promise<MissingConsent[]> {
  return missingConsents(await consentFactsFor(personIds, schoolYearId), today(), await organisation())
}

/** Participants of the year: of its pairs, or of its banks too; of one pair or one person when asked for. */
export async function listParticipants(schoolYearId: number, filter: { scope?: string; pair?: string; person?: string }): Promise<Participant[]> {
  if (filter.person) return participants({ id: Number(filter.person) || 0 }, schoolYearId)
  const ofPair = filter.pair ? { id: Number(filter.pair) || 0 } : living
  const inPairs: Prisma.PersonWhereInput[] = [
    { mentorProfiles: { some: { schoolYearId, pairs: { some: ofPair } } } },
    { menteeProfiles: { some: { schoolYearId, memberships: { some: { pair: ofPair } } } } },
  ]
  const inBanks: Prisma.PersonWhereInput[] = [
    { mentorProfiles: { some: { schoolYearId, status: { in: [...mentorInBank] } } } },
    { menteeProfiles: { some: { schoolYearId, status: { not: 'withdrawn' } } } },
  ]
  return participants({ OR: filter.scope === 'banks' && !filter.pair ? [...inPairs, ...inBanks] : inPairs }, schoolYearId)
}

async function participants(where: Prisma.PersonWhereInput, schoolYearId: number): Promise<Participant[]> {
  const rows = await read().person.findMany({ where, select: participant(schoolYearId), orderBy: [{ nameKey: 'asc' }, { id: 'asc' }] })
  return rows.map(factsOf)
}

function factsOf(person: Row): Participant {
  const mentored = person.mentorProfiles.flatMap((profile) => profile.pairs)
  const learnt = person.menteeProfiles.flatMap((profile) => profile.memberships.map(({ pair }) => pair))
  const paired = mentored.length + learnt.length > 0
  const roles: PairRole[] = []
  if (paired ? mentored.length > 0 : person.mentorProfiles.length > 0) roles.push('mentor')
  if (paired ? learnt.length > 0 : person.menteeProfiles.length > 0) roles.push('mentee')
  const { id: personId, kind, birthOn, nameKey, consents: papers } = person
  return { personId, name: fullName(person), nameKey, kind, birthOn, roles, papers, pairs: [...mentored, ...learnt] }
}

/** One person's facts; NotFound when there is no such person. */
export async function findParticipant(personId: number, schoolYearId: number): Promise<Participant> {
  const [facts] = await consentFactsFor([personId], schoolYearId)
  if (!facts) throw new NotFound()
  return facts
}

/** The whole current row of a consent with its scan, or null when nothing was written down yet. */
export async function findConsent(personId: number, kind: ConsentKind, schoolYearId: number) {
  const rows = await read().consent.findMany({
    where: { personId, kind, schoolYearId },
    include: { scan: { select: { id: true, storedName: true, originalName: true, mime: true, size: true } } },
    orderBy: { id: 'asc' },
  })
  return { current: currentPaper(rows, kind), all: rows }
}

/** Those of the people who let this category of their data be published: the latest signed consent of any year, not withdrawn (§1.4, ст. 10.1). */
export async function hasDistribution(personIds: readonly number[], category: string): Promise<Set<number>> {
  const people = await read().person.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      id: true,
      kind: true,
      birthOn: true,
      consents: { where: { kind: 'dataDistribution' }, select: { ...paper, allowed: true }, orderBy: { id: 'asc' } },
    },
  })
  const ages = await organisation()
  const day = today()
  const allows = (person: (typeof people)[number]) => {
    const { status, paper: current } = consentState(
      { personId: person.id, name: '', kind: person.kind, birthOn: person.birthOn, roles: [], papers: person.consents },
      'dataDistribution',
      day,
      ages,
    )
    return status === 'received' && (person.consents.find(({ id }) => id === current?.id)?.allowed.split(' ') ?? []).includes(category)
  }
  return new Set(people.filter(allows).map(({ id }) => id))
}

/** What a withdrawal touches: living pairs, orders that are not registered yet, published news for the distribution. */
export async function touchedBy(personId: number, kind: ConsentKind, schoolYearId: number) {
  const own: Prisma.PairWhereInput = { OR: [{ mentorProfile: { personId } }, { members: { some: { menteeProfile: { personId } } } }] }
  const pairs = await read().pair.findMany({
    where: { AND: [own, { schoolYearId, status: { in: ['draft', 'agreed', 'active'] } }] },
    select: { id: true, topic: true },
    orderBy: { id: 'asc' },
  })
  const orders = await read().order.findMany({
    where: { schoolYearId, pairs: { some: { pair: own } } },
    select: { id: true, title: true, number: true, status: true },
    orderBy: { id: 'asc' },
  })
  const published = { status: 'published', people: { some: { personId } } } as const
  const news = kind === 'dataDistribution' ? await read().news.findMany({ where: published, select: { id: true, title: true }, orderBy: { id: 'asc' } }) : []
  return kind === 'dataDistribution' ? { pairs: [], orders: [], news } : { pairs, orders, news }
}
