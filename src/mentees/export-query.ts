import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import type { ListQuery } from '../app/lists.ts'
import { everyRow } from '../banks/every-row.ts'
import { currentPairs } from '../banks/rules.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { exportedPerson } from '../people/export.ts'
import { nameSelect } from '../people/queries.ts'
import { orderOf, whereOf } from './queries.ts'

const officialSelect = {
  mainRequest: true,
  includedOn: true,
  status: true,
  requests: { select: { competencyId: true }, orderBy: [{ priority: 'desc' }, { competencyId: 'asc' }] },
  person: {
    select: {
      ...nameSelect,
      kind: true,
      birthOn: true,
      phone: true,
      email: true,
      representatives: { select: { fullName: true, relation: true, phone: true } },
    },
  },
  memberships: {
    where: { pair: { status: { in: ['active', 'completed', 'terminated'] } } },
    select: {
      pair: {
        select: {
          form: true,
          endedOn: true,
          mentorProfile: { select: { person: { select: { ...nameSelect, kind: true, post: true, organisation: true, school: true, grade: true } } } },
          programme: { select: { conclusion: true, status: true } },
          materials: { where: { publishedAt: { not: null } }, select: { title: true, link: true } },
        },
      },
    },
  },
} as const satisfies Prisma.MenteeProfileSelect

const everythingSelect = (schoolYearId: number) =>
  ({
    ...{ status: true, statusReason: true, includedOn: true, leftOn: true, waitingSinceOn: true, inclusionReason: true, needsMentor: true },
    ...{ needsMentorWhy: true, mainRequest: true, expectedResult: true, preferredKind: true, preferredMentor: true, mentorRole: true },
    ...{ workFormats: true, slots: true, recommendedBy: true, avoidedPerson: { select: nameSelect } },
    requests: { select: { competencyId: true, priority: true }, orderBy: [{ priority: 'desc' }, { competencyId: 'asc' }] },
    person: {
      select: {
        ...exportedPerson,
        projects: { where: { schoolYearId }, select: { topic: true }, orderBy: { id: 'asc' } },
        competitions: { where: { schoolYearId }, select: { name: true }, orderBy: { id: 'asc' } },
      },
    },
    memberships: {
      where: { pair: { status: { in: [...currentPairs] } } },
      select: { pair: { select: { mentorProfile: { select: { person: { select: nameSelect } } } } } },
    },
  }) as const satisfies Prisma.MenteeProfileSelect

export type OfficialMentee = Prisma.MenteeProfileGetPayload<{ select: typeof officialSelect }>
export type WholeMentee = Prisma.MenteeProfileGetPayload<{ select: ReturnType<typeof everythingSelect> }>

/** Everybody the list shows, for the official table. */
export async function* officialMentees(actor: Actor, yearId: number, list: ListQuery): AsyncGenerator<OfficialMentee> {
  const where = await whereOf(actor, yearId, list)
  yield* everyRow((window) => read().menteeProfile.findMany({ where, select: officialSelect, orderBy: orderOf(list), ...window }))
}

/** The mentees of a pair for the official table, with this pair only. */
export function officialMenteesOf(pairId: number): Promise<OfficialMentee[]> {
  const select = { ...officialSelect, memberships: { ...officialSelect.memberships, where: { pairId } } }
  return read().menteeProfile.findMany({ where: { memberships: { some: { pairId } } }, select, orderBy: [{ person: { nameKey: 'asc' } }, { id: 'asc' }] })
}

/** Everybody the list shows with everything that is known of them. */
export async function* wholeMentees(actor: Actor, yearId: number, list: ListQuery): AsyncGenerator<WholeMentee> {
  const where = await whereOf(actor, yearId, list)
  yield* everyRow((window) => read().menteeProfile.findMany({ where, select: everythingSelect(yearId), orderBy: orderOf(list), ...window }))
}

export async function countListed(actor: Actor, yearId: number, list: ListQuery): Promise<number> {
  return read().menteeProfile.count({ where: await whereOf(actor, yearId, list) })
}
