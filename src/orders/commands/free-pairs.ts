import type { Tx } from '../../app/db.ts'
import type { FoundPair } from '../source.ts'

/** Topics of those of the pairs that may not enter the order; a pair that does not exist is named by its number. */
export async function pairsNotFree(tx: Tx, pairIds: readonly number[], free: readonly FoundPair[]): Promise<string[]> {
  const taken = pairIds.filter((id) => !free.some((pair) => pair.id === id))
  const known = await tx.pair.findMany({ where: { id: { in: taken } }, select: { id: true, topic: true } })
  return taken.map((id) => known.find((pair) => pair.id === id)?.topic ?? String(id))
}
