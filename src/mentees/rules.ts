import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import { type ConsentFacts, missingConsent } from '../banks/rules.ts'
import type { InclusionReason, MenteeStatus } from '../generated/prisma/enums.ts'
import { isYoungSpecialist } from '../people/rules.ts'

export type MenteeFacts = ConsentFacts & { hasLeft: boolean; activePairs: { id: number; topic: string }[] }

/** What keeps a person out of the bank: above all a child's consent (§8.4 B2). */
export function missingForInclusion(facts: MenteeFacts): Reason[] {
  const reasons = missingConsent(facts)
  return facts.hasLeft ? [...reasons, { code: 'people.hasLeft', url: `/people/${facts.personId}` }] : reasons
}

function pairsGoOn({ activePairs }: MenteeFacts): Reason[] {
  return activePairs.map((pair) => ({ code: 'people.activePair', params: { topic: pair.topic }, url: `/pairs/${pair.id}` }))
}

const curator = ['methodist'] as const
// Pairs and orders move a mentee too, and an order is signed by the director.
const both = ['methodist', 'director'] as const

/** Statuses of a mentee (§3.7). */
export const menteeWorkflow = {
  clarify: { from: ['identified'], to: 'clarified', by: curator },
  awaitConsent: { from: ['identified', 'clarified'], to: 'awaitingConsent', by: curator },
  include: { from: ['identified', 'clarified', 'awaitingConsent'], to: 'inBank', by: curator, blockedBy: missingForInclusion },
  match: { from: ['inBank'], to: 'mentorChosen', by: both },
  start: { from: ['inBank', 'mentorChosen'], to: 'inProgramme', by: both },
  complete: { from: ['inProgramme'], to: 'completed', by: both },
  release: { from: ['mentorChosen', 'inProgramme', 'completed'], to: 'inBank', by: both },
  withdraw: {
    from: ['identified', 'clarified', 'awaitingConsent', 'inBank', 'mentorChosen', 'inProgramme'],
    to: 'withdrawn',
    by: curator,
    blockedBy: pairsGoOn,
  },
  reopen: { from: ['withdrawn'], to: 'identified', by: curator },
} as const satisfies Workflow<MenteeStatus, MenteeFacts>

export type MenteeTransition = keyof typeof menteeWorkflow

/** Transitions made by hand on the card; the others follow what happens to pairs and orders. */
export const byHand = ['clarify', 'awaitConsent', 'include', 'withdraw', 'reopen'] as const satisfies readonly MenteeTransition[]
export type HandTransition = (typeof byHand)[number]

/** The transition that leads from one status to another, or null. */
export function transitionBetween(from: MenteeStatus, to: MenteeStatus): MenteeTransition | null {
  const names: MenteeTransition[] = ['clarify', 'awaitConsent', 'include', 'match', 'start', 'complete', 'release', 'withdraw', 'reopen']
  return names.find((name) => menteeWorkflow[name].to === to && starts(name).includes(from)) ?? null
}

function starts(name: MenteeTransition): readonly MenteeStatus[] {
  return menteeWorkflow[name].from
}

/** Why a teacher is proposed for the bank: up to three years of teaching make a young specialist (§6.2). */
export function proposedReason(person: { teachingYears: number | null; yearsAsOfOn: string | null }, day: string): InclusionReason | null {
  return isYoungSpecialist(person, day) ? 'youngSpecialist' : null
}
