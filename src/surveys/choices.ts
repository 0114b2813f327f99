import { yesNo } from './messages/answers.ts'
import type { Choice, Question } from './rules/questions.ts'

const yesNoChoices: Choice[] = Object.entries(yesNo).map(([value, label]) => ({ value, label }))

/** Variants an answer to a question is chosen from, «да» and «нет» included; none when it is not chosen. */
export function choicesOf({ type, options }: Question): Choice[] {
  return type === 'yesNo' ? yesNoChoices : options.options
}
