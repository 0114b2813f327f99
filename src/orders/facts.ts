import { consentFactsFor } from '../consents/queries.ts'
import { type Ages, type ConsentFacts, missingConsents, missingReason, type PairRole } from '../consents/rules.ts'
import { organisation } from '../organisation/queries.ts'
import { uncitable } from './dating.ts'
import { findingsAmong } from '../pairs/check.ts'
import { kinds } from './kinds/all.ts'
import type { Findings } from './kinds/kind.ts'
import { isIssued, type OrderFacts } from './rules.ts'
import { readSnapshot } from './snapshot.ts'
import { type FoundOrder, type FoundPair, peopleOf } from './source.ts'

/** Facts of consents of everybody in these pairs, in the roles these pairs give them. */
export async function consentFactsOf(pairs: readonly FoundPair[], schoolYearId: number): Promise<ConsentFacts[]> {
  const [facts = []] = await consentFactsIn([pairs], schoolYearId)
  return facts
}

/** The same for several lists of pairs at once, a list of facts for each. */
export async function consentFactsIn(lists: readonly (readonly FoundPair[])[], schoolYearId: number): Promise<ConsentFacts[][]> {
  const ids = peopleOf(lists.flat()).map(({ id }) => id)
  const facts = ids.length === 0 ? [] : await consentFactsFor(ids, schoolYearId)
  return lists.map((pairs) => facts.map((one) => ({ ...one, roles: rolesIn(pairs, one.personId) })).filter(({ roles }) => roles.length > 0))
}

function rolesIn(pairs: readonly FoundPair[], personId: number): PairRole[] {
  const mentors = pairs.some((pair) => pair.mentorProfile.person.id === personId)
  const learns = pairs.some((pair) => pair.members.some((member) => member.menteeProfile.person.id === personId))
  return [...(mentors ? (['mentor'] as const) : []), ...(learns ? (['mentee'] as const) : [])]
}

/** What the workflow asks of an order on a day. */
export async function orderFacts(order: FoundOrder, day: string): Promise<OrderFacts & { people: ConsentFacts[]; ages: Ages; findings: Findings }> {
  const kind = kinds[order.kind]
  const findings = isIssued(order.status) ? new Map() : await findingsAmong(kind.judged(order).after)
  const ages = await organisation()
  const people = await consentFactsOf(kind.consenting(order), order.schoolYearId)
  return {
    missing: missingConsents(people, day, ages).map(missingReason),
    prohibited: isIssued(order.status) ? [] : await kind.prohibited(order, findings),
    uncitable: uncitable(order, day),
    sameContent: order.snapshot === null || isIssued(order.status) || sameContent(order, order.snapshot),
    people,
    ages,
    findings,
  }
}

// What an order changes or ends is compared too: «было» in the signed table must still stand.
function sameContent(order: FoundOrder, snapshot: string): boolean {
  const kind = kinds[order.kind]
  const { personIds, content } = readSnapshot(snapshot)
  const now = kind.annex(order).annex
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const sorted = (ids: readonly number[]) => [...ids].sort((one, other) => one - other)
  const people = kind.readers(order).map(({ id }) => id)
  return (
    same(sorted(personIds), sorted(people)) &&
    same(content.annex?.changes ?? null, now?.changes ?? null) &&
    same(content.annex?.endings ?? null, now?.endings ?? null)
  )
}
