import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation, StaleRecord } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import type { Names } from '../answer-text.ts'
import { type Difference, differencesOf } from '../differences.ts'
import { planOf } from '../plan.ts'
import { findResponse, type FoundResponse, namesIn } from '../queries/responses.ts'
import { cardsOf } from '../queries/transfer.ts'
import { isTeacherList } from '../rules/campaigns.ts'
import { answerTo, shapes } from '../rules/answers.ts'
import { applyPlan, receiveLists } from './transfer-cards.ts'

/** Fields ticked, and what the card said of each when the page was shown, by the name of the field. */
export type Shown = { version: number; taken: string[]; seen: Record<string, string> }

/** Takes the ticked fields of the answers into the card. Throws StaleRecord when the answers or one of the fields changed since. */
export function takeAnswers(actor: Actor, id: number, { version, taken, seen }: Shown): Promise<void> {
  return write(async (tx) => {
    const isSame = ({ name, before }: Difference) => seen[name] === before
    await takeFields(tx, actor, { id, version }, await namesIn(), (all) => {
      const chosen = all.filter(({ name }) => taken.includes(name))
      if (!chosen.every(isSame) || chosen.length < new Set(taken).size) throw new StaleRecord()
      if (chosen.length === 0 && all.length > 0) throw new RuleViolation([{ code: 'surveys.nothingChosen' }])
      return chosen
    })
  })
}

export type Chosen = { id: number; version: number; personId: number }
type Skipped = { response: FoundResponse; error: RuleViolation | null }
export type Bulk = { taken: number; left: FoundResponse[]; skipped: Skipped[]; gone: number[] }

/**
 * Takes over what does not contradict the card, each person in a transaction of their own, so that one who cannot be
 * taken over stops nobody. Returns how many were taken, who of them has contradictions left, who was not taken and why,
 * and whose answers are not there any more (ids of people).
 */
export async function takeMany(actor: Actor, campaignId: number, chosen: Chosen[]): Promise<Bulk> {
  const names = await namesIn()
  const result: Bulk = { taken: 0, left: [], skipped: [], gone: [] }
  for (const one of chosen) await takeNext(actor, campaignId, one, names, result)
  return result
}

async function takeNext(actor: Actor, campaignId: number, one: Chosen, names: Names, result: Bulk): Promise<void> {
  const response = await unlessGone(() => findResponse(one.id))
  if (response?.campaign.id !== campaignId) return void result.gone.push(one.personId)
  try {
    const hasConflicts = await unlessGone(() => write((tx) => takeAgreed(tx, actor, one, names)))
    if (hasConflicts === null) return void result.gone.push(one.personId)
    result.taken += 1
    if (hasConflicts) result.left.push(response)
  } catch (error) {
    if (!(error instanceof RuleViolation) && !(error instanceof StaleRecord)) throw error
    result.skipped.push({ response, error: error instanceof RuleViolation ? error : null })
  }
}

// Answers may be discarded, matched anew or made nameless between the page and the press, even between two lines of this file.
async function unlessGone<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}

/** Decides that the answers stay out of the banks. */
export function declineAnswers(actor: Actor, id: number, { reason, version }: { reason: string; version: number }): Promise<void> {
  return write(async (tx) => {
    const response = await findResponse(id)
    if (response.decision === 'taken') throw new RuleViolation([{ code: 'surveys.alreadyDecided' }])
    await decide(tx, actor, { id, version }, { decision: 'declined', declineReason: reason })
    await record(tx, actor, 'response.declined', { kind: 'response', id })
  })
}

/** Marks a request for a replacement as dealt with: it leaves the methodist's tasks until it is asked for anew. */
export function settleReplacement(actor: Actor, id: number, version: number): Promise<void> {
  return write(async (tx) => {
    const { answers } = await findResponse(id)
    if (answerTo(answers, 'replace', shapes.yesNo) !== true) throw new NotFound()
    await decide(tx, actor, { id, version }, { decision: 'taken', declineReason: null })
    await record(tx, actor, 'response.settled', { kind: 'response', id })
  })
}

async function takeAgreed(tx: Tx, actor: Actor, one: { id: number; version: number }, names: Names): Promise<boolean> {
  let hasConflicts = false
  await takeFields(tx, actor, one, names, (all) => {
    hasConflicts = all.some(({ conflict }) => conflict)
    const agreed = all.filter(({ conflict }) => !conflict)
    if (agreed.length === 0) throw new RuleViolation([{ code: 'surveys.nothingToTake' }])
    return agreed
  })
  return hasConflicts
}

async function takeFields(
  tx: Tx,
  actor: Actor,
  { id, version }: { id: number; version: number },
  names: Names,
  choose: (all: Difference[]) => Difference[],
): Promise<void> {
  const response = await findResponse(id)
  const plan = response.campaign.anonymous ? null : planOf(response, await cardsOf(response), names)
  if (!plan) throw new RuleViolation([{ code: 'surveys.nowhereToTake' }])
  const fields = choose(differencesOf(plan, names)).map(({ name }) => name)
  const takenFields = JSON.stringify([...new Set([...response.takenFields, ...fields])])
  await decide(tx, actor, { id, version }, { decision: 'taken', declineReason: null, takenFields })
  const subjects = await applyPlan(tx, actor, response, plan, new Set(fields))
  await record(tx, actor, 'response.taken', { kind: 'response', id }, { fields })
  for (const { fields: own, ...subject } of subjects) await record(tx, actor, 'response.taken', subject, { response: id, fields: own })
  if (isTeacherList(response.campaign.template)) await receiveLists(tx, actor, response)
}

type Decision = { decision: 'taken' | 'declined'; declineReason: string | null; takenFields?: string }

async function decide(tx: Tx, actor: Actor, { id, version }: { id: number; version: number }, data: Decision): Promise<void> {
  assertFresh(await tx.response.updateMany({ where: { id, version }, data: { ...data, takenAt: new Date(), takenById: actor.userId, version: version + 1 } }))
}
