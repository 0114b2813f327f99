import { read } from '../app/db.ts'

/** Where the roadmap of a year stands; null when there is none. */
export async function findRoadmapStatus(schoolYearId: number) {
  const found = await read().roadmap.findUnique({ where: { schoolYearId }, select: { status: true } })
  return found?.status ?? null
}

/** A school year by its number, whichever the reader works with. */
export function theYear(id: number) {
  return read().schoolYear.findUniqueOrThrow({ where: { id }, select: { id: true, name: true, startsOn: true, endsOn: true } })
}

/** News of a year that the public was shown, the latest first. */
export function listPublishedNews(schoolYearId: number) {
  return read().news.findMany({
    where: { schoolYearId, status: 'published' },
    select: { happenedOn: true, title: true, body: true, officialUrl: true },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
  })
}

/** The account for which a folder is made, as it is now. */
export function findMaker(id: number) {
  return read().user.findUniqueOrThrow({ where: { id }, select: { id: true, role: true, name: true } })
}
