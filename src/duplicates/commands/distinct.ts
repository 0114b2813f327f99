import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { record } from '../../journal/record.ts'

/** «Это разные люди»: the pair is not proposed any more. The ids stand in their order. */
export function tellApart(actor: Actor, oneId: number, otherId: number): Promise<void> {
  return write(async (tx) => {
    if ((await tx.person.count({ where: { id: { in: [oneId, otherId] } } })) < 2) throw new NotFound()
    const oneId_otherId = { oneId, otherId }
    if (await tx.distinctPeople.findUnique({ where: { oneId_otherId } })) return
    await tx.distinctPeople.create({ data: oneId_otherId })
    await record(tx, actor, 'people.toldApart', { kind: 'person', id: oneId }, { other: otherId })
    await record(tx, actor, 'people.toldApart', { kind: 'person', id: otherId }, { other: oneId })
  })
}

/** Takes «это разные люди» back. */
export function forgetDistinction(actor: Actor, oneId: number, otherId: number): Promise<void> {
  return write(async (tx) => {
    const { count } = await tx.distinctPeople.deleteMany({ where: { oneId, otherId } })
    if (count === 0) throw new NotFound()
    await record(tx, actor, 'people.distinctionUndone', { kind: 'person', id: oneId }, { other: otherId })
    await record(tx, actor, 'people.distinctionUndone', { kind: 'person', id: otherId }, { other: oneId })
  })
}
