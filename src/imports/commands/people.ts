import type { Tx } from '../../app/db.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { ImportKind } from '../columns.ts'
import { competitionRow, menteeRow, personRow, projectRow, representativeRow, type Source } from '../person-rows.ts'
import { idsOf } from './groups.ts'

const portion = 500

/** What stands beside people, to be written for all of them at once. */
export type Beside = {
  directions: Prisma.PersonDirectionCreateManyInput[]
  groups: Prisma.PersonStudyGroupCreateManyInput[]
  representatives: Prisma.LegalRepresentativeCreateManyInput[]
  projects: Prisma.ProjectRecordCreateManyInput[]
  competitions: Prisma.CompetitionRecordCreateManyInput[]
  mentees: Prisma.MenteeProfileCreateManyInput[]
}

/** The step of entering everybody a list brings. Returns their ids in the order of `sources`. */
export async function createPeople(tx: Tx, kind: ImportKind, sources: Source[], groups: Map<string, number>): Promise<number[]> {
  const data = sources.map((source) => personRow(kind, source))
  const ids: number[] = []
  for (let from = 0; from < data.length; from += portion) {
    const part = data.slice(from, from + portion)
    const made = await tx.person.createManyAndReturn({ data: part, select: { id: true, nameKey: true } })
    if (made.length !== part.length || made.some(({ nameKey }, index) => nameKey !== part[index]?.nameKey)) throw new Error('people came back in another order')
    ids.push(...made.map(({ id }) => id))
  }
  await writeBeside(tx, besideAll(sources, ids, groups))
  return ids
}

/** The step of writing what stands beside people. */
export async function writeBeside(tx: Tx, beside: Beside): Promise<void> {
  await tx.personDirection.createMany({ data: beside.directions })
  await tx.personStudyGroup.createMany({ data: beside.groups })
  await tx.legalRepresentative.createMany({ data: beside.representatives })
  await tx.projectRecord.createMany({ data: beside.projects })
  await tx.competitionRecord.createMany({ data: beside.competitions })
  await tx.menteeProfile.createMany({ data: beside.mentees })
}

function besideAll(sources: Source[], ids: number[], groups: Map<string, number>): Beside {
  const pairs = sources.flatMap((source, index): [Source, number][] => {
    const personId = ids[index]
    return personId === undefined ? [] : [[source, personId]]
  })
  const each = <T>(make: (personId: number, source: Source) => T | null): T[] => pairs.flatMap(([source, personId]) => make(personId, source) ?? [])
  return {
    directions: pairs.flatMap(([{ values }, personId]) => (values.directions ?? []).map((direction) => ({ personId, direction }))),
    groups: pairs.flatMap(([source, personId]) => idsOf(groups, source).map((studyGroupId) => ({ personId, studyGroupId }))),
    representatives: each(representativeRow),
    projects: each(projectRow),
    competitions: each(competitionRow),
    mentees: each(menteeRow),
  }
}
