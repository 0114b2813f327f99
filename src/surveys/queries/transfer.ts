import { read } from '../../app/db.ts'
import type { FoundResponse } from './responses.ts'

export type MenteeNow = Awaited<ReturnType<typeof menteeNow>>
export type MentorNow = Awaited<ReturnType<typeof mentorNow>>

/** The person's place in the bank of mentees of the campaign's year, or null. */
export function menteeNow({ person, campaign }: FoundResponse) {
  return read().menteeProfile.findUnique({
    where: { personId_schoolYearId: { personId: person.id, schoolYearId: campaign.schoolYearId } },
    select: {
      id: true,
      status: true,
      inclusionReason: true,
      mainRequest: true,
      preferredKind: true,
      workFormats: true,
      preferredMentor: true,
      avoidedPersonId: true,
      slots: true,
      version: true,
      requests: { select: { competencyId: true, priority: true } },
    },
  })
}

/** The person's place in the bank of mentors of the campaign's year, or null. */
export function mentorNow({ person, campaign }: FoundResponse) {
  return read().mentorProfile.findUnique({
    where: { personId_schoolYearId: { personId: person.id, schoolYearId: campaign.schoolYearId } },
    select: {
      id: true,
      status: true,
      capacity: true,
      hoursPerMonth: true,
      achievements: true,
      interests: true,
      preferredMentee: true,
      menteeAgeFrom: true,
      menteeAgeTo: true,
      workFormats: true,
      slots: true,
      source: true,
      version: true,
      forms: { select: { form: true } },
      competencies: { select: { competencyId: true, level: true } },
    },
  })
}
