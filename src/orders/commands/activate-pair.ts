import type { Actor } from '../../app/actor.ts'
import type { Tx } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'

/** Step: a pair works from now on by a signed order, and its mentees are in their programme (§8.4 B6). */
export async function activatePair(tx: Tx, actor: Actor, pairId: number, orderId: number): Promise<void> {
  assertFresh(await tx.pair.updateMany({ where: { id: pairId, status: 'agreed' }, data: { status: 'active', version: { increment: 1 } } }))
  await tx.menteeProfile.updateMany({
    where: { memberships: { some: { pairId } }, status: { notIn: ['completed', 'withdrawn'] } },
    data: { status: 'inProgramme', waitingSinceOn: null, version: { increment: 1 } },
  })
  await record(tx, actor, 'pair.activated', { kind: 'pair', id: pairId }, { orderId })
}
