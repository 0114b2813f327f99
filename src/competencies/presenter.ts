import { act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { counted } from '../app/format.ts'
import { words } from './messages.ts'
import type { Area, CompetencyWithUse, Entry } from './queries.ts'
import { missingForRemoval } from './rules.ts'

/** A line of the classifier with what may be done to it. */
export function entryRow(entry: CompetencyWithUse, actor: Actor) {
  const url = `/competencies/${entry.id}`
  const { mentors, requests } = entry._count
  const removable = missingForRemoval(entry._count).length === 0
  const acts = [
    link(words.rename, url + '/edit'),
    entry.archivedAt ? act(words.restore, url + '/restoration') : act(words.archive, url + '/archive'),
    ...(removable ? [act(words.remove, url + '/removal', { tone: 'danger', confirm: words.confirmRemove })] : []),
  ]
  return {
    name: entry.name,
    used: mentors + requests === 0 ? null : words.used(counted(mentors, ...words.mentors), counted(requests, ...words.requests)),
    archived: entry.archivedAt ? words.archived : null,
    actions: actor.role === 'methodist' ? acts : [],
  }
}

/** The picker of entries with grades: those not archived, and those already picked. */
export function pickerAreas(areas: Area[], picked: string[]) {
  const chosen = new Map(picked.map((value) => [Number(value.split(':')[0]), value]))
  const offered = (area: Area) => (entry: Entry) => (area.archivedAt === null && entry.archivedAt === null) || chosen.has(entry.id)
  return areas
    .filter((area) => area.entries.some(offered(area)))
    .map((area) => {
      const entries = area.entries.filter(offered(area)).map((entry) => ({ id: entry.id, name: entry.name, value: chosen.get(entry.id) ?? '' }))
      return {
        id: area.id,
        name: area.name,
        entries,
        open: entries.some((entry) => entry.value !== ''),
        picked: entries.filter((entry) => entry.value !== '').length,
      }
    })
}
