import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { worded } from '../app/errors.ts'
import { fullName, shortDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { entryRow } from '../journal/presenter.ts'
import { organisation } from '../organisation/queries.ts'
import { historyOf } from '../journal/queries.ts'
import { cautionsOf } from './cautions.ts'
import { consentsPart } from './consents.ts'
import { contentOf } from './document.ts'
import { orderFacts } from './facts.ts'
import { filesPart } from './files/presenter.ts'
import { listFiles } from './files/queries.ts'
import { pairName, withPairs } from './kinds/changes.ts'
import { changed } from './kinds/messages.ts'
import { cancelledBy, changesIn, laterThan } from './later.ts'
import { statusLabels, words } from './messages.ts'
import { numberingIn } from './numbering.ts'
import { numberNotes, openForms, orderActions, orderSummary, requisites } from './presenter.ts'
import { isIssued, missingForSignature } from './rules.ts'
import { websiteBlock } from './website-block.ts'
import { fingerprint, readSnapshot } from './snapshot.ts'
import type { FoundOrder } from './source.ts'
import { warningsOf } from './warnings.ts'

/** The page of an order: its text as it will be printed, what it lacks, who has read it, and the forms of the role. */
export async function orderPage(actor: Actor, order: FoundOrder, form: { values: Values; errors: object }) {
  const day = today()
  const facts = await orderFacts(order, day)
  const content = await contentOf(actor, order)
  const centre = await organisation()
  const staff = actor.role !== 'mentor'
  const attached = staff ? await listFiles(order.id) : []
  const signed = order.snapshot === null ? null : readSnapshot(order.snapshot)
  const forms = openForms(order, facts, actor)
  const numbering = forms.registers ? await numberingIn(order.schoolYearId) : null
  const actions = orderActions(order, facts, fingerprint(content), actor)
  // Beside a blocked button everything stands but the consents, which may be many.
  const told = actions.some(({ disabled }) => disabled)
  const lacking = isIssued(order.status) ? [] : told ? facts.missing : missingForSignature(facts)
  return {
    name: words.name(order.number, order.datedOn, order.snapshot !== null),
    base: `/orders/${order.id}`,
    crumbs: crumbsOf(actor, order),
    staff,
    status: statusLabels[order.status],
    remark: order.status === 'returned' || order.status === 'draft' ? order.returnRemark : null,
    content,
    ...requisites(order),
    summary: orderSummary(order, facts.people, signed, { day, ages: facts.ages }),
    actions,
    missing: staff ? worded(lacking) : [],
    cautions: staff ? await cautionsOf(actor, order, facts.findings) : [],
    consents: staff ? await consentsPart(order, facts.people, { day, ages: facts.ages }) : null,
    changed: staff && order.status === 'approved' && !(facts.sameContent && facts.prohibited.length === 0),
    warnings: staff ? await warningsOf(order, order.kind === 'assignment' || content.annex !== null, attached) : [],
    ...forms,
    numberHint: numbering?.next ? words.numberNext(numbering.next) : words.numberHint,
    datedHint: signed && signed.consents.length > 0 ? words.datedHint : null,
    numberNotes: numbering ? numberNotes(numbering) : [],
    acquaintances: staff ? acquaintanceRows(order) : [],
    later: staff && isIssued(order.status) ? await laterLines(order) : [],
    changing: isChanging(order)
      ? { url: `/orders/${order.id}/changes`, label: order.kind === 'termination' ? words.addEnding : words.addChange, rows: changingRows(order) }
      : null,
    files: staff ? filesPart(order, attached, { keeps: actor.role === 'methodist', errors: form.errors }) : null,
    executionAsk: order.acquaintances.length > 0 && order.acquaintances.every(({ acquaintedOn }) => acquaintedOn !== null),
    website: staff && isIssued(order.status) ? websiteBlock(actor, order) : null,
    assigns: order.kind === 'assignment',
    history: staff ? (await historyOf({ kind: 'order', id: order.id })).map(entryRow) : [],
    // A form that is refused leaves the others on the page as they were.
    values: { ...usualDays(day), number: numbering?.next ?? '', kind: centre.signsElectronically ? 'signed' : 'scan', ...form.values },
    errors: form.errors,
  }
}

function usualDays(day: string): Values {
  const today = shortDate(day)
  return { datedOn: today, acquaintedOn: today, executedOn: today }
}

// The director comes from what waits for a signature.
function crumbsOf({ role }: Actor, { status }: FoundOrder) {
  return [role === 'director' && status === 'submitted' ? { label: words.queue, url: '/approvals' } : { label: words.list, url: '/orders' }]
}

function isChanging({ kind }: FoundOrder): boolean {
  return kind === 'amendment' || kind === 'termination'
}

// What may be taken out of a draft again.
function changingRows(order: FoundOrder) {
  return withPairs(order).map(({ change, pair }) => ({
    text: `${pairName(pair)}: ${changed[change.act]}`,
    url: `/orders/${order.id}/changes/${change.id}/removal`,
  }))
}

/** Later orders that changed this one, each with «было – стало», and the one that cancelled it. */
async function laterLines(order: FoundOrder) {
  const later = order.kind === 'assignment' || isChanging(order) ? await laterThan(order.id, order.schoolYearId) : []
  const cancelled = order.status === 'cancelled' ? await cancelledBy(order.id) : null
  const lines = later.map((one) => {
    const ends = one.changes.every(({ act }) => act === 'terminate')
    const text = ends ? words.endedBy(one.number ?? '', one.datedOn ?? '') : words.changedBy(one.number ?? '', one.datedOn ?? '')
    return { text, url: `/orders/${one.id}`, changes: changesIn(one, order) }
  })
  return [
    ...lines,
    ...(cancelled ? [{ text: words.cancelledBy(cancelled.number ?? '', cancelled.datedOn ?? ''), url: `/orders/${cancelled.id}`, changes: [] }] : []),
  ]
}

function acquaintanceRows({ acquaintances }: FoundOrder) {
  return [...acquaintances]
    .sort((one, other) => one.person.nameKey.localeCompare(other.person.nameKey, 'ru'))
    .map(({ personId, person, acquaintedOn }) => ({ id: personId, name: fullName(person), about: null, acquaintedOn: acquaintedOn && shortDate(acquaintedOn) }))
}
