import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'

const select = { id: true, areaId: true, name: true, archivedAt: true } as const

export type Entry = { id: number; areaId: number | null; name: string; archivedAt: Date | null }
export type Area = Entry & { entries: Entry[] }

/** The whole classifier: areas with their entries, in their order. */
export async function listAreas(): Promise<Area[]> {
  const all = await read().competency.findMany({ select, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return all.filter((row) => row.areaId === null).map((area) => ({ ...area, entries: all.filter((row) => row.areaId === area.id) }))
}

/** Entries that may be chosen, without the areas, for lists that name them in words. */
export function classifierEntries(): Promise<{ id: number; name: string }[]> {
  const where = { areaId: { not: null }, archivedAt: null, area: { archivedAt: null } } as const
  return read().competency.findMany({ where, select: { id: true, name: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
}

/** Names by id, for pages that show many entries at once. */
export function namesOf(areas: Area[]): Map<number, string> {
  return new Map(areas.flatMap((area) => [area, ...area.entries]).map((entry) => [entry.id, entry.name]))
}

/** The classifier with how often each entry is used. */
export async function listAreasWithUse() {
  const use = { _count: { select: { mentors: true, requests: true, entries: true } } } as const
  const all = await read().competency.findMany({ select: { ...select, ...use }, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return all.filter((row) => row.areaId === null).map((area) => ({ ...area, entries: all.filter((row) => row.areaId === area.id) }))
}

export type CompetencyWithUse = Awaited<ReturnType<typeof listAreasWithUse>>[number]['entries'][number]

export async function findCompetency(id: number) {
  const found = await read().competency.findUnique({
    where: { id },
    select: { ...select, _count: { select: { mentors: true, requests: true, entries: true } } },
  })
  if (!found) throw new NotFound()
  return found
}
