import type { Actor } from '../app/actor.ts'
import { write } from '../app/db.ts'
import { record } from '../journal/record.ts'
import type { ActingData } from './form.ts'
import { problems } from './messages.ts'
import { actingWithin, findActing, listDeputies } from './queries.ts'

export type Failure = { field: 'userId' | 'startsOn'; message: string }

/** Notes that a deputy acts for the director in these days; only one does on a day. A failure names the field, null when done. */
export function addActing(actor: Actor, data: ActingData): Promise<Failure | null> {
  return write(async (tx) => {
    if (!(await listDeputies()).some(({ id }) => id === data.userId)) return { field: 'userId', message: problems.user }
    const other = await actingWithin(data.startsOn, data.endsOn)
    if (other) return { field: 'startsOn', message: problems.overlap(other.user.name, other.startsOn, other.endsOn) }
    const { id } = await tx.actingDirector.create({ data, select: { id: true } })
    await record(tx, actor, 'acting.added', { kind: 'acting', id }, { userId: data.userId })
    return null
  })
}

/** Takes a period away; what was signed in it stays signed. Throws NotFound. */
export function removeActing(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const { userId } = await findActing(id)
    await tx.actingDirector.delete({ where: { id } })
    await record(tx, actor, 'acting.removed', { kind: 'acting', id }, { userId })
  })
}
