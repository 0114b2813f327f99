import type { Actor } from '../app/actor.ts'
import { isTaken, write } from '../app/db.ts'
import { record } from '../journal/record.ts'
import { findView } from './queries.ts'

/** Keeps the conditions of a list under a name. False when the person has a view of that name there. */
export function saveView(actor: Actor, data: { list: string; name: string; query: string }): Promise<boolean> {
  return unlessTaken(() =>
    write(async (tx) => {
      const { id } = await tx.savedView.create({ data: { ...data, userId: actor.userId }, select: { id: true } })
      await record(tx, actor, 'savedView.created', { kind: 'savedView', id }, { list: data.list })
    }),
  )
}

/** Gives a view another name. False when the name is taken. */
export function renameView(actor: Actor, id: number, name: string): Promise<boolean> {
  return unlessTaken(() =>
    write(async (tx) => {
      await findView(actor, id)
      await tx.savedView.update({ where: { id }, data: { name } })
      await record(tx, actor, 'savedView.renamed', { kind: 'savedView', id })
    }),
  )
}

/** Deletes a view and returns what it was called. */
export function removeView(actor: Actor, id: number): Promise<string> {
  return write(async (tx) => {
    const { name } = await findView(actor, id)
    await tx.savedView.delete({ where: { id } })
    await record(tx, actor, 'savedView.removed', { kind: 'savedView', id })
    return name
  })
}

/** Chooses the columns of a list; none means the usual ones again. */
export function chooseColumns(actor: Actor, list: string, columns: string[]): Promise<void> {
  return write(async (tx) => {
    const { userId } = actor
    const where = { userId_list: { userId, list } }
    const data = { columns: columns.join(' ') }
    if (columns.length > 0) await tx.listColumns.upsert({ where, create: { userId, list, ...data }, update: data })
    else await tx.listColumns.deleteMany({ where: { userId, list } })
    await record(tx, actor, 'listColumns.chosen', { kind: 'user', id: userId }, { list })
  })
}

async function unlessTaken(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}
