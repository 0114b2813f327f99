import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { assertFresh } from '../app/versions.ts'
import { cases } from '../documents/names-cases.ts'
import { proposedPost } from '../documents/names-posts.ts'
import { record } from '../journal/record.ts'
import type { PostFormsData } from './form.ts'
import { findPost, isUncertain, listPosts } from './queries-posts.ts'

/** Saves the forms of a post for everybody who holds it; an empty one is computed again. Throws StaleRecord when somebody else saved them meanwhile. */
export function savePostForms(actor: Actor, key: string, { version, ...data }: PostFormsData): Promise<void> {
  return write(async (tx) => {
    const { post, forms } = await findPost(key)
    if (forms === null) await tx.postForms.create({ data: { postKey: key, post, ...data, version: version + 1 } })
    else assertFresh(await tx.postForms.updateMany({ where: { postKey: key, version }, data: { ...data, version: version + 1 } }))
    await recorded(tx, actor)
  })
}

/** Writes down the proposed forms of posts that are still uncertain; returns how many there were. */
export function acceptProposedPosts(actor: Actor, keys: readonly string[]): Promise<number> {
  return write(async (tx) => {
    const posts = (await listPosts()).filter((one) => keys.includes(one.key) && isUncertain(one))
    for (const { key, post, forms } of posts) {
      const proposed = Object.fromEntries(cases.map((one) => [one, forms?.[one] ?? proposedPost(one, post)]))
      await tx.postForms.upsert({ where: { postKey: key }, create: { postKey: key, post, ...proposed }, update: { ...proposed, version: { increment: 1 } } })
    }
    if (posts.length > 0) await recorded(tx, actor)
    return posts.length
  })
}

// A post is nobody's record: its forms belong to the centre.
const recorded = (tx: Tx, actor: Actor) => record(tx, actor, 'organisation.postFormsSaved', { kind: 'organisation', id: 1 })
