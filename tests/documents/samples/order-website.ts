import type { OrderWebsiteData } from '../../../src/documents/order-data.ts'
import { generalOrders } from './order-general.ts'
import { emptyOrder, order, signatureMark } from './order.ts'

function withoutPeople({
  founder,
  orgFullName,
  orgShortName,
  directorPost,
  directorInitials,
  datedOn,
  number,
  place,
  title,
  preamble,
  items,
  control,
  signatureMark: mark,
}: typeof order) {
  return {
    founder,
    orgFullName,
    orgShortName,
    directorPost,
    directorInitials,
    datedOn,
    number,
    place,
    title,
    preamble,
    items,
    control,
    executor: null,
    signatureMark: mark,
  }
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
