import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record, recordEach } from '../../journal/record.ts'
import { keysOf } from '../../people/rules.ts'
import { importFacts } from '../facts.ts'
import { allRows, findImport, type StoredImport } from '../queries.ts'
import { importWorkflow } from '../rules.ts'
import { type Changes, unpackChanges } from '../stored.ts'

/**
 * Takes a list back: its people are deleted, completed cards become as they were, the list waits to be read again.
 * Returns how many people were deleted. Throws RuleViolation after a day or when something else uses the people.
 */
export function reverseImport(actor: Actor, id: number, version: number): Promise<number> {
  return write(async (tx) => {
    const { status: from, facts } = await importFacts(id)
    const status = advance(importWorkflow, 'reverse', from, facts, actor)
    const list = await findImport(id)
    assertFresh(
      await tx.import.updateMany({
        where: { id, version, status: from },
        data: { status, version: version + 1, appliedAt: null, reversedAt: new Date() },
      }),
    )
    const created = (await allRows(id, ['created'])).flatMap(({ personId }) => personId ?? [])
    await removePeople(tx, list)
    const emptied = await emptyCards(tx, list)
    await removeEmptyGroups(tx, list)
    await recordEach(tx, actor, 'person.importReversed', 'person', [...created, ...emptied], { import: id })
    await record(tx, actor, 'import.reversed', { kind: 'import', id }, { created: created.length, updated: emptied.length })
    return created.length
  })
}

async function removePeople(tx: Tx, { id, schoolYearId }: StoredImport): Promise<void> {
  const created = { importRows: { some: { importId: id, status: 'created' } } } as const
  await tx.menteeProfile.deleteMany({ where: { schoolYearId, person: created } })
  await tx.person.deleteMany({ where: created })
}

async function emptyCards(tx: Tx, list: StoredImport): Promise<number[]> {
  const emptied: number[] = []
  for (const { personId, changes } of await allRows(list.id, ['updated'])) {
    if (personId === null) continue
    await emptyCard(tx, list, personId, unpackChanges(changes))
    emptied.push(personId)
  }
  return emptied
}

async function emptyCard(tx: Tx, { schoolYearId, appliedAt }: StoredImport, personId: number, changes: Changes): Promise<void> {
  const added = { personId, ...(appliedAt === null ? {} : { createdAt: appliedAt }) }
  const blank = Object.fromEntries(changes.fields.map((field) => [field, null]))
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  const data = { ...blank, ...keysOf({ ...person, ...blank }), version: changes.version + 1 }
  assertFresh(await tx.person.updateMany({ where: { id: personId, version: changes.version }, data }))
  await tx.personDirection.deleteMany({ where: { personId, direction: { in: changes.directions } } })
  await tx.personStudyGroup.deleteMany({ where: { personId, studyGroupId: { in: changes.studyGroupIds } } })
  if (changes.representative) await tx.legalRepresentative.deleteMany({ where: added })
  if (changes.project) await tx.projectRecord.deleteMany({ where: added })
  if (changes.competition) await tx.competitionRecord.deleteMany({ where: added })
  if (changes.needsMentor) await tx.menteeProfile.deleteMany({ where: { ...added, schoolYearId } })
}

/** Study groups that came with the list and that nothing else uses. */
async function removeEmptyGroups(tx: Tx, { appliedAt }: StoredImport): Promise<void> {
  if (appliedAt === null) return
  await tx.studyGroup.deleteMany({ where: { createdAt: { gte: appliedAt }, leaderId: null, members: { none: {} }, returns: { none: {} } } })
}
