import { act } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { worded } from '../app/errors.ts'
import { fullName, moment } from '../app/format.ts'
import type { ActChoice } from '../lists/presenter.ts'
import type { FoundPair } from '../orders/source.ts'
import { type Act, type Bank, plainActs, statusActs } from './acts.ts'
import { unpack } from './changes.ts'
import { bankTitles, groups, notices, words } from './messages.ts'
import { can } from './policy.ts'
import { labelOf } from './kept.ts'
import type { listChanges } from './queries.ts'
import type { Picked } from './selection.ts'
import type { Left } from './standing.ts'

/** Names shown before «и ещё N»: a list of hundreds helps nobody. */
const mostNames = 60

/** The acts a list offers for its ticked rows; none to those who may only read. */
export function actsFor(bank: Bank, actor: Actor): { acts?: { url: string; choices: ActChoice[] } } {
  if (can.changeMany.allows(actor) !== 'allow') return {}
  const statuses = statusActs(bank)
  const choices = [...(statuses.length > 0 ? [{ group: groups.status, options: statuses }] : []), { group: groups.other, options: plainActs(bank) }]
  return { acts: { url: `/selections/${bank}`, choices } }
}

/** What every page about chosen rows says: the act, the list to go back to, whom it is about. */
export function frameOf(bank: Bank, chosen: Act, rows: Picked[], back: string) {
  const name = chosen.transition ?? chosen.plain
  return {
    title: chosen.label,
    crumb: { label: bankTitles[bank], url: back },
    url: (act: string) => `/selections/${bank}/${act}?${back.split('?')[1] ?? ''}`,
    act: name,
    ids: rows.map((row) => row.id).join('.'),
    who: named(words.chosen(rows.length), rows),
  }
}

/** A heading with names under it. */
export function named(title: string, rows: { name: string }[]) {
  const rest = rows.length - mostNames
  return { title, names: rows.slice(0, mostNames).map((row) => row.name), more: rest > 0 ? words.more(rest) : null }
}

/** Rows that stay as they are, each with what keeps it. */
export function leftRows(left: Left[]) {
  const lines = left.slice(0, mostNames).map(({ name, personId, reasons }) => ({ name, url: `/people/${personId}`, why: worded(reasons) }))
  return { title: words.willStay(left.length), lines, more: left.length > mostNames ? words.more(left.length - mostNames) : null }
}

/** Rows left alone as items of a message: the name and the first reason. */
export function leftItems(left: Left[]) {
  return left
    .slice(0, 10)
    .map(({ name, personId, reasons }) => ({ text: [name, worded(reasons)[0]?.text].filter(Boolean).join(': '), url: personId ? `/people/${personId}` : null }))
}

export function pairLine(pair: FoundPair): string {
  return words.pair(fullName(pair.mentorProfile.person), pair.topic)
}

/** A line of «Последние действия над списком». */
export function changeRow(change: Awaited<ReturnType<typeof listChanges>>[number], names: Map<number, string>) {
  const known = labelOf(change.act)
  const label = known ? words.line(known.label, bankTitles[known.bank], unpack(change.changes).rows.length) : change.act
  return {
    when: moment(change.createdAt),
    who: names.get(change.createdById) ?? '',
    label,
    url: known ? `/${known.bank}` : null,
    undone: change.undoneAt ? words.undoneAlready : null,
    actions: change.undoneAt ? [] : [act(words.undo, `/bulk-changes/${change.id}/reversal`, { confirm: words.confirmUndo })],
  }
}

/** The message after a change of status, with the button that takes it back. */
export function statusNotice(label: string, { changeId, done, left }: { changeId: number | null; done: number; left: Left[] }) {
  if (changeId === null) return { tone: 'warning' as const, text: notices.nothing, items: leftItems(left) }
  const text = [notices.status(label, done), ...(left.length > 0 ? [notices.leftAlone(left.length)] : [])].join(' ')
  return { tone: 'ok' as const, text, items: leftItems(left), undo: { label: notices.undo, url: `/bulk-changes/${changeId}/reversal` } }
}
