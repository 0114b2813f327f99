import type { Actor } from '../app/actor.ts'
import type { OrderAnnex } from '../documents/order-data.ts'
import { words } from './messages.ts'
import { type OrderContent, readSnapshot, type Snapshot } from './snapshot.ts'
import { type FoundOrder, peopleIn } from './source.ts'

/** Whether the reader is given an extract: a mentor reads of own pairs, methodist and director read the whole order. */
export function readsExtract(actor: Actor): boolean {
  return actor.role === 'mentor'
}

/** An extract from a signed order: the mentor’s own pairs and the people in them, nobody else’s data (152-ФЗ, §8.2). */
export function extractFor(actor: Actor, order: FoundOrder): OrderContent {
  return extractOf(order, (row) => isOwn(actor, order, row), [actor.personId ?? 0])
}

/** An extract from a signed order about one pair. */
export function extractOfPair(order: FoundOrder, pairId: number): OrderContent {
  return extractOf(order, (row) => row.pairId === pairId, [])
}

function extractOf(order: FoundOrder, keeps: (row: Row) => boolean, readers: number[]): OrderContent {
  const snapshot = readSnapshot(order.snapshot ?? '')
  const { content, personIds } = snapshot
  const rows = rowsOf(snapshot, order)
  const own = rows.map(keeps)
  const people = [...readers, ...rows.filter((_row, index) => own[index]).flatMap((row) => row.personIds)]
  const kept = <Row>(all: readonly Row[]) => all.filter((_row, index) => own[index])
  return {
    ...content,
    title: words.extract(content.title),
    pairs: kept(content.pairs),
    annex: content.annex && ownAnnex(content.annex, kept),
    acquaintances: content.acquaintances.filter((_row, index) => people.includes(personIds[index] ?? 0)),
  }
}

type Row = Snapshot['rows'][number]

/** Who stands in each row of a signed order; one signed before rows were kept tells only its pairs, in the order of the annex. */
export function rowsOf({ rows, pairIds }: Snapshot, order: FoundOrder): Row[] {
  if (rows.length > 0) return rows
  return pairIds.map((pairId) => {
    const found = order.pairs.find(({ pair }) => pair.id === pairId)?.pair
    return { pairId, mentorIds: found ? [found.mentorProfile.person.id] : [], personIds: found ? peopleIn(found).map(({ id }) => id) : [] }
  })
}

// Who mentors the pair now reads of it too: the pair may have come from another mentor.
function isOwn({ personId }: Actor, order: FoundOrder, { pairId, mentorIds }: Row): boolean {
  if (personId === null) return false
  return mentorIds.includes(personId) || order.pairs.some(({ pair }) => pair.id === pairId && pair.mentorProfile.person.id === personId)
}

function ownAnnex({ heading, changes, endings, rewards, list }: OrderAnnex, kept: <Row>(rows: readonly Row[]) => Row[]): OrderAnnex {
  return {
    heading,
    changes: changes && { rows: kept(changes.rows) },
    endings: endings && { rows: kept(endings.rows) },
    rewards: rewards && { rows: kept(rewards.rows) },
    list: list && { rows: kept(list.rows) },
  }
}
