import type { Actor } from '../app/actor.ts'
import { write } from '../app/db.ts'
import { assertFresh } from '../app/versions.ts'
import { cases, proposedName } from '../documents/names-cases.ts'
import { record, recordEach } from '../journal/record.ts'
import type { NameFormsData } from './form.ts'
import { findNamed, listUncertain } from './queries.ts'

/** Saves the forms of a person's name; an empty one is computed again. Throws StaleRecord when somebody else saved them meanwhile. */
export function saveNameForms(actor: Actor, personId: number, { version, ...data }: NameFormsData): Promise<void> {
  return write(async (tx) => {
    const { nameForms } = await findNamed(personId)
    if (nameForms === null) await tx.nameForms.create({ data: { personId, ...data, version: version + 1 } })
    else assertFresh(await tx.nameForms.updateMany({ where: { personId, version }, data: { ...data, version: version + 1 } }))
    await record(tx, actor, 'person.nameFormsSaved', { kind: 'person', id: personId })
  })
}

/** Writes down the proposed forms of people whose forms are still uncertain; returns how many there were. */
export function acceptProposed(actor: Actor, schoolYearId: number, ids: readonly number[]): Promise<number> {
  return write(async (tx) => {
    const people = (await listUncertain(schoolYearId)).filter(({ id }) => ids.includes(id))
    for (const person of people) {
      const forms = Object.fromEntries(cases.map((one) => [one, person.nameForms?.[one] ?? proposedName(one, person)]))
      await tx.nameForms.upsert({ where: { personId: person.id }, create: { personId: person.id, ...forms }, update: { ...forms, version: { increment: 1 } } })
    }
    await recordEach(
      tx,
      actor,
      'person.nameFormsSaved',
      'person',
      people.map(({ id }) => id),
    )
    return people.length
  })
}
