import type { Reason } from '../app/errors.ts'
import type { Workflow } from '../app/workflow.ts'
import { type ConsentFacts, missingConsent } from '../banks/rules.ts'
import type { MentoringForm, MentorStatus, PersonKind } from '../generated/prisma/enums.ts'

export type MentorFacts = ConsentFacts & {
  hasLeft: boolean
  hasRecordCertificate: boolean
  forms: MentoringForm[]
  activePairs: { id: number; topic: string }[]
}

/** Forms in which each kind of person may be a mentor (§3.2). */
export const formsFor: Record<PersonKind, readonly MentoringForm[]> = {
  staff: ['teacherTeacher', 'teacherStudent'],
  external: ['teacherTeacher', 'teacherStudent'],
  student: ['studentStudent'],
}

/** How many mentees at once unless the curator says otherwise (§3.2). */
export function defaultCapacity(kind: PersonKind): number {
  return kind === 'student' ? 1 : 2
}

/** More than this nobody leads well (§7.4): a group of eight for an adult, three for a student. */
export function mostCapacity(kind: PersonKind): number {
  return kind === 'student' ? 3 : 8
}

/** Ages a mentor may ask for: from the youngest child of the bank to a teacher before retirement. */
export const youngestMentee = 5
export const oldestMentee = 70

/** What keeps a candidate out of the bank: consent of a child (B2), certificate of an outsider (§7.4 rule 17). */
export function missingForInclusion(facts: MentorFacts): Reason[] {
  const reasons = missingConsent(facts)
  const edit = `/people/${facts.personId}/edit`
  if (facts.hasLeft) reasons.push({ code: 'people.hasLeft', url: `/people/${facts.personId}` })
  if (facts.forms.length === 0) reasons.push({ code: 'mentors.noForms' })
  if (facts.personKind === 'external' && facts.forms.includes('teacherStudent') && !facts.hasRecordCertificate)
    reasons.push({ code: 'mentors.noRecord', url: edit + '#noRecordOn' })
  return reasons
}

function pairsGoOn({ activePairs }: MentorFacts): Reason[] {
  return activePairs.map((pair) => ({ code: 'people.activePair', params: { topic: pair.topic }, url: `/pairs/${pair.id}` }))
}

function isGone({ hasLeft, personId }: MentorFacts): Reason[] {
  return hasLeft ? [{ code: 'people.hasLeft', url: `/people/${personId}` }] : []
}

const by = ['methodist'] as const
const open = ['candidate', 'inBank', 'paused'] as const

/** Statuses of a mentor (§3.7). «Закреплён» and «обучен» are computed, not kept. The only way between them is `moveMentor`. */
export const mentorWorkflow = {
  include: { from: ['candidate'], to: 'inBank', by, blockedBy: missingForInclusion },
  decline: { from: ['candidate'], to: 'declined', by },
  pause: { from: ['inBank'], to: 'paused', by },
  resume: { from: ['paused'], to: 'inBank', by, blockedBy: missingForInclusion },
  exclude: { from: open, to: 'excluded', by, blockedBy: pairsGoOn },
  // Leaving the centre is a fact: it waits for no pair, about which the one who marks it decides.
  leave: { from: open, to: 'excluded', by },
  reconsider: { from: ['declined', 'excluded'], to: 'candidate', by, blockedBy: isGone },
} as const satisfies Workflow<MentorStatus, MentorFacts>

export type MentorTransition = keyof typeof mentorWorkflow

/** Transitions made by hand on the card; leaving is marked for the person. */
export const byHand = ['include', 'decline', 'pause', 'resume', 'exclude', 'reconsider'] as const satisfies readonly MentorTransition[]
export type HandTransition = (typeof byHand)[number]

/** Transitions that are explained: the reason stays in the card. */
export const needsReason: readonly MentorTransition[] = ['decline', 'pause', 'exclude', 'leave']

/** What a list shows: the stored status, or «закреплён» while a pair goes on. */
export type ShownStatus = MentorStatus | 'engaged'

export function shownStatus(status: MentorStatus, activePairs: number): ShownStatus {
  return status === 'inBank' && activePairs > 0 ? 'engaged' : status
}
