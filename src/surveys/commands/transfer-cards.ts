import type { Actor } from '../../app/actor.ts'
import { dayOf } from '../../app/clock.ts'
import type { Tx } from '../../app/db.ts'
import { addMentee, setMenteeStatus } from '../../mentees/commands.ts'
import { unknownMentee } from '../../mentees/form.ts'
import { statusOnceAsked } from '../../mentees/rules.ts'
import { addMentor } from '../../mentors/commands.ts'
import { unknownMentor } from '../../mentors/form.ts'
import type { Competition, Project } from '../../student-activity/form.ts'
import { activityKeys } from '../../student-activity/form-list.ts'
import { receiveList } from '../../student-activity/commands.ts'
import { competitionName } from '../differences.ts'
import type { Plan } from '../plan.ts'
import type { Achievements } from '../proposals-achievements.ts'
import type { ChildPart } from '../proposals-children.ts'
import type { RecordPart } from '../proposals-students.ts'
import type { MenteeFields, MentorFields, Part } from '../proposals.ts'
import type { FoundResponse } from '../queries/responses.ts'
import { menteeNow, mentorNow } from '../queries/transfer.ts'

type Subject = { kind: string; id: number; fields: string[] }
type Written = Omit<Subject, 'fields'>
type Owner = { personId: number; schoolYearId: number }

/** Writes the fields chosen («mentee.slots») into the cards; returns what was written to, for the journal. */
export async function applyPlan(tx: Tx, actor: Actor, response: FoundResponse, plan: Plan, chosen: ReadonlySet<string>): Promise<Subject[]> {
  const owner = { personId: response.person.id, schoolYearId: response.campaign.schoolYearId }
  const subjects: Written[] = []
  // A record of activity without a card would be a child nobody looks for.
  if (plan.mentee) subjects.push(await toMentees(tx, actor, owner, taking('mentee', plan.mentee, chosen), response.person.kind === 'staff'))
  if (plan.mentor) subjects.push(await toMentors(tx, actor, owner, taking('mentor', plan.mentor, chosen)))
  await toActivity(tx, owner, plan, chosen)
  if (plan.achievements && takes(chosen, 'achievements')) subjects.push(await toAchievements(tx, owner, plan.achievements))
  if (plan.person && takes(chosen, 'person')) subjects.push(await toPerson(tx, response, taking('person', plan.person, chosen)))
  const own = subjects.map((subject) => ({ ...subject, fields: [...chosen] }))
  return [...own, ...(await toChildren(tx, actor, owner.schoolYearId, plan.children, chosen))]
}

/** Marks the lists of every study group the teacher leads as handed in, on the day the answers were sent (§8.1, 2.3 and 2.5). */
export async function receiveLists(tx: Tx, actor: Actor, { person, campaign, submittedAt }: FoundResponse): Promise<void> {
  const groups = await tx.studyGroup.findMany({ where: { leaderId: person.id }, select: { id: true }, orderBy: { id: 'asc' } })
  for (const { id } of groups) await receiveList(tx, actor, { schoolYearId: campaign.schoolYearId, studyGroupId: id }, activityKeys, dayOf(submittedAt))
}

function takes(chosen: ReadonlySet<string>, part: string): boolean {
  return [...chosen].some((name) => name.startsWith(`${part}.`))
}

type Activity = { project: Plan['project']; competitions: Plan['competitions'] }

async function toActivity(tx: Tx, owner: Owner, { project, competitions }: Activity, chosen: ReadonlySet<string>): Promise<void> {
  if (project && takes(chosen, 'project')) await toProjects(tx, owner, project.id, taking('project', project, chosen))
  for (const [index, part] of competitions.entries()) {
    const name = competitionName(index)
    if (takes(chosen, name)) await toCompetitions(tx, owner, part.id, taking(name, part, chosen))
  }
}

// Nothing is written about a child of whose line nothing was ticked.
async function toChildren(tx: Tx, actor: Actor, schoolYearId: number, children: ChildPart[], chosen: ReadonlySet<string>): Promise<Subject[]> {
  const subjects: Subject[] = []
  for (const { personId, mentee, project, competition } of children) {
    const prefix = `${personId}/`
    const own = new Set([...chosen].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length)))
    if (own.size === 0) continue
    const owner = { personId, schoolYearId }
    if (mentee) subjects.push({ ...(await toMentees(tx, actor, owner, taking('mentee', mentee, own), false)), fields: [...own] })
    await toActivity(tx, owner, { project, competitions: competition ? [competition] : [] }, own)
  }
  return subjects
}

async function toAchievements(tx: Tx, { personId: id }: Owner, { base, next }: Part<Achievements>): Promise<Written> {
  const rows = next.rows.slice(base.rows.length).map(({ year, name, level, result }) => ({ year, name, level, result }))
  await tx.person.update({ where: { id }, data: { achievements: { create: rows }, version: { increment: 1 } } })
  return { kind: 'person', id }
}

function taking<T extends object>(prefix: string, { base, next }: Part<T>, chosen: ReadonlySet<string>): T {
  const fields = { ...base }
  for (const name in next) if (chosen.has(`${prefix}.${name}`)) fields[name] = next[name]
  return fields
}

async function toMentees(tx: Tx, actor: Actor, owner: Owner, { requests, ...data }: MenteeFields, asked: boolean): Promise<Written> {
  const now = await menteeNow(owner)
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

async function toMentors(tx: Tx, actor: Actor, owner: Owner, { ages, competencies, ...fields }: MentorFields): Promise<Written> {
  const now = await mentorNow(owner)
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

async function toProjects(tx: Tx, owner: Owner, id: number | null, data: RecordPart<Project>['next']): Promise<void> {
  if (id === null) await tx.projectRecord.create({ data: { ...data, ...owner } })
  else await tx.projectRecord.update({ where: { id }, data })
}

async function toCompetitions(tx: Tx, owner: Owner, id: number | null, data: RecordPart<Competition>['next']): Promise<void> {
  if (id === null) await tx.competitionRecord.create({ data: { ...data, ...owner } })
  else await tx.competitionRecord.update({ where: { id }, data })
}

async function toPerson(tx: Tx, { person: { id } }: FoundResponse, { category, directions }: NonNullable<Plan['person']>['next']): Promise<Written> {
  await tx.personDirection.deleteMany({ where: { personId: id } })
  await tx.person.update({
    where: { id },
    data: { category, directions: { create: directions.map((direction) => ({ direction })) }, version: { increment: 1 } },
  })
  return { kind: 'person', id }
}
