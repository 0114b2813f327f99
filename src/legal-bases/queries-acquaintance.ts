import { z } from 'zod'
import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { PersonKind } from '../generated/prisma/enums.ts'
import { foundBy, peopleOf, type Role, roles } from './readers.ts'

const line = z.string().nullable()
const person = z.object({
  ...{ id: z.number(), lastName: z.string(), firstName: z.string(), middleName: line },
  ...{ birthOn: line, kind: z.enum(PersonKind), post: line, grade: line, organisation: line },
})
const reader = person.extend({
  studyGroups: z.array(z.object({ studyGroup: z.object({ name: z.string() }) })),
  representative: line,
  acquaintedOn: line,
})

/** One who is to read an act, with the day of the signature; `representative` is the first legal representative. */
export type Reader = z.output<typeof reader>

/** Whose acquaintance is asked for: `read` null means both those who signed and those who did not. */
export type Asked = { actId: number; role: Role; schoolYearId: number; q: string; read: boolean | null }

/** People of a role by name with their marks, in one statement. */
export function listReaders(asked: Asked, { skip, take }: { skip: number; take: number } = { skip: 0, take: -1 }): Promise<Reader[]> {
  return jsonRows(
    reader,
    Prisma.sql`SELECT json_object(${columnsOf(person, 'p')}, 'acquaintedOn', a."acquaintedOn",
      'representative', (SELECT r."fullName" FROM "LegalRepresentative" r WHERE r."personId" = p."id" ORDER BY r."id" LIMIT 1),
      'studyGroups', (SELECT json_group_array(json_object('studyGroup', json_object('name', g."name")))
        FROM "PersonStudyGroup" l JOIN "StudyGroup" g ON g."id" = l."studyGroupId" WHERE l."personId" = p."id")) AS json
    ${fromReaders(asked)} ORDER BY p."nameKey", p."id" LIMIT ${take} OFFSET ${skip}`,
  )
}

/** Ids of the same people. */
export async function readerIds(asked: Asked): Promise<number[]> {
  const rows = await read().$queryRaw<{ id: number | bigint }[]>`SELECT p."id" ${fromReaders(asked)}`
  return rows.map(({ id }) => Number(id))
}

function fromReaders({ actId, role, schoolYearId, q, read: marked }: Asked): Prisma.Sql {
  const state = marked === null ? Prisma.sql`TRUE` : marked ? Prisma.sql`a."personId" IS NOT NULL` : Prisma.sql`a."personId" IS NULL`
  return Prisma.sql`FROM "Person" p LEFT JOIN "ActAcquaintance" a ON a."personId" = p."id" AND a."legalBasisId" = ${actId}
    WHERE ${state} AND ${peopleOf(role, schoolYearId)} AND ${foundBy(q)}`
}

const counts = z.object({ people: z.number(), read: z.number() })
export type Counts = z.output<typeof counts>

/** How many people a list finds, and how many of them have read the act. */
export async function countReaders(asked: Omit<Asked, 'read'>): Promise<Counts> {
  const [found] = await jsonRows(
    counts,
    Prisma.sql`SELECT json_object('people', count(*), 'read', count(a."personId")) AS json ${fromReaders({ ...asked, read: null })}`,
  )
  return found ?? { people: 0, read: 0 }
}

/** How many people of each role have read an act, in the order of `roles`; one statement. */
export async function countByRole(actId: number, schoolYearId: number) {
  const of = (role: Role) => peopleOf(role, schoolYearId)
  const sums = roles.map((role) => Prisma.sql`json_object('people', total(${of(role)}), 'read', total(a."personId" IS NOT NULL AND ${of(role)}))`)
  const [found = []] = await jsonRows(
    z.array(counts),
    Prisma.sql`SELECT json_array(${Prisma.join(sums)}) AS json FROM "Person" p
      LEFT JOIN "ActAcquaintance" a ON a."personId" = p."id" AND a."legalBasisId" = ${actId} WHERE p."anonymisedAt" IS NULL`,
  )
  return roles.map((role, index) => ({ role, people: 0, read: 0, ...found[index] }))
}

/** A local act as its acquaintance needs it. Throws NotFound for acts of others: nobody signs a law. */
export async function findLocalAct(id: number) {
  const select = { id: true, kind: true, title: true, issuedOn: true, number: true, validFrom: true, validTo: true } as const
  const act = Number.isSafeInteger(id) ? await read().legalBasis.findFirst({ where: { id, level: 'local' }, select }) : null
  if (!act) throw new NotFound()
  return act
}

const act = z.object({ id: z.number(), title: z.string(), issuedOn: line, number: line, published: z.coerce.boolean() })
const readAct = act.extend({ acquaintedOn: line })

/** Local acts that a person has read or, taking part in a year, is to read now. */
export function listActsOf(personId: number, schoolYearId: number) {
  return jsonRows(
    readAct,
    Prisma.sql`SELECT json_object(${columnsOf(act, 'b')}, 'acquaintedOn', a."acquaintedOn") AS json FROM "Person" p JOIN "LegalBasis" b ON b."level" = 'local'
      LEFT JOIN "ActAcquaintance" a ON a."legalBasisId" = b."id" AND a."personId" = p."id"
      WHERE p."id" = ${personId} AND (a."personId" IS NOT NULL OR (${toBeRead()} AND ${peopleOf('participants', schoolYearId)})) ORDER BY b."position", b."id"`,
  )
}

/** Rows "id", "people", "read" for a statement about acts: how many people of a year's pairs have read each that they are to read now. */
export function countsPerAct(schoolYearId: number): Prisma.Sql {
  return Prisma.sql`SELECT b."id", count(*) AS "people", count(a."personId") AS "read"
    FROM "LegalBasis" b CROSS JOIN "Person" p LEFT JOIN "ActAcquaintance" a ON a."personId" = p."id" AND a."legalBasisId" = b."id"
    WHERE b."level" = 'local' AND ${toBeRead()} AND ${peopleOf('pairs', schoolYearId)} GROUP BY b."id"`
}

// Minutes tell what a council decided; people are acquainted with what it adopted.
function toBeRead(): Prisma.Sql {
  return Prisma.sql`(coalesce(b."kind", 'other') <> 'minutes' AND coalesce(b."validFrom", '') <= ${today()} AND coalesce(b."validTo", '9999') >= ${today()})`
}
