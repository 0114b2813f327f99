import type { Year } from '../app/actor.ts'
import { fullName, shortDate } from '../app/format.ts'
import type { AcquaintanceRow } from '../documents/order-data.ts'
import { renderDocx } from '../documents/render.ts'
import { organisation } from '../organisation/queries.ts'
import { standing } from '../people/standing-text.ts'
import { listReaders, type Reader } from './queries-acquaintance.ts'
import type { Readers } from './readers.ts'
import { signerOf } from './rules-acquaintance.ts'

// A sheet to be filled in by hand has a page of rows, a list of people a few for newcomers.
const rowsByHand = { page: 20, newcomers: 3 }

/** The acquaintance sheet of an act as a Word file: everybody of a role with the day of the signature, or room for it. */
export async function acquaintanceSheet(act: { id: number; title: string }, who: Readers, year: Year, byHand = true): Promise<Buffer> {
  const centre = await organisation()
  const readers = who === 'nobody' ? [] : await listReaders({ actId: act.id, role: who, schoolYearId: year.id, q: '', read: null })
  const blanks = !byHand ? 0 : readers.length === 0 ? rowsByHand.page : rowsByHand.newcomers
  return renderDocx('acquaintance-sheet', {
    orgShortName: centre.shortName,
    act: act.title,
    acquaintances: readers.map((reader, index) => sheetRow(reader, index + 1, centre)),
    blanks: Array.from({ length: blanks }, (_, index) => ({ n: readers.length + index + 1 })),
  })
}

function sheetRow(reader: Reader, n: number, ages: Parameters<typeof signerOf>[1]): AcquaintanceRow {
  return {
    n,
    name: fullName(reader),
    post: standing(reader),
    representative: signerOf(reader, ages) === 'self' ? null : reader.representative,
    acquaintedOn: reader.acquaintedOn && shortDate(reader.acquaintedOn),
  }
}
