import { counted, fullName, phone } from '../app/format.ts'
import { eventLevels, eventResults } from './messages.ts'
import { cardWords as words } from './messages-card.ts'
import { findGroupsOf } from './queries-groups.ts'
import type { CardSubject, Section } from './section.ts'

type Group = Awaited<ReturnType<typeof findGroupsOf>>[number]

/** Study groups a person attends or leads, with programme, place and teacher. */
export async function groupsSection({ person }: CardSubject): Promise<Section | null> {
  const groups = await findGroupsOf(person.id)
  if (groups.length === 0) return null
  return {
    id: 'groups',
    title: words.groups,
    lines: groups.map((group) => ({ text: group.name, url: `/study-groups/${group.id}`, ...aboutGroup(group) })),
  }
}

function aboutGroup({ leads, leader, yearOfStudy, course, site }: Group) {
  const teacher = leads || !leader ? null : words.teacher(fullName(leader))
  const note = [yearOfStudy === null ? null : words.yearOfStudy(yearOfStudy), teacher, course && words.course(course), site]
  return { note: note.filter(Boolean).join(', ') || null, status: leads ? { label: words.leads, tone: 'plain' } : null }
}

export function representativesSection({ person }: CardSubject): Section | null {
  if (person.kind !== 'student' || person.anonymisedAt) return null
  const [first] = person.representatives
  const lines = person.representatives.map((row) => ({
    text: [row.fullName, row.relation].filter(Boolean).join(', '),
    url: null,
    note: [row.phone && phone(row.phone), row.email].filter(Boolean).join(', ') || null,
    status: null,
  }))
  const brief = first
    ? { label: words.representative, value: [first.fullName, first.relation, first.phone && phone(first.phone)].filter(Boolean).join(', ') }
    : { label: words.representative, value: words.noRepresentative, tone: 'wait' }
  return { id: 'representatives', title: words.representatives, briefs: [brief], lines, empty: words.noRepresentatives }
}

/** Contests, publications and projects that matter for mentoring. */
export function achievementsSection({ person }: CardSubject): Section | null {
  if (person.achievements.length === 0) return null
  const lines = person.achievements.map(({ year, name, level, result }) => ({
    text: name,
    url: null,
    note: [year === null ? null : String(year), level && eventLevels[level], result && eventResults[result]].filter(Boolean).join(', ') || null,
    status: null,
  }))
  const brief = { label: words.achievements, value: counted(lines.length, ...words.recordForms) }
  return { id: 'achievements', title: words.achievements, briefs: [brief], lines }
}
