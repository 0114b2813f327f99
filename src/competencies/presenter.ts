import { act, type Action, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { counted, fullName } from '../app/format.ts'
import { gradeWord, levels, priorities, words } from './messages.ts'
import type { Area, CompetencyWithUse, Entry, findCompetency, listUses } from './queries.ts'
import { missingForRemoval } from './rules.ts'

/** A line of the classifier with what may be done to it. */
export function entryRow(entry: CompetencyWithUse, actor: Actor) {
  const url = `/competencies/${entry.id}`
  return {
    id: entry.id,
    name: entry.name,
    url,
    used: usedText(entry._count),
    archived: entry.archivedAt ? words.archived : null,
    actions: actor.role === 'methodist' ? [link(words.change, url + '/edit'), ...order(url)] : [],
  }
}

function order(url: string): Action[] {
  const move = (label: string, step: string) => act(label, url + '/position', { fields: { step } })
  return [move(words.up, 'up'), move(words.down, 'down')]
}

function usedText({ mentors, requests }: { mentors: number; requests: number }): string | null {
  return mentors + requests === 0 ? null : words.used(counted(mentors, ...words.mentors), counted(requests, ...words.requests))
}

/** What may be done to an entry on its own page. */
export function entryActions(entry: Awaited<ReturnType<typeof findCompetency>>, actor: Actor): Action[] {
  if (actor.role !== 'methodist') return []
  const url = `/competencies/${entry.id}`
  return [
    link(words.change, url + '/edit'),
    link(words.merge, url + '/merger'),
    entry.archivedAt ? act(words.restore, url + '/restoration') : act(words.archive, url + '/archive'),
    act(words.remove, url + '/removal', { tone: 'danger', confirm: words.confirmRemove, blockedBy: missingForRemoval(entry._count) }),
  ]
}

type Owner = { person: { id: number; lastName: string; firstName: string; middleName: string | null }; schoolYear: { name: string } }

/** Whose cards an entry stands in, as lines with links. */
export function usesOf({ mentors, requests }: Awaited<ReturnType<typeof listUses>>) {
  const line = ({ person, schoolYear }: Owner, grade: string, anchor: string) => ({
    text: fullName(person),
    url: `/people/${person.id}#${anchor}`,
    note: [schoolYear.name, grade].join(', '),
    status: null,
  })
  return {
    mentors: mentors.map((row) => line(row.mentorProfile, words.level(gradeWord(levels, row.level)), 'mentor')),
    requests: requests.map((row) => line(row.menteeProfile, words.priority(gradeWord(priorities, row.priority)), 'mentee')),
  }
}

/** What a merger will do, in sentences. */
export function mergerFacts(use: { mentors: number; requests: number; both: number; answers: number }): string[] {
  const { mentors, requests, both, answers } = use
  if (mentors + requests + answers === 0) return [words.mergeNothing]
  return [
    ...(mentors + requests > 0 ? [words.mergeFacts(counted(mentors, ...words.mentors), counted(requests, ...words.requests))] : []),
    ...(both > 0 ? [words.mergeBoth(both)] : []),
    ...(answers > 0 ? [words.mergeAnswers(counted(answers, ...words.answers))] : []),
  ]
}

/** Entries (or areas, for an area) that may stay instead of this one, named with their area. */
export function mergerOptions(areas: Area[], entry: { id: number; areaId: number | null }) {
  const all = entry.areaId === null ? areas : areas.flatMap((area) => area.entries.map((one) => ({ ...one, name: `${area.name}: ${one.name}` })))
  return all.filter((one) => one.id !== entry.id).map((one) => ({ value: String(one.id), label: one.name }))
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
