import { act, link } from '../app/actions.ts'
import type { Actor, Year } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { fullName, shortDate } from '../app/format.ts'
import type { Errors, Values } from '../app/forms.ts'
import { listUrl, type ListQuery, pager } from '../app/lists.ts'
import { forms } from '../pairs/messages.ts'
import { standing } from '../people/standing-text.ts'
import { basisOf } from './document.ts'
import type { Choice } from './form.ts'
import { kinds, reasons, roles, words } from './messages.ts'
import type { Candidate, FoundAward, listGrounds, numbersOf } from './queries.ts'
import { dayOf, isEarly, notGiven, patternOf } from './rules.ts'

const options = (labels: Record<string, string>) => Object.entries(labels).map(([value, label]) => ({ value, label }))

/** The register with what may be printed from it. */
export function awardsPage(actor: Actor, year: Year, list: ListQuery, { rows, total }: { rows: FoundAward[]; total: number }) {
  const keeps = actor.role === 'methodist'
  return {
    year: year.name,
    rows: rows.map((award) => awardRow(award, keeps)),
    pager: pager(list, total),
    filtered: list.q !== '' || list.filters.kind !== undefined,
    values: { q: list.q, ...list.filters },
    kinds: options(kinds),
    keeps,
    actions: [
      ...(total > 0 ? [link(words.export, listUrl(list, { path: '/awards/register.xlsx' }))] : []),
      ...(keeps ? [link(words.add, '/awards/new', 'primary')] : []),
    ],
  }
}

function awardRow(award: FoundAward, keeps: boolean) {
  const day = dayOf(award)
  return {
    id: award.id,
    person: fullName(award.person),
    personUrl: `/people/${award.person.id}`,
    standing: standing(award.person),
    kind: kinds[award.kind],
    number: award.number ?? '—',
    day: day ? shortDate(day) : '—',
    reason: award.reason,
    basis: basisOf(award),
    notGiven: notGivenMark(award),
    orderUrl: award.order ? `/orders/${award.order.id}` : null,
    early: award.overrideWhy === null ? null : { label: words.early, tone: 'wait' },
    editUrl: keeps ? `/awards/${award.id}/edit` : null,
  }
}

/** What stands beside an award that its order did not give, or not yet; null beside one that is given. */
export function notGivenMark(award: Parameters<typeof notGiven>[0]) {
  const why = notGiven(award)
  return why && { label: words.notGiven[why], tone: 'wait' }
}

type Batch = { choice: Choice; candidates: Candidate[]; grounds: Awaited<ReturnType<typeof listGrounds>>; numbers: Awaited<ReturnType<typeof numbersOf>> }

/** The page of a new batch: whom, for what, by what order. Without `form` it is filled in as usual. */
export function batchPage({ choice, candidates, grounds, numbers }: Batch, form: { values: Values; errors: Errors } | null) {
  const last = numbers.find(({ kind }) => kind === choice.kind)?.number ?? null
  const finished = candidates.filter(({ pair }) => !isEarly(pair))
  const picks = choice.picked === 'completed' ? finished.map(({ key }) => key) : []
  const usual = { reason: reasons[choice.kind][choice.role], numberPattern: patternOf(last), issuedOn: shortDate(today()), picks }
  return {
    choice: { kind: choice.kind, role: choice.role, form: choice.form ?? '' },
    kinds: options(kinds),
    roles: options(roles),
    forms: options(forms),
    people: candidates.map(candidateOption),
    markAll: finished.length > 1 && picks.length === 0 ? { label: words.markAll(finished.length), url: allUrl(choice) } : null,
    hasEarly: candidates.some(({ pair }) => isEarly(pair)),
    orders: grounds.orders.map(({ id, number, datedOn, title }) => ({ value: String(id), label: words.orderOption(number, datedOn, title) })),
    events: grounds.events.map(({ id, title }) => ({ value: String(id), label: title })),
    values: form?.values ?? usual,
    errors: form?.errors ?? {},
  }
}

function allUrl({ kind, role, form }: Choice): string {
  return `/awards/new?${new URLSearchParams({ kind, role, ...(form === null ? {} : { form }), picked: 'completed' })}`
}

function candidateOption({ key, pair, person, given }: Candidate) {
  const has = given.map(({ kind, number }) => words.numbered(kinds[kind], number)).join(', ')
  const notes = [isEarly(pair) ? words.active : words.completed, forms[pair.form], words.topic(pair.topic), has === '' ? null : words.has(has)]
  return { value: key, label: fullName(person), hint: notes.filter((note) => note !== null).join(' · ') }
}

/** The page on which one award is corrected or removed. */
export function awardEditPage(award: FoundAward, grounds: Awaited<ReturnType<typeof listGrounds>>, form: { values: Values; errors: Errors } | null) {
  const { reason, number, orderId, version } = award
  const day = dayOf(award)
  const saved = {
    reason,
    number: number ?? '',
    issuedOn: day ? shortDate(day) : '',
    orderId: orderId ? String(orderId) : '',
    version: String(version),
  }
  return {
    title: words.title(kinds[award.kind], fullName(award.person)),
    url: `/awards/${award.id}`,
    nameUrl: `/people/${award.person.id}/name-forms`,
    why: award.overrideWhy,
    orders: grounds.orders.map(({ id, number: orderNumber, datedOn, title }) => ({ value: String(id), label: words.orderOption(orderNumber, datedOn, title) })),
    actions: [act(words.remove, `/awards/${award.id}/removal`, { tone: 'danger', confirm: words.confirmRemove })],
    values: form?.values ?? saved,
    errors: form?.errors ?? {},
  }
}
