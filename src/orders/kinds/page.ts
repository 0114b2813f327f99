import { today } from '../../app/clock.ts'
import { shortDate } from '../../app/format.ts'
import type { Errors, Values } from '../../app/forms.ts'
import { listFinalEvents } from '../../final-events/queries.ts'
import { organisation } from '../../organisation/queries.ts'
import { usualTerm } from '../../pairs/candidates.ts'
import { actOption, offeredActs, typedDay } from '../acts.ts'
import type { FoundOrder, FoundPair } from '../source.ts'
import { pairName } from './changes.ts'
import { withProgramme } from './check.ts'
import { completers, fieldsOf, findWorking, working } from './fields.ts'
import { amendingActs, kindOf, singleActs, type SubjectName } from './form.ts'
import { actHints, actLabels, kindHints, kindLabels, kindWords as words } from './messages.ts'
import { usualWords } from './usual.ts'

type Year = { id: number; name: string; startsOn: string; endsOn: string }
type Filled = { values: Values; errors: Errors }
type Place = { title: string; action: string; crumbs: { label: string; url: string }[]; asksWords: boolean; cancelUrl: string }

/** «Новый приказ»: the kinds in the order of the year, or acts of an amendment. */
export function kindChoices() {
  const urls = { assignment: '/orders/new', termination: '/orders/new/terminate' }
  return Object.entries(kindHints).map(([kind, hint]) => {
    const known = kind === 'assignment' || kind === 'termination' ? urls[kind] : `/orders/new/${kind}`
    return { text: labelOf(kind), note: hint, url: known, due: null, status: null }
  })
}

function labelOf(kind: string): string {
  return Object.entries(kindLabels).find(([known]) => known === kind)?.[1] ?? kind
}

/** Acts of an amendment to choose from; `base` is where each has its page, `pair` is chosen already. */
export function actChoices(base: string, pair?: number) {
  return amendingActs.map((act) => ({
    text: actLabels[act],
    note: actHints[act],
    url: `${base}/${act}${pair === undefined ? '' : `?pair=${pair}`}`,
    due: null,
    status: null,
  }))
}

/** What a page is called. */
export function titleOf(subject: SubjectName): string {
  return subject in actLabels ? (Object.entries(actLabels).find(([act]) => act === subject)?.[1] ?? '') : kindLabels[kindOf(subject)]
}

/** Whether the page first asks which pair it is about. */
export function asksPair(subject: SubjectName, pair: FoundPair | null): boolean {
  return singleActs.includes(subject) && pair === null
}

/** The form of an order, or of one more change in it: everything known is filled in. */
export async function kindPage(year: Year, subject: SubjectName, place: Place, asked: { pair?: unknown; order?: unknown }, form: Filled | null) {
  const pair = await findWorking(year.id, form?.values.pairId ?? asked.pair)
  const values = form?.values ?? {
    ...(await subjectValues(year, subject, pair, asked)),
    ...(place.asksWords ? await wordValues(year, subject) : {}),
    version: '0',
  }
  const asksNotice = form !== null && ('acknowledged' in form.errors || values.acknowledged === 'on')
  return {
    ...place,
    pair: pair && singleActs.includes(subject) ? { id: pair.id, name: pairName(pair), topic: pair.topic, url: `/pairs/${pair.id}` } : null,
    fields: await fieldsOf(subject, year.id, pair, asksNotice),
    bases: place.asksWords ? await baseOptions(year, typedDay(values.effectiveOn)) : [],
    values,
    errors: form?.errors ?? {},
  }
}

/** The page that asks which pair is changed. */
export async function pairPage(year: Year, place: Place) {
  return { ...place, pairs: await working(year.id), values: {}, errors: {} }
}

// Acts that may be cited on the day from which the order works.
async function baseOptions(year: Year, effectiveOn: string | null) {
  const { acts } = await offeredActs(year, { ...year, effectiveOn })
  return acts.map(actOption)
}

async function wordValues(year: Year, subject: SubjectName): Promise<Values> {
  const { title, extraItems, basisIds } = await usualWords(year, kindOf(subject), null)
  return { title, extraItems: extraItems ?? '', basisIds: basisIds.map(String) }
}

async function subjectValues(year: Year, subject: SubjectName, pair: FoundPair | null, asked: { pair?: unknown; order?: unknown }): Promise<Values> {
  const day = shortDate(today())
  const only = typeof asked.pair === 'string' ? [asked.pair] : []
  if (subject === 'results') {
    const mentors = (await completers(year.id)).filter(({ mentor }) => mentor)
    // «12.40»: whoever led several pairs is rewarded once.
    const once = new Map([...mentors].reverse().map(({ value }) => [value.split('.')[1], value]))
    return { rewarded: [...once.values()], awardKind: 'gratitude', awardReason: words.rewardReason(year.name) }
  }
  if (subject === 'programmesApproval') return { pairIds: (await withProgramme(year.id)).map(({ id }) => String(id)) }
  if (subject === 'curatorAppointment') return { curatorName: (await organisation()).curatorName ?? '' }
  if (subject === 'finalEvent') return { finalEventId: await onlyEvent(year.id) }
  if (subject === 'cancellation') return { changesOrderId: typeof asked.order === 'string' ? asked.order : '' }
  if (subject === 'extend') return { pairIds: only, newEndsOn: shortDate(usualTerm(year).endsOn), effectiveOn: day }
  return { pairId: pair ? String(pair.id) : '', pairIds: only, newTopic: pair?.topic ?? '', effectiveOn: day }
}

// The one event of a year needs no choosing.
async function onlyEvent(schoolYearId: number): Promise<string> {
  const events = await listFinalEvents(schoolYearId)
  return events.length === 1 ? String(events[0]?.id ?? '') : ''
}

/** The draft as its form shows it. */
export function valuesOf(order: FoundOrder): Values {
  const [award] = order.awards
  return {
    ...{ title: order.title, extraItems: order.extraItems ?? '', basisIds: order.bases.map(({ legalBasis }) => String(legalBasis.id)) },
    pairIds: order.pairs.map(({ pair }) => String(pair.id)),
    rewarded: order.awards.map(({ pairId, person }) => `${pairId ?? 0}.${person.id}`),
    ...(award ? { awardKind: award.kind, awardReason: award.reason } : {}),
    changesOrderId: order.changesOrder ? String(order.changesOrder.id) : '',
    finalEventId: order.finalEvent ? String(order.finalEvent.id) : '',
    curatorName: order.curatorName ?? '',
    version: String(order.version),
  }
}
