import type { Response } from 'express'
import { actorOf, type Actor } from '../app/actor.ts'
import { addYears, today } from '../app/clock.ts'
import { type Tx, write } from '../app/db.ts'
import { portions } from '../app/portions.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ViewedPage } from './messages-views.ts'

/** The same page of the same child, opened again by the same person within this time, is one line. */
const repeatMinutes = 30
/** How long lines are kept; the trigger of CardView names the same term. */
export const viewsKeptYears = 3

/**
 * Notes in the access journal that a page with data of these people was shown (152-ФЗ, ст. 19 ч. 2 п. 8). The one write
 * a GET may cause: after the answer is sent, in a transaction of its own, for people under age only (docs/adr/0014).
 */
export function recordViews(res: Response, page: ViewedPage, personIds: readonly number[]): void {
  const actor = actorOf(res.req)
  res.once('finish', () => {
    if (res.statusCode !== 200) return
    write((tx) => keepViews(tx, actor, page, personIds)).catch((error: unknown) => res.req.log.error({ err: error, userId: actor.userId }, 'access not noted'))
  })
}

/** The rows of an export as they are, noted in the access journal when the last of them is sent. */
export async function* viewedRows<T>(res: Response, rows: AsyncIterable<T>, personIdOf: (row: T) => number): AsyncGenerator<T> {
  const ids: number[] = []
  for await (const row of rows) {
    ids.push(personIdOf(row))
    yield row
  }
  recordViews(res, 'export', ids)
}

async function keepViews(tx: Tx, actor: Actor, page: ViewedPage, personIds: readonly number[]): Promise<void> {
  const adultFrom = (await tx.organisation.findUniqueOrThrow({ where: { id: 1 }, select: { adultFrom: true } })).adultFrom
  const recently = new Date(Date.now() - repeatMinutes * 60_000)
  for (const ids of portions(personIds)) {
    const seen = { userId: actor.userId, page, createdAt: { gte: recently } }
    const fresh = await tx.person.findMany({ where: { AND: [{ id: { in: ids }, cardViews: { none: seen } }, underAge(adultFrom)] }, select: { id: true } })
    await tx.cardView.createMany({ data: fresh.map((person) => ({ personId: person.id, userId: actor.userId, userName: actor.name, page })) })
  }
}

/** Students below the age from which a person signs alone; who is of unknown age counts as a child. */
export function underAge(adultFrom: number): Prisma.PersonWhereInput {
  return { kind: 'student', anonymisedAt: null, OR: [{ birthOn: null }, { birthOn: { gt: addYears(today(), -adultFrom) } }] }
}
