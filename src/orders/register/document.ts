import { renderDocx } from '../../documents/render.ts'
import { organisation } from '../../organisation/queries.ts'
import { registerWords as words } from './messages.ts'
import { journalRow } from './presenter.ts'
import { factsOf, listNumbered } from './queries.ts'

/** The journal of orders numbered in these days (YYYY-MM-DD) as a Word file; `registrar` keeps it. */
export async function journalDocx({ from, to }: { from: string; to: string }, registrar: string): Promise<Buffer> {
  const orders = await listNumbered(from, to)
  const facts = await factsOf(orders.map(({ id }) => id))
  const rows = orders.map((order, index) => journalRow(order, facts.get(order.id), index + 1))
  return renderDocx('order-journal', { orgShortName: (await organisation()).shortName, period: words.period(from, to), rows, registrar })
}
