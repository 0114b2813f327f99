import { read } from '../app/db.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { expectedSql } from '../mentor-reports/expected.ts'
import { several, type Task } from './tasks.ts'

const counted = {
  importsReady: '/imports',
  teachersOutside: '/mentees?tab=teachers&status=identified',
  studentsOutside: '/mentees?tab=needing&status=identified',
  mentorCandidates: '/mentors?status=candidate',
  mentorsBack: '/mentors?status=pauseOver',
  menteesUndecided: '/choices',
  menteesChosen: '/pairings/new',
  reportReturned: '/monitoring#report',
  mentorReportsOwed: '/mentor-reports?status=debtors',
  mentorReportsToCheck: '/mentor-reports?status=submitted',
} as const

/** Tasks that are no more than a number and the list behind it, counted in one statement: the same rows that the list shows. */
export async function countedTasks(schoolYearId: number, today: string): Promise<(kind: keyof typeof counted) => Task[]> {
  const rows = await read().$queryRaw<{ kind: keyof typeof counted; count: number | bigint }[]>`
    WITH identified AS (SELECT p."kind", m."needsMentor" FROM "MenteeProfile" m JOIN "Person" p ON p."id" = m."personId"
      WHERE m."schoolYearId" = ${schoolYearId} AND m."status" = 'identified'),
      alone AS (SELECT m."id" FROM "MenteeProfile" m WHERE m."schoolYearId" = ${schoolYearId} AND m."status" IN ('inBank', 'mentorChosen')
        AND NOT EXISTS (SELECT 1 FROM "PairMember" pm JOIN "Pair" p ON p."id" = pm."pairId"
          WHERE pm."menteeProfileId" = m."id" AND p."status" IN ('draft', 'agreed', 'active'))),
      expected AS (${expectedSql(Prisma.sql`p."schoolYearId" = ${schoolYearId}`)})
    SELECT 'importsReady' AS kind, count(*) AS count FROM "Import" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'ready'
    UNION ALL SELECT 'teachersOutside', count(*) FROM identified WHERE "kind" <> 'student'
    UNION ALL SELECT 'studentsOutside', count(*) FROM identified WHERE "kind" = 'student' AND "needsMentor" = 'yes'
    UNION ALL SELECT 'mentorCandidates', count(*) FROM "MentorProfile" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'candidate'
    UNION ALL SELECT 'mentorsBack', count(*) FROM "MentorProfile" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'paused' AND "pausedUntilOn" < ${today}
    UNION ALL SELECT 'menteesUndecided', count(*) FROM alone WHERE "id" NOT IN (SELECT "menteeProfileId" FROM "Choice")
    UNION ALL SELECT 'menteesChosen', count(*) FROM alone WHERE "id" IN (SELECT "menteeProfileId" FROM "Choice")
    UNION ALL SELECT 'reportReturned', count(*) FROM "MonitoringReport" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'returned'
    UNION ALL SELECT 'mentorReportsOwed', count(*) FROM expected e LEFT JOIN "MentorReport" r ON r."programmeId" = e."programmeId" AND r."kind" = e."kind"
      WHERE e."askedOn" <= ${today} AND coalesce(r."status", 'draft') IN ('draft', 'returned')
    UNION ALL SELECT 'mentorReportsToCheck', count(*) FROM "MentorReport" r JOIN "Programme" g ON g."id" = r."programmeId" JOIN "Pair" p ON p."id" = g."pairId"
      WHERE p."schoolYearId" = ${schoolYearId} AND r."status" = 'submitted'`
  return (kind) => several(kind, Number(rows.find((row) => row.kind === kind)?.count ?? 0), counted[kind])
}
