import { read } from '../app/db.ts'
import type { BankKind, MentoringForm } from '../generated/prisma/enums.ts'
import { currentPairs } from './rules.ts'

/** True when a consent to data processing of this year is on file and was not withdrawn. */
export async function hasDataConsent(personId: number, schoolYearId: number): Promise<boolean> {
  const where = { personId, schoolYearId, kind: 'dataProcessing', receivedOn: { not: null }, withdrawnOn: null } as const
  return (await read().consent.findFirst({ where, select: { id: true } })) !== null
}

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
