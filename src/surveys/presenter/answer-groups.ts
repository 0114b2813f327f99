import { act, type Action } from '../../app/actions.ts'
import { renameField } from '../form/answer-groups.ts'
import { groupWords as words } from '../messages/answer-groups.ts'
import { resultWords } from '../messages/results.ts'
import type { OpenQuestion, SaidAnswer } from '../queries/answer-groups.ts'

type Tick = { id: string; value: string; text: string }
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
  const ticks = said.map(({ responseId, groupId, text }) => ({ id: `ticked-${responseId}`, value: `${responseId}.${groupId ?? 0}`, text }))
  return { title, count: words.count(said.length), ticks }
}

function groupRow(id: number, name: string, count: number): { id: number; name: string; field: string; url: string; actions: Action[] } {
  const remove = act(words.remove, `/surveys/answer-groups/${id}/removal`, { tone: 'danger', confirm: words.confirmRemove(count), fields: { was: name } })
  return { id, name, field: renameField(id), url: `/surveys/answer-groups/${id}/name`, actions: [remove] }
}
