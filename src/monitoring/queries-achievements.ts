import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'

const row = z.object({
  level: z.enum(['centre', 'municipal', 'regional', 'national', 'international']).nullable(),
  result: z.enum(['participant', 'prizewinner', 'winner']).nullable(),
  count: z.number(),
})

export type Achieved = z.output<typeof row>

/**
 * Achievements of the mentees of a year by level and result (§6.5 item 10), each counted once however many pairs its child is in.
 * A card keeps only the calendar year of an achievement, so those of the years in which the pair worked are taken.
 */
export function achievementsByLevel(schoolYearId: number): Promise<Achieved[]> {
  return jsonRows(
    row,
    Prisma.sql`SELECT json_object('level', a."level", 'result', a."result", 'count', count(*)) AS json FROM "Achievement" a
      WHERE EXISTS (SELECT 1 FROM "MenteeProfile" n JOIN "PairMember" m ON m."menteeProfileId" = n."id" JOIN "Pair" p ON p."id" = m."pairId"
        WHERE n."personId" = a."personId" AND p."schoolYearId" = ${schoolYearId} AND p."status" IN ('active', 'completed', 'terminated')
          AND CAST(a."year" AS TEXT) BETWEEN substr(p."startsOn", 1, 4) AND substr(coalesce(p."endedOn", p."endsOn"), 1, 4))
      GROUP BY a."level", a."result"`,
  )
}
