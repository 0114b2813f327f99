import { act, type Action, link } from '../../app/actions.ts'
import type { Actor } from '../../app/actor.ts'
import { today } from '../../app/clock.ts'
import { fullName, shortDate } from '../../app/format.ts'
import { available } from '../../app/workflow.ts'
import { audienceWays, campaignStatuses, phaseWords, transitionWords, words } from '../messages/campaigns.ts'
import { transferWords } from '../messages/transfer.ts'
import { bankKeys } from '../plan.ts'
import { type Campaign, factsOf, type listCampaigns } from '../queries/campaigns.ts'
import type { Invitable } from '../queries/candidates.ts'
import type { Template } from '../queries/templates.ts'
import { campaignWorkflow, isThin } from '../rules/campaigns.ts'

type Listed = Awaited<ReturnType<typeof listCampaigns>>[number]

/** A line of the list of campaigns; the director is led to the results, where there are no names. */
export function campaignRow(campaign: Listed, actor: Actor) {
  const manages = actor.role === 'methodist'
  return {
    title: campaign.title,
    template: campaign.template.title,
    url: manages ? `/surveys/${campaign.id}` : `/surveys/${campaign.id}/results`,
    closesOn: campaign.closesOn ? shortDate(campaign.closesOn) : words.noDay,
    status: campaignStatuses[campaign.status],
    coverage: coverageText(campaign),
    warning: warningOf(campaign),
  }
}

/** «ответили 41 из 60». */
export function coverageText({ invited, answered }: { invited: number; answered: number }): string {
  return invited === 0 ? words.nobody : words.answeredOf(answered, invited)
}

/** What is wrong with a campaign: too few answers once closed, or a closing day that has passed. */
export function warningOf(campaign: Pick<Campaign, 'status' | 'closesOn' | 'invited' | 'answered'>): string | null {
  if (campaign.status === 'closed' && isThin(campaign)) return words.thin
  return campaign.status === 'open' && campaign.closesOn !== null && campaign.closesOn < today() ? words.overdue : null
}

/** The page of a campaign for its methodist. */
export function campaignPage(campaign: Campaign, actor: Actor) {
  return {
    campaignId: campaign.id,
    title: campaign.title,
    lead: [campaign.template.title, campaign.closesOn ? words.closesOn(campaign.closesOn) : words.noDay].join(', '),
    status: campaignStatuses[campaign.status],
    coverage: coverageText(campaign),
    progress: { label: coverageText(campaign), value: campaign.answered, max: Math.max(1, campaign.invited) },
    warning: warningOf(campaign),
    actions: campaignActions(campaign, actor),
    subnav: campaignNav(campaign, 'people'),
  }
}

function campaignActions(campaign: Campaign, actor: Actor): Action[] {
  const moves = available(campaignWorkflow, campaign.status, factsOf(campaign), actor).map(({ name, blockedBy }) => {
    const { label, path, tone } = transitionWords[name]
    const confirm = name === 'close' ? { confirm: words.confirmClose(campaign.answered, campaign.invited) } : {}
    return act(label, `/surveys/${campaign.id}/${path}`, { tone, blockedBy, ...confirm })
  })
  return [...moves, link(words.add, `/surveys/${campaign.id}/people`), link(words.change, `/surveys/${campaign.id}/edit`)]
}

/** Pages of one campaign. */
export function campaignNav({ id, template }: Pick<Campaign, 'id' | 'template'>, current: 'people' | 'links' | 'waiting' | 'transfer' | 'results') {
  const url = `/surveys/${id}`
  const items = [
    { key: 'people', label: words.people, url },
    { key: 'waiting', label: words.waiting, url: `${url}/waiting` },
    { key: 'links', label: words.links, url: `${url}/links` },
    ...(bankKeys.includes(template.key) ? [{ key: 'transfer', label: transferWords.inBulk, url: `${url}/transfer` }] : []),
    { key: 'results', label: words.results, url: `${url}/results` },
  ]
  return items.map((item) => ({ label: item.label, url: item.url, current: item.key === current }))
}

/** Choices of the form for a new campaign. */
export function campaignOptions(template: Pick<Template, 'audience' | 'form' | 'title' | 'key'>, candidates: Invitable[]) {
  const ready = candidates.filter((candidate) => candidate.ready).length
  const counts: Record<string, number> = { all: candidates.length, ready }
  const who = Object.entries(audienceWays(template.audience, template.form)).map(([value, label]) => ({
    value,
    label: value in counts ? `${label} (${counts[value]})` : label,
  }))
  return { template, who, people: candidateOptions(candidates), none: candidates.length === 0 }
}

/** People, or pairs, to choose from by name. */
export function candidateOptions(candidates: Invitable[]) {
  const options = candidates.map(({ personId, pairId, person, other, topic }) => ({
    value: String(pairId ?? personId),
    label: fullName(person),
    hint: [other ? words.with(fullName(other)) : person.post, topic, person.department].filter(Boolean).join(', ') || null,
  }))
  return options.filter((option, index) => options.findIndex((other) => other.value === option.value) === index)
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
