import type { Actor, Year } from '../app/actor.ts'
import { isTaken, write } from '../app/db.ts'
import { assertFresh } from '../app/versions.ts'
import { record, recordEach } from '../journal/record.ts'
import type { AwardData, BatchData } from './form.ts'
import { type Candidate, findAward, listCandidates, numbersOf } from './queries.ts'
import { eachOnce, isEarly, numbersBy, wordedFor } from './rules.ts'
import { candidatesProblem } from './checks.ts'

/**
 * Enters awards for the people ticked, numbered in sequence. Somebody whose programme still goes on is awarded only with a reason (§8.4 B13).
 * A failure names the field; else the number of awards.
 */
export function issueAwards(actor: Actor, year: Year, batch: BatchData): Promise<{ count: number } | { field: string; message: string }> {
  return write(async (tx) => {
    const known = await listCandidates(year.id, batch.role, null)
    const problem = candidatesProblem(known, batch)
    if (problem) return problem
    const chosen = eachOnce(known.filter(({ key }) => batch.picks.includes(key)).map((one) => worded(one, batch, year)))
    const taken = (await numbersOf(year.id)).map(({ number }) => number ?? '')
    const numbers = numbersBy(batch.numberPattern, taken, chosen.length)
    const early: number[] = []
    for (const [index, { pair, personId, reason }] of chosen.entries()) {
      const { kind, issuedOn, orderId, finalEventId } = batch
      const why = isEarly(pair) ? batch.overrideWhy : null
      const data = { kind, issuedOn, orderId, finalEventId, reason, overrideWhy: why, schoolYearId: year.id, personId, pairId: pair.id }
      const { id } = await tx.award.create({ data: { ...data, number: numbers[index] ?? null }, select: { id: true } })
      await record(tx, actor, 'award.issued', { kind: 'award', id }, { kind })
      if (why !== null) early.push(id)
    }
    await recordEach(tx, actor, 'award.issuedEarly', 'award', early)
    return { count: chosen.length }
  })
}

function worded({ pair, person }: Candidate, batch: BatchData, year: Year) {
  return { pair, personId: person.id, reason: wordedFor(batch.reason, { topic: pair.topic, year: year.name }) }
}

/** Corrects an award. Returns false when the number is taken. Throws StaleRecord. */
export async function changeAward(actor: Actor, id: number, { version, ...data }: AwardData): Promise<boolean> {
  try {
    await write(async (tx) => {
      await findAward(id)
      assertFresh(await tx.award.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
      await record(tx, actor, 'award.changed', { kind: 'award', id })
    })
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

/** Takes an award entered by mistake out of the register; its number is free again. */
export function removeAward(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const { kind } = await findAward(id)
    await tx.award.delete({ where: { id } })
    await record(tx, actor, 'award.removed', { kind: 'award', id }, { kind })
  })
}
