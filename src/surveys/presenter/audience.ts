import { fullName } from '../../app/format.ts'
import { options } from '../../banks/presenter.ts'
import { forms } from '../../pairs/messages.ts'
import { directions } from '../../people/messages.ts'
import { anonymityChoices, audienceWays, choosingWords, onlyNamed, standings } from '../messages/audience.ts'
import { words } from '../messages/campaigns.ts'
import type { Facets } from '../queries/audience.ts'
import type { Invitable } from '../queries/candidates.ts'
import type { Template } from '../queries/templates.ts'
import { mayBeAnonymous } from '../rules/campaigns.ts'

/** Up to so many people a form lists by name; more are chosen by a filter, or found by a search. */
export const mostTicks = 60

type Chosen = { template: Pick<Template, 'audience' | 'form' | 'title' | 'key'>; facets: Facets; candidates: Invitable[] }

/** Choices of the form for a new campaign. */
export function campaignOptions({ template, facets, candidates }: Chosen) {
  const ready = candidates.filter((candidate) => candidate.ready).length
  const counts: Record<string, number> = { all: candidates.length, ready }
  const isShort = candidates.length <= mostTicks
  const ways = Object.entries(audienceWays(template.audience, template.form)).filter(([value]) => value !== 'chosen' || isShort)
  const who = ways.map(([value, label]) => ({ value, label: value in counts ? `${label} (${counts[value]})` : label }))
  const named = !mayBeAnonymous(template)
  return {
    template,
    who: [...who, ...options({ filter: choosingWords.filter, later: choosingWords.later })],
    filter: filterOptions(facets),
    anonymity: anonymityChoices.map((choice) => ({ ...choice, disabled: named && choice.value === 'yes' })),
    onlyNamed: named ? onlyNamed : null,
    people: isShort ? candidateOptions(candidates) : [],
  }
}

/** Adding people to a campaign: by a filter, or by name; a long list shows its beginning and asks to search. */
export function addingPage(campaign: { id: number; title: string }, found: Invitable[], facets: Facets) {
  return {
    campaignId: campaign.id,
    title: campaign.title,
    people: candidateOptions(found).slice(0, mostTicks),
    more: found.length > mostTicks ? choosingWords.more(mostTicks, found.length) : null,
    filter: filterOptions(facets),
    filterSummary: choosingWords.byFilter,
  }
}

/** What a part of an audience is chosen by, with how many people stand behind each choice. */
export function filterOptions(facets: Facets) {
  return {
    directions: facets.directions.map(({ direction, count }) => ({ value: direction, label: `${directions[direction]} (${count})` })),
    groups: facets.groups.map(({ id, name, count }) => ({ value: String(id), label: `${name} (${count})` })),
    standings: options(standings),
    forms: options(forms),
  }
}

/** People, or pairs, to choose from by name. */
export function candidateOptions(candidates: Invitable[]) {
  const all = candidates.map(({ personId, pairId, person, other, topic }) => ({
    value: String(pairId ?? personId),
    label: fullName(person),
    hint: [other ? words.with(fullName(other)) : person.post, topic, person.department].filter(Boolean).join(', ') || null,
  }))
  return [...new Map(all.map((option) => [option.value, option] as const).toReversed()).values()].toReversed()
}
