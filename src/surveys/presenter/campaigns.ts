import { act, type Action, link } from '../../app/actions.ts'
import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { shortDate } from '../../app/format.ts'
import { available } from '../../app/workflow.ts'
import { phaseWords } from '../messages/audience.ts'
import { stateWords, transitionWords, words } from '../messages/campaigns.ts'
import { transferWords } from '../messages/transfer.ts'
import { bankKeys } from '../plan.ts'
import { type Campaign, factsOf, type listCampaigns } from '../queries/campaigns.ts'
import type { Template } from '../queries/templates.ts'
import { campaignWorkflow, isDeletable, isTeacherList, isThin, stateOn } from '../rules/campaigns.ts'

type Listed = Awaited<ReturnType<typeof listCampaigns>>[number]

/** A line of the list of campaigns; the director is led to the results, where there are no names. */
export function campaignRow(campaign: Listed, actor: Actor) {
  const manages = actor.role === 'methodist'
  return {
    title: campaign.title,
    template: campaign.template.title,
    url: manages ? `/surveys/${campaign.id}` : `/surveys/${campaign.id}/results`,
    closesOn: campaign.closesOn ? shortDate(campaign.closesOn) : words.noDay,
    status: statusOf(campaign),
    coverage: coverageText(campaign),
    warning: warningOf(campaign),
  }
}

/** The state of a campaign today, coloured. */
export function statusOf(campaign: Pick<Campaign, 'status' | 'opensOn' | 'closesOn'>) {
  return stateWords(stateOn(campaign, today()), campaign.opensOn)
}

/** «ответили 41 из 60 – 68,3 %», and how many answers stand at nobody. */
export function coverageText({ invited, answered, loose, anonymous }: Pick<Campaign, 'invited' | 'answered' | 'loose' | 'anonymous'>): string {
  const named = invited === 0 ? (loose === 0 ? words.nobody : null) : words.answeredOf(answered, invited)
  return [named, loose === 0 ? null : words.loose(loose, anonymous)].filter(Boolean).join(', ')
}

/** What is wrong with a campaign: too few answers once closed, or a closing day that has passed. */
export function warningOf(campaign: Pick<Campaign, 'status' | 'opensOn' | 'closesOn' | 'invited' | 'answered'>): string | null {
  if (campaign.status === 'closed' && isThin(campaign)) return words.thin
  return stateOn(campaign, today()) === 'over' ? words.overdue : null
}

/** What to do about few answers: remind while the campaign takes them. */
export function thinItems(campaign: Campaign): { text: string; url: string }[] {
  if (!isThin(campaign) || campaign.status === 'draft') return []
  return campaign.status === 'closed'
    ? [{ text: words.thinReopen, url: `/surveys/${campaign.id}` }]
    : [{ text: words.thinRemind, url: `/surveys/${campaign.id}/waiting` }]
}

/** The page of a campaign for its methodist. */
export function campaignPage(campaign: Campaign, actor: Actor) {
  return {
    campaignId: campaign.id,
    title: campaign.title,
    lead: leadOf(campaign),
    status: statusOf(campaign),
    coverage: coverageText(campaign),
    progress: campaign.invited === 0 ? null : { label: coverageText(campaign), value: campaign.answered, max: campaign.invited },
    unmeasured: campaign.loose === 0 ? words.nobodyYet : words.nobodyByName(coverageText(campaign)),
    warning: warningOf(campaign),
    warningItems: thinItems(campaign),
    actions: campaignActions(campaign, actor),
    subnav: campaignNav(campaign, 'people'),
  }
}

function leadOf({ template, anonymous, closesOn }: Campaign): string {
  return [template.title, anonymous ? words.anonymousLead : null, closesOn ? words.closesOn(closesOn) : words.noDay].filter(Boolean).join(', ')
}

function campaignActions(campaign: Campaign, actor: Actor): Action[] {
  const url = `/surveys/${campaign.id}`
  const moves = available(campaignWorkflow, campaign.status, factsOf(campaign), actor).map(({ name, blockedBy }) => {
    const { label, path, tone } = transitionWords[name]
    const confirm = name === 'close' ? { confirm: words.confirmClose(campaign.answered, campaign.invited) } : {}
    return act(name === 'open' && isLater(campaign) ? words.plan(campaign.opensOn) : label, `${url}/${path}`, { tone, blockedBy, ...confirm })
  })
  const sheet = campaign.anonymous && campaign.status === 'open' ? [act(words.enterSheet, `${url}/sheets`)] : []
  const removal = isDeletable(campaign) ? [act(words.delete, `${url}/removal`, { tone: 'danger', confirm: words.confirmDelete })] : []
  return [...moves, ...sheet, link(words.add, `${url}/people`), link(words.change, `${url}/edit`), ...removal]
}

function isLater(campaign: Campaign): campaign is Campaign & { opensOn: string } {
  return campaign.opensOn !== null && campaign.opensOn > today()
}

export type CampaignPlace = 'people' | 'links' | 'paper' | 'waiting' | 'common' | 'transfer' | 'results'

/** Pages of one campaign. */
export function campaignNav({ id, template }: Pick<Campaign, 'id' | 'template'>, current: CampaignPlace) {
  const url = `/surveys/${id}`
  const items = [
    { key: 'people', label: words.people, url },
    { key: 'waiting', label: words.waiting, url: `${url}/waiting` },
    { key: 'links', label: words.links, url: `${url}/links` },
    { key: 'paper', label: words.onPaper, url: `${url}/paper` },
    ...(bankKeys.includes(template.key) ? [{ key: 'transfer', label: transferWords.inBulk, url: `${url}/transfer` }] : []),
    ...(isTeacherList(template) ? [] : [{ key: 'common', label: words.common, url: `${url}/common` }]),
    { key: 'results', label: words.results, url: `${url}/results` },
  ]
  return items.map((item) => ({ label: item.label, url: item.url, current: item.key === current }))
}

/** Questionnaires to begin a campaign with, by the time of the year; a teacher's list is entered on a page of its own (§5.4). */
export function templateGroups(templates: Template[]) {
  const row = (text: string, url: string, note: string) => ({ text, url, note, due: null, status: null })
  const rowsOf = (phase: Template['phase']) => [
    ...templates.filter((one) => one.phase === phase).map(({ title, key, purpose }) => row(title, `/surveys/new?template=${key}`, purpose)),
    ...(phase === 'collection' ? [row(words.quickList, '/study-groups', words.quickListNote)] : []),
  ]
  const phases = ['collection', 'entry', 'running', 'exit'] as const
  return phases.map((phase) => ({ title: phaseWords[phase], rows: rowsOf(phase) })).filter(({ rows }) => rows.length > 0)
}
