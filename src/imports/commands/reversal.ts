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
import { restoreMenteeProfile, restoreMentorProfile, valuesBefore } from './profiles.ts'

/**
 * Takes a list back: its people are deleted, completed and corrected cards become as they were, the list waits to be read again.
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
    const restored = await restoreCards(tx, list)
    await removeUnused(tx, list)
    await recordEach(tx, actor, 'person.importReversed', 'person', [...created, ...restored], { import: id })
    await record(tx, actor, 'import.reversed', { kind: 'import', id }, { created: created.length, updated: restored.length })
    return created.length
  })
}

async function removePeople(tx: Tx, { id, schoolYearId }: StoredImport): Promise<void> {
  const created = { importRows: { some: { importId: id, status: 'created' } } } as const
  await tx.menteeProfile.deleteMany({ where: { schoolYearId, person: created } })
  await tx.mentorProfile.deleteMany({ where: { schoolYearId, person: created } })
  await tx.person.deleteMany({ where: created })
}

/** Cards and records as they were. Several rows on one person are taken back from the last: each knows what it found. */
async function restoreCards(tx: Tx, list: StoredImport): Promise<number[]> {
  const restored = new Set<number>()
  for (const { personId, changes } of (await allRows(list.id, ['updated'])).reverse()) {
    if (personId === null) continue
    const change = unpackChanges(changes)
    await restoreCard(tx, personId, change)
    await restoreBeside(tx, list, personId, change)
    restored.add(personId)
  }
  return [...restored]
}

async function restoreCard(tx: Tx, personId: number, change: Changes): Promise<void> {
  const { version } = change
  const old = valuesBefore(change)
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } })
  const data = { ...old, ...keysOf({ ...person, ...old }), version: version + 1 }
  assertFresh(await tx.person.updateMany({ where: { id: personId, version: { in: [version, version + 1] } }, data }))
  const { directions, studyGroupIds, siteIds, tagIds } = change
  // A list of thousands is taken back in seconds only when nothing is asked in vain.
  if (directions.length > 0) await tx.personDirection.deleteMany({ where: { personId, direction: { in: directions } } })
  if (studyGroupIds.length > 0) await tx.personStudyGroup.deleteMany({ where: { personId, studyGroupId: { in: studyGroupIds } } })
  if (siteIds.length > 0) await tx.personSite.deleteMany({ where: { personId, siteId: { in: siteIds } } })
  if (tagIds.length > 0) await tx.personTag.deleteMany({ where: { personId, tagId: { in: tagIds } } })
}

async function restoreBeside(tx: Tx, { schoolYearId, appliedAt }: StoredImport, personId: number, change: Changes): Promise<void> {
  const made = { personId, ...(appliedAt === null ? {} : { createdAt: appliedAt }) }
  const { project, competition, mentor, mentee } = change
  if (change.representative) await tx.legalRepresentative.deleteMany({ where: made })
  if (project?.id === null) await tx.projectRecord.deleteMany({ where: made })
  else if (project) await tx.projectRecord.updateMany({ where: { id: project.id, personId }, data: valuesBefore(project) })
  if (competition?.id === null) await tx.competitionRecord.deleteMany({ where: made })
  else if (competition) await tx.competitionRecord.updateMany({ where: { id: competition.id, personId }, data: valuesBefore(competition) })
  if (mentor?.id === null) await tx.mentorProfile.deleteMany({ where: { ...made, schoolYearId } })
  else if (mentor) await restoreMentorProfile(tx, { ...mentor, id: mentor.id })
  if (mentee?.id === null) await tx.menteeProfile.deleteMany({ where: { ...made, schoolYearId } })
  else if (mentee) await restoreMenteeProfile(tx, { ...mentee, id: mentee.id })
}

/** Study groups, sites and tags that came with the list and that nothing else uses. */
async function removeUnused(tx: Tx, { appliedAt }: StoredImport): Promise<void> {
  if (appliedAt === null) return
  const since = { gte: appliedAt }
  await tx.studyGroup.deleteMany({ where: { createdAt: since, leaderId: null, members: { none: {} }, returns: { none: {} } } })
  await tx.site.deleteMany({ where: { createdAt: since, people: { none: {} }, groups: { none: {} } } })
  await tx.tag.deleteMany({ where: { createdAt: since, people: { none: {} } } })
}
