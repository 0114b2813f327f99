import { read } from '../app/db.ts'
import { organisation } from '../organisation/queries.ts'

/** The steps of beginning to work with the program, in their order. */
export const steps = ['organisation', 'director', 'lists', 'mentorBank', 'menteeBank', 'roadmap'] as const
export type Step = (typeof steps)[number]

/** Which of the first steps are done; a step once done stays done while its records stay. */
export async function firstSteps(schoolYearId: number): Promise<Record<Step, boolean>> {
  const { curatorName, directorDative } = await organisation()
  const found = await read().$queryRaw<{ step: Step }[]>`
    SELECT 'director' AS step WHERE EXISTS (SELECT 1 FROM "User" WHERE "role" = 'director' AND "disabledAt" IS NULL)
    UNION ALL SELECT 'lists' WHERE EXISTS (SELECT 1 FROM "Person" WHERE "kind" = 'staff') AND EXISTS (SELECT 1 FROM "Person" WHERE "kind" = 'student')
    UNION ALL SELECT 'mentorBank' WHERE EXISTS (SELECT 1 FROM "MentorProfile" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'inBank')
    UNION ALL SELECT 'menteeBank' WHERE EXISTS (SELECT 1 FROM "MenteeProfile" WHERE "schoolYearId" = ${schoolYearId}
      AND "status" IN ('inBank', 'mentorChosen', 'inProgramme', 'completed'))
    UNION ALL SELECT 'roadmap' WHERE EXISTS (SELECT 1 FROM "Roadmap" WHERE "schoolYearId" = ${schoolYearId} AND "status" = 'approved')`
  const isDone = (step: Step) => found.some((row) => row.step === step)
  return {
    organisation: curatorName !== null && directorDative !== null,
    director: isDone('director'),
    lists: isDone('lists'),
    mentorBank: isDone('mentorBank'),
    menteeBank: isDone('menteeBank'),
    roadmap: isDone('roadmap'),
  }
}
