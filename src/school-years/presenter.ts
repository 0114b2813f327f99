import { act } from '../app/actions.ts'
import type { Year } from '../app/actor.ts'
import { entryRow } from '../journal/presenter.ts'
import { historyOf } from '../journal/queries.ts'
import { closingWords as words, states, unresolvedWords } from './messages.ts'
import { blocksClosing, countUnresolved, findSchoolYear, listUndecided, type Unresolved } from './unresolved.ts'

/** The page of a school year: what is left undone, closing and opening again. */
export async function closingPage(id: number, chosen: Year) {
  const year = await findSchoolYear(id)
  const counts = await countUnresolved(year)
  const undecided = year.closedAt === null ? await listUndecided(year) : []
  const history = await historyOf({ kind: 'schoolYear', id })
  const isClosed = year.closedAt !== null
  return {
    title: words.title(year.name),
    status: isClosed ? states.closed : states.open,
    isClosed,
    rows: unresolvedRows(counts, chosen.id === id),
    hint: chosen.id === id ? null : words.notChosen,
    actions: isClosed
      ? []
      : [act(words.close, `/school-years/${id}/closing`, { tone: 'primary', confirm: words.confirm, blockedBy: blocksClosing(counts, undecided) })],
    reopening: `/school-years/${id}/reopening`,
    history: history.map((entry) => ({ ...entryRow(entry), text: [entryRow(entry).text, reasonOf(entry.details)].filter(Boolean).join('. ') })),
  }
}

// The lists follow the year chosen above; a link to another year's list would mislead.
function unresolvedRows(counts: Unresolved, linked: boolean) {
  const keys = Object.keys(unresolvedWords).filter((key) => key in counts) as (keyof Unresolved)[]
  return keys
    .filter((key) => counts[key] > 0)
    .map((key) => ({
      text: `${unresolvedWords[key].text}: ${counts[key]}`,
      url: linked ? unresolvedWords[key].url : null,
      note: null,
      due: null,
      status: null,
    }))
}

function reasonOf(details: string): string | null {
  const parsed: unknown = JSON.parse(details)
  return typeof parsed === 'object' && parsed !== null && 'why' in parsed && typeof parsed.why === 'string' ? words.reopened(parsed.why) : null
}
