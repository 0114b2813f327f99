import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { readList } from '../app/lists.ts'
import { contentDisposition } from '../app/spreadsheets/content-disposition.ts'
import { type SheetColumn, writeXlsx } from '../app/spreadsheets/write.ts'
import { recordViews } from '../journal/views.ts'
import { namedIn } from '../pairs/queries.ts'
import { everyProgramme, listOptions } from './list.ts'
import { columns as labels, words } from './messages-pages.ts'
import { programmeRow } from './presenter-list.ts'

const sheetColumns: SheetColumn[] = [
  { header: labels.mentees, width: 40, kind: 'text' },
  { header: labels.mentor, width: 30, kind: 'text' },
  { header: labels.form, width: 18, kind: 'text' },
  { header: labels.topic, width: 40, kind: 'text' },
  { header: labels.ends, width: 13, kind: 'date' },
  { header: labels.status, width: 18, kind: 'text' },
  { header: labels.done, width: 12, kind: 'text' },
  { header: labels.lateCount, width: 14, kind: 'text' },
  { header: labels.next, width: 44, kind: 'text' },
]

/** The list as a spreadsheet, exactly what is filtered. */
export async function sendProgrammeSheet(req: Request, res: Response): Promise<void> {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const pairs = await everyProgramme(actor, year.id, readList(req, listOptions))
  recordViews(res, 'export', namedIn(pairs))
  const rows = pairs.map((pair) => {
    const line = programmeRow(actor, pair)
    const done = line.done === '—' ? null : line.done
    return [line.mentees, line.mentor, line.form, line.topic, pair.endsOn, line.status.label, done, line.late, line.next.text]
  })
  const book = await writeXlsx({ name: words.programmes, columns: sheetColumns, rows })
  res
    .type('xlsx')
    .set('Content-Disposition', contentDisposition(words.file(year.name)))
    .send(book)
}
