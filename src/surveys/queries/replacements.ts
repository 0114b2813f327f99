import { read } from '../../app/db.ts'

/**
 * Answers of this year in which a side of a pair at work asks for a replacement («replace» of the pulses, §5.10) and the
 * methodist has not marked the matter as settled since. A pair that ended settles it by itself.
 */
export async function listReplacementsAsked(schoolYearId: number): Promise<{ id: number; pairId: number; topic: string }[]> {
  const rows = await read().answer.findMany({
    where: {
      key: 'replace',
      value: 'true',
      response: { submittedAt: { not: null }, campaign: { schoolYearId, anonymous: false }, invitation: { pair: { status: 'active' } } },
    },
    select: { response: { select: { id: true, submittedAt: true, takenAt: true, invitation: { select: { pair: { select: { id: true, topic: true } } } } } } },
    orderBy: { responseId: 'asc' },
  })
  return rows.flatMap(({ response: { id, submittedAt, takenAt, invitation } }) => {
    const pair = invitation?.pair
    const isSettled = takenAt !== null && submittedAt !== null && takenAt >= submittedAt
    return pair && !isSettled ? [{ id, pairId: pair.id, topic: pair.topic }] : []
  })
}
