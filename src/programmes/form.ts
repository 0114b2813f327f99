import { z } from 'zod'
import { checkbox, day, id, ids, oneOf, optionalDay, optionalId, optionalNumber, optionalOneOf, optionalText, rows, text, version } from '../app/fields.ts'
import { today } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import { problems } from './messages.ts'
import { insideTerm } from './rules.ts'

type Term = { startsOn: string; endsOn: string }

const notFuture = (value: string | null) => value === null || value <= today()
const modeKeys = ['inPerson', 'remote', 'mixed'] as const

export const pairForm = z.object({ pairId: id(problems.pair) })

export const programmeForm = z.object({
  problem: optionalText(4000),
  goal: optionalText(1000),
  tasks: rows(500).transform((texts) => texts.filter(Boolean)),
  expectedMentee: optionalText(2000),
  expectedMentor: optionalText(2000),
  indicators: optionalText(2000),
  resources: optionalText(2000),
  meetingMode: oneOf(modeKeys),
  meetingFrequency: optionalText(100),
  menteeAcquaintedOn: optionalDay().refine(notFuture, problems.future),
  version: version(),
})

/** A row of the plan; its day lies in the term of the pair. */
export function activityForm(term: Term) {
  return z.object({
    title: text(300, problems.title),
    stage: oneOf(['adaptation', 'main', 'final']),
    workForm: optionalText(100),
    dueOn: day().refine((value) => insideTerm(value, term), problems.outsideTerm(shortDate(term.startsOn), shortDate(term.endsOn))),
    plannedResult: optionalText(500),
    version: version(),
  })
}

/** The mentor's mark; a day is asked for what was done (§8.4 B8), a reason for what was not. */
export function markForm(term: Term) {
  return z
    .object({
      mark: oneOf(['done', 'partly', 'notDone']),
      doneOn: optionalDay(),
      actualResult: optionalText(2000),
      comment: optionalText(1000),
      version: version(),
    })
    .superRefine((form, ctx) => {
      if (form.mark === 'notDone') return form.comment ? undefined : ctx.addIssue({ code: 'custom', path: ['comment'], message: problems.whyNotDone })
      const problem = form.doneOn === null ? problems.dayNeeded : dayProblem(form.doneOn, term)
      if (problem) ctx.addIssue({ code: 'custom', path: ['doneOn'], message: problem })
    })
}

/** A new day for an activity, with the reason. */
export function transferForm(term: Term, dueOn: string) {
  return z.object({
    dueOn: day()
      .refine((value) => value >= today(), problems.past)
      .refine((value) => insideTerm(value, term), problems.outsideTerm(shortDate(term.startsOn), shortDate(term.endsOn)))
      .refine((value) => value !== dueOn, problems.sameDay),
    why: text(500, problems.whyMoved),
    version: version(),
  })
}

/** An entry of the log of meetings; a chosen activity of the plan may stand for the topic. */
export function meetingForm(term: Term) {
  return z
    .object({
      heldOn: day(),
      minutes: optionalNumber(5, 600),
      mode: oneOf(modeKeys),
      activityId: optionalId(),
      topic: optionalText(300),
      summary: optionalText(2000),
      recommendations: optionalText(2000),
      nextStep: optionalText(500),
      absent: ids(),
      version: version(),
    })
    .superRefine((form, ctx) => {
      const problem = dayProblem(form.heldOn, term)
      if (problem) ctx.addIssue({ code: 'custom', path: ['heldOn'], message: problem })
      if (form.topic === null && form.activityId === null) ctx.addIssue({ code: 'custom', path: ['topic'], message: problems.topic })
    })
}

export const remarkForm = z.object({ remark: text(1000, problems.remark), version: version() })
export const versionForm = z.object({ version: version() })
export const shiftForm = z.object({ up: checkbox() })

export const conclusionForm = z.object({
  conclusion: text(3000, problems.conclusion),
  selfAssessment: optionalText(2000),
  recommendation: optionalOneOf(['finish', 'goOn', 'change', 'mentor']),
  version: version(),
})

export type ProgrammeData = z.output<typeof programmeForm>
export type ActivityData = z.output<ReturnType<typeof activityForm>>
export type MarkData = z.output<ReturnType<typeof markForm>>
export type TransferData = z.output<ReturnType<typeof transferForm>>
export type MeetingData = z.output<ReturnType<typeof meetingForm>>
export type ConclusionData = z.output<typeof conclusionForm>

// Most wrong days are a wrong year: a day before the pair began is refused with the day it began.
function dayProblem(value: string, { startsOn }: Term): string | null {
  if (!notFuture(value)) return problems.future
  return value < startsOn ? problems.beforeTerm(shortDate(startsOn)) : null
}
