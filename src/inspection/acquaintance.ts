import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { fullName, shortDate } from '../app/format.ts'
import { signersOf } from '../consents/rules.ts'
import { renderDocx } from '../documents/render.ts'
import { organisation } from '../organisation/queries.ts'
import { standing, standingFields } from '../people/standing-text.ts'

const reader = {
  ...{ lastName: true, firstName: true, middleName: true, birthOn: true },
  representatives: { select: { fullName: true }, orderBy: { id: 'asc' } },
  ...standingFields,
} as const

/**
 * The acquaintance sheet of an order with the days that were marked, as a Word file; of these people only, when they are named.
 * Who signs for a minor is judged on the day of the order: the child of an old order is grown up by now.
 */
export async function acquaintanceDocx(orderId: number, act: string, people: readonly number[] | null): Promise<Buffer> {
  const rows = await read().orderAcquaintance.findMany({
    where: { orderId, ...(people === null ? {} : { personId: { in: [...people] } }) },
    select: { acquaintedOn: true, order: { select: { datedOn: true } }, person: { select: reader } },
    orderBy: [{ person: { nameKey: 'asc' } }, { personId: 'asc' }],
  })
  const centre = await organisation()
  const acquaintances = rows.map(({ acquaintedOn, order, person }, index) => ({
    n: index + 1,
    name: fullName(person),
    post: standing(person),
    representative: signersOf(person, order.datedOn ?? today(), centre).includes('representative') ? (person.representatives[0]?.fullName ?? null) : null,
    acquaintedOn: acquaintedOn && shortDate(acquaintedOn),
  }))
  return renderDocx('acquaintance-sheet', { orgShortName: centre.shortName, act, acquaintances, blanks: [] })
}
