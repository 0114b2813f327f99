import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import { type ConsentFacts, missingConsent } from '../banks/rules.ts'
import type { InclusionReason, MenteeStatus } from '../generated/prisma/enums.ts'
import { isYoungSpecialist } from '../people/rules.ts'

/** `livePairs` are those being formed or at work. */
export type MenteeFacts = ConsentFacts & { hasLeft: boolean; activePairs: { id: number; topic: string }[]; livePairs: number }

/** What keeps a person out of the bank: above all a child's consent (§8.4 B2). */
export function missingForInclusion(facts: MenteeFacts): Reason[] {
  const reasons = missingConsent(facts)
  return facts.hasLeft ? [...reasons, { code: 'people.hasLeft', url: `/people/${facts.personId}` }] : reasons
}

function pairsGoOn({ activePairs }: MenteeFacts): Reason[] {
  return activePairs.map((pair) => ({ code: 'people.activePair', params: { topic: pair.topic }, url: `/pairs/${pair.id}` }))
}

function isGone({ hasLeft, personId }: MenteeFacts): Reason[] {
  return hasLeft ? [{ code: 'people.hasLeft', url: `/people/${personId}` }] : []
}

const curator = ['methodist'] as const
// Pairs and orders move a mentee too, and an order is signed by the director.
const both = ['methodist', 'director'] as const
const open = ['identified', 'clarified', 'awaitingConsent', 'inBank', 'mentorChosen', 'inProgramme'] as const

/** Statuses of a mentee (§3.7). The only way from one to another is `moveMentee` of commands.ts. */
export const menteeWorkflow = {
  clarify: { from: ['identified'], to: 'clarified', by: curator },
  awaitConsent: { from: ['identified', 'clarified'], to: 'awaitingConsent', by: curator },
  include: { from: ['identified', 'clarified', 'awaitingConsent'], to: 'inBank', by: curator, blockedBy: missingForInclusion },
  match: { from: ['inBank', 'inProgramme'], to: 'mentorChosen', by: both },
  start: { from: ['inBank', 'mentorChosen'], to: 'inProgramme', by: both },
  complete: { from: ['inProgramme'], to: 'completed', by: both },
  release: { from: ['mentorChosen', 'inProgramme'], to: 'inBank', by: both },
  withdraw: { from: open, to: 'withdrawn', by: curator, blockedBy: pairsGoOn },
  // Leaving the centre is a fact: it waits for no pair, about which the one who marks it decides.
  leave: { from: open, to: 'withdrawn', by: curator },
  reopen: { from: ['withdrawn', 'completed'], to: 'identified', by: curator, blockedBy: isGone },
} as const satisfies Workflow<MenteeStatus, MenteeFacts>

export type MenteeTransition = keyof typeof menteeWorkflow

/** Transitions made by hand on the card; the others follow what happens to pairs, orders and the person. */
export const byHand = ['clarify', 'awaitConsent', 'include', 'withdraw', 'reopen'] as const satisfies readonly MenteeTransition[]
export type HandTransition = (typeof byHand)[number]

/** Transitions that are explained: the reason stays in the card. */
export const needsReason: readonly MenteeTransition[] = ['withdraw', 'leave']

/** The transition that leads from one status to another, or null. */
export function transitionBetween(from: MenteeStatus, to: MenteeStatus): MenteeTransition | null {
  const names: MenteeTransition[] = ['clarify', 'awaitConsent', 'include', 'match', 'start', 'complete', 'release', 'withdraw', 'reopen']
  return names.find((name) => menteeWorkflow[name].to === to && starts(name).includes(from)) ?? null
}

function starts(name: MenteeTransition): readonly MenteeStatus[] {
  return menteeWorkflow[name].from
}

/** Where answers to a questionnaire bring a mentee: «выявлен» becomes «запрос уточнён», whoever is further stays (§3.7). */
export function statusOnceAsked(status: MenteeStatus | null): MenteeStatus {
  return status === null || status === 'identified' ? 'clarified' : status
}

/** True for those of the bank who have no mentor at work yet: the tail «без пары» of §3.7. */
export function isWaiting(status: MenteeStatus): boolean {
  return status === 'inBank' || status === 'mentorChosen'
}

export type Standing = { includedOn: string | null; waitingSinceOn: string | null; statusReason: string | null }

/**
 * What a profile keeps beside its new status. «Без пары с …» runs from the bank to the start of a programme:
 * a draft of a pair that came to nothing does not shorten the wait. Its explanation stands as long as it does.
 */
export function standingAfter(to: MenteeStatus, before: Standing, reason: string | null, day: string) {
  const waits = isWaiting(to)
  return {
    includedOn: to === 'inBank' ? (before.includedOn ?? day) : before.includedOn,
    leftOn: to === 'withdrawn' ? day : null,
    waitingSinceOn: waits ? (before.waitingSinceOn ?? day) : null,
    statusReason: reason ?? (waits ? before.statusReason : null),
  }
}

/** Why a teacher is proposed for the bank: up to three years of teaching make a young specialist (§6.2). */
export function proposedReason(person: { teachingYears: number | null; yearsAsOfOn: string | null }, day: string): InclusionReason | null {
  return isYoungSpecialist(person, day) ? 'youngSpecialist' : null
}
