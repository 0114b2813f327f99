import { transitions as menteeTransitions } from '../mentees/messages.ts'
import { byHand, type HandTransition } from '../mentees/rules.ts'
import { transitions as mentorTransitions } from '../mentors/messages.ts'
import { mentorWorkflow, type MentorTransition, needsReason } from '../mentors/rules.ts'
import { acts } from './messages.ts'

export type Bank = 'people' | 'mentors' | 'mentees'
export type StatusBank = 'mentors' | 'mentees'
export type PlainAct = keyof typeof acts

/** An act on chosen rows: a transition of the bank's workflow, or one of the plain acts. */
export type Act =
  { bank: StatusBank; transition: MentorTransition | HandTransition; label: string } | { bank: Bank; transition: null; plain: PlainAct; label: string }

const plainOf: Record<Bank, PlainAct[]> = {
  people: ['addTag', 'removeTag', 'invite', 'consents', 'export'],
  mentors: ['addTag', 'removeTag', 'invite', 'consents', 'order', 'export'],
  mentees: ['addTag', 'removeTag', 'invite', 'consents', 'order', 'export'],
}

export function isMentorTransition(name: unknown): name is MentorTransition {
  return typeof name === 'string' && Object.hasOwn(mentorWorkflow, name)
}

export function isHandTransition(name: unknown): name is HandTransition {
  return byHand.some((one) => one === name)
}

/** The transitions a bank offers for chosen rows, with their labels. */
export function statusActs(bank: Bank): { value: string; label: string }[] {
  if (bank === 'mentors') return Object.entries(mentorTransitions).map(([value, label]) => ({ value, label }))
  return bank === 'mentees' ? byHand.map((value) => ({ value, label: menteeTransitions[value] })) : []
}

export function plainActs(bank: Bank): { value: PlainAct; label: string }[] {
  return plainOf[bank].map((value) => ({ value, label: acts[value] }))
}

/** The act of that name in a bank; null for a name it does not know. */
export function actOf(bank: Bank, name: unknown): Act | null {
  if (bank === 'mentors' && isMentorTransition(name)) return { bank, transition: name, label: mentorTransitions[name] }
  if (bank === 'mentees' && isHandTransition(name)) return { bank, transition: name, label: menteeTransitions[name] }
  const plain = plainOf[bank].find((one) => one === name)
  return plain ? { bank, transition: null, plain, label: acts[plain] } : null
}

/** Transitions that are explained: one reason for all chosen. */
export function asksReason(transition: MentorTransition | HandTransition): boolean {
  return transition === 'withdraw' || needsReason.some((one) => one === transition)
}
