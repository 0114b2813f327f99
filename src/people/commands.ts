import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import { assertFresh } from '../app/versions.ts'
import { record, type Stranger } from '../journal/record.ts'
import { nestedTables, replaceTables } from './commands-tables.ts'
import type { PersonData } from './data.ts'
import { removalFacts } from './facts.ts'
import { keysOf, missingForRemoval } from './rules.ts'
import { changedTables, tablesOf, tablesSelect } from './tables.ts'

/** Enters a person and returns the id. */
export function createPerson(actor: Actor, data: PersonData): Promise<number> {
  return write((tx) => addPerson(tx, actor, data))
}

/** The step of entering a person, for imports and other commands; duplicates are the caller's question to ask. */
export async function addPerson(tx: Tx, actor: Actor | Stranger, data: PersonData): Promise<number> {
  const { directions, siteIds, studyGroups, representatives, achievements, certificates, ...fields } = data
  const { id } = await tx.person.create({ data: { ...fields, ...keysOf(data), ...nestedTables(data) }, select: { id: true } })
  await record(tx, actor, 'person.created', { kind: 'person', id }, { personKind: data.kind })
  return id
}

/** Saves the form of a person. Throws StaleRecord when somebody else saved meanwhile. */
export function changePerson(actor: Actor, id: number, version: number, data: Partial<PersonData>): Promise<void> {
  return write((tx) => updatePerson(tx, actor, id, data, version))
}

/** The step of changing what is given and nothing else; without `version` the last one to save wins. */
export async function updatePerson(tx: Tx, actor: Actor | Stranger, id: number, changes: Partial<PersonData>, version?: number): Promise<void> {
  const before = await tx.person.findUnique({ where: { id }, include: tablesSelect })
  if (!before) throw new NotFound()
  const { directions, siteIds, studyGroups, representatives, achievements, certificates, ...fields } = changes
  const tables = changedTables(tablesOf(before), { directions, siteIds, studyGroups, representatives, achievements, certificates })
  const keys = keysOf({ ...before, ...fields })
  assertFresh(await tx.person.updateMany({ where: { id, version: version ?? before.version }, data: { ...fields, ...keys, version: before.version + 1 } }))
  await replaceTables(tx, id, tables)
  // Written forms of a name are of that name: of a new one they are computed again.
  if (keys.nameKey !== before.nameKey) await tx.nameForms.deleteMany({ where: { personId: id } })
  const plain = Object.entries(fields).filter(([name, value]) => before[name as keyof typeof before] !== value)
  await record(tx, actor, 'person.changed', { kind: 'person', id }, { fields: [...plain.map(([name]) => name), ...Object.keys(tables)] })
}

/** Deletes a person entered by mistake (§8.4 B14). */
export function removePerson(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const reasons = missingForRemoval(await removalFacts(id))
    if (reasons.length > 0) throw new RuleViolation(reasons)
    await tx.person.delete({ where: { id } })
    await record(tx, actor, 'person.removed', { kind: 'person', id })
  })
}
