import { type Action, act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { type Column, columnsShown, type Head, tableOf } from '../app/columns.ts'
import { longDate } from '../app/format.ts'
import { type ListQuery, listUrl, pager } from '../app/lists.ts'
import { columnsKey } from './form.ts'
import { listTitles, words } from './messages.ts'
import { arrangementOf, type View } from './queries.ts'

/** An act on ticked rows, as the select of the list offers it. */
export type ActChoice = { group: string; options: { value: string; label: string }[] }

/** A list as its feature declares it. `set` names a section with columns of its own; `acts` are offered for ticked rows. */
export type ListOf<Row> = {
  label: string
  list: ListQuery
  head: Head<Row>
  columns: Column<Row>[]
  rows: Row[]
  total: number
  set?: string
  acts?: { url: string; choices: ActChoice[] }
}

/** Everything the part `list` prints: the table with the reader's columns, views, pages and acts. */
export async function listPart<Row extends { id: number }>(actor: Actor, of: ListOf<Row>) {
  const { list, columns, total } = of
  const arranged = await arrangementOf(actor, list.path, columnsKey(list.path, of.set ?? null))
  const shown = columnsShown(columns, arranged.columns)
  return {
    label: of.label,
    table: tableOf(list, of.head, shown, of.rows),
    pager: pager(list, total),
    tools: { ...viewTools(list, arranged.views), columns: columnTools(of, shown) },
    bulk: of.acts ? { ...of.acts, total, fields: Object.entries({ q: list.q, ...list.filters, sort: sortOf(list) }) } : null,
  }
}

/** A list on paper: every row of the filter in the reader's columns, with what was asked for and the day. */
export async function printPart<Row extends { id: number }>(actor: Actor, of: Omit<ListOf<Row>, 'acts'>, chips: { label: string }[]) {
  const { list, columns, head, rows } = of
  const path = list.path.replace(/\/print$/, '')
  const arranged = await arrangementOf(actor, path, columnsKey(path, of.set ?? null))
  const shown = columnsShown(columns, arranged.columns)
  const { heads, rows: lines } = tableOf(list, head, shown, rows)
  return {
    title: of.label,
    heads: heads.map(({ label, numeric }) => ({ label, numeric })),
    rows: lines,
    asked: chips.map((chip) => chip.label).join('; ') || words.all,
    day: words.asOf(longDate(today())),
    back: listUrl(list, { path }),
  }
}

/** Links of a list: on paper and as a spreadsheet, exactly what is filtered. */
export function outLinks(list: ListQuery, sheet: SheetPath = '/export'): Action[] {
  return [link(words.print, listUrl(list, { path: `${list.path}/print` })), excelLink(list, sheet)]
}

/** The spreadsheet itself, or the page that asks in which shape a bank is given out. */
type SheetPath = '/export' | '/export/choice'

export function excelLink(list: ListQuery, sheet: SheetPath = '/export'): Action {
  return link(words.excel, listUrl(list, { path: list.path + sheet }))
}

function viewTools(list: ListQuery, views: View[]) {
  const query = listUrl(list).split('?')[1] ?? ''
  const isFiltered = list.q !== '' || Object.keys(list.filters).length > 0
  const items = views.map((view) => ({ label: view.name, url: `${view.list}?${view.query}`, current: view.query === query }))
  return { list: list.path, query, views: items, canSave: isFiltered && !items.some(({ current }) => current) }
}

function columnTools<Row>({ columns, set }: ListOf<Row>, shown: Column<Row>[]) {
  return { set: set ?? '', choices: columns.map((column) => ({ value: column.key, label: column.label, checked: shown.includes(column) })) }
}

function sortOf(list: ListQuery): string {
  return (list.descending ? '-' : '') + list.sort
}

/** The page «Мои отборы»: views by list, each with its buttons. */
export function viewGroups(views: View[]) {
  const groups = Object.entries(listTitles).map(([path, title]) => ({ title, views: views.filter((view) => view.list === path).map(viewRow) }))
  return groups.filter((group) => group.views.length > 0)
}

function viewRow({ id, list, name, query }: View) {
  const url = `/saved-views/${id}`
  return { name, url: `${list}?${query}`, actions: [link(words.rename, url + '/edit'), act(words.remove, url + '/removal', { confirm: words.confirmRemove })] }
}
