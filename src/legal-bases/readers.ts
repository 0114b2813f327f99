import { today } from '../app/clock.ts'
import { searchKey } from '../app/search-key.ts'
import { Prisma } from '../generated/prisma/client.ts'
import type { readers } from './messages-acquaintance.ts'

/** Whom a printed sheet names. */
export type Readers = keyof typeof readers
/** Whose acquaintance is kept: people of a role, or everybody. */
export type Role = Exclude<Readers, 'nobody'> | 'everyone'

/** The roles of a year, as a methodist reads them from the fewest to the most. */
export const roles = ['pairs', 'mentors', 'mentees', 'participants', 'staff'] as const satisfies Role[]

/** People who belong to a role in a year and are here today, as a condition on "Person" p beside their mark, "ActAcquaintance" a. */
export function peopleOf(role: Role, schoolYearId: number): Prisma.Sql {
  const here = Prisma.sql`p."anonymisedAt" IS NULL AND (p."leftOn" IS NULL OR p."leftOn" > ${today()})`
  return role === 'everyone'
    ? Prisma.sql`(${here} OR (p."anonymisedAt" IS NULL AND a."personId" IS NOT NULL))`
    : Prisma.sql`(${here} AND ${inRole(role, schoolYearId)})`
}

function inRole(role: Exclude<Role, 'everyone'>, schoolYearId: number): Prisma.Sql {
  const own = (table: string) => Prisma.sql`SELECT m."personId" FROM ${Prisma.raw(`"${table}"`)} m WHERE m."schoolYearId" = ${schoolYearId} AND`
  const mentors = Prisma.sql`p."id" IN (${own('MentorProfile')} m."status" IN ('inBank', 'paused'))`
  const mentees = Prisma.sql`p."id" IN (${own('MenteeProfile')} m."status" NOT IN ('identified', 'withdrawn'))`
  if (role === 'mentors') return mentors
  if (role === 'mentees') return mentees
  if (role === 'participants') return Prisma.sql`(${mentors} OR ${mentees})`
  return role === 'staff' ? Prisma.sql`p."kind" = 'staff'` : inPairs(schoolYearId)
}

function inPairs(schoolYearId: number): Prisma.Sql {
  const works = Prisma.sql`x."schoolYearId" = ${schoolYearId} AND x."status" IN ('agreed', 'active', 'completed')`
  return Prisma.sql`p."id" IN (SELECT m."personId" FROM "Pair" x JOIN "MentorProfile" m ON m."id" = x."mentorProfileId" WHERE ${works}
    UNION ALL SELECT e."personId" FROM "Pair" x JOIN "PairMember" w ON w."pairId" = x."id" JOIN "MenteeProfile" e ON e."id" = w."menteeProfileId" WHERE ${works})`
}

/** Every word of a search stands in the name, the post, the school or a study group of "Person" p. */
export function foundBy(q: string): Prisma.Sql {
  const words = searchKey(q).split(' ').filter(Boolean).slice(0, 8)
  // A word of a search key holds letters, digits and hyphens only, so nothing in it means more to LIKE.
  const places = words.map(
    (word) => Prisma.sql`(p."nameKey" LIKE ${`%${word}%`} OR p."detailsKey" LIKE ${`%${word}%`} OR EXISTS (
      SELECT 1 FROM "PersonStudyGroup" l JOIN "StudyGroup" g ON g."id" = l."studyGroupId" WHERE l."personId" = p."id" AND g."nameKey" LIKE ${`%${word}%`}))`,
  )
  return places.length === 0 ? Prisma.sql`TRUE` : Prisma.join(places, ' AND ')
}
