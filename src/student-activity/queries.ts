import { read } from '../app/db.ts'
import { searchKey } from '../app/search-key.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { StudentActivity } from '../generated/prisma/enums.ts'
import { nameSelect } from '../people/queries.ts'
import type { NewChild } from './rules.ts'

/** Children with what is known of their projects and competitions of a year, by name. */
export function listChildren(where: Prisma.PersonWhereInput, schoolYearId: number) {
  const ofYear = { where: { schoolYearId }, orderBy: { id: 'asc' } } as const
  return read().person.findMany({
    where: { AND: [{ kind: 'student', leftOn: null }, where] },
    select: {
      ...nameSelect,
      grade: true,
      projects: { ...ofYear, select: { id: true, topic: true } },
      competitions: { ...ofYear, select: { id: true, name: true } },
      menteeProfiles: { where: { schoolYearId }, select: { id: true, needsMentor: true, needsMentorWhy: true, preferredMentor: true } },
    },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
  })
}

export type Child = Awaited<ReturnType<typeof listChildren>>[number]

/** Children of a study group. */
export function listMembers(studyGroupId: number, schoolYearId: number): Promise<Child[]> {
  return listChildren({ studyGroups: { some: { studyGroupId } } }, schoolYearId)
}

/** Children of the base who may be the one a line names: same surname and name, nothing that tells them apart. */
export async function listNamesakes({ lastName, firstName, middleName, birthOn }: NewChild) {
  const short = searchKey(lastName, firstName)
  const found = await read().person.findMany({
    where: { kind: 'student', leftOn: null, OR: [{ nameKey: short }, { nameKey: { startsWith: short + ' ' } }] },
    select: { ...nameSelect, nameKey: true, birthOn: true, grade: true, school: true },
    orderBy: { id: 'asc' },
  })
  const full = searchKey(lastName, firstName, middleName)
  return found.filter((one) => (one.nameKey === full || one.nameKey === short || full === short) && (!one.birthOn || !birthOn || one.birthOn === birthOn))
}

export type Namesake = Awaited<ReturnType<typeof listNamesakes>>[number]

/** Days on which the lists of a study group were handed in this year. */
export async function listReceipts(studyGroupId: number, schoolYearId: number): Promise<Partial<Record<StudentActivity, string>>> {
  const rows = await read().groupReturn.findMany({ where: { studyGroupId, schoolYearId }, select: { activity: true, receivedOn: true } })
  return Object.fromEntries(rows.map((row) => [row.activity, row.receivedOn]))
}

/** Study groups that have not handed in a list of this year, with whom to ask, by name. */
export async function listMissing(schoolYearId: number, activities: readonly StudentActivity[]) {
  const groups = await read().studyGroup.findMany({
    select: {
      id: true,
      name: true,
      leader: { select: { ...nameSelect, phone: true } },
      returns: { where: { schoolYearId }, select: { activity: true } },
      _count: { select: { members: { where: { person: { kind: 'student', leftOn: null } } } } },
    },
    orderBy: { nameKey: 'asc' },
  })
  return groups
    .map(({ returns, ...group }) => ({ ...group, missing: activities.filter((activity) => !returns.some((row) => row.activity === activity)) }))
    .filter(({ missing }) => missing.length > 0)
}
