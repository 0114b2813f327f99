import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { closeMenteeProfiles } from '../../mentees/commands.ts'
import { closeMentorProfiles } from '../../mentors/commands.ts'
import { dropDraft } from '../../orders/commands/drafts.ts'
import { draftEndings } from '../../orders/commands/endings.ts'
import { terminatePair } from '../../pairs/commands/life.ts'
import { leavingDrafts, leavingFacts } from '../facts.ts'
import { leavingWords as words } from '../messages.ts'
import { missingForLeaving } from '../rules.ts'

/** `endedPairs` end early on that day; the other active pairs go on until an order changes them. */
export type Leaving = { leftOn: string; reason: string; endedPairs: number[]; keptPairs: number[]; version: number }

type Pair = Awaited<ReturnType<typeof leavingFacts>>['activePairs'][number]

const initiator = 'circumstances'

/**
 * Marks that a person left the centre: the profiles of years not over by then are closed, and every active pair is
 * ended or kept as was decided. A pair assigned by an order is ended by an order (§8.4 B5): it is drafted here. Returns the
 * numbers of the orders that will end pairs. Throws RuleViolation for a pair nobody decided about, StaleRecord.
 */
export function markLeft(actor: Actor, id: number, data: Leaving): Promise<number[]> {
  return write(async (tx) => {
    const { activePairs } = await leavingFacts(id)
    const reasons = missingForLeaving(activePairs, data)
    if (reasons.length > 0) throw new RuleViolation(reasons)
    assertFresh(await tx.person.updateMany({ where: { id, version: data.version }, data: { leftOn: data.leftOn, version: data.version + 1 } }))
    await closeMentorProfiles(tx, actor, id, data)
    await closeMenteeProfiles(tx, actor, id, data)
    const ended = activePairs.filter((pair) => data.endedPairs.includes(pair.id))
    for (const pair of ended) if (!pair.byOrder && !pair.draft) await endPair(actor, pair, data)
    const { all, drafted } = await endByOrders(actor, id, ended, data)
    // Taking the mark back removes the drafts that it made.
    await record(tx, actor, 'person.left', { kind: 'person', id }, { leftOn: data.leftOn, orders: drafted.map(String) })
    return all
  })
}

function endPair(actor: Actor, { id }: Pair, { leftOn, reason }: Leaving): Promise<void> {
  return terminatePair(actor, id, { endedOn: leftOn, endedBy: initiator, endedWhy: reason })
}

// One draft a school year; a pair that stands in a draft of termination already waits for that one.
async function endByOrders(actor: Actor, personId: number, ended: readonly Pair[], { leftOn, reason }: Leaving): Promise<{ all: number[]; drafted: number[] }> {
  const waiting = ended.flatMap(({ draft }) => draft?.orderId ?? [])
  const made: number[] = []
  const fresh = ended.filter(({ byOrder, draft }) => byOrder && !draft)
  for (const year of new Map(fresh.map(({ schoolYear }) => [schoolYear.id, schoolYear])).values()) {
    const own = fresh.filter(({ schoolYear }) => schoolYear.id === year.id)
    const why = ({ mentorProfile }: Pair) => (mentorProfile.personId === personId ? words.whyMentor(reason) : words.whyMentee(reason))
    const drafted = own.map((pair) => ({ pairId: pair.id, effectiveOn: leftOn, initiator, noticeOn: null, why: why(pair) }))
    made.push(await draftEndings(actor, year, drafted))
  }
  return { all: [...new Set([...waiting, ...made])], drafted: made }
}

/**
 * Takes the mark away: the person came back or it was a mistake. Closed profiles wait for «Рассмотреть снова». Drafts of
 * orders that the mark made go while nobody touched them; returns what became of them.
 */
export function markReturned(actor: Actor, id: number): Promise<{ removed: number[]; kept: number[] }> {
  return write(async (tx) => {
    const { removed, kept } = await leavingDrafts(id)
    const { count } = await tx.person.updateMany({
      where: { id, leftOn: { not: null }, anonymisedAt: null },
      data: { leftOn: null, version: { increment: 1 } },
    })
    if (count === 0) throw new NotFound()
    for (const order of removed) await dropDraft(tx, actor, order)
    await record(tx, actor, 'person.returned', { kind: 'person', id })
    return { removed, kept }
  })
}
