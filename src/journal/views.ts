import type { Response } from 'express'
import { actorOf, type Actor } from '../app/actor.ts'
import { addYears, today } from '../app/clock.ts'
import { type Tx, write } from '../app/db.ts'
import { organisation } from '../organisation/queries.ts'
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
  let noted = false
  const note = () => {
    if (noted || !res.headersSent || res.statusCode !== 200) return
    noted = true
    noteViews(actor, page, personIds).catch((error: unknown) => res.req.log.error({ err: error, userId: actor.userId }, 'access not noted'))
  }
  // A reader who leaves with the last byte of a file, or before it, has seen it all the same: the answer then closes without finishing.
  res.once('finish', note).once('close', note)
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

async function noteViews(actor: Actor, page: ViewedPage, personIds: readonly number[]): Promise<void> {
  const { adultFrom } = await organisation()
  await write((tx) => keepViews(tx, actor, page, personIds, adultFrom))
}

// Students below the age from which a person signs alone; who is of unknown age counts as a child.
function keepViews(tx: Tx, actor: Actor, page: ViewedPage, personIds: readonly number[], adultFrom: number) {
  const [now, recently] = [new Date(), new Date(Date.now() - repeatMinutes * 60_000)]
  return tx.$executeRaw`
    INSERT INTO "CardView" ("createdAt", "personId", "userId", "userName", "page")
    SELECT ${now}, h."id", ${actor.userId}, ${actor.name}, ${page} FROM "Person" h
    WHERE h."id" IN (SELECT value FROM json_each(${JSON.stringify(personIds)}))
      AND h."kind" = 'student' AND h."anonymisedAt" IS NULL AND (h."birthOn" IS NULL OR h."birthOn" > ${addYears(today(), -adultFrom)})
      AND NOT EXISTS (SELECT 1 FROM "CardView" v
        WHERE v."personId" = h."id" AND v."userId" = ${actor.userId} AND v."page" = ${page} AND v."createdAt" >= ${recently})`
}
