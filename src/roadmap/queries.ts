import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { theSchoolYear } from '../school-years/queries.ts'
import { type RoadmapFacts, roadmapFacts } from './facts.ts'
import { rate, type Rating } from './rules.ts'
import { flatten, treeOf } from './tree.ts'

const item = {
  id: true,
  parentId: true,
  stage: true,
  position: true,
  marker: true,
  code: true,
  text: true,
  startsOn: true,
  dueOn: true,
  responsible: true,
  expectedResult: true,
  manualStatus: true,
  manualReason: true,
  manualById: true,
  manualAt: true,
  version: true,
} as const

const roadmap = {
  id: true,
  status: true,
  orderNumber: true,
  orderDatedOn: true,
  returnRemark: true,
  submittedAt: true,
  decidedAt: true,
  version: true,
} as const

export type Roadmap = NonNullable<Awaited<ReturnType<typeof findRoadmap>>>
export type Item = Roadmap['stages'][number]

/** The roadmap of a school year as a tree of stages, items and sub-items; null when the year has none. */
export async function findRoadmap(schoolYearId: number) {
  const found = await read().roadmap.findUnique({
    where: { schoolYearId },
    select: { ...roadmap, items: { select: item, orderBy: [{ stage: 'asc' }, { position: 'asc' }] } },
  })
  if (!found) return null
  const { items, ...rest } = found
  return { ...rest, schoolYear: await theSchoolYear(schoolYearId), stages: treeOf(items) }
}

/** The roadmap of a school year. Throws NotFound. */
export async function theRoadmap(schoolYearId: number): Promise<Roadmap> {
  const found = await findRoadmap(schoolYearId)
  if (!found) throw new NotFound()
  return found
}

/** A roadmap with the status of every item today and the names of those who marked items by hand. */
export type Rated = { roadmap: Roadmap; facts: RoadmapFacts; ratings: Map<number, Rating>; names: Map<number, string> }

/** The roadmap of a school year with computed statuses; null when the year has none. */
export async function findRatedRoadmap(schoolYearId: number): Promise<Rated | null> {
  const roadmap = await findRoadmap(schoolYearId)
  if (!roadmap) return null
  const facts = await roadmapFacts(schoolYearId)
  const ratings = rate(roadmap.stages, facts, today())
  const markers = flatten(roadmap.stages).flatMap(({ manualById }) => manualById ?? [])
  return { roadmap, facts, ratings, names: await namesOfUsers(markers) }
}

/** An item with the roadmap it belongs to, of whichever year. Throws NotFound. */
export async function theItem(id: number): Promise<{ rated: Rated; item: Item }> {
  const rated = await findRatedRoadmap(await yearOfItem(id))
  const item = rated && flatten(rated.roadmap.stages).find((one) => one.id === id)
  if (!item) throw new NotFound()
  return { rated, item }
}

/** True when an order of the year already bears the number (domain §8.4 B4); the one that approves the roadmap itself may. */
export async function isOrderNumberTaken(schoolYearId: number, number: string): Promise<boolean> {
  return (await read().order.count({ where: { schoolYearId, number, kind: { not: 'regulation' } } })) > 0
}

async function yearOfItem(id: number): Promise<number> {
  const found = await read().roadmapItem.findUnique({ where: { id }, select: { roadmap: { select: { schoolYearId: true } } } })
  if (!found) throw new NotFound()
  return found.roadmap.schoolYearId
}

async function namesOfUsers(ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const users = await read().user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(users.map(({ id, name }) => [id, name]))
}
