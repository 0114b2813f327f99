import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import type { Column, Head } from '../app/columns.ts'
import { readList } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { type Column as SheetColumn, sheetFrom } from '../app/spreadsheets/columns.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { recordViews } from '../journal/views.ts'
import { listPart, printPart } from '../lists/presenter.ts'
import { columns as labels, pairWords as words, sheetName } from './messages.ts'
import { chipsOf, pairRow, pairsPage } from './presenter.ts'
import { countPairs, everyPair, listPairedMentors, listPairs, namedIn, pairFilters, pairSorts } from './queries.ts'

type Line = ReturnType<typeof pairRow>

const asked = (req: Request) => readList(req, { sorts: pairSorts, filters: pairFilters })

const head: Head<Line> = { label: labels.mentor, sort: 'mentor', text: (row) => row.mentor, url: (row) => row.url }
const columns: Column<Line>[] = [
  { key: 'mentees', label: labels.mentees, value: (row) => row.menteesText },
  { key: 'form', label: labels.form, nowrap: true, value: (row) => row.form },
  { key: 'topic', label: labels.topic, sort: 'topic', value: (row) => row.topic },
  { key: 'term', label: labels.term, sort: 'term', nowrap: true, value: (row) => row.term },
  { key: 'status', label: labels.status, sort: 'status', value: (row) => row.status },
  { key: 'kind', label: labels.kind, extra: true, value: (row) => row.kind },
  { key: 'model', label: labels.model, extra: true, value: (row) => row.model },
]

export async function pairListPage(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const { rows, total } = await listPairs(actor, year.id, list)
  const [counts, mentors] = [await countPairs(actor, year.id, list), await listPairedMentors(actor, year.id)]
  const part = await listPart(actor, { label: words.pairs, list, head, columns, rows: rows.map(pairRow), total })
  await render(res, 'pairs/index', { ...pairsPage(actor, list, counts, mentors), list: part })
}

/** The list on paper, every pair of the filter. */
export async function pairPrintPage(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const found = await everyPair(actor, year.id, list)
  recordViews(res, 'print', namedIn(found))
  const rows = found.map(pairRow)
  const chips = chipsOf(list, await listPairedMentors(actor, year.id), true)
  await render(res, 'lists/print', await printPart(actor, { label: words.pairs, list, head, columns, rows, total: rows.length }, chips))
}

type Found = Awaited<ReturnType<typeof everyPair>>[number]
const sheetColumns: SheetColumn<{ pair: Found; line: Line }>[] = [
  { header: labels.mentor, width: 30, kind: 'text', value: ({ line }) => line.mentor },
  { header: labels.mentees, width: 40, kind: 'text', value: ({ line }) => line.mentees.join('; ') },
  { header: labels.form, width: 18, kind: 'text', value: ({ line }) => line.form },
  { header: labels.kind, width: 12, kind: 'text', value: ({ line }) => line.kind },
  { header: labels.model, width: 34, kind: 'text', value: ({ line }) => line.model },
  { header: labels.topic, width: 40, kind: 'text', value: ({ line }) => line.topic },
  { header: labels.status, width: 16, kind: 'text', value: ({ line }) => line.status.label },
  { header: labels.startsOn, width: 13, kind: 'date', value: ({ pair }) => pair.startsOn },
  { header: labels.endsOn, width: 13, kind: 'date', value: ({ pair }) => pair.endedOn ?? pair.endsOn },
]

/** The list as a spreadsheet, exactly what is filtered. */
export async function sendPairSheet(req: Request, res: Response): Promise<void> {
  const year = yearOf(req)
  const found = await everyPair(actorOf(req), year.id, asked(req))
  recordViews(res, 'export', namedIn(found))
  const rows = found.map((pair) => ({ pair, line: pairRow(pair) }))
  await sendXlsx(res, sheetName(year.name), sheetFrom(words.pairs, sheetColumns, rows))
}
