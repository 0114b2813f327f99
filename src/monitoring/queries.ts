import { z } from 'zod'
import { read } from '../app/db.ts'
import { fullYears } from '../app/clock.ts'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { oncePerPage } from '../app/once.ts'
import type { Year } from '../app/actor.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { trainedSql } from '../trainings/trained.ts'
import { campaignsOfYear } from '../surveys/queries/year.ts'
import { isExit } from '../surveys/rules/campaigns.ts'
import type { HeadcountFacts, ParticipantFacts, ReportFacts } from './rules.ts'

const begun = ['active', 'completed', 'terminated'] as const

/** Pairs and groups of a year by form and status. */
export async function pairsByForm(schoolYearId: number) {
  const rows = await read().pair.groupBy({ by: ['form', 'status'], where: { schoolYearId, status: { in: [...begun] } }, _count: { _all: true } })
  return rows.map((row) => ({ form: row.form, status: row.status, count: row._count._all }))
}

/** Figures of the work in a year: programmes, activities, trained mentors, practices, news. */
export async function workFigures(schoolYearId: number) {
  const counts = await read().$queryRaw<{ name: WorkFigure; count: number | bigint }[]>`
    WITH worked AS (SELECT "id" FROM "Pair" WHERE "schoolYearId" = ${schoolYearId} AND "status" IN ('active', 'completed')),
      approved AS (SELECT "id", "status" FROM "Programme" WHERE "status" IN ('approved', 'completed') AND "pairId" IN (SELECT "id" FROM worked)),
      planned AS (SELECT "mark" FROM "Activity" WHERE "programmeId" IN (SELECT "id" FROM approved))
    SELECT 'pairs' AS name, count(*) AS count FROM worked
    UNION ALL SELECT 'approved', count(*) FROM approved
    UNION ALL SELECT 'finished', count(*) FROM approved WHERE "status" = 'completed'
    UNION ALL SELECT 'planned', count(*) FROM planned
    UNION ALL SELECT 'done', count(*) FROM planned WHERE "mark" = 'done'
    UNION ALL SELECT 'trained', count(*) FROM "MentorProfile" m WHERE m."schoolYearId" = ${schoolYearId} AND m."status" = 'inBank'
      AND ${trainedSql(Prisma.sql`m."personId"`)}
    UNION ALL SELECT 'mentors', count(*) FROM "MentorProfile" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'inBank'
    UNION ALL SELECT 'practices', count(*) FROM "Material" WHERE "schoolYearId" = ${schoolYearId} AND "kind" = 'practice'
    UNION ALL SELECT 'news', count(*) FROM "News" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'published'`
  const of = (name: WorkFigure) => Number(counts.find((row) => row.name === name)?.count ?? 0)
  return {
    ...{ pairs: of('pairs'), approved: of('approved'), finished: of('finished'), planned: of('planned'), done: of('done') },
    ...{ mentors: of('mentors'), trained: of('trained'), practices: of('practices'), news: of('news') },
  }
}

type WorkFigure = 'pairs' | 'approved' | 'finished' | 'planned' | 'done' | 'mentors' | 'trained' | 'practices' | 'news'

/** The latest headcount of a year, or null. */
export function latestHeadcount(schoolYearId: number) {
  const select = { asOfOn: true, teachers: true, youngSpecialists: true, students10to19: true, students15to19: true, partners: true } as const
  return read().headcount.findFirst({ where: { schoolYearId }, select, orderBy: [{ asOfOn: 'desc' }, { id: 'desc' }] }) satisfies Promise<HeadcountFacts>
}

/** Who takes part, for the numerators of §6.2; ages are those at the end of the calendar year in which the school year began. */
export async function participants(year: Year): Promise<ParticipantFacts> {
  const asOf = `${year.startsOn.slice(0, 4)}-12-31`
  const { mentors, mentees } = await participantsOf(year.id)
  const aged = (people: Person[], from: number, to: number) =>
    people.filter(({ kind, birthOn }) => kind === 'student' && birthOn !== null && fullYears(birthOn, asOf) >= from && fullYears(birthOn, asOf) <= to).length
  return {
    menteeStudents10to19: aged(mentees, 10, 19),
    mentorStudents15to19: aged(mentors, 15, 19),
    youngMentees: mentees.filter(({ kind, teachingYears }) => kind === 'staff' && teachingYears !== null && teachingYears <= 3).length,
    teachersTakingPart: unique([...mentors, ...mentees]).filter(({ kind }) => kind === 'staff').length,
  }
}

/** The report of a year, or null while nobody has begun it. */
export const findReport = oncePerPage(async (schoolYearId: number) => read().monitoringReport.findUnique({ where: { schoolYearId } }))

export async function reportFacts(schoolYearId: number): Promise<ReportFacts> {
  const report = await findReport(schoolYearId)
  const exits = (await campaignsOfYear(schoolYearId)).filter(isExit)
  return {
    hasConclusions: Boolean(report?.conclusions),
    openExitCampaigns: exits.filter((campaign) => campaign.status === 'open').length,
    closedExitCampaigns: exits.filter((campaign) => campaign.status === 'closed').length,
  }
}

/** Titles of the practices of a year, for the report. */
export async function practiceTitles(schoolYearId: number): Promise<string[]> {
  const rows = await read().material.findMany({ where: { schoolYearId, kind: 'practice' }, select: { title: true }, orderBy: { titleKey: 'asc' } })
  return rows.map((row) => row.title)
}

const person = z.object({ id: z.number(), kind: z.string(), birthOn: z.string().nullable(), teachingYears: z.number().nullable() })
type Person = z.output<typeof person>

async function participantsOf(schoolYearId: number): Promise<{ mentors: Person[]; mentees: Person[] }> {
  const within = Prisma.sql`p."schoolYearId" = ${schoolYearId} AND p."status" IN (${Prisma.join([...begun])})`
  const rows = await jsonRows(
    person.extend({ mentors: z.coerce.boolean() }),
    Prisma.sql`WITH sides AS (
        SELECT m."personId", 1 AS mentors FROM "Pair" p JOIN "MentorProfile" m ON m."id" = p."mentorProfileId" WHERE ${within}
        UNION SELECT n."personId", 0 FROM "Pair" p JOIN "PairMember" x ON x."pairId" = p."id" JOIN "MenteeProfile" n ON n."id" = x."menteeProfileId" WHERE ${within})
      SELECT json_object(${columnsOf(person, 'h')}, 'mentors', s.mentors) AS json FROM sides s JOIN "Person" h ON h."id" = s."personId"`,
  )
  return { mentors: rows.filter(({ mentors }) => mentors), mentees: rows.filter(({ mentors }) => !mentors) }
}

function unique(people: Person[]): Person[] {
  return [...new Map(people.map((one) => [one.id, one])).values()]
}
