import { today } from '../app/clock.ts'
import { Prisma } from '../generated/prisma/client.ts'

/** What `lastTrained` needs of a person, as a part of a select. */
export const trainedSelect = {
  attendances: { where: { attended: true }, select: { training: { select: { heldOn: true } } } },
  certificates: { select: { completedOn: true } },
} as const satisfies Prisma.PersonSelect

type Trained = { attendances: { training: { heldOn: string } }[]; certificates: { completedOn: string }[] }

/** «Обучен» (§3.2, §3.7): the last day of a training attended here or passed elsewhere, or null. A training to come does not count. */
export function lastTrained({ attendances, certificates }: Trained): string | null {
  const days = [...attendances.map((row) => row.training.heldOn), ...certificates.map((row) => row.completedOn)]
  const past = days.filter((day) => day <= today()).sort()
  return past.at(-1) ?? null
}

/** The same as a condition: people who were trained. */
export function trainedWhere(): Prisma.PersonWhereInput {
  const past = { lte: today() }
  return { OR: [{ attendances: { some: { attended: true, training: { heldOn: past } } } }, { certificates: { some: { completedOn: past } } }] }
}

/** The same in SQL, of the person whose id is `personId`. */
export function lastTrainedSql(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT max(day) FROM (
    SELECT t."heldOn" AS day FROM "TrainingAttendance" a JOIN "Training" t ON t.id = a."trainingId" WHERE a."personId" = ${personId} AND a.attended
    UNION ALL SELECT c."completedOn" FROM "TrainingCertificate" c WHERE c."personId" = ${personId}) WHERE day <= ${today()})`
}

/** As a condition of SQL: the person was trained. */
export function trainedSql(personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${lastTrainedSql(personId)} IS NOT NULL)`
}
