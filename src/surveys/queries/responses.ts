import { z } from 'zod'
import type { Actor } from '../../app/actor.ts'
import { read } from '../../app/db.ts'
import { NotFound } from '../../app/errors.ts'
import { fullName } from '../../app/format.ts'
import { jsonRows } from '../../app/json-rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { ResponseDecision } from '../../generated/prisma/enums.ts'
import { type Answers, answersFrom } from '../rules/answers.ts'
import { type Question, sectionsOf } from '../rules/questions.ts'
import { childIdsIn } from '../rules/transfer-children.ts'
import { questionsOf } from './templates.ts'

const fieldNames = z.array(z.string())
const name = { id: true, lastName: true, firstName: true, middleName: true, post: true } as const

const select = {
  id: true,
  submittedAt: true,
  fromPaper: true,
  takenAt: true,
  takenById: true,
  takenFields: true,
  decision: true,
  declineReason: true,
  version: true,
  answers: { select: { key: true, value: true } },
  invitation: {
    select: {
      id: true,
      person: { select: { ...name, kind: true, category: true, teachingYears: true, version: true, directions: { select: { direction: true } } } },
      pair: {
        select: {
          id: true,
          topic: true,
          mentorProfile: { select: { person: { select: name } } },
          members: { orderBy: { position: 'asc' }, select: { menteeProfile: { select: { person: { select: name } } } } },
        },
      },
    },
  },
  campaign: { select: { id: true, title: true, status: true, anonymous: true, schoolYearId: true, template: { select: { id: true, key: true } } } },
} as const

export type FoundResponse = Awaited<ReturnType<typeof findResponse>>

/** Answers that were sent, with their questions. What a person has not sent yet is nobody's to read. Throws NotFound. */
export async function findResponse(id: number) {
  const found = await read().response.findFirst({ where: { id, submittedAt: { not: null } }, select })
  const response = found && named(found, await questionsOf(found.campaign.template.id))
  if (!response) throw new NotFound()
  return response
}

// Answers that belong to nobody known, the anonymous ones above all, have no card to go to.
function named(found: Prisma.ResponseGetPayload<{ select: typeof select }>, questions: Question[]) {
  const { invitation, answers, submittedAt, takenFields, ...response } = found
  if (!submittedAt || !invitation) return null
  return {
    ...response,
    ...invitation,
    id: response.id,
    invitationId: invitation.id,
    submittedAt,
    takenFields: fieldNames.parse(JSON.parse(takenFields ?? '[]')),
    questions,
    sections: sectionsOf(questions),
    answers: answersFrom(answers),
  }
}

/** Who took answers over, by the name of the account; empty when the account is gone. */
export async function takerOf({ takenById }: FoundResponse): Promise<string> {
  if (takenById === null) return ''
  return (await read().user.findUnique({ where: { id: takenById }, select: { name: true } }))?.name ?? ''
}

/** What ids in answers stand for: colleagues, the children named in these answers and entries of the classifier, the archived ones too. */
export async function namesIn(answers: readonly Answers[] = []): Promise<{ people: Map<number, string>; competencies: Map<number, string> }> {
  const people = await read().person.findMany({ where: { OR: [{ kind: 'staff' }, { id: { in: answers.flatMap(childIdsIn) } }] }, select: name })
  const competencies = await read().competency.findMany({ select: { id: true, name: true } })
  return {
    people: new Map(people.map((person) => [person.id, [person.lastName, person.firstName, person.middleName].filter(Boolean).join(' ')])),
    competencies: new Map(competencies.map((entry) => [entry.id, entry.name])),
  }
}

/** Names of people by id. */
export async function namesOfPeople(ids: number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map()
  const people = await read().person.findMany({ where: { id: { in: ids } }, select: name })
  return new Map(people.map((person) => [person.id, fullName(person)]))
}

const sent = z.object({
  ...{ id: z.number(), submittedAt: z.coerce.date(), fromPaper: z.coerce.boolean(), decision: z.enum(ResponseDecision).nullable() },
  ...{ declineReason: z.string().nullable(), title: z.string() },
})

/** Answers a person has sent, newest first, for the person's card; nobody but a methodist sees any. */
export async function responsesOf(actor: Actor, personId: number) {
  if (actor.role !== 'methodist') return []
  const rows = await jsonRows(
    sent,
    Prisma.sql`SELECT json_object('id', r.id, 'submittedAt', r."submittedAt", 'fromPaper', r."fromPaper", 'decision', r.decision,
      'declineReason', r."declineReason", 'title', c.title) AS json
    FROM "Invitation" i JOIN "Response" r ON r."invitationId" = i.id JOIN "Campaign" c ON c.id = r."campaignId"
    WHERE i."personId" = ${personId} AND r."submittedAt" IS NOT NULL ORDER BY r."submittedAt" DESC`,
  )
  return rows.map((row) => ({ ...row, url: `/surveys/responses/${row.id}` }))
}
