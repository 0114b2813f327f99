import type { Direction, MentoringForm } from '../../generated/prisma/enums.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { currentPairs } from '../../banks/rules.ts'
import { read } from '../../app/db.ts'
import { isOfPairs, isTeacherList } from '../rules/campaigns.ts'
import type { Campaign } from './campaigns.ts'

type Template = Pick<Campaign['template'], 'audience' | 'key'>

/** Which part of the audience a questionnaire goes to: any of the directions, any of the study groups, a place in the banks, a form of mentoring. */
export type AudienceFilter = { directions: Direction[]; groups: number[]; standing: Standing | null; form: MentoringForm | null }
export type Standing = 'mentors' | 'candidates' | 'mentees' | 'withoutPair'

const current = { status: { in: [...currentPairs] } }

/** The people whom an audience is made of before anything is chosen. */
export function audienceWhere({ audience, key }: Template, schoolYearId: number): Prisma.PersonWhereInput {
  if (isOfPairs(audience) || audience === 'guests')
    return {
      OR: [
        { mentorProfiles: { some: { pairs: { some: { schoolYearId } } } } },
        { menteeProfiles: { some: { memberships: { some: { pair: { schoolYearId } } } } } },
      ],
    }
  return { kind: audience === 'students' || audience === 'studentCandidates' ? 'student' : 'staff', leftOn: null, ...ableWhere({ key }) }
}

/** Who can fill a questionnaire in at all: a list of children comes from those who lead a study group with children. */
export function ableWhere({ key }: { key: string }): Prisma.PersonWhereInput {
  return isTeacherList({ key }) ? { leads: { some: { members: { some: { person: { kind: 'student', leftOn: null } } } } } } : {}
}

/** The conditions of a filter; an empty one lets everybody through. */
export function filterWhere({ directions, groups, standing, form }: AudienceFilter, schoolYearId: number): Prisma.PersonWhereInput {
  const conditions: Prisma.PersonWhereInput[] = []
  if (directions.length > 0) conditions.push({ directions: { some: { direction: { in: directions } } } })
  if (groups.length > 0) conditions.push({ studyGroups: { some: { studyGroupId: { in: groups } } } })
  if (standing) conditions.push(standingWhere(standing, schoolYearId))
  if (form) conditions.push(formWhere(form, schoolYearId))
  return { AND: conditions }
}

function standingWhere(standing: Standing, schoolYearId: number): Prisma.PersonWhereInput {
  if (standing === 'mentors') return { mentorProfiles: { some: { schoolYearId, status: { in: ['inBank', 'paused'] } } } }
  if (standing === 'candidates') return { mentorProfiles: { some: { schoolYearId, status: 'candidate' } } }
  if (standing === 'mentees') return { menteeProfiles: { some: { schoolYearId, status: { not: 'withdrawn' } } } }
  return { menteeProfiles: { some: { schoolYearId, status: { notIn: ['withdrawn', 'completed'] }, memberships: { none: { pair: current } } } } }
}

function formWhere(form: MentoringForm, schoolYearId: number): Prisma.PersonWhereInput {
  return {
    OR: [
      { mentorProfiles: { some: { schoolYearId, forms: { some: { form } } } } },
      { menteeProfiles: { some: { schoolYearId, memberships: { some: { pair: { form } } } } } },
    ],
  }
}

export type Facets = Awaited<ReturnType<typeof countAudience>>

/** How many people of an audience there are, by direction and by study group; groups without any are left out. */
export async function countAudience(template: Template, yearId: number) {
  const person = audienceWhere(template, yearId)
  const total = await read().person.count({ where: person })
  const byDirection = await read().personDirection.groupBy({ by: ['direction'], where: { person }, _count: true })
  const byGroup = await read().personStudyGroup.groupBy({ by: ['studyGroupId'], where: { person }, _count: true })
  const names = await read().studyGroup.findMany({ select: { id: true, name: true }, orderBy: { nameKey: 'asc' } })
  const inGroup = new Map(byGroup.map((row) => [row.studyGroupId, row._count]))
  return {
    total,
    directions: byDirection.map((row) => ({ direction: row.direction, count: row._count })),
    groups: names.flatMap(({ id, name }) => (inGroup.has(id) ? [{ id, name, count: inGroup.get(id) ?? 0 }] : [])),
  }
}
