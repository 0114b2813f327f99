import type { Actor } from '../../app/actor.ts'
import { isTaken, type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation, StaleRecord } from '../../app/errors.ts'
import { searchKey } from '../../app/search-key.ts'
import { assertFresh } from '../../app/versions.ts'
import { record } from '../../journal/record.ts'
import { findGroup, openQuestion } from '../queries/answer-groups.ts'

type Ticked = { responseId: number; groupId: number | null }
type Question = { campaignId: number; key: string }

/**
 * Puts answers that say one thing into a group, a new one or one that is there; returns its name. Throws StaleRecord when an
 * answer stands elsewhere than it did on the page, NotFound for a question without free words.
 */
export function putIntoGroup(
  actor: Actor,
  { campaignId, key }: Question,
  ticked: Ticked[],
  into: { group: number | null; name: string | null },
): Promise<string> {
  return write(async (tx) => {
    await openQuestion(campaignId, key)
    const group = into.name === null ? await ownGroup(tx, { campaignId, key }, into.group) : await groupCalled(tx, { campaignId, key }, into.name)
    await move(tx, { campaignId, key }, ticked, group.id)
    await record(tx, actor, 'answers.grouped', { kind: 'campaign', id: campaignId }, { question: key, group: group.id, answers: ticked.length })
    return group.name
  })
}

/** Takes answers out of their groups. Throws StaleRecord. */
export function takeOutOfGroups(actor: Actor, { campaignId, key }: Question, ticked: Ticked[]): Promise<void> {
  return write(async (tx) => {
    await openQuestion(campaignId, key)
    await move(tx, { campaignId, key }, ticked, null)
    await record(tx, actor, 'answers.ungrouped', { kind: 'campaign', id: campaignId }, { question: key, answers: ticked.length })
  })
}

/** Gives a group another name. Throws StaleRecord when somebody else has renamed it since, RuleViolation when the name is taken. */
export async function renameGroup(actor: Actor, id: number, { name, was }: { name: string; was: string }): Promise<void> {
  try {
    await write(async (tx) => {
      const { campaignId, key } = await findGroup(id)
      assertFresh(await tx.answerGroup.updateMany({ where: { id, name: was }, data: { name, nameKey: searchKey(name) || name } }))
      await record(tx, actor, 'answers.groupRenamed', { kind: 'campaign', id: campaignId }, { question: key, group: id })
    })
  } catch (error) {
    if (isTaken(error)) throw new RuleViolation([{ code: 'surveys.groupTaken' }])
    throw error
  }
}

/** Removes a group; its answers stay without one. Throws StaleRecord when it was renamed since. */
export function removeGroup(actor: Actor, id: number, was: string): Promise<void> {
  return write(async (tx) => {
    const { campaignId, key } = await findGroup(id)
    assertFresh(await tx.answerGroup.deleteMany({ where: { id, name: was } }))
    await record(tx, actor, 'answers.groupRemoved', { kind: 'campaign', id: campaignId }, { question: key, group: id })
  })
}

async function ownGroup(tx: Tx, place: Question, id: number | null) {
  const group = await tx.answerGroup.findFirst({ where: { id: id ?? 0, ...place }, select: { id: true, name: true } })
  if (!group) throw new StaleRecord()
  return group
}

// A name that is there already, in whatever spelling, is that group.
function groupCalled(tx: Tx, place: Question, name: string) {
  const nameKey = searchKey(name) || name
  const where = { campaignId_key_nameKey: { ...place, nameKey } }
  return tx.answerGroup.upsert({ where, create: { ...place, name, nameKey }, update: {}, select: { id: true, name: true } })
}

// A group left by its last answer goes with it.
async function move(tx: Tx, { campaignId, key }: Question, ticked: Ticked[], groupId: number | null): Promise<void> {
  for (const { responseId, groupId: was } of ticked) {
    const found = await tx.response.count({ where: { id: responseId, campaignId, submittedAt: { not: null } } })
    if (found === 0) throw new NotFound()
    assertFresh(await tx.answer.updateMany({ where: { responseId, key, groupId: was }, data: { groupId } }))
  }
  await tx.answerGroup.deleteMany({ where: { campaignId, key, answers: { none: {} } } })
}
