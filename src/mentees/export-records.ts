import type { Request, Response } from 'express'
import { type Actor, actorOf, yearOf } from '../app/actor.ts'
import { read } from '../app/db.ts'
import type { ListQuery } from '../app/lists.ts'
import { type Column, inside, sheetFrom } from '../app/spreadsheets/columns.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { everyRow } from '../banks/every-row.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { viewedRows } from '../journal/views.ts'
import { exportedPerson, pupilColumns } from '../people/export.ts'
import { eventLevels, eventResults } from '../people/messages.ts'
import { projectStages, projectTeams, projectTypes } from '../student-activity/messages.ts'
import { asked } from './list.ts'
import { needs, words } from './messages.ts'
import { recordHeads as heads } from './messages-sheets.ts'
import { whereOf } from './queries.ts'

// Projects and competitions of the mentees on the list, a line each, under headings that import reads back.

const select = (schoolYearId: number) => {
  const menteeProfiles = { where: { schoolYearId }, select: { needsMentor: true, needsMentorWhy: true } } as const
  return { person: { select: { ...exportedPerson, menteeProfiles } } } as const
}
type Selected = ReturnType<typeof select>
type Project = Prisma.ProjectRecordGetPayload<{ include: Selected }>
type Competition = Prisma.CompetitionRecordGetPayload<{ include: Selected }>
type Pupil = { person: Project['person'] }

const pupil: Column<Pupil>[] = inside(pupilColumns, ({ person }) => person)
const need: Column<Pupil>[] = [
  {
    header: heads.needsMentor,
    width: 13,
    kind: 'text',
    value: ({ person }) => needsText(person),
  },
  { header: heads.needsMentorWhy, width: 28, kind: 'text', value: ({ person }) => profileOf(person)?.needsMentorWhy ?? null },
]

const notes: Column<{ notes: string | null }> = { header: heads.notes, width: 30, kind: 'text', value: (record) => record.notes }

const projects: Column<Project>[] = [
  { header: heads.topic, width: 40, kind: 'text', value: ({ topic }) => topic },
  { header: heads.type, width: 22, kind: 'text', value: ({ type }) => type && projectTypes[type] },
  { header: heads.team, width: 18, kind: 'text', value: ({ team }) => team && projectTeams[team] },
  { header: heads.stage, width: 16, kind: 'text', value: ({ stage }) => stage && projectStages[stage] },
  { header: heads.presentedAt, width: 30, kind: 'text', value: ({ presentedAt }) => presentedAt },
  { header: heads.defenceOn, width: 13, kind: 'date', value: ({ defenceOn }) => defenceOn },
  { header: heads.supervisor, width: 28, kind: 'text', value: ({ supervisor }) => supervisor },
]

const competitions: Column<Competition>[] = [
  { header: heads.competition, width: 40, kind: 'text', value: ({ name }) => name },
  { header: heads.level, width: 18, kind: 'text', value: ({ level }) => level && eventLevels[level] },
  { header: heads.discipline, width: 28, kind: 'text', value: ({ discipline }) => discipline },
  { header: heads.startsOn, width: 13, kind: 'date', value: ({ startsOn }) => startsOn },
  { header: heads.endsOn, width: 13, kind: 'date', value: ({ endsOn }) => endsOn },
  { header: heads.experience, width: 16, kind: 'text', value: ({ experience }) => experience && eventResults[experience] },
  { header: heads.goal, width: 28, kind: 'text', value: ({ goal }) => goal },
]

function needsText(person: Pupil['person']): string | null {
  const known = profileOf(person)?.needsMentor
  return known ? needs[known] : null
}

function profileOf(person: Pupil['person']) {
  return person.menteeProfiles[0]
}

export async function sendProjects(req: Request, res: Response): Promise<void> {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const rows = viewedRows(res, everyProject(actor, year.id, asked(req)), ({ personId }) => personId)
  await sendXlsx(res, words.projectsFile(year.name), sheetFrom(words.projectsSheet, [...pupil, ...projects, ...need, notes], rows))
}

export async function sendCompetitions(req: Request, res: Response): Promise<void> {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const rows = viewedRows(res, everyCompetition(actor, year.id, asked(req)), ({ personId }) => personId)
  await sendXlsx(res, words.competitionsFile(year.name), sheetFrom(words.competitionsSheet, [...pupil, ...competitions, ...need, notes], rows))
}

const orderBy = [{ person: { nameKey: 'asc' } }, { id: 'asc' }] as const

async function* everyProject(actor: Actor, schoolYearId: number, list: ListQuery): AsyncGenerator<Project> {
  const where = { schoolYearId, person: { menteeProfiles: { some: await whereOf(actor, schoolYearId, list) } } }
  yield* everyRow((window) => read().projectRecord.findMany({ where, include: select(schoolYearId), orderBy: [...orderBy], ...window }))
}

async function* everyCompetition(actor: Actor, schoolYearId: number, list: ListQuery): AsyncGenerator<Competition> {
  const where = { schoolYearId, person: { menteeProfiles: { some: await whereOf(actor, schoolYearId, list) } } }
  yield* everyRow((window) => read().competitionRecord.findMany({ where, include: select(schoolYearId), orderBy: [...orderBy], ...window }))
}
