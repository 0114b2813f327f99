import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { isTaken, type Tx, write } from '../app/db.ts'
import { searchKey } from '../app/search-key.ts'
import type { Direction } from '../generated/prisma/enums.ts'
import { record } from '../journal/record.ts'
import { addMentee } from '../mentees/commands.ts'
import { unknownMentee } from '../mentees/form.ts'
import type { ChildLine, GroupData } from './form.ts'
import { type Child, findStudyGroup, listChildren } from './queries.ts'

/** Adds a study group; null when the name is taken. */
export async function createStudyGroup(actor: Actor, data: GroupData): Promise<number | null> {
  return unlessTaken(() => write((tx) => addStudyGroup(tx, actor, data)))
}

async function addStudyGroup(tx: Tx, actor: Actor, data: GroupData): Promise<number> {
  const { id } = await tx.studyGroup.create({ data: { ...data, nameKey: searchKey(data.name) }, select: { id: true } })
  await record(tx, actor, 'studyGroup.created', { kind: 'studyGroup', id })
  return id
}

/** The step for imports: the id of the group of this name, added when it is new. */
export async function ensureStudyGroup(tx: Tx, actor: Actor, name: string, direction: Direction | null = null): Promise<number> {
  const found = await tx.studyGroup.findUnique({ where: { nameKey: searchKey(name) }, select: { id: true } })
  return found?.id ?? addStudyGroup(tx, actor, { name, direction, leaderId: null, siteId: null, courseId: null })
}

/** Saves name, direction and leader; null when the name is taken. */
export async function changeStudyGroup(actor: Actor, id: number, data: GroupData): Promise<number | null> {
  return unlessTaken(() =>
    write(async (tx) => {
      await findStudyGroup(id)
      await tx.studyGroup.update({ where: { id }, data: { ...data, nameKey: searchKey(data.name) } })
      await record(tx, actor, 'studyGroup.changed', { kind: 'studyGroup', id })
      return id
    }),
  )
}

/** Takes in the list of a study group (§5.4): projects, competitions and who needs a mentor; marks both lists received. */
export function receiveList(actor: Actor, schoolYearId: number, studyGroupId: number, lines: ChildLine[]): Promise<void> {
  return write(async (tx) => {
    await findStudyGroup(studyGroupId)
    const children = new Map((await listChildren(studyGroupId, schoolYearId)).map((child) => [child.id, child]))
    for (const line of lines) {
      const child = children.get(line.personId)
      if (child) await takeLine(tx, actor, schoolYearId, child, line)
    }
    for (const activity of ['project', 'competition'] as const) {
      const key = { schoolYearId, studyGroupId, activity }
      await tx.groupReturn.upsert({
        where: { schoolYearId_studyGroupId_activity: key },
        create: { ...key, receivedOn: today() },
        update: { receivedOn: today() },
      })
    }
    await record(tx, actor, 'studyGroup.listReceived', { kind: 'studyGroup', id: studyGroupId }, { schoolYearId, children: lines.length })
  })
}

async function takeLine(tx: Tx, actor: Actor, schoolYearId: number, child: Child, line: ChildLine): Promise<void> {
  const owner = { personId: child.id, schoolYearId }
  await takeProject(tx, owner, child, line)
  await takeCompetition(tx, owner, child, line)
  const profile = child.menteeProfiles[0]
  const needs = { needsMentor: line.needs, needsMentorWhy: line.why }
  if (profile) {
    const same = profile.needsMentor === line.needs && profile.needsMentorWhy === line.why
    if (same || line.needs === null) return
    await tx.menteeProfile.update({ where: { id: profile.id }, data: { ...needs, version: { increment: 1 } } })
    await record(tx, actor, 'mentee.activityChanged', { kind: 'menteeProfile', id: profile.id }, { fields: ['needsMentor'] })
  } else if (line.project || line.competition || line.needs === 'yes' || line.needs === 'unclear') {
    await addMentee(tx, actor, child.id, schoolYearId, { ...unknownMentee, ...needs })
  }
}

type Owner = { personId: number; schoolYearId: number }

// The line shows the first record; «нет» takes all of them back, an empty answer changes nothing.
async function takeProject(tx: Tx, owner: Owner, { projects: [first] }: Child, { project, topic }: ChildLine): Promise<void> {
  if (project === false) await tx.projectRecord.deleteMany({ where: owner })
  else if (project && !first) await tx.projectRecord.create({ data: { ...owner, topic } })
  else if (project && first && first.topic !== topic) await tx.projectRecord.update({ where: { id: first.id }, data: { topic } })
}

async function takeCompetition(tx: Tx, owner: Owner, { competitions: [first] }: Child, { competition, competitionName: name }: ChildLine): Promise<void> {
  if (competition === false) await tx.competitionRecord.deleteMany({ where: owner })
  else if (competition && !first) await tx.competitionRecord.create({ data: { ...owner, name } })
  else if (competition && first && first.name !== name) await tx.competitionRecord.update({ where: { id: first.id }, data: { name } })
}

async function unlessTaken(work: () => Promise<number>): Promise<number | null> {
  try {
    return await work()
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}
