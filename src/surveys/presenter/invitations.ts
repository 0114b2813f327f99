import { act, type Action, link } from '../../app/actions.ts'
import { fullName, shortDate } from '../../app/format.ts'
import { dayOf } from '../../app/clock.ts'
import { tokenOf } from '../links.ts'
import { answerStates, unsentText, words } from '../messages/campaigns.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { Invited } from '../queries/invitations.ts'
import { pairLine } from './pairs.ts'

/** What a link is made of: where the site is, and the secret. */
export type LinkMaker = { origin: string; secret: string }

/** The personal link of an invitation, whole, to be copied or printed. */
export function linkOf({ origin, secret }: LinkMaker, invitation: { id: number; linkNumber: number }): string {
  return `${origin}/s/${tokenOf(secret, invitation)}`
}

/** A line of the list of the invited. */
export function invitedRow(invited: Invited, campaign: Campaign, maker: LinkMaker & { unsent: ReadonlyMap<number, { given: number; asked: number }> }) {
  const begun = maker.unsent.get(invited.id)
  const { response, person, pair } = invited
  return {
    id: invited.id,
    name: fullName(person),
    about: pair ? pairLine(pair) : [person.post, person.department].filter(Boolean).join(', '),
    answersUrl: !campaign.anonymous && response?.submittedAt ? `/surveys/responses/${response.id}` : null,
    state: answerStates[stateOf(invited)],
    when: response?.submittedAt
      ? [shortDate(dayOf(response.submittedAt)), response.fromPaper ? words.fromPaper : null].filter(Boolean).join(', ')
      : begun
        ? unsentText(begun)
        : null,
    link: linkOf(maker, invited),
    actions: campaign.status === 'closed' ? [] : rowActions(invited, campaign),
  }
}

/** «answered», «began» or «waiting». */
export function stateOf({ answered, response }: Pick<Invited, 'answered' | 'response'>): keyof typeof answerStates {
  if (answered || response?.submittedAt) return 'answered'
  return response ? 'began' : 'waiting'
}

function rowActions(invited: Invited, campaign: Campaign): Action[] {
  const url = `/surveys/invitations/${invited.id}`
  const isFree = !invited.answered && !invited.response
  return [
    ...paperActions(invited, campaign, url),
    ...(invited.answered ? [] : [act(words.renew, `${url}/link`, { confirm: words.confirmRenew })]),
    ...(isFree ? [act(words.remove, `${url}/removal`, { tone: 'danger', confirm: words.confirmRemove })] : []),
  ]
}

// A sheet without a name is entered for the campaign; at the person it is only noted that one was handed in.
function paperActions({ answered, response }: Invited, campaign: Campaign, url: string): Action[] {
  if (campaign.status !== 'open') return []
  if (campaign.anonymous) return answered ? [] : [act(words.markSheet, `${url}/sheet`, { confirm: words.confirmMark })]
  const ownAnswers = response?.submittedAt && !response.fromPaper
  return ownAnswers ? [] : [link(response?.submittedAt ? words.changePaper : words.enterPaper, `${url}/paper`)]
}
