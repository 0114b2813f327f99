import { read } from '../app/db.ts'
import { Prisma } from '../generated/prisma/client.ts'

// A mentee belongs to the bank from inclusion to the end; a pair acted when it is active or has been completed.
// Forming a pair is a decision about the mentor too: its mentor and role model say who and why.
const inBank = Prisma.sql`('inBank', 'mentorChosen', 'inProgramme', 'completed')`
const acted = Prisma.sql`('active', 'completed')`
const signed = Prisma.sql`('approved', 'registered', 'executed')`

/** What every count means; `year` is the id of the school year. */
const queries = (year: number) => ({
  actingPairs: Prisma.sql`"Pair" p WHERE p."schoolYearId" = ${year} AND p.status IN ${acted}`,
  agreedPairs: Prisma.sql`"Pair" p WHERE p."schoolYearId" = ${year} AND p.status = 'agreed'`,
  draftPairs: Prisma.sql`"Pair" p WHERE p."schoolYearId" = ${year} AND p.status = 'draft'`,
  pairsOutsideOrder: Prisma.sql`"Pair" p WHERE p."schoolYearId" = ${year} AND p.status IN ${acted} AND NOT EXISTS
    (SELECT 1 FROM "OrderPair" op JOIN "Order" o ON o.id = op."orderId" WHERE op."pairId" = p.id AND o.kind = 'assignment' AND o.status IN ${signed})`,
  programmes: Prisma.sql`"Programme" g JOIN "Pair" p ON p.id = g."pairId" WHERE p."schoolYearId" = ${year}`,
  programmesPrepared: Prisma.sql`"Programme" g JOIN "Pair" p ON p.id = g."pairId" WHERE p."schoolYearId" = ${year} AND p.status IN ${acted} AND g.status <> 'draft'`,
  programmesApproved: Prisma.sql`"Programme" g JOIN "Pair" p ON p.id = g."pairId" WHERE p."schoolYearId" = ${year} AND p.status IN ${acted} AND g.status IN ('approved', 'completed')`,
  mentees: Prisma.sql`"MenteeProfile" m WHERE m."schoolYearId" = ${year} AND m.status <> 'withdrawn'`,
  menteesInBank: Prisma.sql`"MenteeProfile" m WHERE m."schoolYearId" = ${year} AND m.status IN ${inBank}`,
  teachersIdentified: Prisma.sql`"MenteeProfile" m JOIN "Person" h ON h.id = m."personId" WHERE m."schoolYearId" = ${year} AND m.status <> 'withdrawn' AND h.kind <> 'student'`,
  teachersInBank: Prisma.sql`"MenteeProfile" m JOIN "Person" h ON h.id = m."personId" WHERE m."schoolYearId" = ${year} AND m.status IN ${inBank} AND h.kind <> 'student'`,
  studentsIdentified: Prisma.sql`"MenteeProfile" m JOIN "Person" h ON h.id = m."personId" WHERE m."schoolYearId" = ${year} AND m.status <> 'withdrawn' AND h.kind = 'student'`,
  studentsInBank: Prisma.sql`"MenteeProfile" m JOIN "Person" h ON h.id = m."personId" WHERE m."schoolYearId" = ${year} AND m.status IN ${inBank} AND h.kind = 'student'`,
  undecided: Prisma.sql`"MenteeProfile" m WHERE m."schoolYearId" = ${year} AND m.status IN ${inBank} AND NOT EXISTS (SELECT 1 FROM "Choice" c WHERE c."menteeProfileId" = m.id)
    AND NOT EXISTS (SELECT 1 FROM "PairMember" pm JOIN "Pair" p ON p.id = pm."pairId" WHERE pm."menteeProfileId" = m.id AND p.status <> 'terminated')`,
  unpaired: unpaired(year),
  unpairedUnexplained: Prisma.sql`${unpaired(year)} AND COALESCE(m."statusReason", '') = ''`,
  projectStudents: Prisma.sql`"Person" h WHERE h.id IN (SELECT r."personId" FROM "ProjectRecord" r WHERE r."schoolYearId" = ${year})`,
  competitors: Prisma.sql`"Person" h WHERE h.id IN (SELECT r."personId" FROM "CompetitionRecord" r WHERE r."schoolYearId" = ${year})`,
  competitorsUnclear: Prisma.sql`"Person" h WHERE h.id IN (SELECT r."personId" FROM "CompetitionRecord" r WHERE r."schoolYearId" = ${year})
    AND NOT EXISTS (SELECT 1 FROM "MenteeProfile" m WHERE m."personId" = h.id AND m."schoolYearId" = ${year} AND m."needsMentor" IN ('yes', 'no'))`,
  candidates: Prisma.sql`"MentorProfile" m WHERE m."schoolYearId" = ${year} AND m.status = 'candidate'`,
  mentors: Prisma.sql`"MentorProfile" m WHERE m."schoolYearId" = ${year} AND m.status = 'inBank'`,
  teacherTeacher: mentorsOf(year, 'teacherTeacher'),
  teacherStudent: mentorsOf(year, 'teacherStudent'),
  studentStudent: mentorsOf(year, 'studentStudent'),
  trainedMentors: Prisma.sql`"MentorProfile" m WHERE m."schoolYearId" = ${year} AND m.status = 'inBank' AND EXISTS
    (SELECT 1 FROM "TrainingAttendance" a JOIN "Training" t ON t.id = a."trainingId" WHERE a."personId" = m."personId" AND a.attended AND t."schoolYearId" = ${year})`,
  trainings: Prisma.sql`"Training" t WHERE t."schoolYearId" = ${year}`,
  materials: Prisma.sql`"Material" m WHERE m."schoolYearId" = ${year} AND m."forMentors"`,
  practices: Prisma.sql`"Material" m WHERE m."schoolYearId" = ${year} AND m.kind = 'practice'`,
  publishedNews: Prisma.sql`"News" n WHERE n."schoolYearId" = ${year} AND n.status = 'published'`,
  activities: Prisma.sql`"RoadmapItem" i JOIN "Roadmap" r ON r.id = i."roadmapId" WHERE r."schoolYearId" = ${year} AND i.stage < 7 AND i.code IS NOT NULL`,
  activitiesPublished: Prisma.sql`"RoadmapItem" i JOIN "Roadmap" r ON r.id = i."roadmapId" WHERE r."schoolYearId" = ${year} AND i.stage < 7 AND i.code IS NOT NULL AND EXISTS
    (SELECT 1 FROM "News" n WHERE n.status = 'published' AND n."roadmapItemId" IN (i.id, i."parentId"))`,
})

export type Counts = Record<keyof ReturnType<typeof queries>, number>

/** Every count of a school year in one statement. */
export async function countsOf(year: number): Promise<Counts> {
  const named = Object.entries(queries(year))
  const columns = named.map(([name, from]) => Prisma.sql`(SELECT COUNT(*) FROM ${from}) AS ${Prisma.raw(`"${name}"`)}`)
  const [row = {}] = await read().$queryRaw<Record<string, bigint>[]>`SELECT ${Prisma.join(columns)}`
  // Object.fromEntries forgets the names that Object.entries has just given.
  return Object.fromEntries(named.map(([name]) => [name, Number(row[name] ?? 0)])) as Counts
}

function unpaired(year: number) {
  return Prisma.sql`"MenteeProfile" m WHERE m."schoolYearId" = ${year} AND m.status IN ('inBank', 'mentorChosen') AND NOT EXISTS
    (SELECT 1 FROM "PairMember" pm JOIN "Pair" p ON p.id = pm."pairId" WHERE pm."menteeProfileId" = m.id AND p.status IN ('agreed', 'active', 'completed'))`
}

function mentorsOf(year: number, form: string) {
  return Prisma.sql`"MentorProfile" m JOIN "MentorProfileForm" f ON f."mentorProfileId" = m.id WHERE m."schoolYearId" = ${year} AND m.status = 'inBank' AND f.form = ${form}`
}
