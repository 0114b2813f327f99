import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { readList } from '../app/lists.ts'
import { type Column, sheetFrom } from '../app/spreadsheets/columns.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { recordViews } from '../journal/views.ts'
import { namedIn } from '../pairs/queries.ts'
import { everyProgramme, listOptions } from './list.ts'
import { columns as labels, words } from './messages-pages.ts'
import { programmeRow } from './presenter-list.ts'

type Line = ReturnType<typeof programmeRow> & { endsOn: string }
const sheetColumns: Column<Line>[] = [
  { header: labels.mentees, width: 40, kind: 'text', value: (line) => line.mentees },
  { header: labels.mentor, width: 30, kind: 'text', value: (line) => line.mentor },
  { header: labels.form, width: 18, kind: 'text', value: (line) => line.form },
  { header: labels.topic, width: 40, kind: 'text', value: (line) => line.topic },
  { header: labels.ends, width: 13, kind: 'date', value: (line) => line.endsOn },
  { header: labels.status, width: 18, kind: 'text', value: (line) => line.status.label },
  { header: labels.done, width: 12, kind: 'text', value: (line) => (line.done === '—' ? null : line.done) },
  { header: labels.lateCount, width: 14, kind: 'text', value: (line) => line.late },
  { header: labels.next, width: 44, kind: 'text', value: (line) => line.next.text },
]

/** The list as a spreadsheet, exactly what is filtered. */
export async function sendProgrammeSheet(req: Request, res: Response): Promise<void> {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const pairs = await everyProgramme(actor, year.id, readList(req, listOptions))
  recordViews(res, 'export', namedIn(pairs))
  const rows = pairs.map((pair) => ({ ...programmeRow(actor, pair), endsOn: pair.endsOn }))
  await sendXlsx(res, words.file(year.name), sheetFrom(words.programmes, sheetColumns, rows))
}
