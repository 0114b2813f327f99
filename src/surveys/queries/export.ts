import { read } from '../../app/db.ts'
import { type Answers, answersFrom } from '../rules/answers.ts'
import type { Campaign } from './campaigns.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true, post: true } as const
type Name = { id: number; lastName: string; firstName: string; middleName: string | null; post: string | null }
type Pair = { topic: string; mentorProfile: { person: Name }; members: { menteeProfile: { person: Name } }[] }

/** What somebody sent, for a row of the export; of an anonymous answer there is nobody, no pair and no moment worth telling. */
export type ExportRow = {
  id: number
  person: Name | null
  respondent: string | null
  pair: Pair | null
  sentAt: Date
  fromPaper: boolean
  answers: Answers
  groups: ReadonlyMap<string, string>
}

/** The named answers of a campaign, or the answers alone of an anonymous one, by name. */
export async function exportRows(campaign: Campaign, responseIds: ReadonlySet<number>): Promise<ExportRow[]> {
  const rows = await read().response.findMany({ where: { campaignId: campaign.id, submittedAt: { not: null } }, select, orderBy: { id: 'asc' } })
  const listed = rows
    .filter(({ id }) => responseIds.has(id))
    .map(({ answers, invitation, submittedAt, ...row }) => ({
      ...row,
      person: campaign.anonymous ? null : (invitation?.person ?? null),
      respondent: campaign.anonymous ? null : row.respondent,
      pair: campaign.anonymous ? null : (invitation?.pair ?? null),
      sentAt: submittedAt ?? new Date(0),
      answers: answersFrom(answers),
      groups: new Map(answers.flatMap(({ key, group }) => (group ? [[key, group.name] as const] : []))),
    }))
  return listed.toSorted((one, other) => (one.person?.lastName ?? '').localeCompare(other.person?.lastName ?? '', 'ru') || one.id - other.id)
}

const select = {
  id: true,
  submittedAt: true,
  respondent: true,
  fromPaper: true,
  answers: { select: { key: true, value: true, group: { select: { name: true } } } },
  invitation: {
    select: {
      person: { select: name },
      pair: {
        select: {
          topic: true,
          mentorProfile: { select: { person: { select: name } } },
          members: { orderBy: { position: 'asc' }, select: { menteeProfile: { select: { person: { select: name } } } } },
        },
      },
    },
  },
} as const
