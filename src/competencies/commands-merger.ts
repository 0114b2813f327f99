import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { RuleViolation } from '../app/errors.ts'
import { record } from '../journal/record.ts'
import { findCompetency, listAnswersWith } from './queries.ts'
import { missingForMerger, withReplaced } from './rules.ts'

/**
 * Makes two entries one: competencies, requests and answers of `from` go to `into`, `from` disappears. Where both stand,
 * the higher level or priority stays. Of an area the entries go over. Throws RuleViolation for the same or another kind of entry.
 */
export function mergeCompetencies(actor: Actor, from: number, into: number): Promise<void> {
  return write(async (tx) => {
    const [old, kept] = [await findCompetency(from), await findCompetency(into)]
    const reasons = missingForMerger(old, kept)
    if (reasons.length > 0) throw new RuleViolation(reasons)
    await moveEntries(tx, actor, from, into)
    await moveLevels(tx, from, into)
    await movePriorities(tx, from, into)
    await moveAnswers(tx, from, into)
    await tx.competency.delete({ where: { id: from } })
    const { mentors, requests } = old._count
    await record(tx, actor, 'competency.merged', { kind: 'competency', id: into }, { from, mentors, requests })
  })
}

// An entry whose name stands in the other area already is the same entry.
async function moveEntries(tx: Tx, actor: Actor, from: number, into: number): Promise<void> {
  const entries = await tx.competency.findMany({ where: { areaId: from }, select: { id: true, nameKey: true } })
  const last = await tx.competency.aggregate({ where: { areaId: into }, _max: { position: true } })
  let position = last._max.position ?? 0
  for (const { id, nameKey } of entries) {
    const same = await tx.competency.findFirst({ where: { areaId: into, nameKey }, select: { id: true } })
    position += 1
    if (same) await mergeCompetencies(actor, id, same.id)
    else await tx.competency.update({ where: { id }, data: { areaId: into, position } })
  }
}

// The version is raised, so that a form opened before and holding the old entry is a stale one.
async function moveLevels(tx: Tx, from: number, into: number): Promise<void> {
  const rows = await tx.mentorCompetency.findMany({ where: { competencyId: from }, select: { mentorProfileId: true, level: true } })
  for (const { mentorProfileId, level } of rows) {
    const key = { mentorProfileId_competencyId: { mentorProfileId, competencyId: into } }
    const both = await tx.mentorCompetency.findUnique({ where: key, select: { level: true } })
    const best = Math.max(level, both?.level ?? 0)
    await tx.mentorCompetency.upsert({ where: key, create: { mentorProfileId, competencyId: into, level }, update: { level: best } })
  }
  await tx.mentorProfile.updateMany({ where: { competencies: { some: { competencyId: from } } }, data: { version: { increment: 1 } } })
  await tx.mentorCompetency.deleteMany({ where: { competencyId: from } })
}

async function movePriorities(tx: Tx, from: number, into: number): Promise<void> {
  const rows = await tx.menteeRequest.findMany({ where: { competencyId: from }, select: { menteeProfileId: true, priority: true } })
  for (const { menteeProfileId, priority } of rows) {
    const key = { menteeProfileId_competencyId: { menteeProfileId, competencyId: into } }
    const both = await tx.menteeRequest.findUnique({ where: key, select: { priority: true } })
    const best = Math.max(priority, both?.priority ?? 0)
    await tx.menteeRequest.upsert({ where: key, create: { menteeProfileId, competencyId: into, priority }, update: { priority: best } })
  }
  await tx.menteeProfile.updateMany({ where: { requests: { some: { competencyId: from } } }, data: { version: { increment: 1 } } })
  await tx.menteeRequest.deleteMany({ where: { competencyId: from } })
}

// Answers name entries by id and are taken over into the banks later: a lost id would lose what a person said.
async function moveAnswers(tx: Tx, from: number, into: number): Promise<void> {
  for (const { responseId, key, value } of await listAnswersWith(from))
    await tx.answer.update({ where: { responseId_key: { responseId, key } }, data: { value: withReplaced(value, from, into) } })
}
