import { read } from '../app/db.ts'
import { oncePerPage } from '../app/once.ts'
import { searchKey } from '../app/search-key.ts'
import { capitalised, postIn } from '../documents/names-posts.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { directorIn } from './rules.ts'

const forms = { genitive: true, dative: true, accusative: true, instrumental: true } as const

/** Forms of a post as the dictionary keeps them; null when nobody wrote them down. */
export const postFormsOf = oncePerPage(async (post: string) => read().postForms.findUnique({ where: { postKey: searchKey(post) }, select: forms }))

/** Whom an application is addressed to; nobody unless both the post and the name are certain: it is then addressed to the centre, which needs no case (§4). */
export async function addresseeOf(centre: Organisation): Promise<{ directorPostDative: string | null; directorDative: string | null }> {
  const post = postIn('dative', centre.directorPost, await postFormsOf(centre.directorPost))
  const name = directorIn('dative', centre)
  return post === null || name === null ? { directorPostDative: null, directorDative: null } : { directorPostDative: capitalised(post), directorDative: name }
}
