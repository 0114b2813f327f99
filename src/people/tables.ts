import type { Prisma } from '../generated/prisma/client.ts'
import type { PersonTables } from './data.ts'

/** What of a person stands in tables of its own, as a part of a select. */
export const tablesSelect = {
  directions: { select: { direction: true }, orderBy: { direction: 'asc' } },
  sites: { select: { siteId: true, site: { select: { name: true } } }, orderBy: { site: { nameKey: 'asc' } } },
  studyGroups: {
    select: { studyGroupId: true, yearOfStudy: true, studyGroup: { select: { name: true } } },
    orderBy: { studyGroup: { nameKey: 'asc' } },
  },
  representatives: { select: { fullName: true, relation: true, phone: true, email: true }, orderBy: { id: 'asc' } },
  achievements: { select: { year: true, name: true, level: true, result: true }, orderBy: [{ year: 'desc' }, { id: 'asc' }] },
  certificates: { select: { title: true, hours: true, completedOn: true, document: true }, orderBy: { completedOn: 'desc' } },
} as const satisfies Prisma.PersonSelect

type Selected = Prisma.PersonGetPayload<{ select: typeof tablesSelect }>

/** The same as a form or a list gives it. */
export function tablesOf({ directions, sites, studyGroups, ...rows }: Selected): PersonTables {
  return {
    directions: directions.map((row) => row.direction),
    siteIds: sites.map((row) => row.siteId),
    studyGroups: studyGroups.map(({ studyGroupId, yearOfStudy }) => ({ studyGroupId, yearOfStudy })),
    representatives: rows.representatives,
    achievements: rows.achievements,
    certificates: rows.certificates,
  }
}

type GivenTables = { [Name in keyof PersonTables]?: PersonTables[Name] | undefined }

/** Those tables of `next` that differ from `before`, whatever the order of their rows. */
export function changedTables(before: PersonTables, next: GivenTables): Partial<PersonTables> {
  const keyed = (rows: readonly unknown[]) => JSON.stringify(rows.map(rowKey).sort())
  const changed = ([name, rows]: [string, unknown]) =>
    Array.isArray(rows) && keyed(rows) !== keyed(Object.entries(before).find(([known]) => known === name)?.[1] ?? [])
  const kept: Partial<PersonTables> = Object.fromEntries(Object.entries(next).filter(changed))
  return kept
}

function rowKey(row: unknown): string {
  return JSON.stringify(typeof row === 'object' && row !== null ? Object.entries(row).sort(([one], [other]) => one.localeCompare(other)) : row)
}
