import type { Part } from './proposals.ts'
import { type Achieved, achievementsFrom, newAchievements } from './rules/achievements.ts'
import type { Answers } from './rules/answers.ts'

export type Achievements = { rows: Achieved[] }

/** Achievements of the card with those of A4 after them; null when none was named. */
export function achievementsPart(answers: Answers, known: Achieved[]): Part<Achievements> | null {
  const said = achievementsFrom(answers)
  return said.length === 0 ? null : { isNew: false, base: { rows: known }, next: { rows: [...known, ...newAchievements(said, known)] } }
}
