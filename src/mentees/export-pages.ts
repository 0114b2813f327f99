import type { Request, Response } from 'express'
import { actorOf, yearOf } from '../app/actor.ts'
import { render } from '../app/render.ts'
import { sheetFrom } from '../app/spreadsheets/columns.ts'
import { sendXlsx } from '../app/spreadsheets/send.ts'
import { exportChoice } from '../banks/presenter.ts'
import { listAreas, namesOf } from '../competencies/queries.ts'
import { viewedRows } from '../journal/views.ts'
import { organisation } from '../organisation/queries.ts'
import { wholeTable } from './export-everything.ts'
import { countListed, officialMentees, wholeMentees } from './export-query.ts'
import { officialTable } from './export.ts'
import { asked } from './list.ts'
import { tabs, words } from './messages.ts'
import { tabOf } from './queries.ts'

/** The page that asks in which shape the list is given out. */
export async function exportChoicePage(req: Request, res: Response): Promise<void> {
  const list = asked(req)
  const found = await countListed(actorOf(req), yearOf(req).id, list)
  const records = tabOf(list) === 'teachers' ? [] : (['projects', 'competitions'] as const)
  await render(res, 'banks/export', exportChoice(list, { label: words.bank, found }, records))
}

/** The bank as the official table, exactly what is filtered. */
export async function sendOfficialTable(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const { shortName } = await organisation()
  const columns = officialTable({ names: namesOf(await listAreas()), shortName })
  await sendXlsx(
    res,
    words.file(year.name, tabs[tabOf(list)]),
    sheetFrom(
      words.sheet,
      columns,
      viewedRows(res, officialMentees(actor, year.id, list), ({ person }) => person.id),
    ),
  )
}

/** Everything the reader may see of those who are filtered. */
export async function sendWholeTable(req: Request, res: Response): Promise<void> {
  const [actor, year, list] = [actorOf(req), yearOf(req), asked(req)]
  const columns = wholeTable(actor, namesOf(await listAreas()))
  await sendXlsx(
    res,
    words.wholeFile(year.name, tabs[tabOf(list)]),
    sheetFrom(
      words.bank,
      columns,
      viewedRows(res, wholeMentees(actor, year.id, list), ({ person }) => person.id),
    ),
  )
}
