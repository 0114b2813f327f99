import type { Actor } from '../app/actor.ts'
import { write } from '../app/db.ts'
import { RuleViolation } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import type { EntryData, Kind } from './form.ts'
import { type Entry, findEntry, lookUp } from './queries.ts'
import { missingForRemoval } from './rules.ts'
import { addCourse, changeCourse, mergeCourses, removeCourse } from './commands/courses.ts'
import { addSite, changeSite, mergeSites, removeSite } from './commands/sites.ts'

const directories = {
  sites: { add: addSite, change: changeSite, merge: mergeSites, remove: removeSite },
  courses: { add: addCourse, change: changeCourse, merge: mergeCourses, remove: removeCourse },
} as const

/** What became of an entry: saved, made one with the entry that has the name already, or refused because of it. */
export type Outcome = { done: 'saved' | 'merged'; entry: Entry } | { done: 'taken'; entry: Entry }

/** Adds an entry; null when the name is taken. */
export function addEntry(actor: Actor, kind: Kind, data: EntryData): Promise<number | null> {
  return write(async () => ((await lookUp(kind, { nameKey: searchKey(data.name) })) ? null : directories[kind].add(actor, data)))
}

/** Saves an entry. A name that stands already is refused, or, with `merge`, makes the two one. */
export function changeEntry(actor: Actor, kind: Kind, id: number, data: EntryData, merge: boolean): Promise<Outcome> {
  return write(async () => {
    const entry = await findEntry(kind, id)
    const same = await lookUp(kind, { nameKey: searchKey(data.name) })
    if (same && same.id !== id) {
      if (merge) await directories[kind].merge(actor, entry, same)
      return { done: merge ? 'merged' : 'taken', entry: same }
    }
    await directories[kind].change(actor, id, data)
    return { done: 'saved', entry }
  })
}

/** Deletes an entry nobody uses. */
export function removeEntry(actor: Actor, kind: Kind, id: number): Promise<Entry> {
  return write(async () => {
    const entry = await findEntry(kind, id)
    const reasons = missingForRemoval(entry)
    if (reasons.length > 0) throw new RuleViolation(reasons)
    await directories[kind].remove(actor, id)
    return entry
  })
}
