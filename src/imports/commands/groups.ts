import type { Actor } from '../../app/actor.ts'
import type { Tx } from '../../app/db.ts'
import { searchKey } from '../../app/search-key.ts'
import { fullName } from '../../app/format.ts'
import { ensureStudyGroup } from '../../study-groups/commands.ts'
import { groupKeys, type Source } from '../person-rows.ts'

/** The step of finding every study group the rows name, by its key; those the centre does not have yet are added. */
export async function ensureGroups(tx: Tx, actor: Actor, sources: Source[]): Promise<Map<string, number>> {
  const groups = await idsByKey(tx)
  for (const { values } of sources) {
    for (const [key, name] of groupKeys(values)) {
      if (!groups.has(key)) groups.set(key, await ensureStudyGroup(tx, actor, name, onlyOne(values.directions)))
    }
  }
  return groups
}

/**
 * The step of naming the leader of groups that have none: the one teacher of a list of staff who writes the group,
 * or the one teacher whose name stands beside it in a list of students. Two claims leave the group as it is.
 */
export async function nameLeaders(tx: Tx, groups: Map<string, number>, claims: { source: Source; personId: number | null }[]): Promise<void> {
  const staff = await uniqueStaff(tx)
  const claimed = new Map<number, Set<number>>()
  for (const { source, personId } of claims) {
    const leader = personId ?? staff.get(searchKey(source.values.teacher))
    if (leader === undefined) continue
    for (const id of idsOf(groups, source)) claimed.set(id, (claimed.get(id) ?? new Set()).add(leader))
  }
  for (const [id, [leaderId, another]] of [...claimed].map(([id, set]): [number, number[]] => [id, [...set]])) {
    if (another === undefined && leaderId !== undefined) await tx.studyGroup.updateMany({ where: { id, leaderId: null }, data: { leaderId } })
  }
}

/** Ids of the groups a row names. */
export function idsOf(groups: Map<string, number>, { values }: Source): number[] {
  return [...groupKeys(values).keys()].flatMap((key) => groups.get(key) ?? [])
}

async function idsByKey(tx: Tx): Promise<Map<string, number>> {
  const groups = await tx.studyGroup.findMany({ select: { id: true, nameKey: true } })
  return new Map(groups.map(({ id, nameKey }) => [nameKey, id]))
}

async function uniqueStaff(tx: Tx): Promise<Map<string, number>> {
  const people = await tx.person.findMany({
    where: { kind: 'staff', leftOn: null },
    select: { id: true, lastName: true, firstName: true, middleName: true },
  })
  const byName = new Map<string, number | null>()
  for (const person of people) {
    const key = searchKey(fullName(person))
    byName.set(key, byName.has(key) ? null : person.id)
  }
  return new Map([...byName].flatMap(([key, id]): [string, number][] => (id === null ? [] : [[key, id]])))
}

function onlyOne<T>(values: T[] | null | undefined): T | null {
  return values?.length === 1 ? (values[0] ?? null) : null
}
