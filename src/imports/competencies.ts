import { searchKey } from '../app/search-key.ts'
import type { Cell } from '../app/spreadsheets/read.ts'
import { gradeWords } from './bank-words.ts'
import { broken, found, guessed, isBlank, type Parsed, textOf } from './value.ts'

export interface ClassifierEntry {
  id: number
  name: string
}

export interface Grade {
  competencyId: number
  grade: number
  /** No level was written: one that is known already stays. */
  unsaid?: true
}

/** A level or a priority that is not written is the middle one. */
const USUAL_GRADE = 2
const OFFERED = 3

type Strange = { text: string; why: 'unknown' | 'level' }

/**
 * Entries of the classifier with a level or priority: «робототехника (3); открытое занятие – 2». What the classifier
 * does not have is pointed out with the nearest entries and never added: two spellings of one skill would part the bank.
 */
export function parseGrades(cell: Cell, classifier: ClassifierEntry[]): Parsed<Grade[]> {
  const raw = typeof cell === 'string' ? cell.replace(/\r?\n/g, ';') : textOf(cell)
  if (isBlank(textOf(cell))) return { value: null }
  const byKey = new Map(classifier.map((entry) => [searchKey(entry.name), entry.id]))
  const parts = raw.split(';').flatMap((part) => gradesIn(textOf(part), byKey))
  const grades = parts.filter((part): part is Grade => 'grade' in part)
  const strange = parts.filter((part): part is Strange => 'why' in part)
  const value = [...new Map(grades.map((grade) => [grade.competencyId, grade])).values()]
  const [first] = strange
  if (first === undefined) return found(value)
  const code = first.why === 'level' ? 'competencyLevel' : 'competencyUnknown'
  const params = {
    text: strange
      .map(({ text }) => text)
      .join('; ')
      .slice(0, 200),
    near: nearest(first.text, classifier).join(', '),
  }
  return value.length > 0 ? guessed(value, code, params) : broken(code, params)
}

/** One entry, or several divided by commas: names of entries may hold a comma themselves, so the whole is tried first. */
function gradesIn(text: string, byKey: Map<string, number>): (Grade | Strange)[] {
  if (text === '') return []
  const whole = gradeIn(text, byKey)
  if ('grade' in whole || whole.why === 'level' || !text.includes(',')) return [whole]
  const parts = text.split(',').map((part) => gradeIn(part.trim(), byKey))
  return parts.some((part) => 'grade' in part) ? parts : [whole]
}

function gradeIn(text: string, byKey: Map<string, number>): Grade | Strange {
  const plain = byKey.get(searchKey(text))
  if (plain !== undefined) return { competencyId: plain, grade: USUAL_GRADE, unsaid: true }
  const written = gradeWords.exec(text)
  const competencyId = byKey.get(searchKey(text.replace(gradeWords, '')))
  if (competencyId === undefined || written === null) return { text, why: 'unknown' }
  const grade = Number(written.slice(1).join(''))
  return grade >= 1 && grade <= 3 ? { competencyId, grade } : { text, why: 'level' }
}

/** Names that share most pairs of letters with a text, the nearest first. */
function nearest(text: string, classifier: ClassifierEntry[]): string[] {
  const wanted = pairsOf(text)
  return classifier
    .map(({ name }) => ({ name, likeness: sharedShare(wanted, pairsOf(name)) }))
    .filter(({ likeness }) => likeness > 0.2)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, OFFERED)
    .map(({ name }) => name)
}

function pairsOf(text: string): Set<string> {
  const key = searchKey(text.replace(gradeWords, '')).slice(0, 100)
  return new Set(Array.from({ length: Math.max(0, key.length - 1) }, (_, index) => key.slice(index, index + 2)))
}

function sharedShare(one: Set<string>, other: Set<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return (2 * shared) / Math.max(1, one.size + other.size)
}
