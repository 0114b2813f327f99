import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { closeMenteeProfiles } from '../../mentees/commands.ts'
import { closeMentorProfiles } from '../../mentors/commands.ts'
import { terminatePair } from '../../pairs/commands/life.ts'
import { leavingFacts } from '../facts.ts'
import { type LeavingPair, missingForLeaving } from '../rules.ts'

/** `endedPairs` end early on that day; the other active pairs go on until an order changes them. */
export type Leaving = { leftOn: string; reason: string; endedPairs: number[]; keptPairs: number[]; version: number }

/**
 * Marks that a person left the centre: the profiles of years not over by then are closed, and every active pair is
 * ended or kept as was decided. Throws RuleViolation for a pair nobody decided about, StaleRecord.
 */
export function markLeft(actor: Actor, id: number, data: Leaving): Promise<void> {
  return write(async (tx) => {
    const { activePairs } = await leavingFacts(id)
    const reasons = missingForLeaving(activePairs, data)
    if (reasons.length > 0) throw new RuleViolation(reasons)
    assertFresh(await tx.person.updateMany({ where: { id, version: data.version }, data: { leftOn: data.leftOn, version: data.version + 1 } }))
    await record(tx, actor, 'person.left', { kind: 'person', id }, { leftOn: data.leftOn })
    await closeMentorProfiles(tx, actor, id, data)
    await closeMenteeProfiles(tx, actor, id, data)
    for (const pair of activePairs) if (data.endedPairs.includes(pair.id)) await endPair(actor, pair, data)
  })
}

function endPair(actor: Actor, { id }: LeavingPair, { leftOn, reason }: Leaving): Promise<void> {
  return terminatePair(actor, id, { endedOn: leftOn, endedBy: 'circumstances', endedWhy: reason })
}

/** Takes the mark away: the person came back or it was a mistake. Closed profiles wait for «Рассмотреть снова». */
export function markReturned(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id, leftOn: { not: null }, anonymisedAt: null },
      data: { leftOn: null, version: { increment: 1 } },
    })
    if (count === 0) throw new NotFound()
    await record(tx, actor, 'person.returned', { kind: 'person', id })
  })
}
