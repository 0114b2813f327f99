import type { Reason } from '../app/errors.ts'
import { consentFactsFor } from '../consents/queries.ts'
import { type Ages, type ConsentFacts, missingConsents, missingReason, type PairRole } from '../consents/rules.ts'
import { organisation } from '../organisation/queries.ts'
import { prohibitionsOf } from '../pairs/check.ts'
import type { OrderFacts } from './rules.ts'
import { readSnapshot } from './snapshot.ts'
import { type FoundOrder, type FoundPair, peopleOf } from './source.ts'

/** Facts of consents of everybody in these pairs, in the roles these pairs give them. */
export async function consentFactsOf(pairs: readonly FoundPair[], schoolYearId: number): Promise<ConsentFacts[]> {
  const ids = peopleOf(pairs).map(({ id }) => id)
  const facts = await consentFactsFor(ids, schoolYearId)
  return facts.map((one) => ({ ...one, roles: rolesIn(pairs, one.personId) }))
}

function rolesIn(pairs: readonly FoundPair[], personId: number): PairRole[] {
  const mentors = pairs.some((pair) => pair.mentorProfile.person.id === personId)
  const learns = pairs.some((pair) => pair.members.some((member) => member.menteeProfile.person.id === personId))
  return [...(mentors ? (['mentor'] as const) : []), ...(learns ? (['mentee'] as const) : [])]
}

/** What the workflow asks of an order on a day. */
export async function orderFacts(order: FoundOrder, day: string): Promise<OrderFacts & { people: ConsentFacts[]; ages: Ages }> {
  const pairs = order.pairs.map((row) => row.pair)
  const ages = await organisation()
  const people = await consentFactsOf(pairs, order.schoolYearId)
  return {
    pairs: pairs.length,
    missing: missingConsents(people, day, ages).map(missingReason),
    prohibited: order.status === 'registered' ? [] : await prohibitedIn(pairs),
    samePeople: order.snapshot === null || samePeople(readSnapshot(order.snapshot).personIds, people),
    people,
    ages,
  }
}

// A pair may have come apart, or a row of §7.4 may have come true, after it was chosen for the order.
async function prohibitedIn(pairs: readonly FoundPair[]): Promise<Reason[]> {
  const loose = pairs.filter(({ status }) => status !== 'agreed').map(({ id, topic }) => ({ code: 'orders.notAgreed', params: { topic }, url: `/pairs/${id}` }))
  const found = await prohibitionsOf(pairs.map(({ id }) => id))
  return [...loose, ...[...found.values()].flat()]
}

function samePeople(signed: readonly number[], people: readonly ConsentFacts[]): boolean {
  const now = people.map(({ personId }) => personId).sort((one, other) => one - other)
  return JSON.stringify([...signed].sort((one, other) => one - other)) === JSON.stringify(now)
}
