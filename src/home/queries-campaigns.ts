import { addDays } from '../app/clock.ts'
import { read } from '../app/db.ts'
import type { CampaignStatus } from '../generated/prisma/enums.ts'
import { bankKeys } from '../surveys/plan.ts'
import type { Task } from './tasks.ts'

const closingDays = 3
const enoughAnswers = 0.7

type Numbers<T> = { id: T; invited: T; answered: T; fresh: T }
type Campaign = { title: string; status: CampaignStatus; opensOn: string | null; closesOn: string | null; key: string } & Numbers<number>

/** Questionnaires of the year: how many were invited, how many answered, and how many answers nobody has taken over yet. */
export async function campaignsOf(schoolYearId: number): Promise<Campaign[]> {
  const rows = await read().$queryRaw<(Omit<Campaign, keyof Numbers<number>> & Numbers<number | bigint>)[]>`
    SELECT c.id, c.title, c.status, c."opensOn", c."closesOn", t.key, count(i.id) AS invited,
      count(CASE WHEN i."answered" OR r."submittedAt" IS NOT NULL THEN 1 END) AS answered,
      count(CASE WHEN r."takenAt" IS NULL AND NOT c."anonymous" THEN r."submittedAt" END) AS fresh
    FROM "Campaign" c JOIN "SurveyTemplate" t ON t.id = c."templateId"
    LEFT JOIN "Invitation" i ON i."campaignId" = c.id LEFT JOIN "Response" r ON r."invitationId" = i.id
    WHERE c."schoolYearId" = ${schoolYearId} GROUP BY c.id ORDER BY c.id`
  return rows.map((row) => ({ ...row, id: Number(row.id), invited: Number(row.invited), answered: Number(row.answered), fresh: Number(row.fresh) }))
}

/** Open questionnaires that are about to close, or that few have answered. */
export function closingCampaigns(campaigns: Campaign[], today: string): Task[] {
  const open = campaigns.filter(({ status, opensOn }) => status === 'open' && (opensOn ?? today) <= today)
  const isNear = ({ closesOn }: Campaign) => closesOn !== null && closesOn <= addDays(today, closingDays)
  // Where everybody has answered there is nobody to remind.
  const calls = (one: Campaign) => (isNear(one) && one.answered < one.invited) || one.answered < enoughAnswers * one.invited
  return open.filter(calls).map(({ id, title, closesOn, answered, invited }) => ({
    kind: 'campaignClosing',
    url: `/surveys/${id}`,
    count: answered,
    of: invited,
    whose: title,
    due: closesOn,
  }))
}

/** Questionnaires whose answers wait to be taken over into a bank. */
export function newResponses(campaigns: Campaign[]): Task[] {
  return campaigns
    .filter(({ key, fresh }) => bankKeys.includes(key) && fresh > 0)
    .map(({ id, title, fresh }) => ({ kind: 'responsesNew', url: `/surveys/${id}/transfer`, count: fresh, whose: title, due: null }))
}
