import { z } from 'zod'
import type { EventLevel, EventResult, ProjectStage, ProjectTeam, ProjectType } from '../generated/prisma/enums.ts'
import { optionalDay, rows } from '../app/fields.ts'
import type { Values } from '../app/forms.ts'
import { shortDate } from '../app/format.ts'
import { eventLevels, eventResults } from '../people/messages.ts'
import { problems, projectStages, projectTeams, projectTypes } from './messages.ts'

export type Project = {
  topic: string | null
  type: ProjectType | null
  team: ProjectTeam | null
  stage: ProjectStage | null
  presentedAt: string | null
  defenceOn: string | null
  supervisor: string | null
  notes: string | null
}

export type Competition = {
  name: string | null
  level: EventLevel | null
  discipline: string | null
  startsOn: string | null
  endsOn: string | null
  experience: EventResult | null
  goal: string | null
  notes: string | null
}

/** What is not known of a project or a competition, to be spread under what is. */
export const unknownProject = {
  ...{ topic: null, type: null, team: null, stage: null, presentedAt: null, defenceOn: null, supervisor: null, notes: null },
} satisfies Project
export const unknownCompetition = {
  ...{ name: null, level: null, discipline: null, startsOn: null, endsOn: null, experience: null, goal: null, notes: null },
} satisfies Competition

type Rows<Fields> = Record<keyof Fields, string[]>

// Each name stands in as many rows as there are projects.
const projectRows = {
  projectTopic: rows(300),
  projectType: rows(20),
  projectTeam: rows(20),
  projectStage: rows(20),
  projectWhere: rows(200),
  projectDefence: rows(20),
  projectSupervisor: rows(150),
  projectNotes: rows(1000),
}

const competitionRows = {
  competitionName: rows(300),
  competitionLevel: rows(20),
  competitionDiscipline: rows(200),
  competitionStarts: rows(20),
  competitionEnds: rows(20),
  competitionExperience: rows(20),
  competitionGoal: rows(200),
  competitionNotes: rows(1000),
}

/** Names of the fields of a row. */
export const projectFields = Object.keys(projectRows)
export const competitionFields = Object.keys(competitionRows)

/** Projects and competitions of a form, in repeated rows. A wrong date is told at its row: «projectDefence», «projectDefence-2». */
export const activityRecords = z.object({ ...projectRows, ...competitionRows }).transform((form, ctx) => ({
  projects: projectsIn(form, ctx),
  competitions: competitionsIn(form, ctx),
}))

type Context = { addIssue: (issue: { code: 'custom'; message: string; path?: string[] }) => void }

function projectsIn(form: Rows<typeof projectRows>, ctx: Context): Project[] {
  return lines(form, projectRows).map((line, index) => ({
    topic: line('projectTopic'),
    type: keyOf(projectTypes, line('projectType')),
    team: keyOf(projectTeams, line('projectTeam')),
    stage: keyOf(projectStages, line('projectStage')),
    presentedAt: line('projectWhere'),
    defenceOn: toDay(line('projectDefence'), rowId('projectDefence', index), problems.projectDay, ctx),
    supervisor: line('projectSupervisor'),
    notes: line('projectNotes'),
  }))
}

function competitionsIn(form: Rows<typeof competitionRows>, ctx: Context): Competition[] {
  return lines(form, competitionRows).map((line, index) => {
    const startsOn = toDay(line('competitionStarts'), rowId('competitionStarts', index), problems.competitionDay, ctx)
    const endsOn = toDay(line('competitionEnds'), rowId('competitionEnds', index), problems.competitionDay, ctx)
    if (startsOn && endsOn && endsOn < startsOn) ctx.addIssue({ code: 'custom', message: problems.endsBeforeStart, path: [rowId('competitionEnds', index)] })
    return {
      name: line('competitionName'),
      level: keyOf(eventLevels, line('competitionLevel')),
      discipline: line('competitionDiscipline'),
      ...{ startsOn, endsOn },
      experience: keyOf(eventResults, line('competitionExperience')),
      goal: line('competitionGoal'),
      notes: line('competitionNotes'),
    }
  })
}

// Id of a field of the row: the first row carries the bare name.
function rowId(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}

/** Saved records as the values of the form. */
export function recordValues({ projects, competitions }: { projects: Project[]; competitions: Competition[] }): Values {
  const day = (value: string | null) => (value === null ? '' : shortDate(value))
  return {
    projectTopic: projects.map((row) => row.topic ?? ''),
    projectType: projects.map((row) => row.type ?? ''),
    projectTeam: projects.map((row) => row.team ?? ''),
    projectStage: projects.map((row) => row.stage ?? ''),
    projectWhere: projects.map((row) => row.presentedAt ?? ''),
    projectDefence: projects.map((row) => day(row.defenceOn)),
    projectSupervisor: projects.map((row) => row.supervisor ?? ''),
    projectNotes: projects.map((row) => row.notes ?? ''),
    competitionName: competitions.map((row) => row.name ?? ''),
    competitionLevel: competitions.map((row) => row.level ?? ''),
    competitionDiscipline: competitions.map((row) => row.discipline ?? ''),
    competitionStarts: competitions.map((row) => day(row.startsOn)),
    competitionEnds: competitions.map((row) => day(row.endsOn)),
    competitionExperience: competitions.map((row) => row.experience ?? ''),
    competitionGoal: competitions.map((row) => row.goal ?? ''),
    competitionNotes: competitions.map((row) => row.notes ?? ''),
  }
}

// Fields of one name stand in several rows; a row with nothing in it is no record.
function lines<K extends string>(form: Record<K, string[]>, fields: Record<K, unknown>): ((name: K) => string | null)[] {
  const columns = Object.entries<string[]>(form).flatMap(([name, column]) => (name in fields ? [column] : []))
  const count = Math.max(0, ...columns.map((column) => column.length))
  const filled = Array.from({ length: count }, (_, index) => index).filter((index) => columns.some((column) => column[index]))
  return filled.map((index) => (name) => form[name][index] || null)
}

function keyOf<K extends string>(labels: Record<K, string>, typed: string | null): K | null {
  const isKey = (value: string): value is K => Object.hasOwn(labels, value)
  return typed !== null && isKey(typed) ? typed : null
}

function toDay(typed: string | null, field: string, problem: (value: string) => string, ctx: Context): string | null {
  const parsed = optionalDay().safeParse(typed ?? '')
  if (parsed.success) return parsed.data
  ctx.addIssue({ code: 'custom', message: problem(typed ?? ''), path: [field] })
  return null
}
