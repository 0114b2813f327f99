import { kinds as awardLabels } from '../../awards/messages.ts'
import { fullName, shortDate } from '../../app/format.ts'
import { listFinalEvents } from '../../final-events/queries.ts'
import { listMenteeCandidates, listMentorCandidates } from '../../pairs/candidates.ts'
import { initiatorKeys } from '../../pairs/form.ts'
import { initiators } from '../../pairs/messages.ts'
import { type FoundPair, listPairsFor, peopleIn } from '../source.ts'
import { pairName } from './changes.ts'
import { cancellable, withProgramme } from './check.ts'
import type { SubjectName } from './form.ts'
import { fieldLabels as labels, kindWords as words } from './messages.ts'

type Option = { value: string; label: string; hint?: string | null }

/** A field of a form as the part of that name shows it. */
export type Field = { part: 'field' | 'select' | 'choices' | 'checkbox'; name: string } & Record<string, string | number | boolean | readonly Option[]>

const date = (name: string, label: string, more: { hint?: string; required?: boolean } = {}): Field => ({ part: 'field', type: 'date', name, label, ...more })
const select = (name: string, label: string, options: readonly Option[], more: { hint?: string; empty?: string } = {}): Field => ({
  part: 'select',
  name,
  label,
  options,
  empty: '',
  ...more,
})
const ticks = (name: string, legend: string, options: readonly Option[], more: { hint?: string } = {}): Field => ({
  part: 'choices',
  type: 'checkbox',
  name,
  legend,
  options,
  ...more,
})
const why: Field = { part: 'field', type: 'textarea', rows: 2, name: 'why', label: labels.why, required: false }
const from = date('effectiveOn', labels.effectiveOn)

/** What a page asks about its subject; acts that change one pair know it by then. */
export async function fieldsOf(subject: SubjectName, schoolYearId: number, pair: FoundPair | null, asksNotice: boolean): Promise<Field[]> {
  if (subject === 'replaceMentor' && pair)
    return [select('mentorProfileId', labels.mentorId, await mentors(schoolYearId, pair), { hint: labels.mentorHint }), from, why]
  if (subject === 'addMentee' && pair) return [select('menteeProfileId', labels.joins, await newcomers(schoolYearId, pair)), from, why]
  if (subject === 'removeMentee' && pair)
    return [{ part: 'choices', type: 'radio', name: 'menteeProfileId', legend: labels.leaves, options: membersOf(pair) }, from, why]
  if (subject === 'retopic') return [{ part: 'field', type: 'textarea', rows: 2, name: 'newTopic', label: labels.newTopic }, from, why]
  if (subject === 'extend') return [ticks('pairIds', labels.pairs, await working(schoolYearId)), date('newEndsOn', labels.newEndsOn), from, why]
  return subject === 'terminate' ? endingFields(schoolYearId, asksNotice) : otherFields(subject, schoolYearId)
}

async function endingFields(schoolYearId: number, asksNotice: boolean): Promise<Field[]> {
  return [
    ticks('pairIds', labels.pairs, await working(schoolYearId)),
    {
      part: 'choices',
      type: 'radio',
      name: 'initiator',
      legend: labels.initiator,
      options: initiatorKeys.map((value) => ({ value, label: initiators[value] })),
    },
    { part: 'field', type: 'textarea', rows: 2, name: 'why', label: labels.why },
    date('effectiveOn', labels.lastDay),
    date('noticeOn', labels.noticeOn, { hint: labels.noticeHint, required: false }),
    ...(asksNotice ? [{ part: 'checkbox', name: 'acknowledged', label: labels.acknowledged } as const] : []),
  ]
}

async function otherFields(subject: SubjectName, schoolYearId: number): Promise<Field[]> {
  if (subject === 'cancellation') {
    const orders = await cancellable(schoolYearId)
    return [
      select(
        'changesOrderId',
        labels.changesOrderId,
        orders.map((order) => ({ value: String(order.id), label: words.order(order) })),
      ),
    ]
  }
  if (subject === 'finalEvent') {
    const events = await listFinalEvents(schoolYearId)
    const options = events.map(({ id, title, heldOn }) => ({ value: String(id), label: `${title}, ${shortDate(heldOn)}` }))
    return [select('finalEventId', labels.finalEventId, options, options.length === 0 ? { hint: labels.noEvents, empty: labels.none } : {})]
  }
  if (subject === 'programmesApproval') return [ticks('pairIds', labels.pairs, (await withProgramme(schoolYearId)).map(pairOption))]
  if (subject === 'curatorAppointment') return [{ part: 'field', name: 'curatorName', label: labels.curatorName, hint: labels.curatorHint }]
  return subject === 'results' ? rewardFields(schoolYearId) : []
}

async function rewardFields(schoolYearId: number): Promise<Field[]> {
  const kinds = Object.entries(awardLabels).map(([value, label]) => ({ value, label }))
  const people = await completers(schoolYearId)
  return [
    ticks('rewarded', labels.rewarded, people, { hint: people.length > 0 ? labels.rewardedHint : labels.noRewarded }),
    { part: 'select', name: 'awardKind', label: labels.awardKind, options: kinds },
    { part: 'field', name: 'awardReason', label: labels.awardReason, hint: labels.awardHint },
  ]
}

/** People of completed pairs, each as the pair and the person: «12.40»; mentors come first in their pair. */
export async function completers(schoolYearId: number): Promise<(Option & { mentor: boolean })[]> {
  const pairs = await listPairsFor(schoolYearId, { status: 'completed' })
  return pairs.flatMap((pair) =>
    peopleIn(pair).map((person, index) => ({ value: `${pair.id}.${person.id}`, label: fullName(person), hint: pair.topic, mentor: index === 0 })),
  )
}

/** Working pairs of the year to choose from. */
export async function working(schoolYearId: number): Promise<Option[]> {
  return (await listPairsFor(schoolYearId, { status: 'active' })).map(pairOption)
}

function pairOption(pair: FoundPair): Option {
  return { value: String(pair.id), label: words.until(pairName(pair), pair.topic, pair.endsOn) }
}

async function mentors(schoolYearId: number, pair: FoundPair): Promise<Option[]> {
  const found = await listMentorCandidates(schoolYearId, pair.form, pair.id)
  const others = found.filter(({ id }) => id !== pair.mentorProfileId).sort((one, other) => Number(other.free > 0) - Number(one.free > 0))
  return others.map(({ id, name, free, capacity }) => ({ value: String(id), label: words.free(name, free, capacity) }))
}

async function newcomers(schoolYearId: number, pair: FoundPair): Promise<Option[]> {
  const found = await listMenteeCandidates(schoolYearId, pair.form)
  const others = found.filter(({ id }) => !pair.members.some(({ menteeProfileId }) => menteeProfileId === id))
  return others.map(({ id, name, mentors: led }) => ({
    value: String(id),
    label: led.length > 0 ? `${name} – ${words.mentors(led.map(({ lastName }) => lastName).join(', '))}` : name,
  }))
}

function membersOf(pair: FoundPair): Option[] {
  return pair.members.map(({ menteeProfileId, menteeProfile }) => ({ value: String(menteeProfileId), label: fullName(menteeProfile.person) }))
}

/** The pair that an address names, when it works this year. */
export async function findWorking(schoolYearId: number, id: unknown): Promise<FoundPair | null> {
  const known = typeof id === 'string' && /^\d{1,9}$/.test(id) ? Number(id) : 0
  return (await listPairsFor(schoolYearId, { status: 'active', id: known }))[0] ?? null
}

export type { Option }
