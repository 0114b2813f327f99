import { z } from 'zod'
import { jsonRows } from '../../app/json-rows.ts'
import { oncePerPage } from '../../app/once.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { CampaignStatus, SurveyAudience, SurveyPhase } from '../../generated/prisma/enums.ts'

const row = z.object({
  ...{ id: z.number(), title: z.string(), status: z.enum(CampaignStatus), opensOn: z.string().nullable(), closesOn: z.string().nullable() },
  ...{ key: z.string(), code: z.string().nullable(), phase: z.enum(SurveyPhase), audience: z.enum(SurveyAudience) },
  ...{ invited: z.number(), answered: z.number(), fresh: z.number() },
})

/** A campaign in figures; `code` is the roadmap item that its questionnaire names, `fresh` are answers nobody has taken over yet. */
export type CampaignOfYear = z.output<typeof row>

/** Campaigns of a school year, the oldest first, in one statement: for the roadmap, the monitoring page and the home page. */
export const campaignsOfYear = oncePerPage((schoolYearId: number) =>
  jsonRows(
    row,
    Prisma.sql`SELECT json_object('id', c.id, 'title', c.title, 'status', c.status, 'opensOn', c."opensOn", 'closesOn', c."closesOn",
      'key', t.key, 'code', t."roadmapCode", 'phase', t.phase, 'audience', t.audience, 'invited', count(i.id),
      'answered', count(CASE WHEN i.answered OR r."submittedAt" IS NOT NULL THEN 1 END),
      'fresh', count(CASE WHEN r."takenAt" IS NULL AND NOT c.anonymous THEN r."submittedAt" END)) AS json
    FROM "Campaign" c JOIN "SurveyTemplate" t ON t.id = c."templateId"
    LEFT JOIN "Invitation" i ON i."campaignId" = c.id LEFT JOIN "Response" r ON r."invitationId" = i.id
    WHERE c."schoolYearId" = ${schoolYearId} GROUP BY c.id ORDER BY c.id`,
  ),
)
