import { z } from 'zod'
import type { Actor } from '../app/actor.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { EventLevel, EventResult, ProjectStage, ProjectTeam, ProjectType } from '../generated/prisma/enums.ts'
import { visibleTo } from './policy.ts'

/** Every profile of a person, the newest year first. */
export function listProfilesOf(actor: Actor, personId: number) {
  return read().menteeProfile.findMany({ where: { AND: [{ personId }, visibleTo(actor)] }, orderBy: { schoolYear: { startsOn: 'desc' } } })
}

export type MenteeProfileOf = Awaited<ReturnType<typeof listProfilesOf>>[number]

const text = z.string().nullable()
const avoided = z.object({ lastName: z.string(), firstName: z.string(), middleName: text })
const details = z.object({ requests: z.array(z.object({ competencyId: z.number(), priority: z.number() })), avoided: avoided.nullable() })

export type MenteeDetails = z.output<typeof details>

/** What the card says of a profile beside its own columns. Throws NotFound. */
export async function findDetails(profileId: number): Promise<MenteeDetails> {
  const [found] = await jsonRows(
    details,
    Prisma.sql`SELECT json_object('avoided', (SELECT json_object(${columnsOf(avoided, 'h')}) FROM "Person" h WHERE h.id = m."avoidedPersonId"),
      'requests', (SELECT json_group_array(json_object('competencyId', r."competencyId", 'priority', r.priority) ORDER BY r.priority DESC, r."competencyId")
        FROM "MenteeRequest" r WHERE r."menteeProfileId" = m.id)) AS json
    FROM "MenteeProfile" m WHERE m.id = ${profileId}`,
  )
  if (!found) throw new NotFound()
  return found
}

const project = z.object({
  ...{ topic: text, type: z.enum(ProjectType).nullable(), team: z.enum(ProjectTeam).nullable(), stage: z.enum(ProjectStage).nullable() },
  ...{ presentedAt: text, defenceOn: text, supervisor: text, notes: text },
})
const competition = z.object({
  ...{ name: text, level: z.enum(EventLevel).nullable(), discipline: text, startsOn: text, endsOn: text },
  ...{ experience: z.enum(EventResult).nullable(), goal: text, notes: text },
})
const activity = z.object({ projects: z.array(project), competitions: z.array(competition) })

/** Projects and competitions of a student in a year, in the order they were entered, in one statement. */
export async function activityOf(personId: number, schoolYearId: number): Promise<z.output<typeof activity>> {
  const ofYear = Prisma.sql`r WHERE r."personId" = ${personId} AND r."schoolYearId" = ${schoolYearId}`
  const list = (row: z.ZodObject) => Prisma.sql`SELECT json_group_array(json_object(${columnsOf(row, 'r')}) ORDER BY r.id)`
  const [found = { projects: [], competitions: [] }] = await jsonRows(
    activity,
    Prisma.sql`SELECT json_object('projects', (${list(project)} FROM "ProjectRecord" ${ofYear}),
      'competitions', (${list(competition)} FROM "CompetitionRecord" ${ofYear})) AS json`,
  )
  return found
}
