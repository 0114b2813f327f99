import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { render } from '../app/render.ts'
import { sheetFrom } from '../app/spreadsheets/columns.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { exportChoice } from '../banks/presenter.ts'
import { mentorLoads } from '../banks/queries.ts'
import { listAreas, namesOf } from '../competencies/queries.ts'
import { viewedRows } from '../journal/views.ts'
import { organisation } from '../organisation/queries.ts'
import { wholeTable } from './export-everything.ts'
import { countListed, officialMentors, wholeMentors } from './export-query.ts'
import { officialTable } from './export.ts'
import { asked } from './list.ts'
import { words } from './messages.ts'

/** The page that asks in which shape the list is given out. */
export async function exportChoicePage(req: Request, res: Response): Promise<void> {
  const list = asked(req)
  const found = await countListed(actorOf(req), yearOf(req).id, list)
  await render(res, 'banks/export', exportChoice(list, { label: words.bank, found }))
}

/** The bank as the official table, exactly what is filtered. */
export async function sendOfficialTable(req: Request, res: Response): Promise<void> {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const { shortName } = await organisation()
  const columns = officialTable({ names: namesOf(await listAreas()), shortName })
  await sendXlsx(
    res,
    words.file(year.name),
    sheetFrom(
      words.sheet,
      columns,
      viewedRows(res, officialMentors(actor, year.id, asked(req)), ({ person }) => person.id),
    ),
  )
}

/** Everything the reader may see of those who are filtered. */
export async function sendWholeTable(req: Request, res: Response): Promise<void> {
  const [actor, year] = [actorOf(req), yearOf(req)]
  const columns = wholeTable(actor, { names: namesOf(await listAreas()), loads: await mentorLoads(year.id) })
  await sendXlsx(
    res,
    words.wholeFile(year.name),
    sheetFrom(
      words.bank,
      columns,
      viewedRows(res, wholeMentors(actor, year.id, asked(req)), ({ person }) => person.id),
    ),
  )
}
