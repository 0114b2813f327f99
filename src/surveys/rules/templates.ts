import { type Choice, type Question, type QuestionOptions, questionOptions, type ShowIf } from './questions.ts'
import { deciding } from './show-if.ts'

export type Setting = 'options' | 'rows' | 'columns' | 'max' | 'from' | 'to' | 'low' | 'high' | 'other' | 'levels' | 'reverse'

/** What each type of question has to be told beside its text (§5, legend). */
export const settingsOf: Readonly<Record<Question['type'], readonly Setting[]>> = {
  scale10: ['low', 'high', 'reverse'],
  yesNo: [],
  one: ['options'],
  many: ['options', 'max', 'other'],
  matrix: ['rows', 'columns'],
  number: ['from', 'to'],
  day: [],
  short: [],
  long: [],
  slots: [],
  person: ['max'],
  competencies: ['levels', 'other'],
  table: ['columns', 'max'],
}

export type QuestionData = Omit<Question, 'key' | 'type' | 'options'> & {
  options: Omit<QuestionOptions, 'options' | 'rows' | 'columns'>
  lines: { options: string[]; rows: string[]; columns: string[] }
}

/** A question as its form describes it; what stood in it before keeps the values answers are kept under. */
export function questionFrom({ lines, options, ...data }: QuestionData, key: string, type: Question['type'], before: QuestionOptions | null): Question {
  const kept = before ?? questionOptions.parse({})
  const choices = {
    options: choicesFrom(lines.options, kept.options),
    rows: choicesFrom(lines.rows, kept.rows),
    columns: choicesFrom(lines.columns, kept.columns),
  }
  return { ...data, key, type, options: { ...options, ...choices } }
}

/**
 * Variants from lines. A line that stood there keeps its value; when as many lines are new as have gone, they are the
 * gone ones renamed, in their order; otherwise a new line gets a value of its own.
 */
export function choicesFrom(lines: string[], before: Choice[]): Choice[] {
  const gone = before.filter(({ label }) => !lines.includes(label))
  const fresh = lines.filter((line) => !before.some(({ label }) => label === line))
  const taken = new Set(before.map(({ value }) => value))
  const renamed = gone.length === fresh.length
  return lines.map((label) => {
    const same = before.find((choice) => choice.label === label) ?? (renamed ? gone[fresh.indexOf(label)] : undefined)
    const value = same?.value ?? unused('v', taken)
    taken.add(value)
    return { value, label }
  })
}

/** The first of «v1», «v2» … that is not taken. */
export function unused(letter: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) if (!taken.has(`${letter}${number}`)) return `${letter}${number}`
}

/** The questions with one moved a step up or down; at the edge of its section it goes over into the next one. */
export function moved(questions: Question[], key: string, step: -1 | 1): Question[] {
  const index = questions.findIndex((question) => question.key === key)
  const [question, neighbour] = [questions[index], questions[index + step]]
  if (!question || !neighbour) return questions
  if (question.section !== neighbour.section) return questions.with(index, { ...question, section: neighbour.section })
  return questions.with(index, neighbour).with(index + step, question)
}

/** The questions with a new one at the end of its section, or at the very end in a section of its own. */
export function withQuestion(questions: Question[], added: Question): Question[] {
  const last = questions.findLastIndex(({ section }) => section === added.section)
  return last === -1 ? [...questions, added] : questions.toSpliced(last + 1, 0, added)
}

/** The questions with one replaced; in another section it goes to that section's end. */
export function withChanged(questions: Question[], changed: Question): Question[] {
  const index = questions.findIndex(({ key }) => key === changed.key)
  if (questions[index]?.section === changed.section) return questions.with(index, changed)
  return withQuestion(questions.toSpliced(index, 1), changed)
}

/** Questions whose condition names no earlier question, or an answer that one does not offer. */
export function brokenConditions(questions: Question[]): Question[] {
  return questions.filter(({ showIf }, index) => showIf !== null && !offers(questions.slice(0, index), showIf))
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
