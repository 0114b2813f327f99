import { read } from '../../app/db.ts'

export type CardNow = Awaited<ReturnType<typeof cardNow>>
export type MenteeNow = CardNow['mentee']
export type MentorNow = CardNow['mentor']

const menteeSelect = {
  ...{ id: true, personId: true, status: true, inclusionReason: true, needsMentor: true, needsMentorWhy: true, mainRequest: true, preferredKind: true },
  ...{ mentorRole: true, workFormats: true, preferredMentor: true, avoidedPersonId: true, slots: true },
  requests: { select: { competencyId: true, priority: true } },
} as const

const mentorSelect = {
  ...{ id: true, personId: true, status: true, capacity: true, hoursPerMonth: true, achievements: true, interests: true, preferredMentee: true },
  ...{ menteeAgeFrom: true, menteeAgeTo: true, workFormats: true, slots: true, source: true },
  forms: { select: { form: true } },
  competencies: { select: { competencyId: true, level: true } },
} as const

/** What the banks of a year say of people, by the id of the person: five statements however many they are. */
export async function cardsNow(personIds: number[], schoolYearId: number) {
  const where = { schoolYearId, personId: { in: personIds } }
  const mentees = await read().menteeProfile.findMany({ where, select: menteeSelect })
  const mentors = await read().mentorProfile.findMany({ where, select: mentorSelect })
  const projects = await read().projectRecord.findMany({ where, orderBy: { id: 'asc' } })
  const competitions = await read().competitionRecord.findMany({ where, orderBy: { id: 'asc' } })
  return (personId: number) => {
    const own = (row: { personId: number }) => row.personId === personId
    return {
      mentee: mentees.find(own) ?? null,
      mentor: mentors.find(own) ?? null,
      projects: projects.filter(own),
      competitions: competitions.filter(own),
    }
  }
}

/** What the banks of a year say of one person. */
export async function cardNow(personId: number, schoolYearId: number) {
  return (await cardsNow([personId], schoolYearId))(personId)
}
