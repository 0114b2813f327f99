import { type Choice, type Question, type QuestionOptions, questionOptions, sectionsOf } from './questions.ts'

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

/** A question as its form describes it; what stood in it before keeps the values answers are kept under, whatever type it gets. */
export function questionFrom({ lines, options, ...data }: QuestionData, key: string, type: Question['type'], before: QuestionOptions | null): Question {
  const kept = before ?? questionOptions.parse({})
  const choices = {
    options: choicesFrom(lines.options, kept.options),
    rows: choicesFrom(lines.rows, kept.rows),
    columns: choicesFrom(lines.columns, kept.columns).map((column) => ({ ...kept.columns.find(({ value }) => value === column.value), ...column })),
  }
  const children = type === 'table' && kept.rowsOf ? { rowsOf: kept.rowsOf } : {}
  return { ...data, key, type, options: { ...options, ...children, ...choices } }
}

/**
 * Variants from lines. A line that stood there keeps its value; a new line in the very place of one that has gone, among as
 * many lines as before, is that one renamed; any other new line gets a value of its own, for it means something else.
 */
export function choicesFrom(lines: string[], before: Choice[]): Choice[] {
  const taken = new Set(before.map(({ value }) => value))
  return lines.map((label, place) => {
    const there = lines.length === before.length ? before[place] : undefined
    const renamed = there && !lines.includes(there.label) ? there : undefined
    const value = (before.find((choice) => choice.label === label) ?? renamed)?.value ?? unused('v', taken)
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

/** The questions with a whole section moved a step up or down; at the edge nothing moves. */
export function sectionMoved(questions: Question[], number: number, step: -1 | 1): Question[] {
  const sections = sectionsOf(questions).map((section) => section.questions)
  const [section, neighbour] = [sections[number - 1], sections[number - 1 + step]]
  if (!section || !neighbour) return questions
  return sections
    .with(number - 1, neighbour)
    .with(number - 1 + step, section)
    .flat()
}

/** The questions with a section under another title; beside a section of that title the two become one. */
export function sectionRenamed(questions: Question[], number: number, title: string): Question[] {
  return sectionsOf(questions).flatMap((section) =>
    section.questions.map((question) => (section.number === number ? { ...question, section: title } : question)),
  )
}

/** Whether a section far from this one has the title already: under one title two sections would stand apart. */
export function isTitleTaken(questions: Question[], number: number, title: string): boolean {
  return sectionsOf(questions).some((section) => section.title === title && Math.abs(section.number - number) > 1)
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
