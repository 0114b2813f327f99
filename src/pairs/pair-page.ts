import { act, type Action, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { worded } from '../app/errors.ts'
import { fullName, phone, shortDate } from '../app/format.ts'
import { available } from '../app/workflow.ts'
import type { MissingConsent } from '../consents/rules.ts'
import { entryRow } from '../journal/presenter.ts'
import type { historyOf } from '../journal/queries.ts'
import { kindLabels } from '../orders/kinds/messages.ts'
import { labourBlock } from '../labour/presenter.ts'
import type { FoundLabour } from '../labour/queries.ts'
import { forms, initiators, mentoringKinds, pairKinds, pairStatuses, pairTitle, pairWords as words } from './messages.ts'
import { nextSteps } from './next-steps.ts'
import type { FoundPair } from './queries.ts'
import { roleModelLabel } from './role-models.ts'
import type { Finding } from './rules.ts'
import { blocksDissolving, blocksEditing, type PairState, pairWorkflow } from './workflow.ts'

type Shown = {
  findings: Finding[]
  state: PairState
  missing: MissingConsent[]
  history: Awaited<ReturnType<typeof historyOf>>
  labour: FoundLabour | null
  today: string
}
type Someone = FoundPair['mentorProfile']['person']

/** The page of a pair. A mentor sees the work and how to reach the mentees; the curator's thoughts are not theirs to read. */
export function pairPage(actor: Actor, pair: FoundPair, { findings, state, missing, history, labour, today }: Shown) {
  const isMentor = actor.role === 'mentor'
  const seen = isMentor ? [] : findings.filter((finding) => !finding.curatorOnly || actor.role === 'methodist')
  return {
    title: titleOf(pair),
    listTitle: isMentor ? words.myPairs : words.pairs,
    status: pairStatuses[pair.status],
    ribbon: ribbonOf(pair),
    actions: actor.role === 'methodist' ? actionsOf(actor, pair, state) : [],
    prohibitions: pair.status === 'draft' ? [] : worded(levelOf(seen, 'prohibition')),
    labour: labourBlock(labour),
    warnings: worded([...levelOf(seen, 'warning'), ...levelOf(seen, 'note'), ...(labourBlock(labour)?.warnings ?? [])]),
    next: isMentor ? [] : nextSteps(actor, pair, state, missing, today),
    mentor: { name: fullName(pair.mentorProfile.person), url: isMentor ? null : `/people/${pair.mentorProfile.person.id}` },
    mentees: pair.members.map(({ menteeProfile }) => menteeOf(menteeProfile, isMentor, pair.status === 'active')),
    ...factsOf(pair),
    overCapacityWhy: isMentor ? null : pair.overCapacityWhy,
    end: endOf(pair, isMentor),
    passport: isMentor || pair.status === 'draft' ? null : `/inspection/pairs/${pair.id}`,
    programme: pair.programme ? { url: `/programmes/${pair.programme.id}` } : null,
    orders: pair.orders.map(({ order }) => ({
      label: kindLabels[order.kind],
      number: order.number,
      datedOn: order.datedOn ? shortDate(order.datedOn) : null,
      url: isMentor ? null : `/orders/${order.id}`,
    })),
    history: isMentor ? null : history.map(entryRow),
  }
}

/** What the page and its links call the pair. */
export function titleOf({ mentorProfile, members }: Pick<FoundPair, 'mentorProfile' | 'members'>): string {
  return pairTitle(
    mentorProfile.person.lastName,
    members.map(({ menteeProfile }) => menteeProfile.person.lastName),
  )
}

function factsOf(pair: FoundPair) {
  return {
    kind: pairKinds[pair.kind],
    form: forms[pair.form],
    roleModel: roleModelLabel(pair.roleModel),
    mentoringKind: mentoringKinds[pair.mentoringKind],
    topic: pair.topic,
    term: `${shortDate(pair.startsOn)} – ${shortDate(pair.endsOn)}`,
  }
}

function menteeOf({ mainRequest, person }: { mainRequest: string | null; person: Someone }, isMentor: boolean, works: boolean) {
  return { name: fullName(person), url: isMentor ? null : `/people/${person.id}`, request: mainRequest, contacts: isMentor && works ? contactsOf(person) : [] }
}

// A child is reached through the representative; the child's own phone stands beside it when it is known.
function contactsOf(person: Someone): string[] {
  const own = [person.phone ? phone(person.phone) : null, person.email]
  const parents = person.representatives.map((one) => [one.relation, one.fullName, one.phone ? phone(one.phone) : null].filter(Boolean).join(', '))
  return [...own, ...parents].filter((contact) => contact !== null)
}

function ribbonOf({ status }: FoundPair) {
  const last = status === 'terminated' ? 'terminated' : 'completed'
  const steps = ['draft', 'agreed', 'active', last] as const
  const here = steps.findIndex((step) => step === status)
  return steps.map((step, index) => ({ label: pairStatuses[step].label, state: index < here ? 'past' : index === here ? 'here' : 'ahead' }))
}

function actionsOf(actor: Actor, pair: FoundPair, state: PairState): Action[] {
  const url = `/pairs/${pair.id}`
  const steps = available(pairWorkflow, pair.status, state, actor)
  const step = (name: string) => steps.find((one) => one.name === name)?.blockedBy ?? []
  if (pair.status === 'active')
    return [
      asLink(act(words.complete, url + '/completion', { blockedBy: step('complete') })),
      link(words.replaceMentor, `/orders/new/replaceMentor?pair=${pair.id}`),
      link(words.extend, `/orders/new/extend?pair=${pair.id}`),
      link(words.changeOther, `/orders/new/amendment?pair=${pair.id}`),
      link(words.terminate, `/orders/new/terminate?pair=${pair.id}`, 'danger'),
    ]
  if (pair.status !== 'draft' && pair.status !== 'agreed') return []
  const fixed = blocksEditing(state)
  const edit = fixed.length > 0 ? act(words.edit, url + '/edit', { blockedBy: fixed }) : link(words.edit, url + '/edit')
  const dissolve = act(words.dissolve, url + '/removal', {
    tone: 'danger',
    confirm: words.confirmDissolve,
    blockedBy: fixed.length > 0 ? [] : blocksDissolving(state),
  })
  const own =
    pair.status === 'draft'
      ? act(words.agree, url + '/agreement', { tone: 'primary', blockedBy: step('agree') })
      : act(words.reopen, url + '/reopening', { confirm: words.confirmReopen, blockedBy: step('reopen') })
  return fixed.length > 0 ? [edit] : [dissolve, edit, own]
}

// A form of its own stands behind the button, unless it is blocked.
function asLink(action: Action): Action {
  return action.disabled ? action : { ...action, method: 'get' }
}

function endOf(pair: FoundPair, isMentor: boolean) {
  if (pair.endedOn === null) return null
  const by = initiators[isInitiator(pair.endedBy) ? pair.endedBy : 'mutual']
  return { day: shortDate(pair.endedOn), by: pair.endedBy === null ? null : by, why: isMentor ? null : pair.endedWhy }
}

function isInitiator(value: string | null): value is keyof typeof initiators {
  return value !== null && Object.hasOwn(initiators, value)
}

function levelOf(findings: Finding[], level: Finding['level']) {
  return findings.filter((finding) => finding.level === level).map((finding) => finding.reason)
}
