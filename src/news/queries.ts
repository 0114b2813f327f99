import type { Prisma } from '../generated/prisma/client.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { searchKey } from '../app/search-key.ts'
import { findRatedRoadmap } from '../roadmap/queries.ts'
import { factsOf, factsOfAll } from './facts.ts'
import { isVisible } from './rules.ts'

export { namesIn, namesNobody } from './facts.ts'

const item = { id: true, stage: true, code: true, text: true } as const
const checked = {
  id: true,
  schoolYearId: true,
  status: true,
  title: true,
  body: true,
  people: { select: { personId: true, named: true, shown: true } },
} as const
const stored = { storedName: true, originalName: true, mime: true, size: true } as const
const photo = { id: true, alt: true, position: true, file: { select: stored } } as const
const inOrder = { orderBy: [{ position: 'asc' }, { id: 'asc' }] } as const satisfies Prisma.News$photosArgs
const whole = {
  ...checked,
  happenedOn: true,
  officialUrl: true,
  publishedAt: true,
  version: true,
  roadmapItemId: true,
  roadmapItem: { select: item },
  photos: { select: photo, ...inOrder },
} as const

export type NewsItem = Awaited<ReturnType<typeof findNews>>
export type ListedNews = Awaited<ReturnType<typeof listNews>>[number]

/** Every news item of a school year, the latest day first. */
export function listNews(schoolYearId: number) {
  return read().news.findMany({
    where: { schoolYearId },
    select: { ...checked, happenedOn: true, officialUrl: true, roadmapItem: { select: item }, photos: { select: { alt: true } } },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
  })
}

// A column of the database holds no larger number, and an address may say anything.
const isId = (id: number) => Number.isInteger(id) && id > 0 && id < 2 ** 31

/** One item with its photos. Throws NotFound. */
export async function findNews(id: number) {
  if (!isId(id)) throw new NotFound()
  const found = await read().news.findUnique({ where: { id }, select: whole })
  if (!found) throw new NotFound()
  return found
}

/** People tied to an item, by name. */
export function peopleOf(newsId: number) {
  return read().newsPerson.findMany({
    where: { newsId },
    select: { personId: true, named: true, shown: true, person: { select: personName } },
    orderBy: { person: { nameKey: 'asc' } },
  })
}

const personName = { id: true, kind: true, lastName: true, firstName: true, middleName: true, grade: true, post: true } as const

/** People whose names begin with the words, for the choice of who is named or shown. */
export function searchPeople(q: string, most: number) {
  const words = searchKey(q).split(' ').filter(Boolean)
  return read().person.findMany({
    where: { AND: words.map((word) => ({ OR: [{ nameKey: { startsWith: word } }, { nameKey: { contains: ' ' + word } }] })) },
    select: personName,
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    take: most,
  })
}

export function listPeople(ids: number[]) {
  return read().person.findMany({ where: { id: { in: ids } }, select: personName, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }] })
}

/** Items of the year's roadmap in the order of the document, stages included. */
export function listRoadmapItems(schoolYearId: number) {
  return read().roadmapItem.findMany({
    where: { roadmap: { schoolYearId } },
    select: { ...item, parentId: true, position: true },
    orderBy: [{ stage: 'asc' }, { position: 'asc' }],
  })
}

/** How many items of the year's roadmap have a published news item: the figures the roadmap itself shows at 7.1. */
export async function roadmapCoverage(schoolYearId: number): Promise<{ covered: number; all: number }> {
  const rated = await findRatedRoadmap(schoolYearId)
  return { covered: rated?.facts.counts.activitiesPublished ?? 0, all: rated?.facts.counts.activities ?? 0 }
}

/** What the public may see of a year now, newest first: published, and every consent in force at this moment. */
export async function listVisibleNews(schoolYearId: number): Promise<NewsItem[]> {
  const published = await read().news.findMany({
    where: { schoolYearId, status: 'published' },
    select: whole,
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
  })
  const facts = await factsOfAll(published)
  return published.filter((one) => {
    const own = facts.get(one.id)
    return own !== undefined && isVisible(one.status, own)
  })
}

/** An item the public may see now. Throws NotFound for any other. */
export async function findVisibleNews(id: number): Promise<NewsItem> {
  const found = await findNews(id)
  if (!isVisible(found.status, await factsOf(found))) throw new NotFound()
  return found
}

/** A photo of an item. Throws NotFound. */
export function photoOf(news: NewsItem, photoId: number) {
  const found = news.photos.find((one) => one.id === photoId)
  if (!found) throw new NotFound()
  return found
}
