import type { Actor } from '../../app/actor.ts'
import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { visibleTo } from '../policy.ts'

const certificate = { certificate: true, owner: true, validFrom: true, validTo: true } as const
const row = {
  id: true,
  kind: true,
  createdAt: true,
  ...certificate,
  file: { select: { id: true, storedName: true, originalName: true, mime: true, size: true } },
} as const

/** Files of an order, the oldest first. */
export function listFiles(orderId: number) {
  return read().orderFile.findMany({ where: { orderId }, select: row, orderBy: { id: 'asc' } })
}

export type FoundFile = Awaited<ReturnType<typeof listFiles>>[number]

/** One file of an order that the actor may read. Throws NotFound. */
export async function findFile(actor: Actor, orderId: number, id: number): Promise<FoundFile> {
  const found = await read().orderFile.findFirst({ where: { id, orderId, order: visibleTo(actor) }, select: row })
  if (!found) throw new NotFound()
  return found
}
