import type { Request, Response } from 'express'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import type { Column, Head } from '../app/columns.ts'
import { type ListQuery, readList } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { type Column as SheetColumn, sheetFrom } from '../app/spreadsheets/columns.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { chipsOf, options, tabsOf } from '../banks/presenter.ts'
import { actsFor } from '../bulk/presenter.ts'
import { recordViews, viewedRows } from '../journal/views.ts'
import { listPart, outLinks, printPart } from '../lists/presenter.ts'
import { groupOptions } from '../study-groups/queries.ts'
import { tagOptions } from '../tags/queries.ts'
import { personColumns } from './export.ts'
import { directions } from './messages.ts'
import { listWords as words, sheetHeads } from './messages-lists.ts'
import { cardWords } from './messages-card.ts'
import { type PersonRow, personRow } from './presenter.ts'
import { countPeople, everyPerson, filterNames, listAllPeople, listPeople, sortNames } from './queries.ts'

const leftLabels = { yes: words.goneAll }

const asked = (req: Request) => readList(req, { sorts: sortNames, filters: filterNames })

const head: Head<PersonRow> = { label: words.name, sort: 'name', text: (row) => row.name, url: (row) => row.url, note: (row) => row.left }
const columns: Column<PersonRow>[] = [
  { key: 'post', label: words.post, sort: 'post', value: (row) => [row.post ?? '—', row.category ? words.category(row.category.label) : ''] },
  { key: 'direction', label: words.direction, value: (row) => row.direction },
  { key: 'groups', label: words.groups, value: (row) => row.groups },
  { key: 'banks', label: words.banks, value: (row) => row.banks },
  { key: 'tags', label: words.tags, value: (row) => row.tags },
  { key: 'kind', label: words.kind, extra: true, value: (row) => row.kind },
  { key: 'birth', label: words.birth, extra: true, nowrap: true, value: (row) => row.birth },
  { key: 'phone', label: words.phone, extra: true, nowrap: true, value: (row) => row.phone },
  { key: 'email', label: words.email, extra: true, value: (row) => row.email },
]

export async function peopleListPage(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const { rows, total } = await listPeople(actor, year.id, list)
  const counts = await countPeople(actor)
  const asking = await conditions(list)
  const lines = rows.map((row) => personRow(row, asking.choices.tags))
  const all = counts.staff + counts.student + counts.external
  const kinds = (['staff', 'student', 'external'] as const).map((kind) => ({ value: kind, label: words[kind], count: counts[kind] }))
  const manages = actor.role === 'methodist'
  await render(res, 'people/index', {
    list: await listPart(actor, { label: words.people, list, head, columns, rows: lines, total, ...actsFor('people', actor) }),
    tabs: tabsOf(list, 'kind', [{ value: '', label: words.all, count: all }, ...kinds]),
    values: { q: list.q, ...list.filters },
    ...asking,
    kind: list.filters.kind ?? null,
    actions: [...outLinks(list), ...(manages ? [link(words.add, `/people/new?kind=${list.filters.kind ?? 'staff'}`, 'primary')] : [])],
    isEmpty: all === 0,
  })
}

/** The list on paper, everybody of the filter. */
export async function peoplePrintPage(req: Request, res: Response): Promise<void> {
  const [actor, list] = [actorOf(req), asked(req)]
  const { chips, choices } = await conditions(list)
  const people = await everyPerson(actor, yearOf(req).id, list)
  recordViews(
    res,
    'print',
    people.map(({ id }) => id),
  )
  const rows = people.map((row) => personRow(row, choices.tags))
  const label = (['staff', 'student', 'external'] as const).filter((kind) => kind === list.filters.kind).map((kind) => words[kind])[0] ?? words.people
  await render(res, 'lists/print', await printPart(actor, { label, list, head, columns, rows, total: rows.length }, chips))
}

async function conditions(list: ListQuery) {
  const [groups, tags] = [await groupOptions(), await tagOptions()]
  const named = (choices: { value: string; label: string }[]) => Object.fromEntries(choices.map(({ value, label }) => [value, label]))
  return {
    chips: chipsOf(list, { direction: directions, group: named(groups), tag: named(tags), left: leftLabels }),
    choices: { directions: options(directions), groups, tags, left: options(leftLabels) },
  }
}

/** The list as a spreadsheet: everybody who is filtered, everything its reader may see. */
export async function sendPeopleSheet(req: Request, res: Response): Promise<void> {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const rows = viewedRows(res, listAllPeople(actor, year.id, asked(req)), ({ id }) => id)
  await sendXlsx(res, words.file(year.name), sheetFrom(words.sheet, [...personColumns(actor), banksColumn], rows))
}

const banksColumn: SheetColumn<{ mentorProfiles: unknown[]; menteeProfiles: unknown[] }> = {
  header: sheetHeads.banks,
  width: 18,
  kind: 'text',
  value: (row) =>
    [row.mentorProfiles.length > 0 ? cardWords.asMentor : null, row.menteeProfiles.length > 0 ? cardWords.asMentee : null].filter(Boolean).join(', '),
}
