import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { nameSelect } from '../people/queries.ts'
import type { GroupData } from './form.ts'

/** Study groups as choices of a filter or a form. */
export async function groupOptions(): Promise<{ value: string; label: string }[]> {
  const groups = await read().studyGroup.findMany({ select: { id: true, name: true }, orderBy: { nameKey: 'asc' } })
  return groups.map((group) => ({ value: String(group.id), label: group.name }))
}

/** «Роботы, Шахматы»: a person's study groups in the order of the choices. */
export function groupsText(rows: { studyGroupId: number }[], groups: { value: string; label: string }[]): string | null {
  const own = new Set(rows.map((row) => String(row.studyGroupId)))
  return (
    groups
      .filter((group) => own.has(group.value))
      .map((group) => group.label)
      .join(', ') || null
  )
}

const select = {
  ...{ id: true, name: true, direction: true, leaderId: true, siteId: true, courseId: true },
  leader: { select: nameSelect },
  site: { select: { name: true } },
  course: { select: { name: true } },
} as const

/** A page of study groups with the lists they handed in this year; searched by their name and the name of who leads them. */
export async function listStudyGroups(schoolYearId: number, list: ListQuery) {
  const words = searchKey(list.q).split(' ').filter(Boolean)
  const where = { AND: words.map((word) => ({ OR: [{ nameKey: { contains: word } }, { leader: { is: { nameKey: { contains: word } } } }] })) }
  const total = await read().studyGroup.count({ where })
  const rows = await read().studyGroup.findMany({
    where,
    select: {
      ...select,
      returns: { where: { schoolYearId }, select: { activity: true, receivedOn: true } },
      _count: { select: { members: { where: { person: { kind: 'student', leftOn: null } } } } },
    },
    orderBy: { nameKey: 'asc' },
    ...window(list, total),
  })
  return { rows, total }
}

/** How many study groups handed in each list this year, of how many: evidence of the roadmap (2.3, 2.5). */
export async function countReturns(schoolYearId: number): Promise<{ total: number; project: number; competition: number }> {
  const rows = await read().$queryRaw<{ list: string; count: number | bigint }[]>`
    SELECT 'total' AS list, count(*) AS count FROM "StudyGroup"
    UNION ALL SELECT "activity", count(*) FROM "GroupReturn" WHERE "schoolYearId" = ${schoolYearId} GROUP BY "activity"`
  const of = (list: string) => Number(rows.find((row) => row.list === list)?.count ?? 0)
  return { total: of('total'), project: of('project'), competition: of('competition') }
}

/** What stands in a group now, in one line: two people who change it at once are told apart by it. */
export function stampOf({ name, direction, leaderId, siteId, courseId }: GroupData): string {
  return JSON.stringify([name, direction, leaderId, siteId, courseId])
}

export async function findStudyGroup(id: number) {
  const group = await read().studyGroup.findUnique({ where: { id }, select })
  if (!group) throw new NotFound()
  return group
}
