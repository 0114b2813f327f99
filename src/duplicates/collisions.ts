import { z } from 'zod'
import { read } from '../app/db.ts'

const kinds = ['mentor', 'mentee', 'choice', 'pair', 'campaign', 'order', 'act', 'training', 'signed'] as const
const schema = z.array(z.object({ kind: z.enum(kinds), name: z.string(), one: z.string().nullable(), other: z.string().nullable() }))
const countSchema = z.array(z.object({ one: z.coerce.number(), other: z.coerce.number() }))

/** Something both records have and one person has once. `one` and `other` are the two statuses or days, when there are any. */
export type Collision = z.output<typeof schema>[number]

/** Where the two records meet, in one statement. */
export async function collisionsOf(oneId: number, otherId: number): Promise<Collision[]> {
  const rows = await read().$queryRaw`
    SELECT 'mentor' AS kind, y.name, a.status AS one, b.status AS other FROM MentorProfile a
      JOIN MentorProfile b ON b.schoolYearId = a.schoolYearId AND b.personId = ${otherId} JOIN SchoolYear y ON y.id = a.schoolYearId WHERE a.personId = ${oneId}
    UNION ALL SELECT 'mentee', y.name, a.status, b.status FROM MenteeProfile a
      JOIN MenteeProfile b ON b.schoolYearId = a.schoolYearId AND b.personId = ${otherId} JOIN SchoolYear y ON y.id = a.schoolYearId WHERE a.personId = ${oneId}
    UNION ALL SELECT 'choice', y.name, ca.decidedOn, cb.decidedOn FROM MenteeProfile a
      JOIN MenteeProfile b ON b.schoolYearId = a.schoolYearId AND b.personId = ${otherId} JOIN SchoolYear y ON y.id = a.schoolYearId
      JOIN Choice ca ON ca.menteeProfileId = a.id JOIN Choice cb ON cb.menteeProfileId = b.id WHERE a.personId = ${oneId}
    UNION ALL SELECT 'pair', p.topic, NULL, NULL FROM MenteeProfile a JOIN PairMember ma ON ma.menteeProfileId = a.id
      JOIN PairMember mb ON mb.pairId = ma.pairId JOIN MenteeProfile b ON b.id = mb.menteeProfileId AND b.personId = ${otherId}
      JOIN Pair p ON p.id = ma.pairId WHERE a.personId = ${oneId}
    UNION ALL SELECT 'campaign', c.title, substr(ra.submittedAt, 1, 10), substr(rb.submittedAt, 1, 10) FROM Invitation a
      JOIN Invitation b ON b.campaignId = a.campaignId AND b.pairId IS a.pairId AND b.personId = ${otherId} JOIN Campaign c ON c.id = a.campaignId
      LEFT JOIN Response ra ON ra.invitationId = a.id LEFT JOIN Response rb ON rb.invitationId = b.id WHERE a.personId = ${oneId}
    UNION ALL SELECT 'order', o.title, a.acquaintedOn, b.acquaintedOn FROM OrderAcquaintance a
      JOIN OrderAcquaintance b ON b.orderId = a.orderId AND b.personId = ${otherId} JOIN "Order" o ON o.id = a.orderId WHERE a.personId = ${oneId}
    UNION ALL SELECT 'act', l.title, a.acquaintedOn, b.acquaintedOn FROM ActAcquaintance a
      JOIN ActAcquaintance b ON b.legalBasisId = a.legalBasisId AND b.personId = ${otherId} JOIN LegalBasis l ON l.id = a.legalBasisId WHERE a.personId = ${oneId}
    UNION ALL SELECT 'training', t.title, NULL, NULL FROM TrainingAttendance a
      JOIN TrainingAttendance b ON b.trainingId = a.trainingId AND b.personId = ${otherId} JOIN Training t ON t.id = a.trainingId WHERE a.personId = ${oneId}
    UNION ALL SELECT DISTINCT 'signed', COALESCE(o.number, o.title), NULL, NULL FROM OrderAcquaintance a JOIN "Order" o ON o.id = a.orderId
      WHERE a.personId IN (${oneId}, ${otherId})`
  return schema.parse(rows)
}

/** Pairs of each of the two records, as a mentor or a mentee. */
export async function pairCounts(oneId: number, otherId: number): Promise<{ one: number; other: number }> {
  const rows = await read().$queryRaw`
    WITH own AS (
      SELECT m.personId, p.id FROM Pair p JOIN MentorProfile m ON m.id = p.mentorProfileId WHERE m.personId IN (${oneId}, ${otherId})
      UNION SELECT m.personId, x.pairId FROM PairMember x JOIN MenteeProfile m ON m.id = x.menteeProfileId WHERE m.personId IN (${oneId}, ${otherId}))
    SELECT count(CASE WHEN personId = ${oneId} THEN 1 END) AS one, count(CASE WHEN personId = ${otherId} THEN 1 END) AS other FROM own`
  return countSchema.parse(rows)[0] ?? { one: 0, other: 0 }
}
