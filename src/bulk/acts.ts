import { transitions as menteeTransitions, usualReasons as menteeUsual } from '../mentees/messages.ts'
import { byHand as menteeHand, type HandTransition as MenteeTransition, needsReason as menteeReasons } from '../mentees/rules.ts'
import { transitions as mentorTransitions, usualReasons as mentorUsual } from '../mentors/messages.ts'
import { byHand as mentorHand, type HandTransition as MentorTransition, needsReason as mentorReasons } from '../mentors/rules.ts'
import { acts } from './messages.ts'

export type Bank = 'people' | 'mentors' | 'mentees'
export type StatusBank = 'mentors' | 'mentees'
export type PlainAct = keyof typeof acts

/** An act on chosen rows: a transition of the bank's workflow, or one of the plain acts. */
export type Act =
  { bank: StatusBank; transition: MentorTransition | MenteeTransition; label: string } | { bank: Bank; transition: null; plain: PlainAct; label: string }

const plainOf: Record<Bank, PlainAct[]> = {
  people: ['addTag', 'removeTag', 'invite', 'consents', 'export'],
  mentors: ['addTag', 'removeTag', 'invite', 'consents', 'order', 'export'],
  mentees: ['addTag', 'removeTag', 'invite', 'consents', 'order', 'export'],
}

export function isMentorTransition(name: unknown): name is MentorTransition {
  return mentorHand.some((one) => one === name)
}

export function isMenteeTransition(name: unknown): name is MenteeTransition {
  return menteeHand.some((one) => one === name)
}

/** The transitions a bank offers for chosen rows, with their labels. */
export function statusActs(bank: Bank): { value: string; label: string }[] {
  if (bank === 'mentors') return mentorHand.map((value) => ({ value, label: mentorTransitions[value] }))
  return bank === 'mentees' ? menteeHand.map((value) => ({ value, label: menteeTransitions[value] })) : []
}

export function plainActs(bank: Bank): { value: PlainAct; label: string }[] {
  return plainOf[bank].map((value) => ({ value, label: acts[value] }))
}

/** The act of that name in a bank; null for a name it does not know. */
export function actOf(bank: Bank, name: unknown): Act | null {
  if (bank === 'mentors' && isMentorTransition(name)) return { bank, transition: name, label: mentorTransitions[name] }
  if (bank === 'mentees' && isMenteeTransition(name)) return { bank, transition: name, label: menteeTransitions[name] }
  const plain = plainOf[bank].find((one) => one === name)
  return plain ? { bank, transition: null, plain, label: acts[plain] } : null
}

/** Reasons usual for a transition (§3.7), the same as on the card. */
export function reasonsFor(transition: MentorTransition | MenteeTransition): readonly string[] {
  const usual: Partial<Record<string, readonly string[]>> = { ...mentorUsual, withdraw: menteeUsual.withdraw }
  return usual[transition] ?? []
}

/** Transitions that are explained: one reason for all chosen. */
export function asksReason(transition: MentorTransition | MenteeTransition): boolean {
  return [...mentorReasons, ...menteeReasons].some((one) => one === transition)
}
