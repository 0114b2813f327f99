import { share } from '../../app/format.ts'
import { answerTo } from '../rules/answers.ts'
import { countOf } from '../rules/results.ts'
import type { Sent } from '../rules/sample.ts'

/** A line of the part `bars`. */
export type Bar = { label: string; value: number; text: string }

/** How often each value was given, with both numbers and the share of those who answered. */
export function bars<T>(values: T[], answers: T[], label: (value: T) => string, answered: number): Bar[] {
  if (answered === 0) return []
  const counts = countOf(answers)
  return values.map((value) => ({ label: label(value), value: counts.get(value) ?? 0, text: share(counts.get(value) ?? 0, answered) }))
}

/** The heaviest lines first. */
export function sorted(rows: Bar[]): Bar[] {
  return rows.toSorted((one, other) => other.value - one.value)
}

/** Answers to a question in the shape given; who left it out is passed over. */
export function given<T>(sent: Sent[], key: string, shape: Parameters<typeof answerTo<T>>[2]): T[] {
  return sent.flatMap(({ answers }) => {
    const answer = answerTo(answers, key, shape)
    return answer === null ? [] : [answer]
  })
}
