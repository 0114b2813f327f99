import { z } from 'zod'
import { optionalDay, optionalId, optionalOneOf, optionalText, rows, version } from '../app/fields.ts'
import type { Values } from '../app/forms.ts'
import { shortDate } from '../app/format.ts'
import { type Grade, gradesField, slotsField, workFormatsField } from '../banks/form.ts'
import type { InclusionReason, MentoringKind, NeedsMentor, PreferredMentor } from '../generated/prisma/enums.ts'
import { problems } from './messages.ts'

export const reasonKeys = [
  'youngSpecialist',
  'newcomer',
  'deficit',
  'newTopic',
  'attestation',
  'contest',
  'breakInWork',
  'other',
] as const satisfies readonly InclusionReason[]
export const needsKeys = ['yes', 'no', 'unclear'] as const satisfies readonly NeedsMentor[]

export const kindKeys = ['traditional', 'group', 'situational', 'shortTerm', 'speed', 'reverse', 'virtual'] as const satisfies readonly MentoringKind[]
export const roleKeys = ['teacher', 'olderStudent', 'anyone'] as const satisfies readonly PreferredMentor[]

export type Project = { topic: string | null; stage: string | null; presentedAt: string | null; defenceOn: string | null }
export type Competition = { name: string | null; level: string | null; discipline: string | null; heldOn: string | null; goal: string | null }

/** Everything a form, a list or a survey may tell about a mentee. */
export type MenteeData = {
  inclusionReason: InclusionReason | null
  needsMentor: NeedsMentor | null
  needsMentorWhy: string | null
  mainRequest: string | null
  expectedResult: string | null
  preferredKind: MentoringKind | null
  mentorRole: PreferredMentor | null
  workFormats: string
  preferredMentor: string | null
  avoidedPersonId: number | null
  slots: string
  recommendedBy: string | null
  requests: Grade[]
  projects: Project[]
  competitions: Competition[]
}

/** What is not known of a mentee yet, to be spread under what is. */
export const unknownMentee = {
  ...{ inclusionReason: null, needsMentor: null, needsMentorWhy: null, mainRequest: null, expectedResult: null },
  ...{ preferredKind: null, mentorRole: null, workFormats: '', preferredMentor: null, avoidedPersonId: null, slots: '', recommendedBy: null },
  ...{ requests: [], projects: [], competitions: [] },
} satisfies MenteeData

const common = {
  mainRequest: optionalText(1000),
  expectedResult: optionalText(1000),
  workFormats: workFormatsField(),
  preferredMentor: optionalText(150),
  avoidedPersonId: optionalId(),
  slots: slotsField(),
  requests: gradesField(),
  then: optionalText(20),
  version: version(),
}

const teacher = z.object({ ...common, inclusionReason: optionalOneOf(reasonKeys), preferredKind: optionalOneOf(kindKeys) })

const projectRows = { projectTopic: rows(300), projectStage: rows(60), projectWhere: rows(200), projectDefence: rows(20) }
const competitionRows = {
  competitionName: rows(300),
  competitionLevel: rows(60),
  competitionDiscipline: rows(200),
  competitionHeld: rows(20),
  competitionGoal: rows(200),
}

const student = z
  .object({
    ...common,
    ...projectRows,
    ...competitionRows,
    needsMentor: optionalOneOf(needsKeys),
    needsMentorWhy: optionalText(500),
    mentorRole: optionalOneOf(roleKeys),
    recommendedBy: optionalText(150),
  })
  .transform((form, ctx) => {
    const {
      projectTopic,
      projectStage,
      projectWhere,
      projectDefence,
      competitionName,
      competitionLevel,
      competitionDiscipline,
      competitionHeld,
      competitionGoal,
      ...rest
    } = form
    const projects = lines([projectTopic, projectStage, projectWhere, projectDefence]).map(([topic, stage, presentedAt, day]) => ({
      ...{ topic: topic ?? null, stage: stage ?? null, presentedAt: presentedAt ?? null },
      defenceOn: toDay(day, 'projectDefence', problems.projectDay, ctx),
    }))
    const competitions = lines([competitionName, competitionLevel, competitionDiscipline, competitionHeld, competitionGoal]).map(
      ([name, level, discipline, day, goal]) => ({
        ...{ name: name ?? null, level: level ?? null, discipline: discipline ?? null, goal: goal ?? null },
        heldOn: toDay(day, 'competitionHeld', problems.competitionDay, ctx),
      }),
    )
    return { ...rest, projects, competitions }
  })

/** The form of a profile: a teacher's and a student's ask different things (§3.3, §3.4). */
export const menteeForms = {
  staff: teacher.transform((form) => ({ ...unknownMentee, ...form })),
  student: student.transform((form) => ({ ...unknownMentee, ...form })),
} as const

type Context = { addIssue: (issue: { code: 'custom'; message: string; path?: string[] }) => void }

// Fields of one name stand in several rows; a row with nothing in it is no record.
function lines(columns: string[][]): (string | null)[][] {
  const count = Math.max(0, ...columns.map((column) => column.length))
  const all = Array.from({ length: count }, (_, index) => columns.map((column) => column[index] || null))
  return all.filter((line) => line.some((cell) => cell !== null))
}

function toDay(typed: string | null | undefined, field: string, problem: (value: string) => string, ctx: Context): string | null {
  const parsed = optionalDay().safeParse(typed ?? '')
  if (parsed.success) return parsed.data
  ctx.addIssue({ code: 'custom', message: problem(typed ?? ''), path: [field] })
  return null
}

type Saved = Omit<MenteeData, 'requests' | 'projects' | 'competitions'> & {
  version: number
  requests: { competencyId: number; priority: number }[]
  person: { projects: Project[]; competitions: Competition[] }
}

/** A saved profile as the values of the form. */
export function menteeValues({ requests, person, workFormats, ...rest }: Saved): Values {
  const date = (value: string | null) => (value === null ? '' : shortDate(value))
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value === null ? '' : String(value)])),
    workFormats: workFormats.split(' '),
    requests: requests.map((row) => `${row.competencyId}:${row.priority}`),
    projectTopic: person.projects.map((row) => row.topic ?? ''),
    projectStage: person.projects.map((row) => row.stage ?? ''),
    projectWhere: person.projects.map((row) => row.presentedAt ?? ''),
    projectDefence: person.projects.map((row) => date(row.defenceOn)),
    competitionName: person.competitions.map((row) => row.name ?? ''),
    competitionLevel: person.competitions.map((row) => row.level ?? ''),
    competitionDiscipline: person.competitions.map((row) => row.discipline ?? ''),
    competitionHeld: person.competitions.map((row) => date(row.heldOn)),
    competitionGoal: person.competitions.map((row) => row.goal ?? ''),
  }
}
