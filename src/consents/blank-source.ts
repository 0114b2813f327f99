import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { standing, standingFields } from '../people/standing-text.ts'

const living = { status: { not: 'terminated' } } as const satisfies Prisma.PairWhereInput
const named = { id: true, lastName: true, firstName: true, middleName: true, ...standingFields } as const
const labour = { labour: true, addendumNumber: true, addendumOn: true, paymentKind: true, paymentAmount: true } as const
const pair = { topic: true, form: true, startsOn: true, endsOn: true } as const

function source(schoolYearId: number) {
  const members = { select: { menteeProfile: { select: { person: { select: named } } } }, orderBy: { position: 'asc' } } as const
  return {
    ...named,
    birthOn: true,
    phone: true,
    email: true,
    nameKey: true,
    studyGroups: { select: { studyGroup: { select: { name: true, nameKey: true } } }, orderBy: { studyGroup: { nameKey: 'asc' } } },
    representatives: { select: { fullName: true, relation: true, phone: true }, orderBy: { id: 'asc' } },
    mentorProfiles: {
      where: { schoolYearId },
      select: { hoursPerMonth: true, pairs: { where: living, select: { ...pair, ...labour, members }, orderBy: { id: 'asc' } } },
    },
    menteeProfiles: {
      where: { schoolYearId },
      select: { memberships: { where: { pair: living }, select: { pair: { select: { ...pair, mentorProfile: { select: { person: { select: named } } } } } } } },
    },
  } as const satisfies Prisma.PersonSelect
}

type Row = Prisma.PersonGetPayload<{ select: ReturnType<typeof source> }>
type Partner = { name: string; info: string | null }

export type BlankSource = ReturnType<typeof sourceOf>

/** Everything blanks print of these people, by person. */
export async function loadSources(personIds: readonly number[], schoolYearId: number): Promise<Map<number, BlankSource>> {
  const rows = await read().person.findMany({ where: { id: { in: [...personIds] } }, select: source(schoolYearId) })
  return new Map(rows.map((row) => [row.id, sourceOf(row)]))
}

function sourceOf(person: Row) {
  const mentored = person.mentorProfiles.flatMap((profile) => profile.pairs)
  const learnt = person.menteeProfiles.flatMap((profile) => profile.memberships.map((membership) => membership.pair))
  return {
    ...person,
    mentored,
    learnt,
    hoursPerMonth: person.mentorProfiles[0]?.hoursPerMonth ?? null,
    mentees: mentored.flatMap((one) => one.members.map(({ menteeProfile }) => partner(menteeProfile.person))),
    mentors: learnt.map((one) => partner(one.mentorProfile.person)),
  }
}

function partner(person: Row['menteeProfiles'][number]['memberships'][number]['pair']['mentorProfile']['person']): Partner {
  return { name: fullName(person), info: standing(person) }
}
