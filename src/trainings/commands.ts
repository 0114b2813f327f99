import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { type Tx, write } from '../app/db.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import { assertFresh } from '../app/versions.ts'
import { record } from '../journal/record.ts'
import type { TrainingData } from './form.ts'

/** Adds a training to a school year and returns its id. */
export function createTraining(actor: Actor, schoolYearId: number, { version: _version, ...data }: TrainingData): Promise<number> {
  return write(async (tx) => {
    const { id } = await tx.training.create({ data: { ...data, schoolYearId }, select: { id: true } })
    await record(tx, actor, 'training.created', { kind: 'training', id }, { heldOn: data.heldOn })
    return id
  })
}

/** Changes a training. Throws StaleRecord. */
export function changeTraining(actor: Actor, id: number, { version, ...data }: TrainingData): Promise<void> {
  return write(async (tx) => {
    await find(tx, id)
    assertFresh(await tx.training.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    await record(tx, actor, 'training.changed', { kind: 'training', id })
  })
}

/** Says who was present: exactly the people given. Throws StaleRecord, RuleViolation before the day of the training. */
export function markAttendance(actor: Actor, id: number, personIds: number[], version: number): Promise<void> {
  return write(async (tx) => {
    const { heldOn } = await find(tx, id)
    if (heldOn > today()) throw new RuleViolation([{ code: 'trainings.notHeldYet' }])
    assertFresh(await tx.training.updateMany({ where: { id, version }, data: { version: version + 1 } }))
    const people = await tx.person.findMany({ where: { id: { in: personIds } }, select: { id: true } })
    await tx.trainingAttendance.deleteMany({ where: { trainingId: id } })
    await tx.trainingAttendance.createMany({ data: people.map((person) => ({ trainingId: id, personId: person.id, attended: true })) })
    await record(tx, actor, 'training.attendanceMarked', { kind: 'training', id }, { attended: people.length })
  })
}

/** Says which materials of the library the training uses. */
export function chooseMaterials(actor: Actor, id: number, materialIds: number[]): Promise<void> {
  return write(async (tx) => {
    await find(tx, id)
    const materials = await tx.material.findMany({ where: { id: { in: materialIds }, forMentors: true }, select: { id: true } })
    await tx.trainingMaterial.deleteMany({ where: { trainingId: id } })
    await tx.trainingMaterial.createMany({ data: materials.map((material) => ({ trainingId: id, materialId: material.id })) })
    await record(tx, actor, 'training.materialsChosen', { kind: 'training', id }, { materials: materials.length })
  })
}

/** Removes a training that was added by mistake. */
export function removeTraining(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    await find(tx, id)
    const attended = await tx.trainingAttendance.count({ where: { trainingId: id, attended: true } })
    if (attended > 0) throw new RuleViolation([{ code: 'trainings.attended' }])
    await tx.training.delete({ where: { id } })
    await record(tx, actor, 'training.removed', { kind: 'training', id })
  })
}

async function find(tx: Tx, id: number): Promise<{ heldOn: string }> {
  const training = await tx.training.findUnique({ where: { id }, select: { heldOn: true } })
  if (!training) throw new NotFound()
  return training
}
