import { type Action, act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import type { Reason } from '../app/errors.ts'
import { fullName, longDate, moment, shortDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { available } from '../app/workflow.ts'
import { type Ages, type ConsentFacts, missingConsents } from '../consents/rules.ts'
import { forms } from '../pairs/messages.ts'
import { statusLabels, summaryLabels, words } from './messages.ts'
import { kindLabels } from './kinds/messages.ts'
import type { Numbering } from './numbers.ts'
import { isInForce, isIssued, isOpen, type OrderFacts, orderWorkflow } from './rules.ts'
import type { FoundOrder, FoundPair } from './source.ts'

/** Buttons of the page: what may be done now, and beside a blocked one what it waits for. Forms are elsewhere on the page. */
export function orderActions(order: FoundOrder, facts: OrderFacts, seen: string, actor: Actor): Action[] {
  const url = `/orders/${order.id}`
  const steps = available(orderWorkflow, order.status, facts, actor)
  const blockedBy = (name: keyof typeof orderWorkflow) => shortened(steps.find((step) => step.name === name)?.blockedBy ?? [], facts)
  const may = (name: keyof typeof orderWorkflow) => steps.some((step) => step.name === name)
  return [
    ...(may('submit') ? [act(words.submit, url + '/submission', { tone: 'primary', blockedBy: blockedBy('submit') })] : []),
    ...(may('approve') ? [act(words.approve, url + '/approval', { tone: 'primary', blockedBy: blockedBy('approve'), fields: { seen } })] : []),
    ...(may('submit') && isOpen(order.status)
      ? [link(words.edit, url + '/edit'), act(words.remove, url + '/removal', { tone: 'danger', confirm: words.confirmRemove })]
      : []),
    ...(may('cancel') && order.kind !== 'cancellation' ? [link(words.cancelByOrder, `/orders/new/cancellation?order=${order.id}`)] : []),
    ...(may('withdraw') ? [act(words.withdraw, url + '/withdrawal')] : []),
    link(words.docx, url + '/document.docx'),
    link(words.pdf, url + '/document.pdf'),
  ]
}

// Sixty missing consents stand once, in their own list; beside the button there is one line that leads there.
function shortened(reasons: Reason[], facts: OrderFacts): Reason[] {
  const others = reasons.filter((reason) => !facts.missing.includes(reason))
  const waits = reasons.length > others.length
  return [...others, ...(waits ? [{ code: 'orders.consentsMissing', params: { count: facts.missing.length }, url: '#missing' }] : [])]
}

/** Which forms the person may fill in here: the director's remark, the methodist's number and acquaintance. */
export function openForms(order: FoundOrder, facts: OrderFacts, actor: Actor) {
  const steps = available(orderWorkflow, order.status, facts, actor)
  const step = (name: keyof typeof orderWorkflow) => steps.find((one) => one.name === name)
  const reopens = step('reopen')?.blockedBy.length === 0
  return {
    returns: step('sendBack')?.blockedBy.length === 0 ? 'return' : reopens ? 'reopening' : null,
    registers: step('register')?.blockedBy.length === 0,
    acquaints: isInForce(order.status) && actor.role === 'methodist',
    executes: step('execute')?.blockedBy.length === 0,
    edits: isOpen(order.status) && actor.role === 'methodist',
  }
}

/** What stands beside the title: term, who signed and when. */
export function orderSummary(
  order: FoundOrder,
  people: readonly ConsentFacts[],
  signed: { approvedBy: string; approvedOn: string } | null,
  { day, ages }: { day: string; ages: Ages },
) {
  const ready = people.filter((person) => missingConsents([person], day, ages).length === 0).length
  return [
    { label: summaryLabels.status, value: statusLabels[order.status].label, tone: statusLabels[order.status].tone },
    { label: summaryLabels.kind, value: kindLabels[order.kind] },
    ...(order.kind === 'assignment' ? [{ label: summaryLabels.term, value: `${shortDate(order.startsOn)} – ${shortDate(order.endsOn)}` }] : []),
    ...(order.pairs.length > 0
      ? [{ label: order.kind === 'assignment' ? summaryLabels.pairs : summaryLabels.aboutPairs, value: String(order.pairs.length) }]
      : []),
    ...(isIssued(order.status) || people.length === 0
      ? []
      : [{ label: summaryLabels.consents, value: words.consentsShare(ready, people.length), tone: ready === people.length ? 'ok' : 'bad' }]),
    ...(order.submittedAt && order.status !== 'draft' ? [{ label: summaryLabels.submitted, value: moment(order.submittedAt) }] : []),
    ...(signed ? [{ label: summaryLabels.signed, value: words.signedBy(signed.approvedBy, signed.approvedOn) }] : []),
    ...(isIssued(order.status) && order.acquaintances.length > 0 ? [acquaintedRow(order)] : []),
    ...(order.executedOn ? [{ label: summaryLabels.executed, value: words.executed(order.executedOn, order.executionNote) }] : []),
    ...(order.sha256 ? [{ label: summaryLabels.seal, value: order.sha256 }] : []),
  ]
}

function acquaintedRow({ acquaintances }: FoundOrder) {
  const read = acquaintances.filter(({ acquaintedOn }) => acquaintedOn !== null).length
  return { label: summaryLabels.acquainted, value: words.of(read, acquaintances.length), tone: read === acquaintances.length ? 'ok' : 'wait' }
}

const mostNamed = 8

/** What gaps and repeats of numbers say to the methodist; they forbid nothing. */
export function numberNotes({ gaps, repeats }: Numbering): string[] {
  return [...(gaps.length > 0 ? [words.gaps(gaps.slice(0, mostNamed), gaps.length > mostNamed)] : []), ...(repeats.length > 0 ? [words.repeats(repeats)] : [])]
}

/** Date and number as the order prints them, lines while there are none. */
export function requisites(order: FoundOrder) {
  return { datedOn: order.datedOn ? longDate(order.datedOn) : words.undated, number: order.number ? `№ ${order.number}` : words.unnumbered }
}

/** A pair to choose for an order, with the state of its consents. */
export function pairChoice(pair: FoundPair, people: readonly ConsentFacts[], chosen: readonly string[], { day, ages }: { day: string; ages: Ages }) {
  const own = [pair.mentorProfile.person.id, ...pair.members.map((member) => member.menteeProfile.person.id)]
  const missing = missingConsents(
    people.filter(({ personId }) => own.includes(personId)),
    day,
    ages,
  ).length
  return {
    id: pair.id,
    chosen: chosen.includes(String(pair.id)),
    ready: missing === 0,
    mentor: fullName(pair.mentorProfile.person),
    mentees: pair.members.map((member) => fullName(member.menteeProfile.person)),
    form: forms[pair.form],
    topic: pair.topic,
    term: `${shortDate(pair.startsOn)} – ${shortDate(pair.endsOn)}`,
    consents: missing === 0 ? { label: words.consentsReady, tone: 'ok' } : { label: words.consentsMissing(missing), tone: 'wait' },
    consentsUrl: `/consents?pair=${pair.id}`,
  }
}

/** A draft as its form shows it. */
export function orderValues(order: FoundOrder): Values {
  const day = (value: string | null) => (value === null ? '' : shortDate(value))
  return {
    title: order.title,
    pairIds: order.pairs.map(({ pair }) => String(pair.id)),
    basisIds: order.bases.map(({ legalBasis }) => String(legalBasis.id)),
    startsOn: day(order.startsOn),
    endsOn: day(order.endsOn),
    programmesDueOn: day(order.programmesDueOn),
    reportsDueOn: day(order.reportsDueOn),
    curatorName: order.curatorName ?? '',
    extraItems: order.extraItems ?? '',
    version: String(order.version),
  }
}
