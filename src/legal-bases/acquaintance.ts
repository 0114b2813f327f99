import type { Year } from '../app/actor.ts'
import { renderDocx } from '../documents/render.ts'
import { organisation } from '../organisation/queries.ts'
import { type Readers, readersOf } from './readers.ts'

// A sheet to be filled in by hand has a page of rows, a list of people a few for newcomers.
const rowsByHand = { page: 20, newcomers: 3 }

/** The acquaintance sheet of an act as a Word file: everybody of a role with room for a signature and a date. */
export async function acquaintanceSheet(act: { title: string }, who: Readers, year: Year): Promise<Buffer> {
  const acquaintances = await readersOf(who, year)
  const blanks = acquaintances.length === 0 ? rowsByHand.page : rowsByHand.newcomers
  return renderDocx('acquaintance-sheet', {
    orgShortName: (await organisation()).shortName,
    act: act.title,
    acquaintances,
    blanks: Array.from({ length: blanks }, (_, index) => ({ n: acquaintances.length + index + 1 })),
  })
}
