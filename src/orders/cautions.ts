import type { Actor } from '../app/actor.ts'
import { sentenceOf } from '../app/errors.ts'
import { findingsAmong } from '../pairs/check.ts'
import { type Finding, warnings } from '../pairs/rules.ts'
import { kinds } from './kinds/all.ts'
import { pairName } from './kinds/changes.ts'
import type { Findings } from './kinds/kind.ts'
import { isDecided } from './rules.ts'
import type { FoundOrder } from './source.ts'

/**
 * What §7.4 warns of in an order that nobody signed yet, pair by pair; it forbids nothing. `findings` are of the pairs as the
 * order will make them: what a working pair lived with before is not said again.
 */
export async function cautionsOf(actor: Actor, order: FoundOrder, findings: Findings) {
  if (isDecided(order.status)) return []
  return freshIn(actor, order, { before: await findingsAmong(kinds[order.kind].judged(order).before), after: findings })
}

/** In how many pairs of each order there is something to warn of. The number of statements does not grow with the orders. */
export async function countCautions(actor: Actor, orders: readonly FoundOrder[]): Promise<number[]> {
  const judged = orders.map((order) => kinds[order.kind].judged(order))
  const before = await findingsAmong(judged.flatMap((one) => one.before))
  const after = await findingsAmong(judged.flatMap((one) => one.after))
  return orders.map((order) => freshIn(actor, order, { before, after }).length)
}

function freshIn(actor: Actor, order: FoundOrder, { before, after }: { before: Findings; after: Findings }) {
  return order.pairs.flatMap(({ pair }) => {
    const old = cautionsIn(actor, before.get(pair.id) ?? [])
    const fresh = cautionsIn(actor, after.get(pair.id) ?? []).filter((text) => !old.includes(text))
    return fresh.length > 0 ? [{ pair: pairName(pair), url: `/pairs/${pair.id}`, texts: fresh }] : []
  })
}

/** The warnings among findings in words; whom a mentee would rather not work with only the curator reads. */
export function cautionsIn(actor: Actor, findings: readonly Finding[]): string[] {
  const seen = warnings([...findings]).filter(({ curatorOnly }) => !curatorOnly || actor.role === 'methodist')
  return [...new Set(seen.map(({ reason }) => sentenceOf(reason)))]
}
