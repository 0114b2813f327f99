import { searchKey } from '../app/search-key.ts'
import type { Direction } from '../generated/prisma/enums.ts'
import type { Fillable } from './fillable.ts'
import { hasManyRows } from './fields.ts'
import { competitionFields, keysIn, type NameList, parentsIn, plainFields, projectFields, type Scalars, service, type Source } from './person-rows.ts'
import { type Change, changeOf, missingOf, type Mode } from './change.ts'
import { menteeChange, mentorChange, type ProfileChange } from './profile-changes.ts'

/** A project or a competition: `id` is null for a new one. */
export type RecordChange = Change & { id: number | null }

/** What a row would do to a card and the records beside it. */
export type Fill = {
  person: Change
  directions: Direction[]
  /** Names that the card does not have yet, by key. */
  names: Record<NameList, Map<string, string>>
  representative: boolean
  mentor: ProfileChange | null
  mentee: ProfileChange | null
  project: RecordChange | null
  competition: RecordChange | null
}

/** What taking a row does to a known person. A cell that says nothing changes nothing; lists grow and never shrink. */
export function fillOf(card: Fillable, source: Source, mode: Mode): Fill {
  const { kind, values } = source
  const lacks = (known: string[], list: NameList) => new Map([...keysIn(values, list)].filter(([key]) => missingOf(known, [key], mode).length > 0))
  const has = (activity: 'project' | 'competition') => Boolean(values.activity?.includes(activity))
  const many = hasManyRows(kind)
  return {
    person: personChange(card, source, mode),
    directions: missingOf(
      card.directions.map(({ direction }) => direction),
      values.directions ?? [],
      mode,
    ),
    names: {
      studyGroups: lacks(
        card.studyGroups.map(({ studyGroup }) => studyGroup.nameKey),
        'studyGroups',
      ),
      sites: lacks(
        card.sites.map(({ site }) => site.nameKey),
        'sites',
      ),
      tags: lacks(
        card.tags.map(({ tag }) => tag.nameKey),
        'tags',
      ),
    },
    representative: card.representatives.length === 0 && parentsIn(values).length > 0,
    mentor: mentorChange(card, source, mode),
    mentee: menteeChange(card, source, mode),
    project: has('project') ? recordChange(card.projects, 'topic', projectFields(values), { many, mode }) : null,
    competition: has('competition') ? recordChange(card.competitions, 'name', competitionFields(values), { many, mode }) : null,
  }
}

/** How many things a fill does; 0: the records have everything the row says. */
export function sizeOf({ person, directions, names, representative, ...beside }: Fill): number {
  const records = [beside.project, beside.competition].map((record) => (record === null ? 0 : countOf(record) + (record.id === null ? 1 : 0)))
  const profiles = [beside.mentor, beside.mentee].map((profile) =>
    profile === null ? 0 : countOf(profile) + profile.forms.length + profile.grades.length + (profile.id === null ? 1 : 0),
  )
  const sum = [...records, ...profiles].reduce((one, other) => one + other, 0)
  const added = Object.values(names).reduce((count, list) => count + list.size, 0)
  return sum + countOf(person) + directions.length + added + (representative ? 1 : 0)
}

function countOf(change: Change): number {
  return Object.keys(change.to).length
}

/** The figures of service are true on one day, so they are taken together with the day of the list. */
function personChange(card: Fillable, { values, on }: Source, mode: Mode): Change {
  const years = service(values, on)
  const noYears = card.totalYears === null && card.teachingYears === null
  const figures = changeOf(card, { totalYears: years.totalYears, teachingYears: years.teachingYears }, mode)
  const fresh = Object.keys(figures.to).length > 0 && (noYears || mode === 'update')
  const told = { ...plainFields(values), middleName: values.middleName ?? null }
  const plain = changeOf(card, told, mode)
  if (!fresh) return plain
  const day = { to: { yearsAsOfOn: years.yearsAsOfOn }, from: { yearsAsOfOn: card.yearsAsOfOn } }
  return { to: { ...plain.to, ...figures.to, ...day.to }, from: { ...plain.from, ...figures.from, ...day.from } }
}

/**
 * The project or competition a row speaks of: the one of the same name, else one that has no name yet, else a new one.
 * A list of children has one cell for all, so there a new one is made only when there is none.
 */
function recordChange(records: ({ id: number } & Scalars)[], name: string, told: Scalars, { many, mode }: { many: boolean; mode: Mode }): RecordChange | null {
  const key = searchKey(told[name]?.toString())
  const same = records.find((record) => key === '' || searchKey(record[name]?.toString()) === key)
  const record = same ?? records.find((one) => one[name] === null)
  if (record === undefined) return many || records.length === 0 ? { id: null, ...changeOf({}, told, 'fill') } : null
  const change = changeOf(record, told, mode)
  return Object.keys(change.to).length > 0 ? { id: record.id, ...change } : null
}
