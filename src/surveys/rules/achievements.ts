import { searchKey } from '../../app/search-key.ts'
import type { EventLevel, EventResult } from '../../generated/prisma/enums.ts'
import { levelWords, resultWords } from '../messages/achievements.ts'
import { type Answers, answerTo, shapes } from './answers.ts'

export type Achieved = { year: number | null; name: string; level: EventLevel | null; result: EventResult | null }

/** Rows of the table of achievements as the cards keep them. What reads as no year, level or result stays in the name, so that no word is lost. */
export function achievementsFrom(answers: Answers): Achieved[] {
  return (answerTo(answers, 'achievements', shapes.table) ?? []).flatMap(({ title = '', year = '', level = '', result = '' }) => {
    const found = { year: yearIn(year), level: matchIn(levelWords, level), result: matchIn(resultWords, result) }
    const unread = [found.year === null && year, found.level === null && level, found.result === null && result].filter(Boolean)
    return title === '' ? [] : [{ ...found, name: [title, ...unread].join(', ') }]
  })
}

/** Those of them the card does not have yet: of the same name, and of the same year where both are known. */
export function newAchievements(said: Achieved[], known: Achieved[]): Achieved[] {
  const all = [...known]
  return said.filter((one) => {
    const isKnown = all.some((other) => isSame(one, other))
    if (!isKnown) all.push(one)
    return !isKnown
  })
}

function isSame(one: Achieved, other: Achieved): boolean {
  return searchKey(one.name) === searchKey(other.name) && (one.year === null || other.year === null || one.year === other.year)
}

function yearIn(text: string): number | null {
  const [year] = /(?:19|20)\d{2}(?!.*(?:19|20)\d{2})/.exec(text) ?? []
  return year === undefined ? null : Number(year)
}

function matchIn<T>(kinds: readonly (readonly [RegExp, T])[], text: string): T | null {
  return kinds.find(([words]) => words.test(text))?.[1] ?? null
}
