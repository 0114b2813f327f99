import { type Answers, answerTo, shapes } from './answers.ts'

/** Keys of the nine marks of the curator's questionnaire M7 (§5.9): 2, 1, 0, or «неприменимо». */
export const markKeys = Array.from({ length: 9 }, (_, index) => `mark_${index + 1}`)

export type ProgrammeLevel = { sum: number; most: number; level: 'optimal' | 'admissible' | 'inadmissible' }

/**
 * The level of the programme by M7 (§5.9): 15–18 of 18 is optimal, 9–14 admissible, less inadmissible. A mark that does not
 * apply leaves the scale, so the bounds are shares: from 83 %, from 50 %. Null until every mark is given.
 */
export function programmeLevel(answers: Answers): ProgrammeLevel | null {
  const said = markKeys.map((key) => answerTo(answers, key, shapes.one))
  if (said.includes(null)) return null
  const marks = said.filter((mark) => mark !== 'na').map(Number)
  if (marks.length === 0) return null
  const [sum, most] = [marks.reduce((total, mark) => total + mark, 0), marks.length * 2]
  const share = (sum / most) * 100
  return { sum, most, level: share >= 83 ? 'optimal' : share >= 50 ? 'admissible' : 'inadmissible' }
}
