import type { Question, ShowIf } from './questions.ts'
import { deciding } from './show-if.ts'
import { settingsOf } from './templates.ts'

/** Why a condition would not hold: a field of the question's form and the code of a sentence that names `other`. */
export type Break = { field: 'type' | 'options' | 'section' | 'showIf'; code: string; question: Question; other: Question }

/** Questions whose condition names no earlier question, or an answer that one does not offer. */
export function brokenConditions(questions: Question[]): Question[] {
  return questions.filter(({ showIf }, index) => showIf !== null && !offers(questions.slice(0, index), showIf))
}

/** What saving the question `key` would break, by the field of its form that is to blame. */
export function breaksBy(questions: Question[], key: string): Break[] {
  const changed = questions.find((question) => question.key === key)
  if (!changed) return []
  return brokenConditions(questions).map((question) => {
    const by = questions.find((one) => one.key === question.showIf?.key) ?? changed
    if (question.key === key) return { field: 'showIf', code: 'surveys.askedLater', question, other: by }
    return { ...blameOf(questions, changed, question), question, other: question }
  })
}

function blameOf(questions: Question[], changed: Question, question: Question): Pick<Break, 'field' | 'code'> {
  if (questions.indexOf(question) < questions.indexOf(changed)) return { field: 'section', code: 'surveys.decidesEarlier' }
  return settingsOf[changed.type].includes('options') ? { field: 'options', code: 'surveys.answerNeeded' } : { field: 'type', code: 'surveys.typeNeeded' }
}

/** Questions that may decide about `key`: those before it that have answers to choose from. */
export function decidingFor(questions: Question[], key: string | null): Question[] {
  const index = questions.findIndex((question) => question.key === key)
  return (index === -1 ? questions : questions.slice(0, index)).filter(({ type }) => deciding.includes(type))
}

/** Values an answer to a deciding question may have. */
export function valuesOf({ type, options }: Question): string[] {
  return type === 'yesNo' ? ['yes', 'no'] : options.options.map(({ value }) => value)
}

function offers(earlier: Question[], { key, values }: ShowIf): boolean {
  const by = decidingFor(earlier, null).find((question) => question.key === key)
  return by !== undefined && values.every((value) => valuesOf(by).includes(value))
}
