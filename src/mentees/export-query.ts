import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import type { ListQuery } from '../app/lists.ts'
import { everyRow } from '../banks/every-row.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { nameSelect } from '../people/queries.ts'
import { orderOf, whereOf } from './queries.ts'

const exportSelect = {
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

/** Everybody the list shows, for a spreadsheet. */
export async function listAllMentees(actor: Actor, yearId: number, list: ListQuery) {
  const where = await whereOf(actor, yearId, list)
  return everyRow((window) => read().menteeProfile.findMany({ where, select: exportSelect, orderBy: orderOf(list), ...window }))
}

export type MenteeExport = Awaited<ReturnType<typeof listAllMentees>>[number]
