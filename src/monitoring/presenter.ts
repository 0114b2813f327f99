import { words as surveyWords } from '../surveys/messages/campaigns.ts'
import { resultWords } from '../surveys/messages/results.ts'
import { isThin } from '../surveys/rules/campaigns.ts'
import { act, type Action, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { longDate, share } from '../app/format.ts'
import { available } from '../app/workflow.ts'
import { forms } from '../pairs/messages.ts'
import type { MentoringForm } from '../generated/prisma/enums.ts'
import type { Figures } from './figures.ts'
import { indicatorLabels, reportFields, reportStatuses, words } from './messages.ts'
import type { findReport } from './queries.ts'
import { achievementRows } from './presenter-achievements.ts'
import { type Fraction, type IndicatorKey, type ReportFacts, reportWorkflow } from './rules.ts'

type Report = NonNullable<Awaited<ReturnType<typeof findReport>>>
type Line = { label: string; value: string; note: string | null }

/** The tables of the monitoring page; the report prints the same lines. */
export function figureTables(figures: Figures) {
  const { work } = figures
  const line = (label: string, value: string, note: string | null = null): Line => ({ label, value, note })
  return {
    pairs: pairRows(figures),
    bars: formKeys.map((form) => ({ label: forms[form], value: countOf(figures, form, 'active') + countOf(figures, form, 'completed') })),
    work: [
      line(words.programmes, share(work.approved, work.pairs)),
      line(words.activities, share(work.done, work.planned)),
      line(words.finished, share(work.finished, work.approved)),
      line(words.trained, share(work.trained, work.mentors)),
      line(words.practices, String(work.practices)),
      line(words.news, String(work.news)),
    ],
    satisfaction: [
      line(words.mentees, satisfied(figures.satisfaction.mentees)),
      line(words.mentors, satisfied(figures.satisfaction.mentors)),
      ...formLines(figures),
    ],
    satisfactionNote: words.from(figures.satisfiedFrom),
    indicators: Object.entries(figures.indicators).map(([key, fraction]) => line(indicatorLabels[key as IndicatorKey], fractionText(fraction))),
    surveys: figures.campaigns.map((campaign) => {
      const low = isThin(campaign)
      return {
        title: campaign.title,
        url: `/surveys/${campaign.id}/results`,
        value: campaign.invited === 0 ? words.nobodyInvited : share(campaign.answered, campaign.invited),
        warning: low ? words.lowCoverage : null,
        remind: low && campaign.status === 'open' ? { text: surveyWords.thinRemind, url: `/surveys/${campaign.id}/waiting` } : null,
      }
    }),
    levels: figures.levels.map(resultWords.level),
    achievements: achievementRows(figures.achievements),
    asOf: figures.headcount ? longDate(figures.headcount.asOfOn) : null,
  }
}

/** The report of the year with what may be done with it. */
export function reportPage(report: Report | null, facts: ReportFacts, actor: Actor) {
  const status = report?.status ?? 'draft'
  const editable = actor.role === 'methodist' && ['draft', 'returned'].includes(status)
  const allowed = available(reportWorkflow, status, facts, actor)
  const of = (name: string) => allowed.find((transition) => transition.name === name)
  const submit = of('submit')
  const approve = of('approve')
  const actions: Action[] = [
    ...(editable ? [link(report ? words.change : words.edit, '/monitoring/report/edit')] : []),
    ...(submit && report ? [act(words.submit, '/monitoring/report/submission', { tone: 'primary', blockedBy: submit.blockedBy })] : []),
    ...(approve ? [act(words.approve, '/monitoring/report/approval', { tone: 'primary' })] : []),
  ]
  return {
    status: { label: reportStatuses[status], tone: status === 'approved' ? 'ok' : status === 'draft' ? 'plain' : 'wait' },
    started: report !== null,
    remark: status === 'returned' ? (report?.returnRemark ?? null) : null,
    mayReturn: of('sendBack') !== undefined,
    texts: report ? reportTexts(report) : [],
    actions,
  }
}

/** Filled sections of the report in their order. */
export function reportTexts(report: Report): { heading: string; paragraphs: string[] }[] {
  return Object.entries(reportFields).flatMap(([key, heading]) => {
    const text = report[key as keyof typeof reportFields]
    return text ? [{ heading, paragraphs: text.split(/\n+/) }] : []
  })
}

export function reportValues(report: Report | null): Record<string, string> {
  const texts = Object.keys(reportFields).map((key) => [key, report?.[key as keyof typeof reportFields] ?? ''])
  return { ...(Object.fromEntries(texts) as Record<string, string>), version: String(report?.version ?? 0) }
}

const formKeys = Object.keys(forms) as MentoringForm[]

function pairRows(figures: Figures) {
  return formKeys.map((form) => ({
    label: forms[form],
    active: countOf(figures, form, 'active'),
    completed: countOf(figures, form, 'completed'),
    terminated: countOf(figures, form, 'terminated'),
  }))
}

function countOf({ pairs }: Figures, form: MentoringForm, status: string): number {
  return pairs.find((row) => row.form === form && row.status === status)?.count ?? 0
}

// By form only when there is more than one: otherwise the lines would repeat the whole.
function formLines({ satisfaction: { byForm } }: Figures): Line[] {
  if (byForm.length < 2) return []
  const line = (side: string, form: MentoringForm, figure: { satisfied: number; answered: number }): Line[] =>
    figure.answered === 0 ? [] : [{ label: words.ofForm(side, forms[form]), value: satisfied(figure), note: null }]
  return byForm.flatMap(({ form, mentees, mentors }) => [...line(words.mentees, form, mentees), ...line(words.mentors, form, mentors)])
}

function satisfied({ satisfied, answered }: { satisfied: number; answered: number }): string {
  return answered === 0 ? words.noAnswers : share(satisfied, answered)
}

function fractionText({ part, whole }: Fraction): string {
  return whole === null ? words.noWhole(part) : share(part, whole)
}
