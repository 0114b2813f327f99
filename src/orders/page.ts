import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { worded } from '../app/errors.ts'
import { fullName, shortDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { entryRow } from '../journal/presenter.ts'
import { historyOf } from '../journal/queries.ts'
import { contentOf } from './document.ts'
import { orderFacts } from './facts.ts'
import { statusLabels, words } from './messages.ts'
import { addendumWarning, openForms, orderActions, orderSummary, requisites } from './presenter.ts'
import { fingerprint, readSnapshot } from './snapshot.ts'
import { type FoundOrder, peopleOf } from './source.ts'

/** The page of an order: its text as it will be printed, what it lacks, who has read it, and the forms of the role. */
export async function orderPage(actor: Actor, order: FoundOrder, form: { values: Values; errors: object }) {
  const day = today()
  const facts = await orderFacts(order, day)
  const content = await contentOf(actor, order)
  const staff = actor.role !== 'mentor'
  const signed = order.snapshot === null ? null : readSnapshot(order.snapshot)
  const lacking = order.status === 'registered' ? [] : [...facts.prohibited, ...facts.missing]
  return {
    name: words.name(order.number, order.datedOn, order.snapshot !== null),
    base: `/orders/${order.id}`,
    staff,
    status: statusLabels[order.status],
    remark: order.status === 'returned' || order.status === 'draft' ? order.returnRemark : null,
    content,
    ...requisites(order),
    summary: orderSummary(order, facts.people, signed, { day, ages: facts.ages }),
    actions: orderActions(order, facts, fingerprint(content), actor),
    missing: staff ? worded(lacking) : [],
    changed: staff && !facts.sameContent && order.status === 'approved',
    warning: staff ? addendumWarning(order) : null,
    ...openForms(order, facts, actor),
    acquaintances: staff ? acquaintanceRows(order) : [],
    history: staff ? (await historyOf({ kind: 'order', id: order.id })).map(entryRow) : [],
    ...form,
  }
}

function acquaintanceRows(order: FoundOrder) {
  const people = peopleOf(order.pairs.map(({ pair }) => pair))
  return order.acquaintances
    .map(({ personId, acquaintedOn }) => ({
      personId,
      person: people.find(({ id }) => id === personId),
      acquaintedOn: acquaintedOn && shortDate(acquaintedOn),
    }))
    .map(({ personId, person, acquaintedOn }) => ({
      id: personId,
      name: person ? fullName(person) : String(personId),
      key: person?.nameKey ?? '',
      acquaintedOn,
    }))
    .sort((one, other) => one.key.localeCompare(other.key, 'ru'))
}
