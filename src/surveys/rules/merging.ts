import { createHash } from 'node:crypto'
import type { Answers } from './answers.ts'
import type { Question } from './questions.ts'

/** Marks of the answers a page was shown with, by the key of the question. */
export type Seen = ReadonlyMap<string, string>
export type Merged = { changed: [key: string, value: unknown][]; conflicts: string[] }

const markLength = 10
const nothing = '-'

/** What a page carries to tell which answers it was shown with: «key:mark» for each question. */
export function marksOf(questions: Pick<Question, 'key'>[], answers: Answers): string {
  return questions.map(({ key }) => `${key}:${markOf(answers.get(key))}`).join(' ')
}

/** The marks a page has sent back; a page without them (an old one, a program) has seen nothing. */
export function seenIn(text: string): Seen {
  return new Map(
    text.split(' ').flatMap((pair) => (pair.includes(':') ? [[pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const] : [])),
  )
}

/** True when a page gives back the answer it was shown: whoever sent it has not touched it. */
export function isUntouched(seen: Seen, key: string, value: unknown): boolean {
  return seen.get(key) === markOf(value)
}

/**
 * Which of the given answers to write. One that was not touched since the page was shown leaves alone what was saved later from another
 * tab or device; one that was touched in both places is a conflict and waits for the person to look. Without marks the last one wins.
 */
export function mergeAnswers(saved: Answers, given: Record<string, unknown>, seen: Seen): Merged {
  const merged: Merged = { changed: [], conflicts: [] }
  for (const [key, value] of Object.entries(given)) {
    const [now, mine, before] = [markOf(saved.get(key)), markOf(value), seen.get(key)]
    if (mine === now || mine === before) continue
    if (before === undefined || before === now) merged.changed.push([key, value])
    else merged.conflicts.push(key)
  }
  return merged
}

function markOf(value: unknown): string {
  if (value === null || value === undefined) return nothing
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, markLength)
}
