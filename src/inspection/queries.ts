import { z } from 'zod'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { LabourFormalisation, MentoringForm, PairStatus, ProgrammeStatus } from '../generated/prisma/enums.ts'
import { titleOf } from './titles.ts'

/** What a folder is about: a school year, or one pair of it. */
export type Scope = { schoolYearId: number; pairId: number | null }

const pair = z.object({
  ...{ id: z.number(), status: z.enum(PairStatus), mentor: z.string(), mentees: z.array(z.string()), personIds: z.array(z.number()) },
  ...{ programmeId: z.number().nullable(), programmeStatus: z.enum(ProgrammeStatus).nullable(), meetings: z.number(), ordered: z.coerce.boolean() },
  ...{ form: z.enum(MentoringForm), startsOn: z.string(), endsOn: z.string(), ofStaff: z.coerce.boolean(), labour: z.enum(LabourFormalisation).nullable() },
  ...{ addendumNumber: z.string().nullable(), addendumOn: z.string().nullable(), activities: z.number(), ofStudents: z.coerce.boolean() },
})
export type FolderPair = z.output<typeof pair>

const menteeIs = (kind: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM "PairMember" pm JOIN "MenteeProfile" n ON n."id" = pm."menteeProfileId"
  JOIN "Person" q ON q."id" = n."personId" WHERE pm."pairId" = p."id" AND q."kind" ${kind})`

const menteesOf = (what: Prisma.Sql) => Prisma.sql`(SELECT json_group_array(${what} ORDER BY pm."position") FROM "PairMember" pm
  JOIN "MenteeProfile" n ON n."id" = pm."menteeProfileId" JOIN "Person" q ON q."id" = n."personId" WHERE pm."pairId" = p."id")`

/** Pairs that were agreed or more, with what is known of their papers; of a passport, the pair itself whatever it is. */
export function listPairs({ schoolYearId, pairId }: Scope): Promise<FolderPair[]> {
  const which = pairId === null ? Prisma.sql`p."schoolYearId" = ${schoolYearId} AND p."status" <> 'draft'` : Prisma.sql`p."id" = ${pairId}`
  return jsonRows(
    pair,
    Prisma.sql`SELECT json_object('id', p."id", 'status', p."status", 'mentor', h."lastName", 'mentees', ${menteesOf(Prisma.sql`q."lastName"`)},
      'personIds', json_insert(${menteesOf(Prisma.sql`q."id"`)}, '$[#]', h."id"), 'programmeId', g."id", 'programmeStatus', g."status",
      'form', p."form", 'startsOn', p."startsOn", 'endsOn', p."endsOn", 'labour', p."labour", 'addendumNumber', p."addendumNumber",
      'addendumOn', p."addendumOn", 'ofStaff', h."kind" = 'staff' AND NOT ${menteeIs(Prisma.sql`<> 'staff'`)}, 'ofStudents', ${menteeIs(Prisma.sql`= 'student'`)},
      'activities', (SELECT count(*) FROM "Activity" v WHERE v."programmeId" = g."id"),
      'meetings', (SELECT count(*) FROM "Meeting" t WHERE t."programmeId" = g."id"),
      'ordered', EXISTS (SELECT 1 FROM "OrderPair" op JOIN "Order" o ON o."id" = op."orderId"
        WHERE op."pairId" = p."id" AND o."kind" = 'assignment' AND o."status" IN ('registered', 'executed'))) AS json
    FROM "Pair" p JOIN "MentorProfile" m ON m."id" = p."mentorProfileId" JOIN "Person" h ON h."id" = m."personId"
    LEFT JOIN "Programme" g ON g."pairId" = p."id" WHERE ${which} ORDER BY h."nameKey", p."id"`,
  )
}

const folder = { id: true, createdAt: true, createdById: true, schoolYearId: true, pairId: true, status: true, done: true, total: true } as const
const whole = { ...folder, storedName: true, size: true, problem: true, finishedAt: true, schoolYear: { select: { id: true, name: true } } } as const

/** Folders of a year that are being made or kept, the latest first. */
export function listFolders(schoolYearId: number) {
  return read().inspectionFolder.findMany({ where: { schoolYearId }, select: whole, orderBy: { id: 'desc' } })
}

/** A folder. Throws NotFound, also when its term has run out. */
export async function findFolder(id: number) {
  const found = await read().inspectionFolder.findUnique({ where: { id }, select: whole })
  if (!found) throw new NotFound()
  return found
}

export type FoundFolder = Awaited<ReturnType<typeof findFolder>>

/** The people whose data the folder holds, for the access journal. */
export async function peopleIn({ schoolYearId, pairId }: Scope): Promise<number[]> {
  if (pairId !== null) return (await listPairs({ schoolYearId, pairId })).flatMap(({ personIds }) => personIds)
  const rows = await read().$queryRaw<{ id: number | bigint }[]>`
    SELECT "personId" AS id FROM "MentorProfile" WHERE "schoolYearId" = ${schoolYearId}
    UNION SELECT "personId" FROM "MenteeProfile" WHERE "schoolYearId" = ${schoolYearId}`
  return rows.map(({ id }) => Number(id))
}

/** The next folder to make: the oldest that waits; null when none does. */
export function nextInQueue() {
  return read().inspectionFolder.findFirst({ where: { status: 'queued' }, select: { id: true }, orderBy: { id: 'asc' } })
}

const named = pair.pick({ id: true, mentor: true, mentees: true })

/** What the pairs of passports are called, by id. */
export async function namesOfPairs(folders: readonly { pairId: number | null }[]): Promise<Map<number, string>> {
  const ids = folders.flatMap(({ pairId }) => pairId ?? [])
  if (ids.length === 0) return new Map()
  const pairs = await jsonRows(
    named,
    Prisma.sql`SELECT json_object('id', p."id", 'mentor', h."lastName", 'mentees', ${menteesOf(Prisma.sql`q."lastName"`)}) AS json
    FROM "Pair" p JOIN "MentorProfile" m ON m."id" = p."mentorProfileId" JOIN "Person" h ON h."id" = m."personId"
    WHERE p."id" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  )
  return new Map(pairs.map((one) => [one.id, titleOf(one)]))
}
