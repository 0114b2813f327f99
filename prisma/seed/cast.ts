import { changePassword, createUser } from '../../src/accounts/commands.ts'
import type { Actor, Role, Year } from '../../src/app/actor.ts'
import { read } from '../../src/app/db.ts'

/** Who plays and whom they have met so far; people, profiles and pairs are known by surname or topic. */
export type Cast = {
  methodist: Actor
  director: Actor
  year: Year
  mentors: Map<string, Actor>
  people: Map<string, number>
  menteeProfiles: Map<string, number>
  mentorProfiles: Map<string, number>
  pairs: Map<string, number>
}

type Newcomer = { login: string; name: string; role: Role; password: string }

/** The value kept under a name; a slip of the pen in the play stops it. */
export function known<T>(map: ReadonlyMap<string, T>, name: string): T {
  const found = map.get(name)
  if (found === undefined) throw new Error(`the seed knows no «${name}»`)
  return found
}

/** An account whose owner has already chosen a password. */
export async function hire(methodist: Actor, { login, name, role, password }: Newcomer, personId: number | null = null): Promise<Actor> {
  const created = await createUser(methodist, { login, name, role, personId })
  if (!('id' in created)) throw new Error(created.message)
  const actor: Actor = { userId: created.id, role, name, personId, mustChangePassword: true }
  const failure = await changePassword(actor, created.password, password)
  if (failure) throw new Error(failure.message)
  return { ...actor, mustChangePassword: false }
}

/** The id of an entry of the classifier. */
export async function competency(name: string): Promise<number> {
  const { id } = await read().competency.findFirstOrThrow({ where: { name, areaId: { not: null } }, select: { id: true } })
  return id
}

/** Entries of the classifier with the same level or priority each. */
export function graded(names: readonly string[], grade: number): Promise<{ competencyId: number; grade: number }[]> {
  return Promise.all(names.map(async (name) => ({ competencyId: await competency(name), grade })))
}

/** The id of a computed item of the roadmap, or of the one it is nested in when `above` is set. */
export async function roadmapItem(year: Year, code: string, above = false): Promise<number> {
  const { id, parentId } = await read().roadmapItem.findFirstOrThrow({
    where: { code, roadmap: { schoolYearId: year.id } },
    select: { id: true, parentId: true },
  })
  return above ? (parentId ?? id) : id
}
