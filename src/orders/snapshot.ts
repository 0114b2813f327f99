import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { OrderAnnex, OrderAssignmentData } from '../documents/order-data.ts'

/** What an order says, apart from what registration adds. */
export type OrderContent = Omit<OrderAssignmentData, 'isDraft' | 'datedOn' | 'number' | 'checksum' | 'signatureMark'> & { readonly annex: OrderAnnex | null }

const line = z.string().nullable()
const item = z.object({ n: z.number(), text: z.string() })

const rowsOf = <T extends z.ZodRawShape>(shape: T) => z.object({ rows: z.array(z.object({ n: z.number(), ...shape })) }).nullable()

const annex = z.object({
  heading: z.string(),
  changes: rowsOf({ pair: z.string(), what: z.string(), was: line, became: line, from: z.string() }),
  endings: rowsOf({ pair: z.string(), reason: z.string(), noticeOn: line, endedOn: z.string() }),
  rewards: rowsOf({ name: z.string(), info: line, award: z.string() }),
  list: rowsOf({ mentor: z.string(), mentees: z.string(), topic: z.string(), term: z.string() }),
})

const content = z.object({
  founder: line,
  orgFullName: line,
  orgShortName: z.string(),
  directorPost: z.string(),
  directorInitials: line,
  place: line,
  title: z.string(),
  preamble: z.string(),
  items: z.array(item),
  control: item,
  pairs: z.array(
    z.object({
      n: z.number(),
      form: z.string(),
      kind: line,
      mentor: z.string(),
      mentorInfo: line,
      mentees: z.array(z.object({ name: z.string(), info: line })),
      topic: line,
      term: line,
      consents: line,
    }),
  ),
  acquaintances: z.array(z.object({ n: z.number(), name: z.string(), post: line, representative: line, acquaintedOn: line })),
  executor: line,
  // Orders signed before there were other kinds have none.
  annex: annex.nullable().default(null),
})

const snapshot = z.object({
  content,
  pairIds: z.array(z.number()),
  /** in the order of the acquaintance sheet */
  personIds: z.array(z.number()),
  /** who stands in the rows of the annex, in their order; empty in orders signed before it was kept */
  rows: z.array(z.object({ pairId: z.number(), mentorIds: z.array(z.number()), personIds: z.array(z.number()) })).default([]),
  consents: z.array(z.object({ personId: z.number(), kind: z.string(), receivedOn: z.string() })),
  approvedBy: z.string(),
  approvedOn: z.string(),
})

export type Snapshot = z.output<typeof snapshot>

/** The signed content as it was frozen. Throws when the stored text was damaged. */
export function readSnapshot(text: string): Snapshot {
  return snapshot.parse(JSON.parse(text))
}

/** Names content, so that the director signs what was read and nothing else. */
export function fingerprint(value: OrderContent): string {
  return hashOf(value)
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}

/** Whether the content that was frozen is the one that `seen` names. As it was stored: reading it puts its fields in another order. */
export function isFrozen(text: string, seen: string): boolean {
  const { content } = z.object({ content: z.unknown() }).parse(JSON.parse(text))
  return hashOf(content) === seen
}

/** Seals the frozen content together with the number and the day it was registered under. */
export function seal(frozen: string, number: string, datedOn: string): string {
  return hashOf([frozen, number, datedOn])
}
