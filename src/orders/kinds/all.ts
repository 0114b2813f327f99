import type { OrderKind } from '../../generated/prisma/enums.ts'
import { amendment } from './amendment.ts'
import { assignment } from './assignment.ts'
import { cancellation } from './cancellation.ts'
import { type Kind, wordsOnly } from './kind.ts'
import { programmesApproval, results } from './lists.ts'
import { items } from './messages-text.ts'
import { termination } from './termination.ts'

/** О назначении куратора: the name stands after a colon, in the nominative (§4). */
const curatorAppointment: Kind = {
  ...wordsOnly,
  items: ({ curatorName, schoolYear }) => (curatorName ? [items.curator(curatorName, schoolYear.name)] : []),
}

const finalEvent: Kind = { ...wordsOnly, items: (order) => (order.finalEvent ? [items.event(order.finalEvent)] : []) }

/** Every kind of order and what is particular to it. */
export const kinds: Record<OrderKind, Kind> = {
  assignment,
  amendment,
  termination,
  cancellation,
  results,
  programmesApproval,
  regulation: wordsOnly,
  curatorAppointment,
  finalEvent,
}
