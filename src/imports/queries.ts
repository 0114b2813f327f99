import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { portions } from '../app/portions.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ImportRowStatus } from '../generated/prisma/enums.ts'
import { type ImportKind, isAbout, type Mapping, peopleOf } from './fields.ts'
import type { KnownPerson } from './duplicates.ts'
import { unpackMapping } from './stored.ts'
import { type Fillable, fillable } from './fillable.ts'

export const rowsOnPage = 50

const name = { id: true, lastName: true, firstName: true, middleName: true } as const
const select = {
  id: true,
  kind: true,
  status: true,
  createdAt: true,
  appliedAt: true,
  reversedAt: true,
  version: true,
  createdById: true,
  schoolYearId: true,
  headerRow: true,
  headers: true,
  mapping: true,
  sheet: true,
  rowsRead: true,
  rowsTotal: true,
  failure: true,
  file: { select: { id: true, originalName: true, storedName: true, sha256: true } },
} as const

export type StoredImport = NonNullable<Awaited<ReturnType<typeof findStored>>>
export type Counts = Partial<Record<ImportRowStatus, number>>

export function findStored(id: number) {
  return read().import.findUnique({ where: { id }, select })
}

/** An import with everything its page shows. Lists are the methodists' common work: each sees all. */
export async function findImport(id: number): Promise<StoredImport> {
  const found = Number.isSafeInteger(id) ? await findStored(id) : null
  if (!found) throw new NotFound()
  return found
}

/** A page of the imports of a school year, newest first. */
export async function listImports(schoolYearId: number, list: ListQuery) {
  const where = { schoolYearId }
  const total = await read().import.count({ where })
  const rows = await read().import.findMany({ where, select, orderBy: { id: 'desc' }, ...window(list, total) })
  return { rows, total }
}

/** Names of those who uploaded, by user id. */
export async function namesOfUsers(ids: number[]): Promise<Map<number, string>> {
  const users = await read().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map((user) => [user.id, user.name]))
}

/** How many rows of each import have each status. */
export async function countRows(importIds: number[]): Promise<Map<number, Counts>> {
  const groups = await read().importRow.groupBy({
    by: ['importId', 'status'],
    where: { importId: { in: importIds } },
    _count: { _all: true },
  })
  const counts = new Map<number, Counts>(importIds.map((id) => [id, {}]))
  for (const { importId, status, _count } of groups) counts.set(importId, { ...counts.get(importId), [status]: _count._all })
  return counts
}

/** How many people the rows would bring and how many cards they would complete, with the choices made so far. */
export async function countActs({ id: importId, kind }: { id: number; kind: ImportKind }): Promise<{ created: number; filled: number }> {
  const taken: Prisma.ImportRowWhereInput[] = [
    { status: { in: ['good', 'warning'] }, choice: null },
    { status: { in: ['warning', 'duplicate'] }, choice: 'create' },
  ]
  const created = await read().importRow.count({ where: { importId, OR: taken } })
  const chosen: Prisma.ImportRowWhereInput[] = [{ choice: { in: ['fill', 'update'] } }]
  // What choicesFor of rules.ts does by itself: a list about people who are known adds to them unless told otherwise.
  if (isAbout(kind)) chosen.push({ choice: null, likeness: 'exact', fills: true })
  const filled = await read().importRow.count({ where: { importId, status: 'duplicate', OR: chosen } })
  return { created, filled }
}

/** True when every row of the file is of somebody known and tells nothing that the records do not say. */
export async function isAllThere(importId: number): Promise<boolean> {
  const repeats = { status: 'duplicate', likeness: 'exact', sameRow: null, fills: false, updates: false } as const
  const same = await read().importRow.count({ where: { importId, ...repeats } })
  return same > 0 && same === (await read().importRow.count({ where: { importId } }))
}

/** A page of the rows of one status, in the order of the file. */
export async function listRows(importId: number, status: ImportRowStatus, list: ListQuery) {
  const where = { importId, status }
  const total = await read().importRow.count({ where })
  const rows = await read().importRow.findMany({
    where,
    include: { person: { select: name } },
    orderBy: { rowNumber: 'asc' },
    ...window(list, total, rowsOnPage),
  })
  return { rows, total }
}

/** True when the list repeats somebody who is certainly known already. */
export async function anyKnown(importId: number): Promise<boolean> {
  return (
    (await read().importRow.findFirst({
      where: { importId, status: 'duplicate', likeness: 'exact', sameRow: null },
      select: { rowNumber: true },
    })) !== null
  )
}

/** Every row of the given statuses, in the order of the file. */
export function allRows(importId: number, statuses: ImportRowStatus[]) {
  return read().importRow.findMany({ where: { importId, status: { in: statuses } }, orderBy: { rowNumber: 'asc' } })
}

/** The first rows, for samples of what is in the columns. */
export function firstRows(importId: number, most = 20) {
  return read().importRow.findMany({ where: { importId }, select: { cells: true }, orderBy: { rowNumber: 'asc' }, take: most })
}

/** When the same bytes were taken before and not taken back, by another import of the year; null when never. */
export async function appliedBefore(list: StoredImport): Promise<Date | null> {
  const { id, schoolYearId, kind, file } = list
  const where = { id: { not: id }, schoolYearId, kind, status: 'applied', file: { sha256: file.sha256 } } as const
  return (await read().import.findFirst({ where, select: { appliedAt: true }, orderBy: { id: 'desc' } }))?.appliedAt ?? null
}

/** Everybody of the centre whom a list of this kind may name. A student who became a teacher is two records on purpose. */
export function knownPeople(kind: ImportKind): Promise<KnownPerson[]> {
  const where = { kind: { in: [...peopleOf[kind].known] } }
  return read().person.findMany({ where, select: { ...name, birthOn: true, post: true }, orderBy: { id: 'asc' } })
}

/** Columns that were put right by hand, by the headings they belong to. */
export async function rememberedMappings(kind: ImportKind): Promise<Map<string, Mapping>> {
  const kept = await read().importMapping.findMany({ where: { kind }, select: { headersKey: true, mapping: true } })
  return new Map(kept.map(({ headersKey, mapping }) => [headersKey, unpackMapping(kind, mapping)]))
}

/** Cards of people whom rows repeat, as far as it must be known what is empty in them. */
export async function fillableCards(ids: number[], schoolYearId: number): Promise<Map<number, Fillable>> {
  const cards = new Map<number, Fillable>()
  for (const part of portions(ids)) {
    const people = await read().person.findMany({ where: { id: { in: part } }, select: fillable(schoolYearId) })
    for (const person of people) cards.set(person.id, person)
  }
  return cards
}
