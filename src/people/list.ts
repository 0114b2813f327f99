import type { Request, Response } from 'express'
import { link } from '../app/actions.ts'
import { actorOf, yearOf } from '../app/actor.ts'
import { pager, readList, sortColumns } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { contentDisposition } from '../app/spreadsheets/content-disposition.ts'
import { writeXlsx } from '../app/spreadsheets/write.ts'
import { chipsOf, exportLink, options, tabsOf } from '../banks/presenter.ts'
import { recordViews } from '../journal/views.ts'
import { groupOptions } from '../study-groups/queries.ts'
import { peopleSheet } from './export.ts'
import { directions, listWords as words } from './messages.ts'
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

/** The list as a spreadsheet, exactly what is filtered. */
export async function sendPeopleSheet(req: Request, res: Response): Promise<void> {
  const year = yearOf(req)
  const rows = await listAllPeople(actorOf(req), year.id, asked(req))
  const book = await writeXlsx(peopleSheet(rows))
  recordViews(
    res,
    'export',
    rows.map((row) => row.id),
  )
  res
    .type('xlsx')
    .set('Content-Disposition', contentDisposition(words.file(year.name)))
    .send(book)
}
