import type { Request, Response } from 'express'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import { pager, readList, sortColumns } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { type Column, sheetFrom } from '../app/spreadsheets/columns.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { chipsOf, exportLink, options, tabsOf } from '../banks/presenter.ts'
import { groupOptions } from '../study-groups/queries.ts'
import { personColumns } from './export.ts'
import { cardWords, directions, listWords as words, sheetHeads } from './messages.ts'
import { personRow } from './presenter.ts'
import { countPeople, listAllPeople, listPeople } from './queries.ts'

const leftLabels = { yes: words.goneAll }
const asked = (req: Request) => readList(req, { sorts: ['name', 'post'], filters: ['kind', 'direction', 'group', 'left'] })

const heads = [
  { label: words.name, sort: 'name' },
  { label: words.post, sort: 'post' },
  { label: words.direction, sort: null },
  { label: words.groups, sort: null },
  { label: words.banks, sort: null },
]

export async function peopleListPage(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const { rows, total } = await listPeople(actor, year.id, list)
  const counts = await countPeople(actor)
  const groups = await groupOptions()
  const all = counts.staff + counts.student + counts.external
  const tabs = [
    { value: '', label: words.all, count: all },
    ...(['staff', 'student', 'external'] as const).map((kind) => ({ value: kind, label: words[kind], count: counts[kind] })),
  ]
  await render(res, 'people/index', {
    rows: rows.map(personRow),
    pager: pager(list, total),
    tabs: tabsOf(list, 'kind', tabs),
    columns: sortColumns(list, heads),
    values: { q: list.q, ...list.filters },
    chips: chipsOf(list, { direction: directions, group: Object.fromEntries(groups.map(({ value, label }) => [value, label])), left: leftLabels }),
    choices: { directions: options(directions), groups, left: options(leftLabels) },
    kind: list.filters.kind ?? null,
    actions: [exportLink(list), ...(actor.role === 'methodist' ? [link(words.add, `/people/new?kind=${list.filters.kind ?? 'staff'}`, 'primary')] : [])],
    isEmpty: all === 0,
    manages: actor.role === 'methodist',
  })
}

/** The list as a spreadsheet: everybody who is filtered, everything its reader may see. */
export async function sendPeopleSheet(req: Request, res: Response): Promise<void> {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const rows = listAllPeople(actor, year.id, asked(req))
  await sendXlsx(res, words.file(year.name), sheetFrom(words.sheet, [...personColumns(actor), banksColumn], rows))
}

const banksColumn: Column<{ mentorProfiles: unknown[]; menteeProfiles: unknown[] }> = {
  header: sheetHeads.banks,
  width: 18,
  kind: 'text',
  value: (row) =>
    [row.mentorProfiles.length > 0 ? cardWords.asMentor : null, row.menteeProfiles.length > 0 ? cardWords.asMentee : null].filter(Boolean).join(', '),
}
