import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { inForce } from '../orders/rules.ts'
import { visiblePairs, visibleTo } from './policy.ts'
import { inPlanOrder } from './rules.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true } as const

const person = {
  ...name,
  kind: true,
  post: true,
  category: true,
  teachingYears: true,
  yearsAsOfOn: true,
  birthOn: true,
  school: true,
  grade: true,
  representatives: { select: { fullName: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.PersonSelect

const activity = {
  id: true,
  position: true,
  stage: true,
  title: true,
  workForm: true,
  dueOn: true,
  plannedResult: true,
  mark: true,
  actualResult: true,
  doneOn: true,
  comment: true,
  version: true,
  moves: { select: { movedOn: true, fromOn: true, toOn: true, why: true }, orderBy: { id: 'asc' } },
} as const satisfies Prisma.ActivitySelect

const meeting = {
  id: true,
  heldOn: true,
  minutes: true,
  mode: true,
  topic: true,
  summary: true,
  recommendations: true,
  nextStep: true,
  absent: true,
  createdById: true,
  version: true,
} as const satisfies Prisma.MeetingSelect

const pair = {
  id: true,
  schoolYearId: true,
  schoolYear: { select: { name: true } },
  kind: true,
  form: true,
  roleModel: true,
  mentoringKind: true,
  topic: true,
  status: true,
  startsOn: true,
  endsOn: true,
  mentorProfile: { select: { person: { select: person } } },
  members: { select: { menteeProfileId: true, menteeProfile: { select: { person: { select: person } } } }, orderBy: { position: 'asc' } },
  orders: {
    where: { order: { kind: { in: ['assignment', 'programmesApproval'] }, status: { in: [...inForce] } } },
    select: { order: { select: { id: true, kind: true, number: true, datedOn: true } } },
    orderBy: { orderId: 'asc' },
  },
} as const satisfies Prisma.PairSelect

const programme = {
  id: true,
  status: true,
  problem: true,
  goal: true,
  expectedMentee: true,
  expectedMentor: true,
  indicators: true,
  resources: true,
  meetingMode: true,
  meetingFrequency: true,
  menteeAcquaintedOn: true,
  returnRemark: true,
  approvedAt: true,
  conclusion: true,
  selfAssessment: true,
  recommendation: true,
  version: true,
  tasks: { select: { text: true }, orderBy: { position: 'asc' } },
  activities: { select: activity, orderBy: { id: 'asc' } },
  meetings: { select: meeting, orderBy: [{ heldOn: 'desc' }, { id: 'desc' }] },
  pair: { select: pair },
} as const satisfies Prisma.ProgrammeSelect

/** A programme with its plan in order, its meetings and its pair. Throws NotFound when it is not this person's. */
export async function findProgramme(actor: Actor, id: number) {
  const found = await read().programme.findFirst({ where: { id, ...visibleTo(actor) }, select: programme })
  if (!found) throw new NotFound()
  return { ...found, activities: inPlanOrder(found.activities) }
}

export type FoundProgramme = Awaited<ReturnType<typeof findProgramme>>
export type FoundActivity = FoundProgramme['activities'][number]
export type FoundMeeting = FoundProgramme['meetings'][number]
export type FoundPerson = FoundProgramme['pair']['mentorProfile']['person']

/** A row of this programme's plan: the id of another programme's row is not found. */
export function activityOf(programme: FoundProgramme, id: number): FoundActivity {
  const found = programme.activities.find((one) => one.id === id)
  if (!found) throw new NotFound()
  return found
}

/** An entry of this programme's log. */
export function meetingOf(programme: FoundProgramme, id: number): FoundMeeting {
  const found = programme.meetings.find((one) => one.id === id)
  if (!found) throw new NotFound()
  return found
}

const needs = {
  mainRequest: true,
  expectedResult: true,
  person: { select: name },
  requests: { select: { competency: { select: { name: true } } }, orderBy: [{ priority: 'desc' }, { competencyId: 'asc' }] },
} as const satisfies Prisma.MenteeProfileSelect

/** A pair for which a programme may be written, with what the mentees need. Throws NotFound when it is not this person's. */
export async function findPairForProgramme(actor: Actor, id: number) {
  const found = await read().pair.findFirst({
    where: { id, ...visiblePairs(actor) },
    select: {
      id: true,
      status: true,
      topic: true,
      startsOn: true,
      endsOn: true,
      programme: { select: { id: true } },
      mentorProfile: { select: { person: { select: name } } },
      members: { select: { menteeProfile: { select: needs } }, orderBy: { position: 'asc' } },
    },
  })
  if (!found) throw new NotFound()
  return found
}

/** Working pairs of the year that have no programme yet. */
export function listPairsWithoutProgramme(actor: Actor, schoolYearId: number) {
  return read().pair.findMany({
    where: { ...visiblePairs(actor), schoolYearId, programme: null, status: { in: ['draft', 'agreed', 'active'] } },
    select: {
      id: true,
      topic: true,
      mentorProfile: { select: { person: { select: name } } },
      members: { select: { menteeProfile: { select: { person: { select: name } } } }, orderBy: { position: 'asc' } },
    },
    orderBy: [{ mentorProfile: { person: { nameKey: 'asc' } } }, { id: 'asc' }],
  })
}
