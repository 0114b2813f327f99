import type { Tx } from '../../app/db.ts'
import { searchKey } from '../../app/search-key.ts'
import { fullName } from '../../app/format.ts'
import type { Source } from '../person-rows.ts'
import { idsOf, type Named } from './names.ts'

/**
 * The step of naming the leader of groups that have none: the one teacher of a list of staff who writes the group,
 * or the one teacher whose name stands beside it in a list of students. Two claims leave the group as it is.
 */
export async function nameLeaders(tx: Tx, named: Named, claims: { source: Source; personId: number | null }[]): Promise<void> {
  const staff = await uniqueStaff(tx)
  const claimed = new Map<number, Set<number>>()
  for (const { source, personId } of claims) {
    const leader = personId ?? staff.get(searchKey(source.values.teacher))
    if (leader === undefined) continue
    for (const id of idsOf(named, source, 'studyGroups')) claimed.set(id, (claimed.get(id) ?? new Set()).add(leader))
  }
  for (const [id, [leaderId, another]] of [...claimed].map(([id, set]): [number, number[]] => [id, [...set]])) {
    if (another === undefined && leaderId !== undefined) await tx.studyGroup.updateMany({ where: { id, leaderId: null }, data: { leaderId } })
  }
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
