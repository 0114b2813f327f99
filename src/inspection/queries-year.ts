import { z } from 'zod'
import { read } from '../app/db.ts'
import { jsonRows } from '../app/json-rows.ts'
import { oncePerPage } from '../app/once.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { AwardKind, RoadmapStatus } from '../generated/prisma/enums.ts'
import { inForce } from '../orders/rules.ts'

const facts = z.object({ roadmap: z.enum(RoadmapStatus).nullable(), awards: z.array(z.object({ id: z.number(), kind: z.enum(AwardKind) })) })

/** Where the roadmap of a year stands, null when there is none, and the awards of the year in the order in which they were given. */
export const findYearFacts = oncePerPage(async (schoolYearId: number) => {
  const [found] = await jsonRows(
    facts,
    Prisma.sql`SELECT json_object('roadmap', (SELECT r."status" FROM "Roadmap" r WHERE r."schoolYearId" = ${schoolYearId}), 'awards',
      (SELECT json_group_array(json_object('id', a."id", 'kind', a."kind") ORDER BY a."id") FROM "Award" a LEFT JOIN "Order" o ON o."id" = a."orderId"
        WHERE a."schoolYearId" = ${schoolYearId} AND (o."id" IS NULL OR o."status" IN (${Prisma.join(inForce)})))) AS json`,
  )
  return found ?? { roadmap: null, awards: [] }
})

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
