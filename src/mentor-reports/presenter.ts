import { act, type Action, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { worded } from '../app/errors.ts'
import { shortDate } from '../app/format.ts'
import { available } from '../app/workflow.ts'
import { eventLevels, eventResults } from '../people/messages.ts'
import { menteeNames, titleOfPair } from '../programmes/participants.ts'
import { headOf } from '../programmes/presenter.ts'
import { figuresOf } from './figures.ts'
import { statusOf } from './lines.ts'
import { buttons, facts, kinds, readiness, readinessHints, words } from './messages.ts'
import type { Achievement, FoundReport } from './queries.ts'
import { isWritable, missingForSubmission, reportWorkflow } from './rules.ts'

/** The page of a report: figures from the log, the mentor's words, what may be done with it. */
export function reportPage(actor: Actor, report: FoundReport) {
  const { written, expected, url } = report
  return {
    ...reportHead(actor, report),
    status: statusOf(expected),
    due: isWritable(expected.status) ? words.due(expected.dueOn) : null,
    remark: written?.status === 'returned' ? written.returnRemark : null,
    actions: actionsOf(actor, report),
    missing: written && isWritable(written.status) && actor.role !== 'director' ? worded(missingForSubmission({ url, ...written })) : [],
    figures: figureRows(report),
    text: written ? textRows(report) : [],
    document: `${url}/document`,
  }
}

/** Title and way back of every page of one report. */
export function reportHead(actor: Actor, { programme, kind, url }: FoundReport) {
  const { inside } = headOf(actor, programme)
  return {
    title: words.title(kind, titleOfPair(programme.pair)),
    crumbs: inside,
    inside: [...inside, { label: kinds[kind], url }],
    lead: programme.pair.topic,
    url,
  }
}

/** The form: figures beside it and the tasks of the programme to lean on. */
export function reportForm(actor: Actor, report: FoundReport) {
  const { tasks } = report.programme
  return {
    ...reportHead(actor, report),
    due: words.due(report.expected.dueOn),
    remark: report.written?.status === 'returned' ? report.written.returnRemark : null,
    figures: figureRows(report),
    tasksHint: tasks.length > 0 ? words.tasks(tasks.map(({ text }) => text)) : null,
    readinessOptions: Object.entries(readiness).map(([value, label]) => ({ value, label, hint: hintOf(value) })),
  }
}

/** What the form begins with: what was written, else what the plan already says. */
export function reportValues({ written, expected, programme }: FoundReport): Record<string, string> {
  const { failed, fruitful } = figuresOf(programme, expected)
  const proposed = {
    solved: '',
    results: fruitful.map(({ title, actualResult }) => words.result(title, actualResult ?? '')).join('\n'),
    indicators: programme.indicators ?? '',
    difficulties: '',
    notDone: failed.map(({ title, comment }) => words.whyNot(title, comment)).join('\n'),
    readiness: '',
    proposals: '',
    needsHelp: '',
  }
  const period = { startsOn: shortDate(expected.startsOn), endsOn: shortDate(expected.endsOn), version: String(written?.version ?? 0) }
  if (!written) return { ...proposed, ...period }
  const texts = Object.keys(proposed).map((name): [string, string] => [name, written[name as keyof typeof proposed] ?? ''])
  return { ...Object.fromEntries(texts), ...period }
}

/** «Олимпиада, 2023 год, муниципальный, призёр». */
export function achievementLine({ name, year, level, result }: Achievement): string {
  return [name, year && words.ofYear(year), level && eventLevels[level], result && eventResults[result]].filter(Boolean).join(', ')
}

function actionsOf(actor: Actor, { written, url, ...report }: FoundReport): Action[] {
  const fields = { version: String(written?.version ?? 0) }
  const steps = available(reportWorkflow, report.expected.status ?? 'draft', { url, solved: null, results: null, readiness: null, ...written }, actor)
  const has = (name: keyof typeof reportWorkflow) => steps.some((step) => step.name === name)
  const write = { none: buttons.write, draft: buttons.goOn, returned: buttons.mend, submitted: '', accepted: '' }[report.expected.status ?? 'none']
  return [
    ...(has('submit') ? [link(write, `${url}/edit`, 'primary')] : []),
    ...(has('return') ? [link(buttons.return, `${url}/return`)] : []),
    ...(has('accept') ? [act(buttons.accept, `${url}/acceptance`, { tone: 'primary', fields })] : []),
  ]
}

function figureRows({ programme, expected, achievements }: FoundReport) {
  const { meetings, minutes, done, planned, unmarked } = figuresOf(programme, expected)
  const marks = unmarked > 0 ? `${words.activities(done, planned)}; ${words.unmarked(unmarked)}` : words.activities(done, planned)
  const plan = { url: `/programmes/${programme.id}#plan`, urlLabel: words.openPlan }
  return [
    row(facts.mentees, menteeNames(programme.pair)),
    row(facts.period, words.period(expected.startsOn, expected.endsOn)),
    { ...row(facts.meetings, words.meetings(meetings, minutes)), url: `/programmes/${programme.id}/meetings`, urlLabel: words.openLog },
    { ...row(facts.activities, marks), ...plan },
    row(facts.achievements, achievements.map(achievementLine).join('\n')),
  ]
}

function textRows({ written }: FoundReport) {
  if (!written) return []
  return [
    row(facts.solved, written.solved),
    row(facts.results, written.results),
    row(facts.indicators, written.indicators),
    row(facts.difficulties, written.difficulties),
    row(facts.notDone, written.notDone),
    row(facts.readiness, written.readiness && readiness[written.readiness]),
    row(facts.proposals, written.proposals),
    row(facts.needsHelp, written.needsHelp),
  ]
}

function hintOf(value: string): string | null {
  return Object.entries(readinessHints).find(([key]) => key === value)?.[1] ?? null
}

function row(label: string, value: string | null) {
  return { label, value, url: null, urlLabel: null, tone: null }
}
