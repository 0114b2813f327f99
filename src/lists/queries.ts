import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'

/** Keys of the columns the person chose for a list; null while the usual ones do. */
export async function chosenColumns(actor: Actor, list: string): Promise<string[] | null> {
  const row = await read().listColumns.findUnique({ where: { userId_list: { userId: actor.userId, list } }, select: { columns: true } })
  return row ? row.columns.split(' ') : null
}

const select = { id: true, list: true, name: true, query: true } as const

/** The person's own saved views, of one list or of all, by name. */
export async function listViews(actor: Actor, list?: string) {
  const views = await read().savedView.findMany({ where: { userId: actor.userId, ...(list ? { list } : {}) }, select })
  return views.sort((one, other) => one.name.localeCompare(other.name, 'ru') || one.id - other.id)
}

export type View = Awaited<ReturnType<typeof listViews>>[number]

/** A saved view of the person's own. Throws NotFound for somebody else's. */
export async function findView(actor: Actor, id: number): Promise<View> {
  const view = await read().savedView.findFirst({ where: { id, userId: actor.userId }, select })
  if (!view) throw new NotFound()
  return view
}
