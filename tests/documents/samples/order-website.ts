import type { OrderWebsiteData } from '../../../src/documents/order-data.ts'
import { generalOrders } from './order-general.ts'
import { emptyOrder, order, signatureMark } from './order.ts'

// What the version for the website leaves out of an order: people in its table, its marks of acquaintance, its executor, its digest.
function withoutPeople({ pairs: _pairs, acquaintances: _acquaintances, checksum: _checksum, isDraft: _isDraft, ...rest }: typeof order) {
  return { ...rest, executor: null }
}

const pairs = order.pairs.map(({ n, form, kind, mentor, mentees, topic, term }) => ({
  n,
  form,
  kind,
  mentor,
  mentees: mentees.map(({ name }) => name).join('\n'),
  topic,
  term,
}))

export const websiteOrders: OrderWebsiteData[] = [
  { ...withoutPeople(order), signatureMark, assigned: { pairs }, annex: null },
  ...generalOrders.map(({ annex }) => ({ ...withoutPeople(order), assigned: null, annex })),
]

export const emptyWebsiteOrder: OrderWebsiteData = { ...withoutPeople(emptyOrder), assigned: null, annex: null }
