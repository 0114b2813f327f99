import type { Prisma } from '../generated/prisma/client.ts'

const names = { id: true, kind: true, version: true, lastName: true, firstName: true, middleName: true } as const
const work = {
  post: true,
  department: true,
  education: true,
  category: true,
  categoryUntilOn: true,
  hiredOn: true,
  organisation: true,
  noRecordOn: true,
  curatorNote: true,
} as const
const years = { totalYears: true, teachingYears: true, yearsAsOfOn: true } as const
const plain = { ...names, ...work, ...years, birthOn: true, email: true, phone: true, school: true, grade: true } as const

const project = { id: true, topic: true, type: true, team: true, stage: true, presentedAt: true, defenceOn: true, supervisor: true, notes: true } as const
const competition = { id: true, name: true, level: true, discipline: true, startsOn: true, endsOn: true, experience: true, goal: true, notes: true } as const

const mentor = {
  ...{ id: true, version: true, capacity: true, hoursPerMonth: true, mentoringYears: true, menteesBefore: true },
  ...{
    achievements: true,
    interests: true,
    preferredMentee: true,
    menteeAgeFrom: true,
    menteeAgeTo: true,
    workFormats: true,
    slots: true,
    includedOn: true,
    source: true,
  },
  forms: { select: { form: true } },
  competencies: { select: { competencyId: true, level: true } },
} as const satisfies Prisma.MentorProfileSelect

const mentee = {
  ...{ id: true, version: true, inclusionReason: true, needsMentor: true, needsMentorWhy: true, mainRequest: true },
  ...{
    expectedResult: true,
    preferredKind: true,
    preferredMentor: true,
    mentorRole: true,
    recommendedBy: true,
    workFormats: true,
    slots: true,
    includedOn: true,
  },
  requests: { select: { competencyId: true, priority: true } },
} as const satisfies Prisma.MenteeProfileSelect

/** What of a person must be known to see what a list adds to it and what it says otherwise. */
export function fillable(schoolYearId: number) {
  const where = { schoolYearId }
  return {
    ...plain,
    directions: { select: { direction: true } },
    studyGroups: { select: { studyGroup: { select: { nameKey: true, name: true } } } },
    sites: { select: { site: { select: { nameKey: true } } } },
    tags: { select: { tag: { select: { nameKey: true } } } },
    achievements: { select: { id: true }, take: 1 },
    representatives: { select: { id: true } },
    projects: { where, select: project, orderBy: { id: 'asc' } },
    competitions: { where, select: competition, orderBy: { id: 'asc' } },
    mentorProfiles: { where, select: mentor },
    menteeProfiles: { where, select: mentee },
  } as const satisfies Prisma.PersonSelect
}

export type Fillable = Prisma.PersonGetPayload<{ select: ReturnType<typeof fillable> }>
