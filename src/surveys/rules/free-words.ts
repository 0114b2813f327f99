import { type Answers, answerTo, shapes } from './answers.ts'
import type { Question } from './questions.ts'

/** What a person wrote in free words: the whole answer of a text, «другое» of a choice. Null when nothing was written. */
export function freeWordsOf({ key, type }: Question, answers: Answers): string | null {
  if (type === 'long' || type === 'short') return answerTo(answers, key, shapes.long)
  if (type === 'many') return answerTo(answers, key, shapes.many)?.other ?? null
  return type === 'competencies' ? (answerTo(answers, key, shapes.competencies)?.other ?? null) : null
}

/** Types of questions whose free words can be put into groups. */
export const grouped: readonly Question['type'][] = ['long', 'short', 'many', 'competencies']
