import { type Answers, answerTo, shapes } from './answers.ts'
import { leastForMean } from './results.ts'

/** Scales by which a mentee speaks of the work with a mentor; of the mentee's own life, skills and worries a mentor learns nothing (§5.6–5.8, §5.10). */
export const aboutMentoring = [
  ...['eff', 'comfort', 'personal', 'group', 'support', 'help_need', 'plan', 'safety', 'expect_fix', 'useful', 'satisf', 'met'],
  ...['org', 'adapt', 'events', 'theory', 'practice', 'prog_q', 'meeting_useful'],
] as const

/** What one mentee said of the mentor; answers come in the order in which they were fixed, by the closing of their campaigns. */
export type Said = { personId: number; answers: Answers }

/**
 * Mean marks of a mentor's mentees (§5, rules): each person counts once, by the first answer, and people are counted in whole
 * fives. So a mean never speaks of fewer than five, and of two means read one after the other neither does their difference.
 */
export function feedbackMeans(said: Said[]): { key: string; mean: number; people: number }[] {
  return aboutMentoring.flatMap((key) => {
    const firsts = new Map<number, number>()
    for (const { personId, answers } of said) {
      const mark = answerTo(answers, key, shapes.scale10)
      if (mark !== null && !firsts.has(personId)) firsts.set(personId, mark)
    }
    const marks = [...firsts.values()].slice(0, Math.floor(firsts.size / leastForMean) * leastForMean)
    return marks.length === 0 ? [] : [{ key, mean: marks.reduce((sum, mark) => sum + mark, 0) / marks.length, people: marks.length }]
  })
}
