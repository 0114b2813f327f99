import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { type Tx, write } from '../app/db.ts'
import { NotFound, RuleViolation, StaleRecord } from '../app/errors.ts'
import { assertFresh } from '../app/versions.ts'
import { record } from '../journal/record.ts'
import { settleMentees } from '../pairs/commands/mentees.ts'
import type { ChoiceData } from './form.ts'
import { reasonsOf } from './presenter.ts'
import { findMentee, type FoundMentee } from './queries.ts'
import { type Candidate, obstacles, rankFor } from './rank.ts'

/** Keeps the decision about a mentee's mentor with the score and reasons of this moment. Throws RuleViolation, StaleRecord. */
export function makeChoice(actor: Actor, menteeProfileId: number, { mentorId, note, version }: ChoiceData): Promise<void> {
  return write(async (tx) => {
    const mentee = await findMentee(menteeProfileId)
    const { fit, unfit } = await rankFor(mentee)
    const rejected = unfit.find((candidate) => candidate.mentor.profileId === mentorId)
    if (rejected) throw new RuleViolation(obstacles(rejected.findings).map((finding) => finding.reason))
    const chosen = fit.find((candidate) => candidate.mentor.profileId === mentorId)
    if (!chosen) throw new NotFound()
    await keepChoice(tx, actor, mentee, chosen, { note, version })
    await settleMentees(tx, actor, [menteeProfileId])
  })
}

/** Step: writes the decision down. `version` is that of the decision it replaces, -1 when there was none. Throws StaleRecord. */
export async function keepChoice(tx: Tx, actor: Actor, mentee: FoundMentee, chosen: Candidate, { note, version }: Omit<ChoiceData, 'mentorId'>): Promise<void> {
  const { id: menteeProfileId, schoolYearId, choice } = mentee
  const decision = {
    mentorProfileId: chosen.mentor.profileId,
    score: chosen.score.total,
    reasons: JSON.stringify(reasonsOf(chosen.score)),
    note,
    decidedById: actor.userId,
    decidedOn: today(),
  }
  if (choice && version === -1) throw new StaleRecord()
  if (choice) assertFresh(await tx.choice.updateMany({ where: { menteeProfileId, version }, data: { ...decision, version: version + 1 } }))
  else await tx.choice.create({ data: { ...decision, menteeProfileId, schoolYearId } })
  const details = { mentor: decision.mentorProfileId, score: decision.score }
  await record(tx, actor, choice ? 'choice.changed' : 'choice.made', { kind: 'menteeProfile', id: menteeProfileId }, details)
}

/** Takes a decision back; a mentee who is in no pair is in the bank again. */
export function withdrawChoice(actor: Actor, menteeProfileId: number): Promise<void> {
  return write(async (tx) => {
    const { count } = await tx.choice.deleteMany({ where: { menteeProfileId } })
    if (count === 0) throw new NotFound()
    await record(tx, actor, 'choice.withdrawn', { kind: 'menteeProfile', id: menteeProfileId })
    await settleMentees(tx, actor, [menteeProfileId])
  })
}
