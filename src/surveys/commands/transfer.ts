import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { RuleViolation, StaleRecord } from '../../app/errors.ts'
import { assertFresh } from '../../app/versions.ts'
import type { Grade } from '../../banks/form.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { record } from '../../journal/record.ts'
import { addMentee, setMenteeStatus } from '../../mentees/commands.ts'
import { unknownMentee } from '../../mentees/form.ts'
import { addMentor } from '../../mentors/commands.ts'
import { unknownMentor } from '../../mentors/form.ts'
import { sourceWords } from '../messages/transfer.ts'
import { menteeProposal, mentorProposal, personProposal } from '../proposals.ts'
import { findResponse, type FoundResponse, namesIn } from '../queries/responses.ts'
import { menteeNow, mentorNow } from '../queries/transfer.ts'

/** Versions the page was shown with: of the answers and of the card (-1 when there was none). */
export type Shown = { version: number; profileVersion: number; updatePerson: boolean }

/** Takes the answers over into a bank, as the page showed it. Throws StaleRecord when the answers or the card changed since. */
export function takeAnswers(actor: Actor, id: number, shown: Shown): Promise<void> {
  return write(async (tx) => {
    const response = await findResponse(id)
    const key = response.campaign.template.key
    if (key !== 'a1' && key !== 'a2') throw new RuleViolation([{ code: 'surveys.nowhereToTake' }])
    await decide(tx, actor, id, shown.version, { decision: 'taken', declineReason: null })
    const subject = key === 'a1' ? await toMentees(tx, actor, response, shown) : await toMentors(tx, actor, response, shown)
    if (key === 'a1' && shown.updatePerson) await toPerson(tx, actor, response)
    await record(tx, actor, 'response.taken', { kind: 'response', id }, { bank: subject.kind })
    await record(tx, actor, 'response.taken', subject, { response: id })
  })
}

/** Decides that the answers stay out of the banks. */
export function declineAnswers(actor: Actor, id: number, { reason, version }: { reason: string; version: number }): Promise<void> {
  return write(async (tx) => {
    const response = await findResponse(id)
    if (response.decision === 'taken') throw new RuleViolation([{ code: 'surveys.alreadyDecided' }])
    await decide(tx, actor, id, version, { decision: 'declined', declineReason: reason })
    await record(tx, actor, 'response.declined', { kind: 'response', id })
  })
}

async function decide(
  tx: Tx,
  actor: Actor,
  id: number,
  version: number,
  data: { decision: 'taken' | 'declined'; declineReason: string | null },
): Promise<void> {
  assertFresh(await tx.response.updateMany({ where: { id, version }, data: { ...data, takenAt: new Date(), takenById: actor.userId, version: version + 1 } }))
}

async function toMentees(tx: Tx, actor: Actor, response: FoundResponse, { profileVersion }: Shown) {
  const now = await menteeNow(response)
  assertSame(now, profileVersion)
  const { requests, status, ...data } = menteeProposal(response, now, await namesIn())
  const grades = [...requests].map(([competencyId, grade]) => ({ competencyId, grade }))
  const id = now
    ? await updateMentee(tx, now.id, data, grades)
    : await addMentee(tx, actor, response.person.id, response.campaign.schoolYearId, { ...unknownMentee, ...data, requests: grades })
  await setMenteeStatus(tx, actor, id, status)
  return { kind: 'menteeProfile', id }
}

async function updateMentee(tx: Tx, id: number, data: Prisma.MenteeProfileUncheckedUpdateInput, grades: Grade[]): Promise<number> {
  await tx.menteeProfile.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  await tx.menteeRequest.deleteMany({ where: { menteeProfileId: id } })
  await tx.menteeRequest.createMany({ data: grades.map(({ competencyId, grade }) => ({ menteeProfileId: id, competencyId, priority: grade })) })
  return id
}

async function toMentors(tx: Tx, actor: Actor, response: FoundResponse, { profileVersion }: Shown) {
  const now = await mentorNow(response)
  assertSame(now, profileVersion)
  const source = sourceWords(response.campaign.title, response.submittedAt)
  const { competencies, status: _stays, ...data } = mentorProposal(response, now, await namesIn(), source)
  const proposed = { ...data, competencies: [...competencies].map(([competencyId, grade]) => ({ competencyId, grade })) }
  const { person, campaign } = response
  const id = now ? await updateMentor(tx, now.id, proposed) : await addMentor(tx, actor, person.id, campaign.schoolYearId, { ...unknownMentor, ...proposed })
  return { kind: 'mentorProfile', id }
}

type Proposed = Omit<ReturnType<typeof mentorProposal>, 'status' | 'competencies'> & { competencies: Grade[] }

async function updateMentor(tx: Tx, id: number, { forms, competencies, ...data }: Proposed): Promise<number> {
  await tx.mentorProfile.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  await tx.mentorProfileForm.deleteMany({ where: { mentorProfileId: id } })
  await tx.mentorProfileForm.createMany({ data: forms.map((form) => ({ mentorProfileId: id, form })) })
  await tx.mentorCompetency.deleteMany({ where: { mentorProfileId: id } })
  await tx.mentorCompetency.createMany({ data: competencies.map(({ competencyId, grade }) => ({ mentorProfileId: id, competencyId, level: grade })) })
  return id
}

async function toPerson(tx: Tx, actor: Actor, response: FoundResponse): Promise<void> {
  const { person, id } = response
  const { category, directions } = personProposal(response)
  const had = new Set(person.directions.map(({ direction }) => direction))
  const added = directions.filter((direction) => !had.has(direction))
  if (added.length === 0 && category === person.category) return
  await tx.person.update({
    where: { id: person.id },
    data: { category, directions: { create: added.map((direction) => ({ direction })) }, version: { increment: 1 } },
  })
  await record(tx, actor, 'response.taken', { kind: 'person', id: person.id }, { response: id })
}

function assertSame(now: { version: number } | null, version: number): void {
  if ((now?.version ?? -1) !== version) throw new StaleRecord()
}
