import { act, type Action } from '../../app/actions.ts'
import { searchKey } from '../../app/search-key.ts'
import { renameField } from '../form/answer-groups.ts'
import { groupWords as words } from '../messages/answer-groups.ts'
import { resultWords } from '../messages/results.ts'
import type { OpenQuestion, SaidAnswer } from '../queries/answer-groups.ts'

type Tick = { id: string; value: string; text: string; times: string | null }
type Part = { title: string; count: string; ticks: Tick[] }

/** The page on which similar answers are put together by hand: groups first, then what is in none. */
export function groupingPage({ campaign, question, groups, said }: OpenQuestion) {
  const url = `/surveys/${campaign.id}/results`
  const here = `${url}/questions/${question.key}`
  const inGroup = (id: number | null) => said.filter(({ groupId }) => groupId === id)
  return {
    title: words.title(question.text),
    lead: words.lead,
    crumbs: [
      { label: campaign.title, url: `/surveys/${campaign.id}` },
      { label: resultWords.results, url },
    ],
    urls: { put: `${here}/groups`, takeOut: `${here}/ungrouping` },
    parts: [part(resultWords.noGroup, inGroup(null)), ...[...groups].map(([id, name]) => part(name, inGroup(id)))].filter(({ ticks }) => ticks.length > 0),
    options: [...groups].map(([id, name]) => ({ value: String(id), label: name })),
    groups: [...groups].map(([id, name]) => groupRow(id, name, inGroup(id).length)),
    isEmpty: said.length === 0,
  }
}

function part(title: string, said: SaidAnswer[]): Part {
  return { title, count: words.count(said.length), ticks: sameWords(said).flatMap(tickOf) }
}

// «Ничего» and « ничего » are one answer given twice.
function sameWords(said: SaidAnswer[]): SaidAnswer[][] {
  const found = new Map<string, SaidAnswer[]>()
  for (const one of said) {
    const key = searchKey(one.text) || one.text
    found.set(key, [...(found.get(key) ?? []), one])
  }
  return [...found.values()]
}

function tickOf(same: SaidAnswer[]): Tick[] {
  const [first] = same
  if (!first) return []
  const value = same.map(({ responseId, groupId }) => `${responseId}.${groupId ?? 0}`).join(' ')
  return [{ id: `ticked-${first.responseId}`, value, text: first.text, times: same.length > 1 ? words.times(same.length) : null }]
}

function groupRow(id: number, name: string, count: number): { id: number; name: string; field: string; url: string; actions: Action[] } {
  const remove = act(words.remove, `/surveys/answer-groups/${id}/removal`, { tone: 'danger', confirm: words.confirmRemove(count), fields: { was: name } })
  return { id, name, field: renameField(id), url: `/surveys/answer-groups/${id}/name`, actions: [remove] }
}
