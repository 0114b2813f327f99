import type { Tx } from '../../app/db.ts'
import { assertFresh } from '../../app/versions.ts'
import type { ProfileChange } from '../profile-changes.ts'
import type { KeptProfile } from '../stored.ts'

// Steps that change the records of the banks and put them back. A list raises the version of a record once, however
// many of its rows speak of it: `raised` holds what it has raised.

type Undo = KeptProfile & { id: number }

/** Writes what a row says of a mentor who is in the bank already; returns the version after it. */
export async function changeMentorProfile(tx: Tx, change: ProfileChange, raised: Set<string>): Promise<number> {
  const [id, version] = [change.id ?? 0, versionAfter('mentor', change, raised)]
  assertFresh(await tx.mentorProfile.updateMany({ where: { id, version: change.version }, data: { ...change.to, version } }))
  if (change.forms.length > 0) await tx.mentorProfileForm.createMany({ data: change.forms.map((form) => ({ mentorProfileId: id, form })) })
  for (const { competencyId, to: level } of change.grades) {
    const key = { mentorProfileId: id, competencyId }
    await tx.mentorCompetency.upsert({ where: { mentorProfileId_competencyId: key }, create: { ...key, level }, update: { level } })
  }
  return version
}

/** The same for a mentee. */
export async function changeMenteeProfile(tx: Tx, change: ProfileChange, raised: Set<string>): Promise<number> {
  const [id, version] = [change.id ?? 0, versionAfter('mentee', change, raised)]
  assertFresh(await tx.menteeProfile.updateMany({ where: { id, version: change.version }, data: { ...change.to, version } }))
  for (const { competencyId, to: priority } of change.grades) {
    const key = { menteeProfileId: id, competencyId }
    await tx.menteeRequest.upsert({ where: { menteeProfileId_competencyId: key }, create: { ...key, priority }, update: { priority } })
  }
  return version
}

/** Puts a mentor's record back as it was before the list. */
export async function restoreMentorProfile(tx: Tx, { id, version, forms, grades, ...old }: Undo): Promise<void> {
  assertFresh(
    await tx.mentorProfile.updateMany({ where: { id, version: { in: [version, version + 1] } }, data: { ...valuesBefore(old), version: version + 1 } }),
  )
  if (forms.length > 0) await tx.mentorProfileForm.deleteMany({ where: { mentorProfileId: id, form: { in: forms } } })
  for (const { competencyId, from } of grades) {
    const where = { mentorProfileId: id, competencyId }
    if (from === null) await tx.mentorCompetency.deleteMany({ where })
    else await tx.mentorCompetency.updateMany({ where, data: { level: from } })
  }
}

/** Puts a mentee's record back as it was before the list. */
export async function restoreMenteeProfile(tx: Tx, { id, version, grades, forms: _none, ...old }: Undo): Promise<void> {
  assertFresh(
    await tx.menteeProfile.updateMany({ where: { id, version: { in: [version, version + 1] } }, data: { ...valuesBefore(old), version: version + 1 } }),
  )
  for (const { competencyId, from } of grades) {
    const where = { menteeProfileId: id, competencyId }
    if (from === null) await tx.menteeRequest.deleteMany({ where })
    else await tx.menteeRequest.updateMany({ where, data: { priority: from } })
  }
}

/** What stood in the changed columns; null where nothing did. */
export function valuesBefore({ fields, before }: { fields: string[]; before: Record<string, string | number | null> }) {
  return Object.fromEntries(fields.map((field) => [field, before[field] ?? null]))
}

function versionAfter(bank: 'mentor' | 'mentee', { id, version }: ProfileChange, raised: Set<string>): number {
  const key = `${bank} ${String(id)}`
  if (raised.has(key)) return version
  raised.add(key)
  return version + 1
}
