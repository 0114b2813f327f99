import { z } from 'zod'
import { read } from '../app/db.ts'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { PairStatus, ProgrammeStatus } from '../generated/prisma/enums.ts'
import { inForce, unissued } from '../orders/rules.ts'
import { nameSelect } from './queries.ts'

/** Pairs of a person in which something still goes on, as the mentor or as a mentee, with everybody in them and the drafts that change them. */
export function findActivePairs(personId: number) {
  return read().pair.findMany({
    where: { status: 'active', OR: [{ mentorProfile: { personId } }, { members: { some: { menteeProfile: { personId } } } }] },
    select: {
      id: true,
      topic: true,
      kind: true,
      startsOn: true,
      mentorProfile: { select: { personId: true, person: { select: nameSelect } } },
      members: { select: { menteeProfile: { select: { person: { select: nameSelect } } } }, orderBy: { position: 'asc' } },
      schoolYear: { select: { id: true, name: true, startsOn: true, endsOn: true } },
      orders: { where: { order: { kind: 'assignment', status: { in: [...inForce] } } }, select: { orderId: true } },
      orderChanges: { where: { order: { status: { in: [...unissued] } } }, select: { orderId: true, act: true }, orderBy: { id: 'asc' } },
    },
    orderBy: { id: 'asc' },
  })
}

const person = z.object({ id: z.number(), lastName: z.string(), firstName: z.string(), middleName: z.string().nullable() })
const programme = z.object({ id: z.number(), status: z.enum(ProgrammeStatus) })
const own = z.object({ id: z.number(), topic: z.string(), status: z.enum(PairStatus) })
const pair = own.extend({ programme: programme.nullable(), schoolYear: z.string(), mentor: person, mentees: z.array(person) })

/** Every pair of a person with its people, the newest first. */
export function findPairsOf(personId: number) {
  return jsonRows(
    pair,
    Prisma.sql`SELECT json_object(${columnsOf(own, 'p')}, 'schoolYear', y.name, 'mentor', json_object(${columnsOf(person, 'h')}),
      'programme', (SELECT json_object(${columnsOf(programme, 'g')}) FROM "Programme" g WHERE g."pairId" = p.id),
      'mentees', (SELECT json_group_array(json_object(${columnsOf(person, 'c')}) ORDER BY b.position)
        FROM "PairMember" b JOIN "MenteeProfile" e ON e.id = b."menteeProfileId" JOIN "Person" c ON c.id = e."personId" WHERE b."pairId" = p.id)) AS json
    FROM "Pair" p JOIN "SchoolYear" y ON y.id = p."schoolYearId" JOIN "MentorProfile" m ON m.id = p."mentorProfileId" JOIN "Person" h ON h.id = m."personId"
    WHERE p.id IN (${pairsOfPerson(personId)}) ORDER BY p.id DESC`,
  )
}

/** A statement that gives the ids of a person's pairs, as the mentor or as a mentee. */
export function pairsOfPerson(personId: number): Prisma.Sql {
  return Prisma.sql`SELECT p.id FROM "MentorProfile" m JOIN "Pair" p ON p."mentorProfileId" = m.id WHERE m."personId" = ${personId}
    UNION SELECT b."pairId" FROM "MenteeProfile" m JOIN "PairMember" b ON b."menteeProfileId" = m.id WHERE m."personId" = ${personId}`
}
