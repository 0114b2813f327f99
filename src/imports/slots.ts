import type { Cell } from '../app/spreadsheets/read.ts'
import { days, partsOfDay } from '../banks/rules.ts'
import { keyOf } from './choices.ts'
import { dayWords, partWords, slotFillers } from './slots-words.ts'
import { broken, found, guessed, isBlank, type Parsed } from './value.ts'

type Day = (typeof days)[number]
type Part = (typeof partsOfDay)[number]

/**
 * Convenient time as the banks keep it, «mon-evening sat-morning», from «пн, ср вечером; суббота утро». Days wait for the
 * part of day that follows them; a day without one is good as a whole.
 */
export function parseSlots(cell: Cell): Parsed<string> {
  const text = keyOf(cell)
  if (isBlank(text)) return { value: null }
  const slots = new Set<string>()
  const strange: string[] = []
  for (const piece of text.split(/[;\n]/)) {
    let waiting: Day[] = []
    let last: Day[] = []
    for (const word of wordsOf(piece)) {
      const [named, part] = [daysIn(word), partIn(word)]
      if (named.length > 0) waiting = [...waiting, ...named]
      else if (part !== null && [...waiting, ...last].length > 0) {
        if (waiting.length > 0) last = waiting
        waiting = []
        for (const day of last) slots.add(`${day}-${part}`)
      } else strange.push(word)
    }
    for (const day of waiting) for (const part of partsOfDay) slots.add(`${day}-${part}`)
  }
  const value = days
    .flatMap((day) => partsOfDay.map((part) => `${day}-${part}`))
    .filter((slot) => slots.has(slot))
    .join(' ')
  const params = { text: strange.join(' ').slice(0, 60) }
  if (strange.length === 0) return found(value)
  return value === '' ? broken('slotsUnknown', params) : guessed(value, 'slotsUnknown', params)
}

/** «пн-ср» is one word, «пн - ср» too; «и», «в», «по», «с» say nothing. */
function wordsOf(piece: string): string[] {
  return piece
    .replace(/\s*-\s*/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !slotFillers.test(word))
}

function daysIn(word: string): Day[] {
  const ends = word.split('-').map((name) => dayWords.find(([pattern]) => pattern.test(name))?.[1])
  const [from, to = from] = ends
  if (from === undefined || to === undefined || ends.length > 2) return []
  return days.slice(days.indexOf(from), days.indexOf(to) + 1)
}

function partIn(word: string): Part | null {
  return partWords.find(([pattern]) => pattern.test(word))?.[1] ?? null
}
