import type { Actor } from '../../app/actor.ts'
import type { Tx } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { searchKey } from '../../app/search-key.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { settleMentees } from './mentees.ts'

type Part = { mentorProfileId: number } | { endsOn: string } | { topic: string }

/** Step of an order: a working pair gets another mentor, last day or topic (§8.4 B5). */
export async function setByOrder(tx: Tx, actor: Actor, id: number, part: Part, orderId: number): Promise<void> {
  const mentees = await findWorking(tx, id)
  await save(tx, id, 'topic' in part ? { ...part, topicKey: searchKey(part.topic) } : part)
  await record(tx, actor, 'pair.changedByOrder', { kind: 'pair', id }, { order: orderId, fields: Object.keys(part) })
  await settleMentees(tx, actor, mentees)
}

/** Step of an order: a mentee joins a working pair, which is a group from then on. */
export async function joinByOrder(tx: Tx, actor: Actor, id: number, menteeProfileId: number, orderId: number): Promise<void> {
  const mentees = await findWorking(tx, id)
  await tx.pairMember.create({ data: { pairId: id, menteeProfileId, position: mentees.length } })
  await membersChanged(tx, actor, id, [...mentees, menteeProfileId], { mentees: [...mentees, menteeProfileId], orderId })
}

/** Step of an order: a mentee leaves a working group and waits for another mentor. */
export async function leaveByOrder(tx: Tx, actor: Actor, id: number, menteeProfileId: number, orderId: number): Promise<void> {
  const mentees = await findWorking(tx, id)
  await tx.pairMember.deleteMany({ where: { pairId: id, menteeProfileId } })
  await membersChanged(tx, actor, id, mentees, { mentees: mentees.filter((one) => one !== menteeProfileId), orderId })
}

async function membersChanged(tx: Tx, actor: Actor, id: number, touched: number[], { mentees, orderId }: { mentees: number[]; orderId: number }) {
  await save(tx, id, { kind: mentees.length > 1 ? 'group' : 'pair' })
  await record(tx, actor, 'pair.changedByOrder', { kind: 'pair', id }, { order: orderId, fields: ['mentees'] })
  await settleMentees(tx, actor, touched)
}

async function findWorking(tx: Tx, id: number): Promise<number[]> {
  const pair = await tx.pair.findUnique({
    where: { id },
    select: { status: true, members: { select: { menteeProfileId: true }, orderBy: { position: 'asc' } } },
  })
  if (!pair) throw new NotFound()
  if (pair.status !== 'active') throw new RuleViolation([{ code: 'app.statusChanged' }])
  return pair.members.map((member) => member.menteeProfileId)
}

type Columns = { mentorProfileId?: number; endsOn?: string; topic?: string; topicKey?: string; kind?: 'pair' | 'group' }

async function save(tx: Tx, id: number, columns: Columns): Promise<void> {
  assertFresh(await tx.pair.updateMany({ where: { id, status: 'active' }, data: { ...columns, version: { increment: 1 } } }))
}
