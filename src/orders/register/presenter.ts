import { shortDate } from '../../app/format.ts'
import { type ListQuery, sortColumns } from '../../app/lists.ts'
import type { OrderJournalRow } from '../../documents/order-journal-data.ts'
import { named } from '../../legal-bases/messages-named.ts'
import type { listActsOf } from '../../legal-bases/queries-acquaintance.ts'
import { kindLabels } from '../kinds/messages.ts'
import { statusLabels } from '../messages.ts'
import { isIssued } from '../rules.ts'
import { columnLabels as labels, registerWords as words } from './messages.ts'
import type { Registered, RegisterFacts } from './queries.ts'

export const statusOptions = Object.entries(statusLabels).map(([value, { label }]) => ({ value, label }))
export const kindOptions = Object.entries(kindLabels).map(([value, label]) => ({ value, label }))

/** Heads of the register. */
export function registerHeads(list: ListQuery, mentor: boolean) {
  const all = [
    { label: labels.title, sort: 'title' },
    { label: labels.number, sort: 'number' },
    { label: labels.date, sort: 'date' },
    { label: labels.kind, sort: 'kind' },
    { label: labels.signedBy, sort: null },
    { label: labels.pairs, sort: null, numeric: true },
    { label: labels.acquainted, sort: null },
    { label: labels.executed, sort: null },
    { label: labels.status, sort: null },
  ]
  const own = [...all.slice(0, 4), { label: labels.own, sort: null }, ...all.slice(-1)]
  return sortColumns(list, mentor ? own : all)
}

/** A line of the register. `signedOn` is when the mentor who reads it signed the sheet: null not yet, undefined when there is nothing to sign. */
export function registerRow(order: Registered, facts: RegisterFacts | undefined, signedOn?: string | null) {
  const issued = isIssued(order.status)
  return {
    url: `/orders/${order.id}`,
    title: order.title,
    number: order.number,
    datedOn: order.datedOn && shortDate(order.datedOn),
    kind: kindLabels[order.kind],
    signedBy: facts?.signedBy ?? null,
    pairs: facts?.pairs ? String(facts.pairs) : null,
    acquainted: issued ? acquainted(facts) : null,
    executedOn: order.executedOn && shortDate(order.executedOn),
    status: statusLabels[order.status],
    scan: facts?.signedBy ? scan(facts) : null,
    own: signedOn === undefined || (signedOn === null && order.status === 'cancelled') ? null : ownMark(signedOn),
  }
}

function ownMark(signedOn: string | null) {
  return signedOn ? { label: words.acquaintedOn(signedOn), tone: 'ok' } : { label: words.toSign, tone: 'wait' }
}

/** Local acts for the mentor who reads the orders; what is published can be opened. */
export function actLine(act: Awaited<ReturnType<typeof listActsOf>>[number]) {
  return { text: named(act), url: act.published ? '/site/documents' : null, note: null, status: ownMark(act.acquaintedOn) }
}

/** A line of the printed journal. */
export function journalRow(order: Registered, facts: RegisterFacts | undefined, n: number): OrderJournalRow {
  const { title, number, datedOn, executedOn, signedBy } = registerRow(order, facts)
  const notes = [...(order.status === 'cancelled' ? [words.cancelled] : []), ...(facts && facts.scans + facts.signed > 0 ? [scan(facts)] : [])]
  return {
    ...{ n, title, number: number ?? words.none, datedOn: datedOn ?? words.none, signedBy: signedBy ?? words.none },
    ...{ executedOn: executedOn ?? words.none, acquainted: acquainted(facts) ?? words.none, note: notes.join(', ') || words.none },
  }
}

function acquainted(facts: RegisterFacts | undefined): string | null {
  return facts && facts.people > 0 ? words.of(facts.read, facts.people) : null
}

function scan({ scans, signed }: RegisterFacts): string {
  return scans > 0 ? words.scan : signed > 0 ? words.signed : words.noScan
}
