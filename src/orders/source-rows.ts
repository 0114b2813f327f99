import { z } from 'zod'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import {
  AwardKind,
  LabourFormalisation,
  MentoringForm,
  MentoringKind,
  OrderAct,
  OrderKind,
  OrderStatus,
  PairKind,
  PairStatus,
  PersonKind,
} from '../generated/prisma/enums.ts'
import { inForce } from './rules.ts'

const [text, line, id] = [z.string(), z.string().nullable(), z.number()]
const moment = z.coerce.date().nullable()

const name = { lastName: text, firstName: text, middleName: line, nameKey: text }
const personColumns = z.object({ id, ...name, birthOn: line, leftOn: line, kind: z.enum(PersonKind), post: line, grade: line, organisation: line })
const person = personColumns.extend({
  studyGroups: z.array(z.object({ studyGroup: z.object({ name: text }) })),
  representatives: z.array(z.object({ fullName: text })),
})

const profile = z.object({ person })
const pairColumns = z.object({
  ...{ id, schoolYearId: id, kind: z.enum(PairKind), form: z.enum(MentoringForm), mentoringKind: z.enum(MentoringKind), roleModel: text },
  ...{ topic: text, topicKey: text, startsOn: text, endsOn: text, status: z.enum(PairStatus), overCapacityWhy: line },
  ...{ labour: z.enum(LabourFormalisation).nullable(), mentorProfileId: id },
})
const pair = pairColumns.extend({
  mentorProfile: profile,
  members: z.array(z.object({ menteeProfileId: id, menteeProfile: profile })),
  /** the order by which the pair works */
  orders: z.array(z.object({ order: z.object({ id, number: line, datedOn: line }) })),
})

const changeColumns = z.object({
  ...{ id, pairId: id, act: z.enum(OrderAct), effectiveOn: text, newEndsOn: line, newTopic: line, initiator: line, noticeOn: line, why: line, before: line },
  ...{ mentorProfileId: id.nullable(), menteeProfileId: id.nullable() },
})
const change = changeColumns.extend({ mentorProfile: profile.nullable(), menteeProfile: profile.nullable() })
const requisites = z.object({ id, kind: z.enum(OrderKind), status: z.enum(OrderStatus), number: line, datedOn: line, title: text })
const year = z.object({ id, name: text, startsOn: text, endsOn: text })
const event = z.object({ id, title: text, kind: text, heldOn: text, place: line })
const awardColumns = z.object({ id, kind: z.enum(AwardKind), reason: text, pairId: id.nullable() })
const act = z.object({ id, title: text, position: z.number(), validFrom: line, validTo: line, citable: z.coerce.boolean() })
const reader = z.object({ personId: id, acquaintedOn: line })

const orderColumns = requisites.extend({
  ...{ schoolYearId: id, startsOn: text, endsOn: text, programmesDueOn: line, reportsDueOn: line, curatorName: line, extraItems: line },
  ...{
    submittedAt: moment,
    submittedById: id.nullable(),
    returnRemark: line,
    decidedAt: moment,
    decidedById: id.nullable(),
    registeredAt: moment,
    snapshot: line,
    sha256: line,
  },
  ...{ version: z.number(), effectiveOn: line, executedOn: line, publishedAt: moment, executionNote: line },
})
const order = orderColumns.extend({
  schoolYear: year,
  changesOrder: requisites.nullable(),
  finalEvent: event.nullable(),
  changes: z.array(change),
  awards: z.array(awardColumns.extend({ person })),
  pairs: z.array(z.object({ pair })),
  bases: z.array(z.object({ legalBasis: act })),
  acquaintances: z.array(reader.extend({ person: z.object(name) })),
})

export type FoundOrder = z.output<typeof order>
export type FoundChange = FoundOrder['changes'][number]
export type FoundPair = z.output<typeof pair>
export type FoundPerson = z.output<typeof person>

const personSql = Prisma.sql`json_object(${columnsOf(personColumns, 'h')},
  'studyGroups', (SELECT json_group_array(json_object('studyGroup', json_object('name', g.name)) ORDER BY g.id)
    FROM "PersonStudyGroup" s JOIN "StudyGroup" g ON g.id = s."studyGroupId" WHERE s."personId" = h.id),
  'representatives', (SELECT json_group_array(json_object('fullName', r."fullName")) FROM "LegalRepresentative" r
    WHERE r.id = (SELECT min(id) FROM "LegalRepresentative" WHERE "personId" = h.id)))`

const profileSql = (table: 'MentorProfile' | 'MenteeProfile', profileId: string) =>
  Prisma.sql`(SELECT json_object('person', ${personSql}) FROM ${Prisma.raw(`"${table}"`)} e JOIN "Person" h ON h.id = e."personId" WHERE e.id = ${Prisma.raw(profileId)})`

const pairSql = Prisma.sql`json_object(${columnsOf(pairColumns, 'p')}, 'mentorProfile', ${profileSql('MentorProfile', 'p."mentorProfileId"')},
  'members', (SELECT json_group_array(json_object('menteeProfileId', m."menteeProfileId", 'menteeProfile', ${profileSql('MenteeProfile', 'm."menteeProfileId"')})
    ORDER BY m.position) FROM "PairMember" m WHERE m."pairId" = p.id),
  'orders', (SELECT json_group_array(json_object('order', json_object('id', w.id, 'number', w.number, 'datedOn', w."datedOn")) ORDER BY w.id)
    FROM "OrderPair" v JOIN "Order" w ON w.id = v."orderId" WHERE v."pairId" = p.id AND w.kind = 'assignment' AND w.status IN (${Prisma.join([...inForce])})))`

const orderSql = Prisma.sql`json_object(${columnsOf(orderColumns, 'o')},
  'schoolYear', (SELECT json_object(${columnsOf(year, 'y')}) FROM "SchoolYear" y WHERE y.id = o."schoolYearId"),
  'changesOrder', (SELECT json_object(${columnsOf(requisites, 'w')}) FROM "Order" w WHERE w.id = o."changesOrderId"),
  'finalEvent', (SELECT json_object(${columnsOf(event, 'f')}) FROM "FinalEvent" f WHERE f.id = o."finalEventId"),
  'changes', (SELECT json_group_array(json_object(${columnsOf(changeColumns, 'c')}, 'mentorProfile', ${profileSql('MentorProfile', 'c."mentorProfileId"')},
    'menteeProfile', ${profileSql('MenteeProfile', 'c."menteeProfileId"')}) ORDER BY c.position, c.id) FROM "OrderChange" c WHERE c."orderId" = o.id),
  'awards', (SELECT json_group_array(json_object(${columnsOf(awardColumns, 'a')}, 'person', ${personSql}) ORDER BY a.id)
    FROM "Award" a JOIN "Person" h ON h.id = a."personId" WHERE a."orderId" = o.id),
  'pairs', (SELECT json_group_array(json_object('pair', ${pairSql}) ORDER BY l.position) FROM "OrderPair" l JOIN "Pair" p ON p.id = l."pairId" WHERE l."orderId" = o.id),
  'bases', (SELECT json_group_array(json_object('legalBasis', json_object(${columnsOf(act, 'b')})))
    FROM "OrderBasis" k JOIN "LegalBasis" b ON b.id = k."legalBasisId" WHERE k."orderId" = o.id),
  'acquaintances', (SELECT json_group_array(json_object(${columnsOf(reader, 'q')}, 'person', json_object(${columnsOf(z.object(name), 'h')})))
    FROM "OrderAcquaintance" q JOIN "Person" h ON h.id = q."personId" WHERE q."orderId" = o.id))`

/** Orders with everything their texts are made of, in one statement, in the order of their numbers in the database. */
export function ordersAmong(ids: readonly number[]): Promise<FoundOrder[]> {
  return jsonRows(
    order,
    Prisma.sql`SELECT ${orderSql} AS json FROM "Order" o WHERE o.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY o.id`,
  )
}

/** Pairs as orders name them, in one statement. */
export function pairsAmong(ids: readonly number[]): Promise<FoundPair[]> {
  return jsonRows(pair, Prisma.sql`SELECT ${pairSql} AS json FROM "Pair" p WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) ORDER BY p.id`)
}
