import type { Question } from './questions.ts'

// Seconds to read and answer on a telephone, our own estimate: a tap among several, a line typed, a grid looked through.
const seconds: Record<Question['type'], number> = {
  ...{ scale10: 7, one: 8, many: 15, yesNo: 6, number: 7, day: 10, short: 15, long: 45 },
  ...{ matrix: 0, slots: 20, person: 15, competencies: 25, table: 45 },
}
const secondsOfRow = 4

/** About how many minutes these questions take, at least one. What is not required is counted by half: people skip about as much of it. */
export function minutesFor(questions: Pick<Question, 'type' | 'options' | 'required'>[]): number {
  const timeOf = ({ type, options, required }: (typeof questions)[number]) => (seconds[type] + options.rows.length * secondsOfRow) / (required ? 1 : 2)
  return Math.max(1, Math.round(questions.reduce((sum, question) => sum + timeOf(question), 0) / 60))
}
