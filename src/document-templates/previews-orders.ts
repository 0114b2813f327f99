import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { orderDocx, siteDocx } from '../orders/document.ts'
import { journalDocx } from '../orders/register/document.ts'
import { listNumbered } from '../orders/register/queries.ts'
import { inForce } from '../orders/rules.ts'
import { findOrder, type FoundOrder } from '../orders/source.ts'
import { realWords as words } from './messages.ts'
import type { Asked, Real } from './real.ts'

/** An order that assigns pairs, signed or not. */
export function assignmentOrder(asked: Asked): Promise<Real | null> {
  return latest(asked, { kind: 'assignment' }, (order) => orderDocx(asked.actor, order))
}

/** An order of any other kind. */
export function otherOrder(asked: Asked): Promise<Real | null> {
  return latest(asked, { kind: { not: 'assignment' } }, (order) => orderDocx(asked.actor, order))
}

/** An order that works, as the public would read it. */
export function orderForSite(asked: Asked): Promise<Real | null> {
  return latest(asked, { status: { in: [...inForce] } }, siteDocx)
}

/** The register of the year's orders; there is none while no order has a number. */
export async function journalOfYear({ actor, year }: Asked): Promise<Real | null> {
  const [from, to] = [year.startsOn, year.endsOn]
  const numbered = await listNumbered(from, to)
  return numbered.length === 0 ? null : { of: words.year(year.name), make: () => journalDocx({ from, to }, actor.name) }
}

async function latest({ actor, year }: Asked, where: Prisma.OrderWhereInput, make: (order: FoundOrder) => Promise<Buffer>): Promise<Real | null> {
  const found = await read().order.findFirst({ where: { ...where, schoolYearId: year.id }, orderBy: { id: 'desc' }, select: { id: true } })
  if (!found) return null
  const order = await findOrder(actor, found.id)
  return { of: words.order(order.title), make: () => make(order) }
}
