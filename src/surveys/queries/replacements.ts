import { read } from '../../app/db.ts'

type Row = { id: number | bigint; pairId: number | bigint; topic: string }

/**
 * Answers of a year in which a side of a pair at work asks for a replacement («replace» of the pulses, §5.10) and the
 * methodist has not marked the matter as settled since. A pair that ended settles it by itself. One statement.
 */
export async function listReplacementsAsked(schoolYearId: number): Promise<{ id: number; pairId: number; topic: string }[]> {
  const rows = await read().$queryRaw<Row[]>`
    SELECT r."id", p."id" AS "pairId", p."topic"
    FROM "Campaign" c JOIN "Response" r ON r."campaignId" = c."id" JOIN "Answer" a ON a."responseId" = r."id" AND a."key" = 'replace' AND a."value" = 'true'
    JOIN "Invitation" i ON i."id" = r."invitationId" JOIN "Pair" p ON p."id" = i."pairId" AND p."status" = 'active'
    WHERE c."schoolYearId" = ${schoolYearId} AND NOT c."anonymous" AND r."submittedAt" IS NOT NULL AND (r."takenAt" IS NULL OR r."takenAt" < r."submittedAt")
    ORDER BY r."id"`
  return rows.map(({ id, pairId, topic }) => ({ id: Number(id), pairId: Number(pairId), topic }))
}
