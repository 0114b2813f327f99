import { act, type Action, link } from '../../app/actions.ts'
import type { Errors, Values } from '../../app/forms.ts'
import { dayOf, today } from '../../app/clock.ts'
import { fullName, moment, shortDate } from '../../app/format.ts'
import { answerLines, type Names } from '../answer-text.ts'
import { codeOf } from '../links.ts'
import { answering, closedPage, unknownLink } from '../messages/answers.ts'
import { words } from '../messages/campaigns.ts'
import { commonWords } from '../messages/common-link.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { listByCommonLink, listHolders, Loose } from '../queries/common-link.ts'
import { namesKeptDays, stateOn } from '../rules/campaigns.ts'
import type { Question } from '../rules/questions.ts'
import { campaignNav } from './campaigns.ts'
import type { LinkMaker } from './invitations.ts'
import { minutesFor } from '../rules/length.ts'
import { readersFor } from './readers.ts'
import { pairLine } from './pairs.ts'
import { qrOf } from '../../documents/qr.ts'

type Came = Awaited<ReturnType<typeof listByCommonLink>>
type Holders = Awaited<ReturnType<typeof listHolders>>

/** The common link of a campaign, whole; null while there is none. */
export function commonLinkOf({ origin, secret }: LinkMaker, { id, commonNumber }: Campaign): string | null {
  return commonNumber === null ? null : `${origin}/c/${codeOf(secret, { id, commonNumber })}`
}

/** The page of the common link: the link with its poster, and who came by it. */
export function commonPage(campaign: Campaign, maker: LinkMaker, came: Came, begun: number) {
  const url = commonLinkOf(maker, campaign)
  return {
    campaignId: campaign.id,
    title: campaign.title,
    anonymous: campaign.anonymous,
    link: url,
    qr: url === null ? null : qrOf(url),
    until: campaign.closesOn ? words.closesOn(campaign.closesOn) : null,
    actions: commonActions(campaign, url),
    begun,
    rows: came.map(cameRow),
    subnav: campaignNav(campaign, 'common'),
  }
}

function commonActions({ id, status }: Campaign, url: string | null): Action[] {
  if (status === 'closed') return []
  if (url === null) return [act(commonWords.makeCommon, `/surveys/${id}/common`, { tone: 'primary' })]
  return [
    link(commonWords.poster, `/surveys/${id}/poster`, 'primary'),
    act(commonWords.renewCommon, `/surveys/${id}/common`, { confirm: commonWords.confirmRenewCommon }),
  ]
}

function cameRow({ id, respondent, submittedAt, invitation, decision }: Came[number]) {
  return {
    id,
    name: respondent || commonWords.nameMissing,
    when: submittedAt ? shortDate(dayOf(submittedAt)) : '',
    person: invitation ? fullName(invitation.person) : null,
    url: invitation ? `/surveys/responses/${id}` : `/surveys/loose/${id}`,
    actions: invitation && !decision ? [act(commonWords.unmatch, `/surveys/loose/${id}/unmatching`)] : [],
  }
}

/** Answers nobody stands at, beside the people they may be of. */
export function loosePage(loose: Loose, holders: Holders, names: Names) {
  const { id, campaign, respondent, submittedAt, sections, answers } = loose
  return {
    responseId: id,
    campaign: { title: campaign.title, url: `/surveys/${campaign.id}/common` },
    title: respondent || commonWords.nameMissing,
    lead: submittedAt ? `${commonWords.byCommonLink}, ${moment(submittedAt)}` : commonWords.byCommonLink,
    options: holders.flatMap(holderOptions),
    removal: [act(commonWords.discard, `/surveys/loose/${id}/removal`, { tone: 'danger', confirm: commonWords.confirmDiscard })],
    sections: sections.map((section) => ({ title: section.title, rows: section.questions.map((question) => answerRow(question, answers, names)) })),
  }
}

function answerRow(question: Question, answers: Loose['answers'], names: Names) {
  return { label: question.text, value: answerLines(question, answers, names).join('\n') }
}

function holderOptions(holder: Holders[number]) {
  const about = [holder.post, holder.department].filter(Boolean).join(', ')
  if (holder.invitations.length === 0)
    return [{ value: `p${holder.id}`, label: fullName(holder), hint: [about, commonWords.toInvite].filter(Boolean).join('; ') }]
  return holder.invitations.map(({ id, pair, response }) => {
    const state = response?.submittedAt ? commonWords.invitedTwice : commonWords.invitedHint
    return { value: `i${id}`, label: fullName(holder), hint: [pair ? pairLine(pair) : about, state].filter(Boolean).join('; ') }
  })
}

/** What a person sees behind the common link: what is asked, who will see it, and the way in. */
export function startPage(
  campaign: Campaign,
  questions: Question[],
  steps: number,
  { methodists, ...form }: { methodists: string[]; action: string; values: Values; errors: Errors },
) {
  const child = campaign.template.audience === 'students' || campaign.template.audience === 'studentCandidates'
  const readers = readersFor(campaign, child, methodists)
  return {
    title: campaign.title,
    purpose: campaign.template.purpose,
    named: !campaign.anonymous,
    child,
    nameKept: commonWords.nameKept(namesKeptDays, child),
    facts: [
      { label: answering.size, value: answering.sizeOf(questions.length, steps, minutesFor(questions)) },
      ...(campaign.closesOn ? [{ label: answering.until, value: answering.untilDay(campaign.closesOn) }] : []),
      { label: answering.whoReads, value: readers },
    ],
    ...form,
  }
}

/** Why the common link begins nothing now; null when it does. */
export function notStarting(campaign: Campaign) {
  const state = stateOn(campaign, today())
  const shut = { campaign: campaign.title, kept: null, lost: null, typed: [], back: null }
  if (state === 'open') return null
  if (state === 'planned' && campaign.opensOn) return { ...closedPage.planned(campaign.opensOn), ...shut }
  return state === 'draft' ? { ...closedPage.notOpen, ...shut } : { ...closedPage.closed, ...shut, kept: unknownLink.askMethodist }
}
