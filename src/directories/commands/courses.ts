import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { searchKey } from '../../app/search-key.ts'
import { record } from '../../journal/record.ts'
import type { EntryData } from '../form.ts'
import type { Entry } from '../queries.ts'

/** Adds a programme (ДООП) and returns its id. */
export function addCourse(actor: Actor, { name, direction, years }: EntryData): Promise<number> {
  return write(async (tx) => {
    const { id } = await tx.course.create({ data: { name, direction, years, nameKey: searchKey(name) }, select: { id: true } })
    await record(tx, actor, 'course.added', { kind: 'course', id })
    return id
  })
}

export function changeCourse(actor: Actor, id: number, { name, direction, years }: EntryData): Promise<void> {
  return write(async (tx) => {
    await tx.course.update({ where: { id }, data: { name, direction, years, nameKey: searchKey(name) } })
    await record(tx, actor, 'course.changed', { kind: 'course', id })
  })
}

/** Makes two programmes one: study groups of `from` go to `into`, `from` disappears. */
export function mergeCourses(actor: Actor, from: Entry, into: Entry): Promise<void> {
  return write(async (tx) => {
    await tx.studyGroup.updateMany({ where: { courseId: from.id }, data: { courseId: into.id } })
    await tx.course.delete({ where: { id: from.id } })
    await record(tx, actor, 'course.merged', { kind: 'course', id: into.id }, { from: from.id, groups: from.groups })
  })
}

export function removeCourse(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    await tx.course.delete({ where: { id } })
    await record(tx, actor, 'course.removed', { kind: 'course', id })
  })
}
