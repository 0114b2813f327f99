import { z } from 'zod'
import { optionalId, optionalOneOf, optionalText, version } from '../app/fields.ts'
import type { Values } from '../app/forms.ts'
import { type Grade, gradesField, slotsField, workFormatsField } from '../banks/form.ts'
import type { InclusionReason, MentoringKind, NeedsMentor, PreferredMentor } from '../generated/prisma/enums.ts'
import { activityRecords, type Competition, type Project, recordValues } from '../student-activity/form.ts'

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

const student = z
  .object({
    ...common,
    needsMentor: optionalOneOf(needsKeys),
    needsMentorWhy: optionalText(500),
    mentorRole: optionalOneOf(roleKeys),
    recommendedBy: optionalText(150),
  })
  .and(activityRecords)

/** The form of a profile: a teacher's and a student's ask different things (§3.3, §3.4). */
export const menteeForms = {
  staff: teacher.transform((form) => ({ ...unknownMentee, ...form })),
  student: student.transform((form) => ({ ...unknownMentee, ...form })),
} as const

type Saved = Omit<MenteeData, 'requests' | 'projects' | 'competitions'> & {
  version: number
  requests: { competencyId: number; priority: number }[]
  person: { projects: Project[]; competitions: Competition[] }
}

/** A saved profile as the values of the form. */
export function menteeValues({ requests, person, workFormats, ...rest }: Saved): Values {
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value === null ? '' : String(value)])),
    workFormats: workFormats.split(' '),
    requests: requests.map((row) => `${row.competencyId}:${row.priority}`),
    ...recordValues(person),
  }
}
