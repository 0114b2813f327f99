import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { portions } from '../app/portions.ts'
import { searchKey } from '../app/search-key.ts'
import { recordEach } from '../journal/record.ts'

/** Puts a tag on people; one that says the same is used, else it is made. Returns how many had not had it. */
export function tagPeople(actor: Actor, name: string, personIds: number[]): Promise<number> {
  return write(async (tx) => {
    const tagId = await ensureTag(tx, name)
    const tagged = await tx.personTag.findMany({ where: { tagId }, select: { personId: true } })
    const has = new Set(tagged.map((row) => row.personId))
    const fresh = personIds.filter((id) => !has.has(id))
    for (const ids of portions(fresh)) await tx.personTag.createMany({ data: ids.map((personId) => ({ personId, tagId })) })
    await recordEach(tx, actor, 'person.tagged', 'person', fresh, { tag: tagId })
    return fresh.length
  })
}

/** The step of finding a tag that says the same, or making it. */
export async function ensureTag(tx: Tx, name: string): Promise<number> {
  const nameKey = searchKey(name)
  const { id } = await tx.tag.upsert({ where: { nameKey }, create: { name, nameKey }, update: {}, select: { id: true } })
  return id
}

/** Takes a tag off people; a tag that nobody has any more disappears. Returns how many had it. */
export function untagPeople(actor: Actor, tagId: number, personIds: number[]): Promise<number> {
  return write(async (tx) => {
    const tagged = await tx.personTag.findMany({ where: { tagId }, select: { personId: true } })
    const chosen = new Set(personIds)
    const had = tagged.map((row) => row.personId).filter((id) => chosen.has(id))
    for (const ids of portions(had)) await tx.personTag.deleteMany({ where: { tagId, personId: { in: ids } } })
    if (had.length === tagged.length) await tx.tag.deleteMany({ where: { id: tagId } })
    await recordEach(tx, actor, 'person.untagged', 'person', had, { tag: tagId })
    return had.length
  })
}
