import { z } from 'zod'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { Direction, EventLevel, EventResult } from '../generated/prisma/enums.ts'

const text = z.string().nullable()
const representative = z.object({ fullName: z.string(), relation: text, phone: text, email: text })
const achievement = z.object({ year: z.number().nullable(), name: z.string(), level: z.enum(EventLevel).nullable(), result: z.enum(EventResult).nullable() })
const certificate = z.object({ title: z.string(), hours: z.number().nullable(), completedOn: z.string(), document: text })
const tables = z.object({
  directions: z.array(z.object({ direction: z.enum(Direction) })),
  sites: z.array(z.object({ siteId: z.number(), site: z.object({ name: z.string() }) })),
  studyGroups: z.array(z.object({ studyGroupId: z.number(), yearOfStudy: z.number().nullable(), studyGroup: z.object({ name: z.string() }) })),
  representatives: z.array(representative),
  achievements: z.array(achievement),
  certificates: z.array(certificate),
  tags: z.array(z.string()),
})

/** What `tablesSelect` names, of one person, with the names of the tags, in one statement. */
export async function findTables(personId: number): Promise<z.output<typeof tables>> {
  const own = Prisma.sql`r."personId" = ${personId}`
  const list = (row: z.ZodObject, order: Prisma.Sql) => Prisma.sql`SELECT json_group_array(json_object(${columnsOf(row, 'r')}) ORDER BY ${order})`
  const [found] = await jsonRows(
    tables,
    Prisma.sql`SELECT json_object(
      'directions', (SELECT json_group_array(json_object('direction', r.direction) ORDER BY r.direction) FROM "PersonDirection" r WHERE ${own}),
      'sites', (SELECT json_group_array(json_object('siteId', s.id, 'site', json_object('name', s.name)) ORDER BY s."nameKey")
        FROM "PersonSite" r JOIN "Site" s ON s.id = r."siteId" WHERE ${own}),
      'studyGroups', (SELECT json_group_array(json_object('studyGroupId', g.id, 'yearOfStudy', r."yearOfStudy", 'studyGroup', json_object('name', g.name))
        ORDER BY g."nameKey") FROM "PersonStudyGroup" r JOIN "StudyGroup" g ON g.id = r."studyGroupId" WHERE ${own}),
      'representatives', (${list(representative, Prisma.sql`r.id`)} FROM "LegalRepresentative" r WHERE ${own}),
      'achievements', (${list(achievement, Prisma.sql`r.year DESC, r.id`)} FROM "Achievement" r WHERE ${own}),
      'certificates', (${list(certificate, Prisma.sql`r."completedOn" DESC`)} FROM "TrainingCertificate" r WHERE ${own}),
      'tags', (SELECT json_group_array(t.name ORDER BY t."nameKey") FROM "PersonTag" r JOIN "Tag" t ON t.id = r."tagId" WHERE ${own})) AS json`,
  )
  return found ?? { directions: [], sites: [], studyGroups: [], representatives: [], achievements: [], certificates: [], tags: [] }
}
