import { worded } from '../../app/errors.ts'
import { sheetFrom } from '../../app/spreadsheets/columns.ts'
import { renderDocx } from '../../documents/render.ts'
import { addendumData } from '../../labour/print.ts'
import { labourAt } from '../../labour/queries.ts'
import { missingOfLabour } from '../../labour/rules.ts'
import { organisation } from '../../organisation/queries.ts'
import { absent, type Item, made } from '../item.ts'
import { titles } from '../messages-titles.ts'
import type { FolderPair } from '../queries.ts'
import { labourColumns } from '../tables.ts'
import { titleOf } from '../titles.ts'
import type { Setting } from './plan.ts'

/** How the work of mentors is arranged (§1.2): the table of pairs of staff, and the addenda of art. 351.8. Sums of payment stand in the addenda only. */
export function labourItems({ pairs }: Setting): Promise<Item[]> {
  const labour = pairs.filter(({ form, ofStaff, status }) => form === 'teacherTeacher' && ofStaff && status !== 'draft')
  const arranged = labour.filter((pair) => pair.labour !== null)
  const sheet = () => Promise.resolve(sheetFrom(titles.labour, labourColumns, arranged))
  const table: Item = { section: 'labour', title: titles.labour, sources: [{ kind: 'table', sheet }], lacks: [] }
  return Promise.resolve([...(arranged.length > 0 ? [table] : []), ...labour.flatMap(addendumOf)])
}

function addendumOf(pair: FolderPair): Item[] {
  const title = titles.addendum(titleOf(pair))
  const lacks = pair.status === 'terminated' ? [] : worded(missingOfLabour(pair))
  if (pair.labour === 'addendum')
    return [made('labour', title, async () => renderDocx('labour-addendum', addendumData(await labourAt(pair.id), await organisation())), lacks)]
  return lacks.map(({ text, url }) => absent('labour', title, text, url ?? null))
}
