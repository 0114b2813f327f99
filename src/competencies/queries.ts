import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { oncePerPage } from '../app/once.ts'
import { namesEntry } from './rules.ts'

const select = { id: true, areaId: true, name: true, archivedAt: true } as const

export type Entry = { id: number; areaId: number | null; name: string; archivedAt: Date | null }
export type Area = Entry & { entries: Entry[] }

/** The whole classifier: areas with their entries, in their order. */
export const listAreas = oncePerPage(async (): Promise<Area[]> => {
  const all = await read().competency.findMany({ select, orderBy: [{ position: 'asc' }, { id: 'asc' }] })
  return all.filter((row) => row.areaId === null).map((area) => ({ ...area, entries: all.filter((row) => row.areaId === area.id) }))
})

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

/** An entry or an area with how often it is used. Throws NotFound. */
export async function findCompetency(id: number) {
  if (!Number.isSafeInteger(id)) throw new NotFound()
  const found = await read().competency.findUnique({
    where: { id },
    select: { ...select, _count: { select: { mentors: true, requests: true, entries: true } } },
  })
  if (!found) throw new NotFound()
  return found
}

/** Answers of questionnaires that name an entry; `value` is their JSON. */
export async function listAnswersWith(id: number) {
  const keys = await read().surveyQuestion.findMany({ where: { type: 'competencies' }, select: { key: true }, distinct: ['key'] })
  const like = { value: { contains: `"id":${id}` }, key: { in: keys.map((row) => row.key) } }
  const found = await read().answer.findMany({ where: like, select: { responseId: true, key: true, value: true } })
  return found.filter((answer) => namesEntry(answer.value, id))
}

/** How many stand in both entries: mentors with both competencies, mentees with both requests. */
export async function countBoth(one: number, other: number): Promise<number> {
  const both = [{ some: { competencyId: one } }, { some: { competencyId: other } }]
  const mentors = await read().mentorProfile.count({ where: { AND: both.map((competencies) => ({ competencies })) } })
  const mentees = await read().menteeProfile.count({ where: { AND: both.map((requests) => ({ requests })) } })
  return mentors + mentees
}

const person = { select: { id: true, lastName: true, firstName: true, middleName: true } } as const
const ofYear = { person, schoolYear: { select: { name: true } } } as const

/** Whose card an entry stands in, the latest years first, at most `most` of each. */
export async function listUses(id: number, most = 100) {
  const latest = [{ schoolYear: { startsOn: 'desc' } }, { person: { nameKey: 'asc' } }] as const
  const mentors = await read().mentorCompetency.findMany({
    where: { competencyId: id },
    select: { level: true, mentorProfile: { select: ofYear } },
    orderBy: latest.map((mentorProfile) => ({ mentorProfile })),
    take: most,
  })
  const requests = await read().menteeRequest.findMany({
    where: { competencyId: id },
    select: { priority: true, menteeProfile: { select: ofYear } },
    orderBy: latest.map((menteeProfile) => ({ menteeProfile })),
    take: most,
  })
  return { mentors, requests }
}
