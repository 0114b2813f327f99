import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { oncePerPage } from '../app/once.ts'
import { searchKey } from '../app/search-key.ts'
import { caseFields, cases, nameIn } from '../documents/names-cases.ts'
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

const named = { id: true, ...caseFields, nameForms: { select: { ...caseFields.nameForms.select, version: true } } } as const

/** A person with the forms of the name that were written down. */
export async function findNamed(id: number) {
  const person = await read().person.findFirst({ where: { id, anonymisedAt: null }, select: named })
  if (!person) throw new NotFound()
  return person
}

/** The forms of a person's name that were written down, for a page that knows the name. */
export function writtenForms(personId: number) {
  return read().nameForms.findUnique({ where: { personId }, select: caseFields.nameForms.select })
}

/** Participants of the year whose name is not certain in some case, by name. */
export async function listUncertain(schoolYearId: number) {
  const inYear = { some: { schoolYearId } }
  const where = { anonymisedAt: null, OR: [{ mentorProfiles: inYear }, { menteeProfiles: inYear }] }
  const people = await read().person.findMany({ where, select: named, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }] })
  return people.filter((person) => cases.some((one) => nameIn(one, person) === null))
}
