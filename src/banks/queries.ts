import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { BankKind, MentoringForm } from '../generated/prisma/enums.ts'
import { currentPairs } from './rules.ts'

/** Consents to data processing of a person that are on file and were not withdrawn, with the year they are of. */
export const dataConsents = {
  where: { kind: 'dataProcessing', receivedOn: { not: null }, withdrawnOn: null },
  select: { schoolYearId: true },
} as const satisfies Prisma.Person$consentsArgs

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
