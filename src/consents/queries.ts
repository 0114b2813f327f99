import type { Year } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { idsIn } from '../app/lists.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { organisation } from '../organisation/queries.ts'
import { type Participant, inBanks, inGroup, inPairs, participants } from './participants.ts'
import { isBeforeBlank, isOfOtherYear } from './receipt-rules.ts'
import { consentState, currentPaper, type MissingConsent, missingConsents } from './rules.ts'

const paper = {
  id: true,
  kind: true,
  blankIssuedOn: true,
  receivedOn: true,
  signedBySelf: true,
  signedByRepresentative: true,
  withdrawnOn: true,
  validUntil: true,
} as const

/** Facts of the consents of these people in a year, sorted by name. Roles come from pairs; without a pair, from the banks. */
export async function consentFactsFor(personIds: readonly number[], schoolYearId: number): Promise<Participant[]> {
  return participants(Prisma.sql`SELECT value FROM json_each(${JSON.stringify(personIds)})`, schoolYearId)
}

/** Consents these people still owe to what they do this year, as of today (§8.4 B1). */
export async function listMissingConsents(personIds: readonly number[], schoolYearId: number): Promise<MissingConsent[]> {
  return missingConsents(await consentFactsFor(personIds, schoolYearId), today(), await organisation())
}

type WhoseConsents = { scope?: string; pair?: string; person?: string; group?: string }

/** Participants of the year: of its pairs, of those not ended, or of its banks too; of some pairs («1.2.3»), a study group or one person when asked for. */
export async function listParticipants(schoolYearId: number, filter: WhoseConsents): Promise<Participant[]> {
  if (filter.person) return consentFactsFor([Number(filter.person) || 0], schoolYearId)
  const ofPair = filter.pair
    ? Prisma.sql`p.id IN (SELECT value FROM json_each(${JSON.stringify(idsIn(filter.pair) ?? [])}))`
    : filter.scope === 'current'
      ? Prisma.sql`p.status IN ('draft', 'agreed', 'active')`
      : Prisma.sql`p.status <> 'terminated'`
  const withBanks = filter.scope === 'banks' && !filter.pair
  const ids = Prisma.sql`${inPairs(schoolYearId, ofPair)} ${withBanks ? inBanks(schoolYearId) : Prisma.empty}`
  return participants(filter.group ? inGroup(ids, Number(filter.group) || 0) : ids, schoolYearId)
}

/** One person's facts; NotFound when there is no such person. */
export async function findParticipant(personId: number, schoolYearId: number): Promise<Participant> {
  const [facts] = await consentFactsFor([personId], schoolYearId)
  if (!facts) throw new NotFound()
  return facts
}

/** How many of these papers, and of how many, bear a day to be checked: before their blank was issued, or of another year. */
export async function countDoubtful(
  refs: readonly { personId: number; kind: ConsentKind }[],
  year: Year,
): Promise<{ early: number; otherYear: number; of: number }> {
  const personIds = [...new Set(refs.map(({ personId }) => personId))]
  const people = new Map((await consentFactsFor(personIds, year.id)).map((facts) => [facts.personId, facts]))
  const papers = refs.flatMap(({ personId, kind }) => currentPaper(people.get(personId)?.papers ?? [], kind) ?? [])
  const other = papers.filter((paper) => isOfOtherYear(paper, year))
  return { early: papers.filter((paper) => isBeforeBlank(paper) && !other.includes(paper)).length, otherYear: other.length, of: papers.length }
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

/**
 * Those of the people who let this category of their data be published as of today, for what they did in a school year: a consent is given
 * for its own year, and whoever withdrew one of another year later wants out (§1.4, ст. 10.1).
 */
export async function hasDistribution(personIds: readonly number[], category: string, schoolYearId: number): Promise<Set<number>> {
  const people = await read().person.findMany({
    where: { id: { in: [...personIds] } },
    select: {
      id: true,
      kind: true,
      birthOn: true,
      consents: { where: { kind: 'dataDistribution' }, select: { ...paper, allowed: true, schoolYearId: true }, orderBy: { id: 'asc' } },
    },
  })
  const ages = await organisation()
  const day = today()
  const allows = (person: (typeof people)[number]) => {
    const papers = person.consents.filter((one) => one.schoolYearId === schoolYearId)
    const facts = { personId: person.id, name: '', kind: person.kind, birthOn: person.birthOn, roles: [], papers }
    const { status, paper: counting } = consentState(facts, 'dataDistribution', day, ages)
    if (status !== 'received') return false
    const current = papers.find(({ id }) => id === counting?.id)
    const since = current?.receivedOn ?? day
    if (person.consents.some((one) => one.schoolYearId !== schoolYearId && one.withdrawnOn !== null && one.withdrawnOn > since)) return false
    return current?.allowed.split(' ').includes(category)
  }
  return new Set(people.filter(allows).map(({ id }) => id))
}
