import { type Answers, answerTo, shapes } from './answers.ts'
import type { Question, Section } from './questions.ts'

/** Types of questions whose answer may decide whether another one is asked. */
export const deciding: readonly Question['type'][] = ['yesNo', 'one', 'many']

/** Questions that are asked, given the answers: a question nobody is asked decides for nobody. */
export function askedQuestions(questions: Question[], answers: Answers): Question[] {
  const asked = new Map<string, Question>()
  for (const question of questions) {
    const { showIf } = question
    const by = showIf && asked.get(showIf.key)
    if (!showIf || (by && chosenIn(by, answers).some((value) => showIf.values.includes(value)))) asked.set(question.key, question)
  }
  return [...asked.values()]
}

/**
 * The steps with the questions that are asked or may still be: what an earlier step has ruled out is left out, what depends
 * on an answer of the same step stays. Numbers do not move, so an address keeps its meaning.
 */
export function openSections(sections: Section[], answers: Answers): Section[] {
  const all = sections.flatMap((section) => section.questions)
  const asked = new Set(askedQuestions(all, answers).map(({ key }) => key))
  return sections.map((section) => ({ ...section, questions: withPossible(section.questions, asked) })).filter((section) => section.questions.length > 0)
}

/** Questions that are asked or that an answer not given yet may still open. */
export function possibleQuestions(questions: Question[], answers: Answers): Question[] {
  const possible = new Map<string, Question>()
  for (const question of questions) {
    const by = question.showIf && possible.get(question.showIf.key)
    if (!question.showIf || (by && mayDecide(by, question.showIf.values, answers))) possible.set(question.key, question)
  }
  return [...possible.values()]
}

/** How many steps there are, those included that an answer not given yet may still open. */
export function countSteps(sections: Section[], answers: Answers): number {
  const all = sections.flatMap((section) => section.questions)
  const possible = new Set(possibleQuestions(all, answers).map(({ key }) => key))
  return sections.filter((section) => section.questions.some(({ key }) => possible.has(key))).length
}

function mayDecide(by: Question, values: string[], answers: Answers): boolean {
  const chosen = chosenIn(by, answers)
  return chosen.length === 0 || chosen.some((value) => values.includes(value))
}

function withPossible(questions: Question[], asked: ReadonlySet<string>): Question[] {
  const here = new Set<string>()
  for (const { key, showIf } of questions) if (asked.has(key) || (showIf && here.has(showIf.key))) here.add(key)
  return questions.filter(({ key }) => here.has(key))
}

function chosenIn({ key, type }: Question, answers: Answers): string[] {
  if (type === 'many') return answerTo(answers, key, shapes.many)?.chosen ?? []
  if (type === 'one') return [answerTo(answers, key, shapes.one)].flatMap((value) => value ?? [])
  const yes = answerTo(answers, key, shapes.yesNo)
  return yes === null ? [] : [yes ? 'yes' : 'no']
}
