import type { MentoringForm } from '../generated/prisma/enums.ts'
import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { placesTaken } from './rules/capacity.ts'
import { listOtherPairs } from './participants.ts'
import { mentorsOfMentees } from './queries.ts'

const person = { select: { lastName: true, firstName: true, middleName: true, kind: true, post: true, grade: true } } as const

/** Mentors of the bank who may stand in a form, with their free places. */
export async function listMentorCandidates(schoolYearId: number, form: MentoringForm, exceptPairId: number | null) {
  const kinds = form === 'studentStudent' ? (['student'] as const) : (['staff', 'external'] as const)
  const rows = await read().mentorProfile.findMany({
    where: { schoolYearId, status: 'inBank', person: { kind: { in: [...kinds] } } },
    select: { id: true, capacity: true, person },
    orderBy: { person: { nameKey: 'asc' } },
  })
  const pairs = await listOtherPairs(schoolYearId, exceptPairId)
  return rows.map((row) => ({ id: row.id, name: fullName(row.person), capacity: row.capacity, free: Math.max(0, row.capacity - placesTaken(row.id, pairs)) }))
}

/** Mentees of the bank who may stand in a form: those who have nobody come first. */
export async function listMenteeCandidates(schoolYearId: number, form: MentoringForm) {
  const kind = form === 'teacherTeacher' ? 'staff' : 'student'
  const rows = await read().menteeProfile.findMany({
    where: { schoolYearId, status: { in: ['inBank', 'mentorChosen', 'inProgramme'] }, person: { kind } },
    select: { id: true, mainRequest: true, person, choice: { select: { mentorProfile: { select: { person } } } } },
    orderBy: { person: { nameKey: 'asc' } },
  })
  const mentors = await mentorsOfMentees(schoolYearId)
  return rows
    .map((row) => ({
      id: row.id,
      name: fullName(row.person),
      place: row.person.grade ?? row.person.post,
      request: row.mainRequest,
      chosen: row.choice?.mentorProfile.person.lastName ?? null,
      mentors: mentors.get(row.id) ?? [],
    }))
    .sort((one, other) => Number(one.mentors.length > 0) - Number(other.mentors.length > 0))
}

/** The days a new pair is proposed: from today (or the first day of the year) to the end of May. */
export function usualTerm(year: { startsOn: string; endsOn: string }): { startsOn: string; endsOn: string } {
  const day = today()
  const endsOn = `${year.endsOn.slice(0, 4)}-05-31`
  return { startsOn: day >= year.startsOn && day < endsOn ? day : year.startsOn, endsOn }
}

/** What a page «Новая пара» starts with when it is opened from a mentee's or a mentor's card. */
export async function findPrefill(schoolYearId: number, menteeId: number | null, mentorId: number | null) {
  const mentee =
    menteeId === null
      ? null
      : await read().menteeProfile.findFirst({
          where: { id: menteeId, schoolYearId },
          select: {
            id: true,
            mainRequest: true,
            person,
            requests: { select: { competency: { select: { name: true } } }, orderBy: [{ priority: 'desc' }, { competencyId: 'asc' }], take: 1 },
            choice: { select: { mentorProfileId: true } },
          },
        })
  const chosenId = mentorId ?? mentee?.choice?.mentorProfileId ?? null
  const mentor =
    chosenId === null
      ? null
      : await read().mentorProfile.findFirst({ where: { id: chosenId, schoolYearId }, select: { id: true, person, forms: { select: { form: true } } } })
  return {
    mentee,
    mentor,
    form: formFor(mentee?.person.kind ?? null, mentor?.person.kind ?? null),
    topic: mentee?.mainRequest ?? mentee?.requests[0]?.competency.name ?? '',
  }
}

/** The form that follows from who the two are; null when that does not tell. */
export function formFor(mentee: string | null, mentor: string | null): MentoringForm | null {
  if (mentee === 'staff') return 'teacherTeacher'
  if (mentor === 'student') return 'studentStudent'
  return mentee === 'student' && mentor !== null ? 'teacherStudent' : null
}
