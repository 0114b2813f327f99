import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import { cases } from '../documents/names-cases.ts'
import { postIn } from '../documents/names-posts.ts'
import { organisation } from '../organisation/queries.ts'

export type FoundPost = Awaited<ReturnType<typeof listPosts>>[number]

/** Posts of the people and of the director, each spelling once, with the forms that were written down; by alphabet. */
export async function listPosts() {
  const where = { anonymisedAt: null, post: { not: null } }
  const held = await read().person.groupBy({ by: ['post'], where, _count: true })
  const { directorPost } = await organisation()
  const stored = new Map((await read().postForms.findMany()).map((forms) => [forms.postKey, forms]))
  const posts = new Map<string, { post: string; people: number }>()
  for (const { post, people } of [...held.map((one) => ({ post: one.post ?? '', people: one._count })), { post: directorPost, people: 0 }]) {
    const before = posts.get(searchKey(post))
    posts.set(searchKey(post), { post: before?.post ?? post, people: (before?.people ?? 0) + people })
  }
  return [...posts]
    .filter(([key]) => key !== '')
    .map(([key, one]) => ({ key, ...one, forms: stored.get(key) ?? null }))
    .sort((one, other) => one.key.localeCompare(other.key, 'ru'))
}

/** One of the posts by its key; what nobody holds is not found. */
export async function findPost(key: string): Promise<FoundPost> {
  const found = (await listPosts()).find((one) => one.key === key)
  if (!found) throw new NotFound()
  return found
}

/** Whether the program would not decline the post by itself and nobody wrote all its forms down. */
export function isUncertain({ post, forms }: FoundPost): boolean {
  return cases.some((one) => postIn(one, post, forms) === null)
}
