import { z } from 'zod'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { ConsentKind, Direction, MentoringKind } from '../generated/prisma/enums.ts'
import { type Papers, papersOf } from './papers.ts'

const text = z.string().nullable()
const representative = z.object({ fullName: z.string(), relation: text, phone: text, email: text })
const achievement = z.object({ name: z.string(), year: z.number().nullable() })
const certificate = z.object({ title: z.string(), completedOn: z.string() })
const project = z.object({ topic: text, supervisor: text, presentedAt: text, notes: text })
const competition = z.object({ name: text, discipline: text, goal: text, notes: text })
const user = z.object({ login: z.string(), disabledAt: text })
const consent = z.object({ id: z.number(), kind: z.enum(ConsentKind), receivedOn: text, withdrawnOn: text, scanId: z.number().nullable() })
const nameForms = z.object({ genitive: text, dative: text, accusative: text, instrumental: text })
const award = z.object({ reason: z.string(), number: text, issuedOn: text })
const profile = z.object({ id: z.number(), statusReason: text, workFormats: z.string(), slots: z.string() })
const mentor = profile.extend({ achievements: text, interests: text, preferredMentee: text, source: text })
const mentee = profile.extend({
  ...{ mainRequest: text, expectedResult: text, needsMentorWhy: text, preferredMentor: text, recommendedBy: text },
  ...{ preferredKind: z.enum(MentoringKind).nullable(), avoidedPersonId: z.number().nullable() },
})
const readAct = z.object({ title: z.string(), issuedOn: text, number: text, acquaintedOn: z.string() })
const schoolYear = z.object({ name: z.string(), endsOn: z.string() })

// A person may ask what is kept (ст. 14), so it is named; traces in other people's papers are counted.
const counts = z.object({
  ...{ newsMentions: z.number(), importRows: z.number() },
  ...{ avoidedBy: z.number(), distinctFrom: z.number(), distinctTo: z.number(), cardViews: z.number() },
})

const beside = z.object({
  _count: counts,
  ...{ leads: z.array(z.string()), sites: z.array(z.string()), tags: z.array(z.string()), trainings: z.array(z.string()), studyGroups: z.array(z.string()) },
  ...{ achievements: z.array(achievement), certificates: z.array(certificate), projects: z.array(project), competitions: z.array(competition) },
  directions: z.array(z.object({ direction: z.enum(Direction) })),
  ...{ nameForms: z.array(nameForms), awards: z.array(award), orderChanges: z.array(z.string()), actsRead: z.array(readAct) },
  ...{ representatives: z.array(representative), user: user.nullable(), consents: z.array(consent) },
  ...{ mentorProfiles: z.array(mentor.extend({ schoolYear })), menteeProfiles: z.array(mentee.extend({ schoolYear })) },
})

type Row = Prisma.PersonGetPayload<object>
export type Stored = Row & z.output<typeof beside> & { papers: Papers }

/** Everything the database holds of a person, for the register of data. Throws NotFound. */
export async function findStored(id: number): Promise<Stored> {
  const person = Number.isSafeInteger(id) ? await read().person.findUnique({ where: { id } }) : null
  const [found] = person ? await jsonRows(beside, besideSql(id)) : []
  if (!person || !found) throw new NotFound()
  return { ...person, ...found, papers: await papersOf(id) }
}

/** What stands beside the person's own row, each kind as a list, in one statement. */
function besideSql(id: number): Prisma.Sql {
  const from = (table: string) => Prisma.raw(`FROM "${table}" r`)
  const own = Prisma.sql`WHERE r."personId" = ${id}`
  const rows = (row: z.ZodObject, table: string) =>
    Prisma.sql`(SELECT json_group_array(json_object(${columnsOf(row, 'r')}) ORDER BY r.id) ${from(table)} ${own})`
  const profiles = (row: z.ZodObject, table: string) => Prisma.sql`(SELECT json_group_array(json_object(${columnsOf(row, 'r')},
    'schoolYear', json_object(${columnsOf(schoolYear, 'y')})) ORDER BY r.id) ${from(table)} JOIN "SchoolYear" y ON y.id = r."schoolYearId" ${own})`
  const names = (column: string, table: string, other: string, key: string) =>
    Prisma.sql`(SELECT json_group_array(${Prisma.raw(`o."${column}"`)}) ${from(table)} JOIN ${Prisma.raw(`"${other}" o ON o.id = r."${key}"`)} ${own})`
  const count = (table: string, key = 'personId') => Prisma.sql`(SELECT count(*) ${from(table)} WHERE ${Prisma.raw(`r."${key}"`)} = ${id})`
  return Prisma.sql`SELECT json_object(
    '_count', json_object('newsMentions', ${count('NewsPerson')}, 'importRows', ${count('ImportRow')}, 'avoidedBy', ${count('MenteeProfile', 'avoidedPersonId')},
      'distinctFrom', ${count('DistinctPeople', 'oneId')}, 'distinctTo', ${count('DistinctPeople', 'otherId')}, 'cardViews', ${count('CardView')}),
    'leads', (SELECT json_group_array(r.name ORDER BY r.id) FROM "StudyGroup" r WHERE r."leaderId" = ${id}),
    'sites', ${names('name', 'PersonSite', 'Site', 'siteId')}, 'tags', ${names('name', 'PersonTag', 'Tag', 'tagId')},
    'trainings', ${names('title', 'TrainingAttendance', 'Training', 'trainingId')},
    'studyGroups', ${names('name', 'PersonStudyGroup', 'StudyGroup', 'studyGroupId')},
    'directions', (SELECT json_group_array(json_object('direction', r.direction)) FROM "PersonDirection" r ${own}),
    'user', (SELECT json_object(${columnsOf(user, 'r')}) FROM "User" r ${own}),
    'nameForms', ${rows(nameForms, 'NameForms')}, 'awards', ${rows(award, 'Award')},
    'orderChanges', (SELECT json_group_array(DISTINCT o.title) FROM "OrderChange" r JOIN "Order" o ON o.id = r."orderId"
      LEFT JOIN "MentorProfile" m ON m.id = r."mentorProfileId" LEFT JOIN "MenteeProfile" e ON e.id = r."menteeProfileId"
      WHERE m."personId" = ${id} OR e."personId" = ${id}),
    'actsRead', (SELECT json_group_array(json_object('title', b.title, 'issuedOn', b."issuedOn", 'number', b.number, 'acquaintedOn', r."acquaintedOn")
      ORDER BY r."acquaintedOn", b.id) FROM "ActAcquaintance" r JOIN "LegalBasis" b ON b.id = r."legalBasisId" ${own}),
    'achievements', ${rows(achievement, 'Achievement')}, 'certificates', ${rows(certificate, 'TrainingCertificate')},
    'projects', ${rows(project, 'ProjectRecord')}, 'competitions', ${rows(competition, 'CompetitionRecord')},
    'representatives', ${rows(representative, 'LegalRepresentative')}, 'consents', ${rows(consent, 'Consent')},
    'mentorProfiles', ${profiles(mentor, 'MentorProfile')}, 'menteeProfiles', ${profiles(mentee, 'MenteeProfile')}) AS json`
}
