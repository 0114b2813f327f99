import type { Actor } from '../../app/actor.ts'
import { sectionMoved, sectionRenamed } from '../rules/templates.ts'
import type { Edited } from './editions.ts'
import { change } from './questions.ts'

/** Gives a section another title; beside a section of that title the two become one. Throws StaleRecord. */
export function renameSection(actor: Actor, edited: Edited, number: number, title: string): Promise<void> {
  return change(actor, edited, 'template.sectionRenamed', (questions) => ({ key: null, questions: sectionRenamed(questions, number, title) }))
}

/** Moves a section a step up or down. Throws StaleRecord, RuleViolation when a question would come before what decides about it. */
export function moveSection(actor: Actor, edited: Edited, number: number, step: -1 | 1): Promise<void> {
  return change(actor, edited, 'template.sectionMoved', (questions) => ({ key: null, questions: sectionMoved(questions, number, step) }))
}
