import { z } from 'zod'
import { today } from '../app/clock.ts'
import { many, optionalDay, optionalNumber, optionalText, version, wholeNumber } from '../app/fields.ts'
import type { Values } from '../app/forms.ts'
import { type Grade, gradesField, reasonForm, slotsField, workFormatsField } from '../banks/form.ts'
import type { MentoringForm, PersonKind } from '../generated/prisma/enums.ts'
import { problems } from './messages.ts'
import { defaultCapacity, formsFor, mostCapacity, oldestMentee, youngestMentee } from './rules.ts'

export const formKeys = ['teacherTeacher', 'teacherStudent', 'studentStudent'] as const satisfies readonly MentoringForm[]

/** Everything a form, a list or a survey may tell about a mentor. */
export type MentorData = {
  forms: MentoringForm[]
  capacity: number
  hoursPerMonth: number | null
  mentoringYears: number | null
  menteesBefore: number | null
  achievements: string | null
  interests: string | null
  preferredMentee: string | null
  menteeAgeFrom: number | null
  menteeAgeTo: number | null
  workFormats: string
  slots: string
  source: string | null
  competencies: Grade[]
}

/** What is not known of a mentor yet, to be spread under what is. */
export const unknownMentor = {
  ...{ hoursPerMonth: null, mentoringYears: null, menteesBefore: null, achievements: null, interests: null },
  ...{ preferredMentee: null, menteeAgeFrom: null, menteeAgeTo: null, workFormats: '', slots: '', source: null, competencies: [] },
} satisfies Partial<MentorData>

/** The form of a mentor's profile; which forms of mentoring fit depends on who the person is. */
export function mentorForm(kind: PersonKind) {
  const fields = z.object({
    forms: many(formKeys).superRefine((forms, ctx) => {
      const wrong = forms.some((form) => !formsFor[kind].includes(form))
      if (wrong) ctx.addIssue({ code: 'custom', message: kind === 'student' ? problems.formsStudent : problems.formsAdult })
      else if (forms.length === 0) ctx.addIssue({ code: 'custom', message: problems.forms })
    }),
    capacity: wholeNumber(1, mostCapacity(kind), problems.capacity(mostCapacity(kind))),
    hoursPerMonth: optionalNumber(1, 200),
    mentoringYears: optionalNumber(0, 60),
    menteesBefore: optionalNumber(0, 500),
    achievements: optionalText(3000),
    interests: optionalText(1000),
    preferredMentee: optionalText(300),
    menteeAgeFrom: age(),
    menteeAgeTo: age(),
    workFormats: workFormatsField(),
    slots: slotsField(),
    source: optionalText(200),
    competencies: gradesField(),
    then: optionalText(20),
    version: version(),
  })
  return fields.superRefine(({ menteeAgeFrom: from, menteeAgeTo: to }, ctx) => {
    if (from !== null && to !== null && to < from) ctx.addIssue({ code: 'custom', message: problems.ages, path: ['menteeAgeTo'] })
  })
}

const age = () => optionalNumber(youngestMentee, oldestMentee, problems.agesOne(youngestMentee, oldestMentee))

/** A pause has a reason and, when it is known, a last day. */
export const pauseForm = reasonForm.and(z.object({ pausedUntilOn: optionalDay().refine((until) => until === null || until >= today(), problems.pauseOver) }))

/** Values of a new profile: what is usual for this kind of person. */
export function newMentorValues(kind: PersonKind): Values {
  return { capacity: String(defaultCapacity(kind)), forms: kind === 'student' ? ['studentStudent'] : [] }
}

type Saved = Omit<MentorData, 'forms' | 'competencies'> & {
  version: number
  forms: { form: MentoringForm }[]
  competencies: { competencyId: number; level: number }[]
}

/** A saved profile as the values of the form. */
export function mentorValues(profile: Saved): Values {
  const { forms, competencies, workFormats, ...rest } = profile
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value === null ? '' : String(value)])),
    workFormats: workFormats.split(' '),
    forms: forms.map((row) => row.form),
    competencies: competencies.map((row) => `${row.competencyId}:${row.level}`),
  }
}
