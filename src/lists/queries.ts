import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'

const select = { id: true, list: true, name: true, query: true } as const

export type View = { id: number; list: string; name: string; query: string }

type Arranged = { id: number | bigint; name: string; query: string; columns: string | null }

/** How a person arranged a list: the keys of its columns (null for the usual ones) and the saved views by name. One statement. */
export async function arrangementOf(actor: Actor, list: string, columnsKey: string): Promise<{ columns: string[] | null; views: View[] }> {
  const rows = await read().$queryRaw<Arranged[]>`
    SELECT "id", "name", "query", NULL AS "columns" FROM "SavedView" WHERE "userId" = ${actor.userId} AND "list" = ${list}
    UNION ALL SELECT 0, '', '', "columns" FROM "ListColumns" WHERE "userId" = ${actor.userId} AND "list" = ${columnsKey}`
  const views = rows.filter((row) => row.columns === null).map(({ id, name, query }) => ({ id: Number(id), list, name, query }))
  return { columns: rows.find((row) => row.columns !== null)?.columns?.split(' ') ?? null, views: byName(views) }
}

/** Every saved view of a person, by name. */
export async function listViews(actor: Actor): Promise<View[]> {
  return byName(await read().savedView.findMany({ where: { userId: actor.userId }, select }))
}

function byName(views: View[]): View[] {
  return views.sort((one, other) => one.name.localeCompare(other.name, 'ru') || one.id - other.id)
}

/** A saved view of the person's own. Throws NotFound for somebody else's. */
export async function findView(actor: Actor, id: number): Promise<View> {
  const view = await read().savedView.findFirst({ where: { id, userId: actor.userId }, select })
  if (!view) throw new NotFound()
  return view
}
