import { read } from '../app/db.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { BankKind, MentoringForm } from '../generated/prisma/enums.ts'
import { currentPairs } from './rules.ts'

/** Whether the person `h` of a profile `m` has a consent to data processing of its year on file that was not withdrawn. */
export const dataConsentSql = Prisma.sql`EXISTS (SELECT 1 FROM "Consent" s WHERE s."personId" = h.id AND s."schoolYearId" = m."schoolYearId"
  AND s.kind = 'dataProcessing' AND s."receivedOn" IS NOT NULL AND s."withdrawnOn" IS NULL)`

/** How many mentees each mentor of a year has in pairs that go on or are being formed: { mentorProfileId: count }. */
export async function mentorLoads(schoolYearId: number): Promise<Map<number, number>> {
  const pairs = await read().pair.findMany({
    where: { schoolYearId, status: { in: [...currentPairs] } },
    select: { mentorProfileId: true, _count: { select: { members: true } } },
  })
  const loads = new Map<number, number>()
  for (const pair of pairs) loads.set(pair.mentorProfileId, (loads.get(pair.mentorProfileId) ?? 0) + pair._count.members)
  return loads
}

/** Decisions «нуждающихся нет» and «форма не используется» of a year. */
export function listDecisions(schoolYearId: number) {
  return read().bankDecision.findMany({ where: { schoolYearId }, select: { bank: true, reason: true } })
}

const formOf: Partial<Record<BankKind, MentoringForm>> = {
  mentorsTeacherTeacher: 'teacherTeacher',
  mentorsTeacherStudent: 'teacherStudent',
  mentorsStudentStudent: 'studentStudent',
}

/** How many people stand in a bank of a year, candidates and identified ones included. */
export function countInBank(schoolYearId: number, bank: BankKind): Promise<number> {
  const form = formOf[bank]
  if (form) return read().mentorProfile.count({ where: { schoolYearId, status: { notIn: ['declined', 'excluded'] }, forms: { some: { form } } } })
  const kind = bank === 'menteeStudents' ? 'student' : 'staff'
  return read().menteeProfile.count({ where: { schoolYearId, status: { not: 'withdrawn' }, person: { kind }, NOT: { needsMentor: 'no' } } })
}
