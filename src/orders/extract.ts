import type { Actor } from '../app/actor.ts'
import { words } from './messages.ts'
import { type OrderContent, readSnapshot } from './snapshot.ts'
import type { FoundOrder } from './source.ts'

/** Whether the reader is given an extract: a mentor reads of own pairs, methodist and director read the whole order. */
export function readsExtract(actor: Actor): boolean {
  return actor.role === 'mentor'
}

/** An extract from a signed order: the mentor’s own pairs and the people in them, nobody else’s data (152-ФЗ, §8.2). */
export function extractFor(actor: Actor, order: FoundOrder): OrderContent {
  const { content, pairIds, personIds } = readSnapshot(order.snapshot ?? '')
  const own = order.pairs.map(({ pair }) => pair).filter(({ mentorProfile }) => mentorProfile.person.id === actor.personId)
  const ownPairs = own.map(({ id }) => id)
  const people = own.flatMap(({ mentorProfile, members }) => [mentorProfile.person.id, ...members.map(({ menteeProfile }) => menteeProfile.person.id)])
  return {
    ...content,
    title: words.extract(content.title),
    // Rows of the snapshot stand in the order of its ids.
    pairs: content.pairs.filter((_row, index) => ownPairs.includes(pairIds[index] ?? 0)),
    acquaintances: content.acquaintances.filter((_row, index) => people.includes(personIds[index] ?? 0)),
  }
}
