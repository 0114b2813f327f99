import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import type { ListQuery } from '../app/lists.ts'
import { everyRow } from '../banks/every-row.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { nameSelect } from '../people/queries.ts'
import { orderOf, rowSelect, whereOf } from './queries.ts'

const exportSelect = {
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

/** Everybody the list shows, for a spreadsheet. */
export async function listAllMentors(actor: Actor, yearId: number, list: ListQuery) {
  const where = await whereOf(actor, yearId, list)
  return everyRow((window) => read().mentorProfile.findMany({ where, select: exportSelect, orderBy: orderOf(list), ...window }))
}

export type MentorExport = Awaited<ReturnType<typeof listAllMentors>>[number]
