import type { Prisma } from '../generated/prisma/client.ts'
import { type Source, groupKeys, plainFields, service } from './person-rows.ts'
import type { Direction } from './value.ts'

const names = { id: true, version: true, lastName: true, firstName: true, middleName: true } as const
const work = { post: true, department: true, education: true, category: true, categoryUntilOn: true, hiredOn: true, organisation: true } as const
const years = { totalYears: true, teachingYears: true, yearsAsOfOn: true } as const
const plain = { ...names, ...work, ...years, birthOn: true, email: true, phone: true, school: true, grade: true } as const

/** What of a person's card must be known to see what is empty in it. */
export function fillable(schoolYearId: number) {
  const ofYear = { where: { schoolYearId }, select: { id: true } } as const
  return {
    ...plain,
    directions: { select: { direction: true } },
    studyGroups: { select: { studyGroupId: true } },
    representatives: { select: { id: true } },
    projects: ofYear,
    competitions: ofYear,
    menteeProfiles: ofYear,
  } as const satisfies Prisma.PersonSelect
}

export type Fillable = Prisma.PersonGetPayload<{ select: ReturnType<typeof fillable> }>
type Fields = Partial<ReturnType<typeof plainFields> & ReturnType<typeof service> & { middleName: string }>

/** What a row would add to a card. Nothing that is already written is ever replaced. */
export type Fill = {
  fields: Fields
  directions: Direction[]
  groups: Map<string, string>
  representative: boolean
  project: boolean
  competition: boolean
  needsMentor: boolean
}

export function fillOf(person: Fillable, source: Source): Fill {
  const { values, on } = source
  const noYears = person.totalYears === null && person.teachingYears === null
  const told = { ...plainFields(values), ...(noYears ? service(values, on) : {}), middleName: values.middleName ?? null }
  const empty = Object.entries(told).filter(([name, value]) => value !== null && (name === 'yearsAsOfOn' || isEmpty(person, name)))
  return {
    fields: Object.fromEntries(empty),
    directions: person.directions.length === 0 ? (values.directions ?? []) : [],
    groups: person.studyGroups.length === 0 ? groupKeys(values) : new Map<string, string>(),
    representative: person.representatives.length === 0 && Boolean(values.representative),
    project: person.projects.length === 0 && Boolean(values.activity?.includes('project')),
    competition: person.competitions.length === 0 && Boolean(values.activity?.includes('competition')),
    needsMentor: person.menteeProfiles.length === 0 && Boolean(values.needsMentor),
  }
}

/** True when the card already has everything the row says. */
export function isNothing({ fields, directions, groups, representative, project, competition, needsMentor }: Fill): boolean {
  const lists = directions.length + groups.size + Object.keys(fields).length
  return lists === 0 && !representative && !project && !competition && !needsMentor
}

function isEmpty(person: Fillable, name: string): boolean {
  const known: Record<string, unknown> = person
  return known[name] === null
}
