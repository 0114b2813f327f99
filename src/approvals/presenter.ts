import { sentenceOf } from '../app/errors.ts'
import type { Flash } from '../app/flash.ts'
import { moment } from '../app/format.ts'
import { kindLabels } from '../orders/kinds/messages.ts'
import type { listWaiting } from '../orders/waiting.ts'
import type { Refused } from './commands.ts'
import type { Chosen } from './form.ts'
import { words } from './messages.ts'

type Waiting = Awaited<ReturnType<typeof listWaiting>>[number]

/** A line of the queue. Who lacks a consent cannot be signed for, so there is nothing to tick. */
export function waitingRow({ id, kind, title, pairs, people, ready, cautions, submittedAt, seen }: Waiting) {
  return {
    id,
    title,
    url: `/orders/${id}`,
    kind: kindLabels[kind],
    notes: [...(pairs > 0 ? [words.pairs(pairs)] : []), ...(submittedAt ? [words.sent(moment(submittedAt))] : [])],
    cautions: cautions > 0 ? { label: words.cautions(cautions), url: `/orders/${id}#cautions` } : null,
    consents: people > 0 ? { label: words.consents(ready, people), tone: ready === people ? 'ok' : 'bad' } : null,
    tick: ready === people ? `${id}.${seen}` : null,
  }
}

/** What became of the ticked orders: how many are signed, and why each of the others is not. */
export function outcomeOf(chosen: readonly Chosen[], refused: readonly Refused[], titles: ReadonlyMap<number, string>): Flash {
  const items = refused.flatMap(({ id, reasons }) => {
    const title = titles.get(id) ?? ''
    const url = reasons === null ? null : `/orders/${id}`
    return (reasons === null ? [words.notTheirs] : reasons.map(sentenceOf)).map((why) => ({ text: words.refused(title, why), url }))
  })
  return { tone: refused.length > 0 ? 'warning' : 'ok', text: words.approved(chosen.length - refused.length), items }
}
