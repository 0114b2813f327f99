import { type Action, act, link } from '../app/actions.ts'
import { today } from '../app/clock.ts'
import { organisation } from '../organisation/queries.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { cardWords } from './messages.ts'
import { matrixRow } from './presenter.ts'
import { consentFactsFor } from './queries.ts'

/** The consents of a person in the year, each with its state and the way to its page. Nobody is asked before they take part. */
export async function consentsSection({ person, actor, year }: CardSubject): Promise<Section> {
  const [facts] = await consentFactsFor([person.id], year.id)
  const head = { id: 'consents', title: cardWords.title(year.name), short: cardWords.brief, empty: cardWords.none }
  if (!facts || facts.roles.length === 0) return { ...head, lines: [] }
  const { cells } = matrixRow(facts, { day: today(), ages: await organisation() })
  const lines = cells.flatMap((cell) =>
    cell.label === null ? [] : [{ text: cell.head, url: cell.url, note: null, status: { label: cell.label, tone: cell.tone } }],
  )
  const received = lines.filter((line) => line.status.tone === 'ok').length
  // What is optional and absent is not owed.
  const owed = lines.filter((line) => line.status.tone !== 'plain').length
  const brief = { label: cardWords.brief, value: cardWords.received(received, owed) }
  return { ...head, briefs: [brief], lines, actions: actor.role === 'methodist' && received < owed ? waysToReceive(person.id) : [] }
}

// What the page of consents does with one person ticked; from the receipt the way leads back to the card.
function waysToReceive(personId: number): Action[] {
  const fields = { personIds: String(personId), kinds: 'missing', format: 'pdf' }
  return [act(cardWords.print, '/consents/blanks', { fields }), link(cardWords.receive, `/consents/receipts/new?personIds=${personId}&card=${personId}`)]
}
