import { type ListQuery, listUrl } from '../../app/lists.ts'
import { forms } from '../../pairs/messages.ts'
import { directions } from '../../people/messages.ts'
import { filterWords, sideLabels } from '../messages/results.ts'
import { choicesOf, sampleFilters, type Sent } from '../rules/sample.ts'

type Name = (typeof sampleFilters)[number]

/** The filters of a results page: what can be chosen, what is chosen, how to take it back; all of it stands in the address. */
export function filterParts(list: ListQuery, sent: Sent[]) {
  const labels = labelsOf(sent)
  const selects = sampleFilters.flatMap((name) => {
    const values = new Set([...choicesOf(sent, name), ...(list.filters[name] ? [list.filters[name]] : [])])
    const options = Object.entries(labels[name]).filter(([value]) => values.has(value))
    return options.length > 0 ? [{ name, ...filterWords[name], options: options.map(([value, label]) => ({ value, label })) }] : []
  })
  const chosen = sampleFilters.filter((name) => list.filters[name])
  return {
    path: list.path,
    values: list.filters,
    selects,
    chips: chosen.map((name) => ({ label: labelOf(labels, name, list), url: resultsUrl(list, list.path, { [name]: null }) })),
    reset: list.path,
  }
}

/** The conditions of a page in words: «педагог-педагог, наставники»; null without any. */
export function conditionsText(list: ListQuery, sent: Sent[]): string | null {
  const labels = labelsOf(sent)
  return (
    sampleFilters
      .filter((name) => list.filters[name])
      .map((name) => labelOf(labels, name, list))
      .join(', ') || null
  )
}

/** Another address with the same filters. */
export function resultsUrl(list: ListQuery, path: string, filters: Record<string, string | null> = {}): string {
  return listUrl(list, { path, filters }).replace(/[?&]sort=none$/, '')
}

function labelsOf(sent: Sent[]): Record<Name, Readonly<Record<string, string>>> {
  const groups = sent.flatMap(({ who }) => who?.studyGroups ?? []).toSorted((one, other) => one.name.localeCompare(other.name, 'ru'))
  return { form: forms, role: sideLabels, direction: directions, group: Object.fromEntries(groups.map(({ id, name }) => [String(id), name])) }
}

function labelOf(labels: ReturnType<typeof labelsOf>, name: Name, list: ListQuery): string {
  return labels[name][list.filters[name] ?? ''] ?? filterWords.unknown
}
