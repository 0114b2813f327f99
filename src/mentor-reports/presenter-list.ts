import { act, type Action } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { fullName, shortDate } from '../app/format.ts'
import { type ListQuery, pager, window } from '../app/lists.ts'
import { mailIsSet } from '../app/mail.ts'
import type { MentorReportKind } from '../generated/prisma/enums.ts'
import { pairTitle } from '../pairs/messages.ts'
import { type Debt, debtsOf } from './debts.ts'
import type { ExpectedReport } from './expected.ts'
import { buttons, kinds, listWords as words } from './messages.ts'
import { statusOf } from './lines.ts'
import { isWritable } from './rules.ts'

const tabs = ['debtors', 'submitted', 'returned', 'accepted', 'all'] as const
type Tab = (typeof tabs)[number]

/** A page of those who handed the report in or did not, with the letter to those who did not. The kind that is due now is shown first. */
export function listPage(actor: Actor, reports: ExpectedReport[], reminded: ReadonlySet<number>, asked: ListQuery) {
  const { filters } = asked
  const kind = filters.kind === 'interim' || filters.kind === 'final' ? filters.kind : kindNow(reports)
  const own = reports.filter((report) => report.kind === kind)
  const tab = tabs.find((one) => one === filters.status) ?? 'debtors'
  const list = { ...asked, filters: { kind, status: tab } }
  const shown = own.filter((report) => isIn(report, tab))
  const { skip, take } = window(list, shown.length)
  return {
    kinds: kindLinks(kind),
    tabs: tabLinks(own, kind, tab),
    coverage: own.length > 0 ? words.coverage(own.filter(({ status }) => !isWritable(status)).length, own.length) : null,
    rows: shown.slice(skip, skip + take).map((report) => rowOf(report, reminded)),
    pager: pager(list, shown.length),
    isEmpty: own.length === 0,
    mail: actor.role === 'methodist' ? mailBlock(kind, own, debtsOf(own, reminded, today())) : { notes: [], actions: [] },
  }
}

/** Until the final report is asked for, the interim one is. */
function kindNow(reports: ExpectedReport[]): MentorReportKind {
  return reports.some(({ kind, askedOn }) => kind === 'final' && askedOn <= today()) || !reports.some(({ kind }) => kind === 'interim') ? 'final' : 'interim'
}

function isIn({ status }: ExpectedReport, tab: Tab): boolean {
  if (tab === 'debtors') return isWritable(status)
  return tab === 'all' || status === tab
}

function kindLinks(current: MentorReportKind) {
  const keys = ['interim', 'final'] as const
  return keys.map((kind) => ({ label: kinds[kind], url: `/mentor-reports?kind=${kind}`, current: kind === current }))
}

function tabLinks(own: ExpectedReport[], kind: MentorReportKind, current: Tab) {
  return tabs.map((tab) => ({
    label: `${words.tabs[tab]}: ${own.filter((report) => isIn(report, tab)).length}`,
    url: `/mentor-reports?kind=${kind}&status=${tab}`,
    current: tab === current,
  }))
}

function rowOf(report: ExpectedReport, reminded: ReadonlySet<number>) {
  return {
    mentor: fullName(report.mentor),
    pair: pairTitle(report.mentor.lastName, report.mentees),
    topic: report.topic,
    url: `/programmes/${report.programmeId}/reports/${report.kind}`,
    due: shortDate(report.dueOn),
    status: statusOf(report),
    address: report.mentor.email ?? words.none,
    note: reminded.has(report.programmeId) ? words.reminded : null,
  }
}

function mailBlock(kind: MentorReportKind, own: ExpectedReport[], debts: Debt[]): { notes: string[]; actions: Action[] } {
  const [soonest] = own.map(({ askedOn }) => askedOn).sort()
  if (soonest !== undefined && soonest > today()) return { notes: [words.notAsked(shortDate(soonest))], actions: [] }
  if (debts.length === 0) return { notes: [], actions: [] }
  if (!mailIsSet()) return { notes: [words.notSet], actions: [] }
  const without = debts.filter(({ address }) => address === null).length
  const due = debts.filter(({ address, reminded }) => address !== null && !reminded).length
  const remind = act(buttons.remind(due), '/mentor-reports/reminders', { tone: 'primary', confirm: buttons.confirmRemind(due), fields: { kind } })
  return { notes: without > 0 ? [words.noAddress(without)] : [], actions: due > 0 ? [remind] : [] }
}
