import type { Actor } from '../../app/actor.ts'
import type { Tx } from '../../app/db.ts'
import type { Reason } from '../../app/errors.ts'
import type { OrderAnnex } from '../../documents/order-data.ts'
import type { Foreseen } from '../../pairs/check.ts'
import type { Finding } from '../../pairs/rules.ts'
import type { FoundOrder, FoundPair, FoundPerson } from '../source.ts'

/** Who stands in a row of an annex, so that an extract shows a mentor no other row. */
export type RowPeople = { pairId: number; mentorIds: number[]; personIds: number[] }
export type Annexed = { annex: OrderAnnex | null; rows: RowPeople[] }

export type Findings = ReadonlyMap<number, Finding[]>
/** `before` holds pairs that work already, as they are; `after` all of them as they will be. */
export type Judged = { before: Foreseen[]; after: Foreseen[] }

/** What is particular to a kind of order. */
export type Kind = {
  /** items of the text that follow from the record; the methodist's own stand after them */
  items: (order: FoundOrder) => string[]
  annex: (order: FoundOrder) => Annexed
  /** pairs as they will be, whose people must have consented (§8.4 B1) */
  consenting: (order: FoundOrder) => FoundPair[]
  /** everybody who reads the order under signature, by name */
  readers: (order: FoundOrder) => FoundPerson[]
  /** pairs that the order sets to work or changes, as §7.4 judges them */
  judged: (order: FoundOrder) => Judged
  /** what must not be ordered, besides missing consents; `findings` are of the judged pairs as they will be */
  prohibited: (order: FoundOrder, findings: Findings) => Promise<Reason[]>
  /** what the order does when it is registered */
  apply: (tx: Tx, actor: Actor, order: FoundOrder) => Promise<void>
  /** what cancelling it undoes */
  undo: (tx: Tx, actor: Actor, order: FoundOrder) => Promise<void>
}

/** An order that is words only: it changes no records. */
export const wordsOnly: Kind = {
  items: () => [],
  annex: () => noAnnex,
  consenting: () => [],
  readers: () => [],
  judged: () => ({ before: [], after: [] }),
  prohibited: () => Promise.resolve([]),
  apply: () => Promise.resolve(),
  undo: () => Promise.resolve(),
}

export const noAnnex: Annexed = { annex: null, rows: [] }

const tables = { changes: null, endings: null, rewards: null, list: null }

/** An annex of one table. */
export function annexOf(heading: string, table: Partial<Omit<OrderAnnex, 'heading'>>): OrderAnnex {
  return { heading, ...tables, ...table }
}

/** A pair of an order as §7.4 judges it. */
export function foreseen({ members, ...pair }: FoundPair, schoolYear: FoundOrder['schoolYear']): Foreseen {
  return { ...pair, schoolYear, menteeIds: members.map(({ menteeProfileId }) => menteeProfileId) }
}
