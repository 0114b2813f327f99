import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { type Papers, papersOf } from './papers.ts'

const year = { select: { name: true, endsOn: true } } as const
const byId = { orderBy: { id: 'asc' } } as const

// A person may ask what is kept (ст. 14), so it is named; traces in other people's papers are counted.
const counted = {
  ...{ newsMentions: true, importRows: true },
  ...{ avoidedBy: true, distinctFrom: true, distinctTo: true, cardViews: true },
} as const

const include = {
  _count: { select: counted },
  leads: { select: { name: true }, ...byId },
  sites: { select: { site: { select: { name: true } } } },
  tags: { select: { tag: { select: { name: true } } } },
  achievements: { select: { name: true, year: true }, ...byId },
  certificates: { select: { title: true, completedOn: true }, ...byId },
  projects: { select: { topic: true, supervisor: true, presentedAt: true, notes: true }, ...byId },
  competitions: { select: { name: true, discipline: true, goal: true, notes: true }, ...byId },
  attendances: { select: { training: { select: { title: true } } } },
  directions: { select: { direction: true } },
  studyGroups: { select: { yearOfStudy: true, studyGroup: { select: { name: true } } } },
  representatives: { select: { fullName: true, relation: true, phone: true, email: true }, ...byId },
  user: { select: { login: true, disabledAt: true } },
  consents: { select: { id: true, kind: true, receivedOn: true, withdrawnOn: true, scanId: true }, ...byId },
  mentorProfiles: {
    include: { schoolYear: year, _count: { select: { forms: true, competencies: true } } },
    ...byId,
  },
  menteeProfiles: {
    include: { schoolYear: year, _count: { select: { requests: true } } },
    ...byId,
  },
} as const satisfies Prisma.PersonInclude

export type Stored = Prisma.PersonGetPayload<{ include: typeof include }> & { papers: Papers }

/** Everything the database holds of a person, for the register of data. Throws NotFound. */
export async function findStored(id: number): Promise<Stored> {
  const person = Number.isSafeInteger(id) ? await read().person.findUnique({ where: { id }, include }) : null
  if (!person) throw new NotFound()
  return { ...person, papers: await papersOf(id) }
}
