import { dayOf, today } from '../../app/clock.ts'
import { closedPage, movedWords } from '../messages/answers.ts'
import type { Opened } from '../queries/sheets.ts'
import { stateOn } from '../rules/campaigns.ts'
import type { Typed } from '../typed.ts'
import type { Door } from './answering.ts'

/** What a person sees through a link that takes no answers now; `typed` is what was just sent, null when a page was only opened. */
export function shutPage({ opened }: Door, typed: Typed[] | null) {
  const { campaign } = opened
  const state = stateOn(campaign, today())
  const page = { campaign: campaign.title, kept: null, lost: null, typed: typed ?? [], back: null }
  if (state === 'planned' && campaign.opensOn) return { ...page, ...closedPage.planned(campaign.opensOn) }
  if (state === 'draft') return { ...page, ...closedPage.notOpen }
  return { ...page, ...closedPage.closed, kept: keptText(opened), lost: typed ? (typed.length > 0 ? closedPage.copy : closedPage.lost) : null }
}

/** A section that is not asked: the words are given back, and the way to what is asked. */
export function movedPage({ base, opened }: Door, typed: Typed[]) {
  return { ...movedWords, campaign: opened.campaign.title, kept: null, lost: typed.length > 0 ? closedPage.copy : null, typed, back: base }
}

function keptText({ response, asked, answers, campaign }: Opened): string {
  if (!response) return closedPage.nothing
  if (!response.submittedAt) {
    const given = asked.filter(({ key }) => answers.has(key)).length
    return given === 0 ? closedPage.nothing : closedPage.saved(given, asked.length)
  }
  return !response.fromPaper && isTaken(campaign, response.submittedAt) ? closedPage.accepted : closedPage.sent(response.submittedAt)
}

// Nobody sends after the end: what bears a later moment was saved by then and taken.
function isTaken({ closedAt, closesOn }: Opened['campaign'], at: Date): boolean {
  return (closedAt !== null && at >= closedAt) || (closesOn !== null && dayOf(at) > closesOn)
}
