import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { type Tx, write } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { fullName } from '../app/format.ts'
import type { StudentActivity } from '../generated/prisma/enums.ts'
import { record } from '../journal/record.ts'
import { addMentee } from '../mentees/commands.ts'
import { unknownMentee } from '../mentees/form.ts'
import { addPerson } from '../people/commands.ts'
import { findStudyGroup } from '../study-groups/queries.ts'
import { check, type Checked } from './check.ts'
import type { Line, TeacherList } from './form-list.ts'
import { type Child, listChildren } from './queries.ts'
import { isIdentified } from './rules.ts'

export type Saved = { ok: true; added: string[] } | { ok: false; checked: Checked }

type Place = { schoolYearId: number; group: Awaited<ReturnType<typeof findStudyGroup>> }

/**
 * Takes in what a teacher's list of a study group says (§5.4): projects, competitions and who needs a mentor; children
 * who are new to the base join the group. Nothing is saved while a line is wrong or was changed by somebody else.
 */
export function saveList(actor: Actor, schoolYearId: number, studyGroupId: number, list: TeacherList): Promise<Saved> {
  return write(async (tx): Promise<Saved> => {
    const place = { schoolYearId, group: await findStudyGroup(studyGroupId) }
    const checked = await check(schoolYearId, studyGroupId, list.lines)
    if (Object.keys(checked.errors).length > 0) return { ok: false, checked }
    let changed = 0
    const added: string[] = []
    for (const { line, child, newcomer, sameId } of checked.entries) {
      if (newcomer) added.push(fullName(newcomer))
      const id = child?.id ?? sameId ?? (newcomer && (await addPerson(tx, actor, { ...newcomer, ...memberOf(place) })))
      if (sameId !== null) await tx.personStudyGroup.create({ data: { personId: sameId, studyGroupId } })
      const known = child ?? (await listChildren({ id: id ?? 0 }, schoolYearId))[0]
      if (known && (await takeLine(tx, actor, place, known, line))) changed += 1
    }
    await record(tx, actor, 'studyGroup.listEntered', { kind: 'studyGroup', id: studyGroupId }, { schoolYearId, children: changed })
    await receiveList(tx, actor, { schoolYearId, studyGroupId }, list.received, today())
    return { ok: true, added }
  })
}

/** Takes the mark «список принят» back. */
export function undoReceipt(actor: Actor, schoolYearId: number, studyGroupId: number, activity: StudentActivity): Promise<void> {
  return write(async (tx) => {
    const { count } = await tx.groupReturn.deleteMany({ where: { schoolYearId, studyGroupId, activity } })
    if (count === 0) throw new NotFound()
    await record(tx, actor, 'studyGroup.receiptUndone', { kind: 'studyGroup', id: studyGroupId }, { schoolYearId, activity })
  })
}

function memberOf({ group }: Place) {
  return { studyGroups: [{ studyGroupId: group.id, yearOfStudy: null }], directions: group.direction ? [group.direction] : [] }
}

type Returned = { schoolYearId: number; studyGroupId: number }

/** The step of marking lists of a study group as handed in on a day; a list handed in once stays handed in since its day. */
export async function receiveList(
  tx: Tx,
  actor: Actor,
  { schoolYearId, studyGroupId }: Returned,
  activities: readonly StudentActivity[],
  receivedOn: string,
): Promise<void> {
  const before = await tx.groupReturn.findMany({ where: { schoolYearId, studyGroupId }, select: { activity: true } })
  const fresh = activities.filter((activity) => !before.some((row) => row.activity === activity))
  if (fresh.length === 0) return
  await tx.groupReturn.createMany({ data: fresh.map((activity) => ({ schoolYearId, studyGroupId, activity, receivedOn })) })
  await record(tx, actor, 'studyGroup.listReceived', { kind: 'studyGroup', id: studyGroupId }, { schoolYearId, activities: fresh })
}

async function takeLine(tx: Tx, actor: Actor, { schoolYearId, group }: Place, child: Child, line: Line): Promise<boolean> {
  const owner = { personId: child.id, schoolYearId }
  const fields = [...(await takeProject(tx, owner, child, line)), ...(await takeCompetition(tx, owner, child, line))]
  const profile = child.menteeProfiles[0]
  if (profile) fields.push(...(await takeNeeds(tx, profile, line)))
  else if (isIdentified(line)) {
    const said = { needsMentor: line.needs, needsMentorWhy: line.why, preferredMentor: line.mentor }
    await addMentee(tx, actor, child.id, schoolYearId, { ...unknownMentee, ...said, recommendedBy: group.leader && fullName(group.leader) })
  }
  if (profile && fields.length > 0) await record(tx, actor, 'mentee.activityChanged', { kind: 'menteeProfile', id: profile.id }, { fields })
  return fields.length > 0
}

async function takeNeeds(tx: Tx, profile: Child['menteeProfiles'][number], { needs, why, mentor }: Line): Promise<string[]> {
  if (needs === null) return []
  const said = { needsMentor: needs, needsMentorWhy: why, preferredMentor: mentor } as const
  const fields = (['needsMentor', 'needsMentorWhy', 'preferredMentor'] as const).filter((name) => profile[name] !== said[name])
  if (fields.length > 0) await tx.menteeProfile.update({ where: { id: profile.id }, data: { ...said, version: { increment: 1 } } })
  return fields
}

type Owner = { personId: number; schoolYearId: number }

// The line shows the first record; «нет» takes all of them back, an empty answer changes nothing.
async function takeProject(tx: Tx, owner: Owner, { projects: [first] }: Child, { project, topic }: Line): Promise<string[]> {
  if (project === null || (!project && !first) || (project && first && first.topic === topic)) return []
  if (!project) await tx.projectRecord.deleteMany({ where: owner })
  else if (first) await tx.projectRecord.update({ where: { id: first.id }, data: { topic } })
  else await tx.projectRecord.create({ data: { ...owner, topic } })
  return ['project']
}

async function takeCompetition(tx: Tx, owner: Owner, { competitions: [first] }: Child, { competition, competitionName: name }: Line): Promise<string[]> {
  if (competition === null || (!competition && !first) || (competition && first && first.name === name)) return []
  if (!competition) await tx.competitionRecord.deleteMany({ where: owner })
  else if (first) await tx.competitionRecord.update({ where: { id: first.id }, data: { name } })
  else await tx.competitionRecord.create({ data: { ...owner, name } })
  return ['competition']
}
