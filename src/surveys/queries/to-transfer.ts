import { z } from 'zod'
import { columnsOf as fieldsOf, jsonRows } from '../../app/json-rows.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { Category, Direction, PersonKind, ResponseDecision } from '../../generated/prisma/enums.ts'
import { answersFrom } from '../rules/answers.ts'
import { sectionsOf } from '../rules/questions.ts'
import type { Campaign } from './campaigns.ts'
import type { FoundResponse } from './responses.ts'
import { questionsOf } from './templates.ts'

const names = z.object({ id: z.number(), lastName: z.string(), firstName: z.string(), middleName: z.string().nullable() })
const personFields = names.extend({
  ...{ post: z.string().nullable(), kind: z.enum(PersonKind), category: z.enum(Category).nullable() },
  ...{ teachingYears: z.number().nullable(), version: z.number() },
})
const responseFields = z.object({
  ...{ id: z.number(), submittedAt: z.coerce.date(), fromPaper: z.coerce.boolean(), takenAt: z.coerce.date().nullable(), takenById: z.number().nullable() },
  ...{ decision: z.enum(ResponseDecision).nullable(), declineReason: z.string().nullable(), version: z.number(), invitationId: z.number() },
})
const row = responseFields.extend({
  person: personFields.extend({ directions: z.array(z.object({ direction: z.enum(Direction) })) }),
  takenFields: z.array(z.string()),
  answers: z.array(z.object({ key: z.string(), value: z.string() })),
})

/** Answers of a campaign that nothing was decided about, or that were changed after they were taken over, in the order of names; one statement. */
export async function listToTransfer(campaign: Campaign): Promise<FoundResponse[]> {
  if (campaign.anonymous) return []
  const rows = await jsonRows(
    row,
    Prisma.sql`SELECT json_object(${fieldsOf(responseFields, 'r')}, 'takenFields', json(coalesce(r."takenFields", '[]')),
        'person', json_object(${fieldsOf(personFields, 'p')}, 'directions',
          (SELECT json_group_array(json_object('direction', d.direction)) FROM "PersonDirection" d WHERE d."personId" = p.id)),
        'answers', (SELECT json_group_array(json_object('key', a.key, 'value', a.value)) FROM "Answer" a WHERE a."responseId" = r.id)) AS json
      FROM "Response" r JOIN "Invitation" i ON i.id = r."invitationId" JOIN "Person" p ON p.id = i."personId"
      WHERE r."campaignId" = ${campaign.id} AND r."submittedAt" IS NOT NULL
        AND (r.decision IS NULL OR (r.decision = 'taken' AND r."submittedAt" > r."takenAt"))
      ORDER BY p."nameKey", r.id`,
  )
  const questions = rows.length > 0 ? await questionsOf(campaign.template.id) : []
  const sections = sectionsOf(questions)
  // A questionnaire for a bank is about its person alone, so there is no pair.
  return rows.map(({ answers, ...response }) => ({ ...response, campaign, pair: null, questions, sections, answers: answersFrom(answers) }))
}

const declined = names.extend({ responseId: z.number(), reason: z.string().nullable(), decidedAt: z.coerce.date() })
export type Declined = z.output<typeof declined>

/** Whose answers were kept out of the banks, and why, in the order of names. */
export function listDeclined(campaignId: number): Promise<Declined[]> {
  return jsonRows(
    declined,
    Prisma.sql`SELECT json_object(${fieldsOf(names, 'p')}, 'responseId', r.id, 'reason', r."declineReason", 'decidedAt', r."takenAt") AS json
      FROM "Response" r JOIN "Invitation" i ON i.id = r."invitationId" JOIN "Person" p ON p.id = i."personId"
      WHERE r."campaignId" = ${campaignId} AND r.decision = 'declined' ORDER BY p."nameKey", r.id`,
  )
}
