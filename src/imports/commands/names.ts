import type { Actor } from '../../app/actor.ts'
import type { Tx } from '../../app/db.ts'
import { ensureSite } from '../../directories/commands/sites.ts'
import { ensureStudyGroup } from '../../study-groups/commands.ts'
import { ensureTag } from '../../tags/commands.ts'
import { keysIn, type NameList, nameLists, type Source } from '../person-rows.ts'

/** Ids of study groups, sites and tags by the keys of their names. */
export type Named = Record<NameList, Map<string, number>>

/** The step of finding everything the rows name; what the centre does not have yet is added. */
export async function ensureNamed(tx: Tx, actor: Actor, sources: Source[]): Promise<Named> {
  const select = { id: true, nameKey: true } as const
  const named: Named = {
    studyGroups: byKey(await tx.studyGroup.findMany({ select })),
    sites: byKey(await tx.site.findMany({ select })),
    tags: byKey(await tx.tag.findMany({ select })),
  }
  for (const { values } of sources)
    for (const list of nameLists)
      for (const [key, name] of keysIn(values, list))
        if (!named[list].has(key)) named[list].set(key, await added(tx, actor, { list, name, direction: onlyOne(values.directions) }))
  return named
}

/** Ids of what a row names. */
export function idsOf(named: Named, { values }: Source, list: NameList): number[] {
  return idsByKeys(named, list, keysIn(values, list))
}

export function idsByKeys(named: Named, list: NameList, names: Map<string, string>): number[] {
  return [...names.keys()].flatMap((key) => named[list].get(key) ?? [])
}

type New = { list: NameList; name: string; direction: Parameters<typeof ensureStudyGroup>[3] }

function added(tx: Tx, actor: Actor, { list, name, direction }: New): Promise<number> {
  if (list === 'sites') return ensureSite(tx, actor, name)
  return list === 'tags' ? ensureTag(tx, name) : ensureStudyGroup(tx, actor, name, direction)
}

function byKey(rows: { id: number; nameKey: string }[]): Map<string, number> {
  return new Map(rows.map(({ id, nameKey }) => [nameKey, id]))
}

function onlyOne<T>(values: T[] | null | undefined): T | null {
  return values?.length === 1 ? (values[0] ?? null) : null
}
