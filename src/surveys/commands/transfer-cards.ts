import type { Actor } from '../../app/actor.ts'
import type { Tx } from '../../app/db.ts'
import { addMentee, setMenteeStatus } from '../../mentees/commands.ts'
import { unknownMentee } from '../../mentees/form.ts'
import { statusOnceAsked } from '../../mentees/rules.ts'
import { addMentor } from '../../mentors/commands.ts'
import { unknownMentor } from '../../mentors/form.ts'
import type { Plan } from '../plan.ts'
import type { MenteeFields, MentorFields, Part } from '../proposals.ts'
import type { FoundResponse } from '../queries/responses.ts'
import { cardNow } from '../queries/transfer.ts'

type Subject = { kind: string; id: number }
type Owner = { personId: number; schoolYearId: number }

/** Writes the fields chosen («mentee.slots») into the cards; returns what was written to, for the journal. */
export async function applyPlan(tx: Tx, actor: Actor, response: FoundResponse, plan: Plan, chosen: ReadonlySet<string>): Promise<Subject[]> {
  const owner = { personId: response.person.id, schoolYearId: response.campaign.schoolYearId }
  const takes = (part: string) => [...chosen].some((name) => name.startsWith(`${part}.`))
  const subjects: Subject[] = []
  // A record of activity without a card would be a child nobody looks for.
  if (plan.mentee) subjects.push(await toMentees(tx, actor, owner, taking('mentee', plan.mentee, chosen), response.person.kind === 'staff'))
  if (plan.mentor) subjects.push(await toMentors(tx, actor, owner, taking('mentor', plan.mentor, chosen)))
  if (plan.project && takes('project')) await toProjects(tx, owner, plan.project.id, taking('project', plan.project, chosen))
  if (plan.competition && takes('competition')) await toCompetitions(tx, owner, plan.competition.id, taking('competition', plan.competition, chosen))
  if (plan.person && takes('person')) subjects.push(await toPerson(tx, response, taking('person', plan.person, chosen)))
  return subjects
}

function taking<T extends object>(prefix: string, { base, next }: Part<T>, chosen: ReadonlySet<string>): T {
  const fields = { ...base }
  for (const name in next) if (chosen.has(`${prefix}.${name}`)) fields[name] = next[name]
  return fields
}

async function toMentees(tx: Tx, actor: Actor, owner: Owner, { requests, ...data }: MenteeFields, asked: boolean): Promise<Subject> {
  const { mentee: now } = await cardNow(owner.personId, owner.schoolYearId)
  const grades = [...requests].map(([competencyId, grade]) => ({ competencyId, grade }))
  const id = now?.id ?? (await addMentee(tx, actor, owner.personId, owner.schoolYearId, { ...unknownMentee, ...data, requests: grades }))
  if (now) {
    await tx.menteeProfile.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
    await tx.menteeRequest.deleteMany({ where: { menteeProfileId: id } })
    await tx.menteeRequest.createMany({ data: grades.map(({ competencyId, grade }) => ({ menteeProfileId: id, competencyId, priority: grade })) })
  }
  if (asked) await setMenteeStatus(tx, actor, id, statusOnceAsked(now?.status ?? null))
  return { kind: 'menteeProfile', id }
}

async function toMentors(tx: Tx, actor: Actor, owner: Owner, { ages, competencies, ...fields }: MentorFields): Promise<Subject> {
  const { mentor: now } = await cardNow(owner.personId, owner.schoolYearId)
  const grades = [...competencies].map(([competencyId, grade]) => ({ competencyId, grade }))
  const data = { ...fields, ...ages }
  if (!now) {
    const id = await addMentor(tx, actor, owner.personId, owner.schoolYearId, { ...unknownMentor, ...data, competencies: grades })
    return { kind: 'mentorProfile', id }
  }
  const { forms, ...own } = data
  const { id } = now
  await tx.mentorProfile.update({ where: { id }, data: { ...own, version: { increment: 1 } } })
  await tx.mentorProfileForm.deleteMany({ where: { mentorProfileId: id } })
  await tx.mentorProfileForm.createMany({ data: forms.map((form) => ({ mentorProfileId: id, form })) })
  await tx.mentorCompetency.deleteMany({ where: { mentorProfileId: id } })
  await tx.mentorCompetency.createMany({ data: grades.map(({ competencyId, grade }) => ({ mentorProfileId: id, competencyId, level: grade })) })
  return { kind: 'mentorProfile', id }
}

async function toProjects(tx: Tx, owner: Owner, id: number | null, data: NonNullable<Plan['project']>['next']): Promise<void> {
  if (id === null) await tx.projectRecord.create({ data: { ...data, ...owner } })
  else await tx.projectRecord.update({ where: { id }, data })
}

async function toCompetitions(tx: Tx, owner: Owner, id: number | null, data: NonNullable<Plan['competition']>['next']): Promise<void> {
  if (id === null) await tx.competitionRecord.create({ data: { ...data, ...owner } })
  else await tx.competitionRecord.update({ where: { id }, data })
}

async function toPerson(tx: Tx, { person: { id } }: FoundResponse, { category, directions }: NonNullable<Plan['person']>['next']): Promise<Subject> {
  await tx.personDirection.deleteMany({ where: { personId: id } })
  await tx.person.update({
    where: { id },
    data: { category, directions: { create: directions.map((direction) => ({ direction })) }, version: { increment: 1 } },
  })
  return { kind: 'person', id }
}
