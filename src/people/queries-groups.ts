import { z } from 'zod'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'

const name = z.string().nullable()
const leader = z.object({ lastName: z.string(), firstName: z.string(), middleName: name })
const group = z.object({
  ...{ id: z.number(), name: z.string(), leads: z.coerce.boolean(), yearOfStudy: z.number().nullable() },
  ...{ leader: leader.nullable(), site: name, course: name },
})

/** Study groups a person leads or attends, with where and by which programme they work. */
export function findGroupsOf(personId: number) {
  return jsonRows(
    group,
    Prisma.sql`SELECT json_object('id', g.id, 'name', g.name, 'leads', coalesce(g."leaderId" = ${personId}, 0), 'yearOfStudy', m."yearOfStudy",
      'leader', (SELECT json_object('lastName', h."lastName", 'firstName', h."firstName", 'middleName', h."middleName") FROM "Person" h WHERE h.id = g."leaderId"),
      'site', s.name, 'course', c.name) AS json
    FROM "StudyGroup" g LEFT JOIN "PersonStudyGroup" m ON m."studyGroupId" = g.id AND m."personId" = ${personId}
    LEFT JOIN "Site" s ON s.id = g."siteId" LEFT JOIN "Course" c ON c.id = g."courseId"
    WHERE g."leaderId" = ${personId} OR m."personId" IS NOT NULL ORDER BY g."nameKey"`,
  )
}
