import { addDays } from '../app/clock.ts'
import { bankKeys } from '../surveys/plan.ts'
import type { CampaignOfYear } from '../surveys/queries/year.ts'
import type { Task } from './tasks.ts'

const closingDays = 3
const enoughAnswers = 0.7

/** Open questionnaires that are about to close, or that few have answered. */
export function closingCampaigns(campaigns: CampaignOfYear[], today: string): Task[] {
  const open = campaigns.filter(({ status, opensOn }) => status === 'open' && (opensOn ?? today) <= today)
  const isNear = ({ closesOn }: CampaignOfYear) => closesOn !== null && closesOn <= addDays(today, closingDays)
  // Where everybody has answered there is nobody to remind.
  const calls = (one: CampaignOfYear) => (isNear(one) && one.answered < one.invited) || one.answered < enoughAnswers * one.invited
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
export function newResponses(campaigns: CampaignOfYear[]): Task[] {
  return campaigns
    .filter(({ key, fresh }) => bankKeys.includes(key) && fresh > 0)
    .map(({ id, title, fresh }) => ({ kind: 'responsesNew', url: `/surveys/${id}/transfer`, count: fresh, whose: title, due: null }))
}
