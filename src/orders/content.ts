import { fullName, longDate, shortDate } from '../app/format.ts'
import { type Ages, consentsCompleteOn, type ConsentFacts, signersOf } from '../consents/rules.ts'
import { assignmentItems, assignmentPreamble, numbered, preamble } from '../documents/order-text.ts'
import type { AcquaintanceRow, OrderPairRow } from '../documents/order-data.ts'
import type { Signature } from '../app/actor.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { curatorIn } from '../name-forms/rules.ts'
import { forms, mentoringKinds } from '../pairs/messages.ts'
import { standing } from '../people/standing-text.ts'
import { kinds } from './kinds/all.ts'
import { items, purposes } from './kinds/messages-text.ts'
import { inOrder, type FoundOrder, type FoundPair, type FoundPerson } from './source.ts'
import type { OrderContent } from './snapshot.ts'

/** `signature` is of whoever signs on that day: the director, or the deputy who acts. */
type Context = { centre: Organisation; signature: Signature; people: ConsentFacts[]; ages: Ages; day: string }

/** Everything the order would say if it were signed on that day (§4.1). */
export function orderContent(order: FoundOrder, context: Context): OrderContent {
  const { centre, signature } = context
  const kind = kinds[order.kind]
  const assigned = order.kind === 'assignment' ? inOrder(order.pairs.map((row) => row.pair)) : []
  return {
    founder: centre.founder,
    orgFullName: centre.fullName,
    orgShortName: centre.shortName,
    directorPost: capitalised(signature.post),
    directorInitials: signature.initials,
    place: centre.city,
    title: order.title,
    ...(order.kind === 'assignment' ? assignmentText(order, centre) : otherText(order, order.kind)),
    pairs: assigned.map((pair, index) => pairRow(pair, index + 1, context)),
    annex: kind.annex(order).annex,
    acquaintances: kind.readers(order).map((person, index) => acquaintanceRow(person, index + 1, context)),
    executor: null,
  }
}

function assignmentText(order: FoundOrder, centre: Organisation) {
  const facts = {
    startsOn: longDate(order.startsOn),
    endsOn: longDate(order.endsOn),
    programmesDueOn: order.programmesDueOn && longDate(order.programmesDueOn),
    reportsDueOn: order.reportsDueOn && longDate(order.reportsDueOn),
    curator: order.curatorName,
    // The forms of a case are those of the centre's curator, not of whoever else an order names.
    curatorDative: order.curatorName === centre.curatorName ? curatorIn('dative', centre) : null,
    siteEditor: null,
    extra: ownItems(order),
    controlledByCurator: false,
    mentorsOnStaff: order.pairs.some(({ pair }) => pair.mentorProfile.person.kind === 'staff'),
  }
  return { preamble: assignmentPreamble(basesOf(order)), ...assignmentItems(facts) }
}

function otherText(order: FoundOrder, kind: keyof typeof purposes) {
  const texts = numbered([...kinds[kind].items(order), ...ownItems(order)])
  const control = { n: texts.length + 1, text: items.control }
  return { preamble: preamble(basesOf(order), purposes[kind](order.schoolYear.name)), items: texts, control }
}

function basesOf(order: FoundOrder): string[] {
  const acts = order.bases.map((row) => row.legalBasis)
  return acts.sort((one, other) => one.position - other.position || one.id - other.id).map(({ title }) => title)
}

function ownItems({ extraItems }: FoundOrder): string[] {
  return extraItems?.split(/\r?\n/) ?? []
}

function pairRow(pair: FoundPair, n: number, context: Context): OrderPairRow {
  const mentor = pair.mentorProfile.person
  const mentees = pair.members.map((member) => member.menteeProfile.person)
  return {
    n,
    form: forms[pair.form],
    kind: mentoringKinds[pair.mentoringKind],
    mentor: fullName(mentor),
    mentorInfo: standing(mentor),
    mentees: mentees.map((person) => ({ name: fullName(person), info: standing(person) })),
    topic: pair.topic,
    term: `${shortDate(pair.startsOn)} – ${shortDate(pair.endsOn)}`,
    consents: consentDays([mentor, ...mentees], context),
  }
}

// One line a person, in the order of the row; a line is left out while a consent of that person is missing.
function consentDays(people: readonly FoundPerson[], { people: facts, day, ages }: Context): string | null {
  const days = people.map(({ id }) => {
    const own = facts.find(({ personId }) => personId === id)
    return own ? consentsCompleteOn(own, day, ages) : null
  })
  return days.every((one) => one !== null) ? days.map(shortDate).join('\n') : null
}

function acquaintanceRow(person: FoundPerson, n: number, { day, ages }: Context): AcquaintanceRow {
  const represented = signersOf(person, day, ages).includes('representative')
  return {
    n,
    name: fullName(person),
    post: standing(person),
    representative: represented ? (person.representatives[0]?.fullName ?? null) : null,
    acquaintedOn: null,
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1)
}
