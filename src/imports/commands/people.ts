import type { Tx } from '../../app/db.ts'
import { portions } from '../../app/portions.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { MentoringForm } from '../../generated/prisma/enums.ts'
import { competitionRow, formsOf, isMentee, kindOf, menteeRow, mentorRow, personRow, projectRow, representativeRows, type Source } from '../person-rows.ts'
import { idsOf, type Named } from './names.ts'

type NewProfile<Row> = { row: Row; forms: MentoringForm[]; grades: { competencyId: number; grade: number }[] }

/** What stands beside people, to be written for all of them at once. */
export type Beside = {
  directions: Prisma.PersonDirectionCreateManyInput[]
  groups: Prisma.PersonStudyGroupCreateManyInput[]
  sites: Prisma.PersonSiteCreateManyInput[]
  tags: Prisma.PersonTagCreateManyInput[]
  representatives: Prisma.LegalRepresentativeCreateManyInput[]
  projects: Prisma.ProjectRecordCreateManyInput[]
  competitions: Prisma.CompetitionRecordCreateManyInput[]
  mentors: NewProfile<Prisma.MentorProfileCreateManyInput>[]
  mentees: NewProfile<Prisma.MenteeProfileCreateManyInput>[]
}

export function nothingBeside(): Beside {
  return { directions: [], groups: [], sites: [], tags: [], representatives: [], projects: [], competitions: [], mentors: [], mentees: [] }
}

/** The step of entering everybody a list brings. Returns their ids in the order of `sources`. */
export async function createPeople(tx: Tx, sources: Source[], named: Named): Promise<number[]> {
  const data = sources.map(personRow)
  const ids: number[] = []
  for (const part of portions(data)) {
    const made = await tx.person.createManyAndReturn({ data: part, select: { id: true, nameKey: true } })
    if (made.length !== part.length || made.some(({ nameKey }, index) => nameKey !== part[index]?.nameKey)) throw new Error('people came back in another order')
    ids.push(...made.map(({ id }) => id))
  }
  const beside = nothingBeside()
  sources.forEach((source, index) => {
    const personId = ids[index]
    if (personId !== undefined) addAll(beside, personId, source, named)
  })
  await writeBeside(tx, beside)
  return ids
}

/** The step of writing what stands beside people. */
export async function writeBeside(tx: Tx, beside: Beside): Promise<void> {
  await tx.personDirection.createMany({ data: beside.directions })
  await tx.personStudyGroup.createMany({ data: beside.groups })
  await tx.personSite.createMany({ data: beside.sites })
  await tx.personTag.createMany({ data: beside.tags })
  await tx.legalRepresentative.createMany({ data: beside.representatives })
  await tx.projectRecord.createMany({ data: beside.projects })
  await tx.competitionRecord.createMany({ data: beside.competitions })
  await writeMentors(tx, beside.mentors)
  await writeMentees(tx, beside.mentees)
}

async function writeMentors(tx: Tx, mentors: Beside['mentors']): Promise<void> {
  for (const part of portions(mentors)) {
    const made = await tx.mentorProfile.createManyAndReturn({ data: part.map(({ row }) => row), select: { id: true, personId: true } })
    const idOf = new Map(made.map(({ id, personId }) => [personId, id]))
    const each = <T>(make: (mentorProfileId: number, mentor: (typeof part)[number]) => T[]) =>
      part.flatMap((mentor) => make(idOf.get(mentor.row.personId) ?? 0, mentor))
    await tx.mentorProfileForm.createMany({ data: each((mentorProfileId, { forms }) => forms.map((form) => ({ mentorProfileId, form }))) })
    const grades = each((mentorProfileId, mentor) => mentor.grades.map(({ competencyId, grade }) => ({ mentorProfileId, competencyId, level: grade })))
    await tx.mentorCompetency.createMany({ data: grades })
  }
}

async function writeMentees(tx: Tx, mentees: Beside['mentees']): Promise<void> {
  for (const part of portions(mentees)) {
    const made = await tx.menteeProfile.createManyAndReturn({ data: part.map(({ row }) => row), select: { id: true, personId: true } })
    const idOf = new Map(made.map(({ id, personId }) => [personId, id]))
    const requests = part.flatMap(({ row, grades }) =>
      grades.map(({ competencyId, grade }) => ({ menteeProfileId: idOf.get(row.personId) ?? 0, competencyId, priority: grade })),
    )
    await tx.menteeRequest.createMany({ data: requests })
  }
}

function addAll(beside: Beside, personId: number, source: Source, named: Named): void {
  const { kind, values } = source
  beside.directions.push(...(values.directions ?? []).map((direction) => ({ personId, direction })))
  beside.groups.push(...idsOf(named, source, 'studyGroups').map((studyGroupId) => ({ personId, studyGroupId })))
  beside.sites.push(...idsOf(named, source, 'sites').map((siteId) => ({ personId, siteId })))
  beside.tags.push(...idsOf(named, source, 'tags').map((tagId) => ({ personId, tagId })))
  beside.representatives.push(...representativeRows(personId, source))
  if (values.activity?.includes('project')) beside.projects.push(projectRow(personId, source))
  if (values.activity?.includes('competition')) beside.competitions.push(competitionRow(personId, source))
  if (kind === 'mentors') beside.mentors.push(newMentor(personId, source))
  if (isMentee(source)) beside.mentees.push(newMentee(personId, source))
}

/** The bank record of a mentor whom the list brings; of a known person `personKind` is theirs. */
export function newMentor(personId: number, source: Source, personKind = kindOf(source)): Beside['mentors'][number] {
  return { row: mentorRow(personId, personKind, source), forms: formsOf(source.values, personKind), grades: source.values.competencies ?? [] }
}

export function newMentee(personId: number, source: Source): Beside['mentees'][number] {
  return { row: menteeRow(personId, source), forms: [], grades: source.values.requests ?? [] }
}
