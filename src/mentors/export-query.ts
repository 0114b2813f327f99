import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import type { ListQuery } from '../app/lists.ts'
import { everyRow } from '../banks/every-row.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { exportedPerson } from '../people/export.ts'
import { nameSelect } from '../people/queries.ts'
import { trainedSelect } from '../trainings/trained.ts'
import { orderOf, rowSelect, whereOf } from './queries.ts'

const officialSelect = {
  ...rowSelect,
  hoursPerMonth: true,
  achievements: true,
  interests: true,
  preferredMentee: true,
  includedOn: true,
  person: {
    select: {
      ...nameSelect,
      kind: true,
      post: true,
      department: true,
      organisation: true,
      school: true,
      grade: true,
      phone: true,
      email: true,
      representatives: { select: { fullName: true, relation: true, phone: true } },
      achievements: { select: { year: true, name: true, level: true, result: true }, orderBy: [{ year: 'desc' }, { id: 'asc' }] },
    },
  },
  pairs: {
    where: { status: { in: ['active', 'completed', 'terminated'] } },
    orderBy: { id: 'asc' },
    select: {
      form: true,
      endsOn: true,
      endedOn: true,
      status: true,
      members: {
        orderBy: { position: 'asc' },
        select: { menteeProfile: { select: { person: { select: { ...nameSelect, kind: true, post: true, organisation: true, school: true, grade: true } } } } },
      },
      programme: { select: { conclusion: true } },
      materials: { where: { publishedAt: { not: null } }, select: { title: true, link: true } },
    },
  },
} as const satisfies Prisma.MentorProfileSelect

const everythingSelect = {
  ...{ id: true, status: true, statusReason: true, includedOn: true, excludedOn: true, capacity: true, hoursPerMonth: true, mentoringYears: true },
  ...{ menteesBefore: true, achievements: true, interests: true, preferredMentee: true, menteeAgeFrom: true, menteeAgeTo: true },
  ...{ pausedUntilOn: true, workFormats: true, slots: true, source: true },
  person: { select: { ...exportedPerson, ...trainedSelect } },
  forms: { select: { form: true }, orderBy: { form: 'desc' } },
  competencies: { select: { competencyId: true, level: true }, orderBy: [{ level: 'desc' }, { competencyId: 'asc' }] },
  _count: { select: { pairs: { where: { status: 'active' } } } },
} as const satisfies Prisma.MentorProfileSelect

export type OfficialMentor = Prisma.MentorProfileGetPayload<{ select: typeof officialSelect }>
export type WholeMentor = Prisma.MentorProfileGetPayload<{ select: typeof everythingSelect }>

/** Everybody the list shows, for the official table. */
export async function* officialMentors(actor: Actor, yearId: number, list: ListQuery): AsyncGenerator<OfficialMentor> {
  const where = await whereOf(actor, yearId, list)
  yield* everyRow((window) => read().mentorProfile.findMany({ where, select: officialSelect, orderBy: orderOf(list), ...window }))
}

/** The mentor of a pair for the official table, with this pair only. */
export function officialMentorOf(pairId: number): Promise<OfficialMentor[]> {
  const select = { ...officialSelect, pairs: { ...officialSelect.pairs, where: { id: pairId } } }
  return read().mentorProfile.findMany({ where: { pairs: { some: { id: pairId } } }, select })
}

/** Everybody the list shows with everything that is known of them. */
export async function* wholeMentors(actor: Actor, yearId: number, list: ListQuery): AsyncGenerator<WholeMentor> {
  const where = await whereOf(actor, yearId, list)
  yield* everyRow((window) => read().mentorProfile.findMany({ where, select: everythingSelect, orderBy: orderOf(list), ...window }))
}

export async function countListed(actor: Actor, yearId: number, list: ListQuery): Promise<number> {
  return read().mentorProfile.count({ where: await whereOf(actor, yearId, list) })
}
