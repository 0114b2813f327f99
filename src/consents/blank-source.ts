import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { blankWords as words } from './blank-messages.ts'

const living = { status: { not: 'terminated' } } as const satisfies Prisma.PairWhereInput
const standingOf = { kind: true, post: true, grade: true, organisation: true, studyGroups: { select: { studyGroup: { select: { name: true } } } } } as const
const named = { id: true, lastName: true, firstName: true, middleName: true, ...standingOf } as const
const pair = { topic: true, form: true, startsOn: true, endsOn: true } as const

function source(schoolYearId: number) {
  const members = { select: { menteeProfile: { select: { person: { select: named } } } }, orderBy: { position: 'asc' } } as const
  return {
    ...named,
    birthOn: true,
    phone: true,
    email: true,
    representatives: { select: { fullName: true, relation: true, phone: true }, orderBy: { id: 'asc' } },
    mentorProfiles: { where: { schoolYearId }, select: { hoursPerMonth: true, pairs: { where: living, select: { ...pair, members }, orderBy: { id: 'asc' } } } },
    menteeProfiles: {
      where: { schoolYearId },
      select: { memberships: { where: { pair: living }, select: { pair: { select: { ...pair, mentorProfile: { select: { person: { select: named } } } } } } } },
    },
  } as const satisfies Prisma.PersonSelect
}

type Row = Prisma.PersonGetPayload<{ select: ReturnType<typeof source> }>
type Standing = Pick<Row, 'kind' | 'post' | 'grade' | 'organisation' | 'studyGroups'>
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
  const starts = [...mentored, ...learnt].map((one) => one.startsOn).sort()
  return {
    ...person,
    mentored,
    learnt,
    startsOn: starts[0] ?? null,
    hoursPerMonth: person.mentorProfiles[0]?.hoursPerMonth ?? null,
    mentees: mentored.flatMap((one) => one.members.map(({ menteeProfile }) => partner(menteeProfile.person))),
    mentors: learnt.map((one) => partner(one.mentorProfile.person)),
  }
}

function partner(person: Row['menteeProfiles'][number]['memberships'][number]['pair']['mentorProfile']['person']): Partner {
  return { name: fullName(person), info: standing(person) }
}

/** Post of a worker, class and study group of a student, organisation of a person from outside; null when nothing is known. */
export function standing({ kind, post, grade, organisation, studyGroups }: Standing): string | null {
  const groups = studyGroups.map(({ studyGroup }) => `«${studyGroup.name}»`)
  const parts = kind === 'student' ? [grade === null ? null : words.grade(grade), ...groups] : [post, kind === 'external' ? organisation : null]
  return parts.filter((part) => part !== null && part !== '').join(', ') || null
}
