import { searchKey } from '../app/search-key.ts'
import { type Field, fieldsOf, type ImportKind, type Mapping } from './fields.ts'
import { headerRules } from './header-words-banks.ts'
import { emptyWords, type HeaderRule } from './header-words.ts'

interface Candidate {
  field: Field
  column: number
  score: number
}

/**
 * Guesses the columns by the words of the headings: the best match first, one column for one field.
 * The person sees the guess and may change it.
 */
export function guessMapping(kind: ImportKind, headings: string[]): Mapping {
  const mapping: Mapping = {}
  const taken = new Set<number>()
  for (const { field, column } of candidates(kind, headings)) {
    if (taken.has(column) || mapping[field] !== undefined) continue
    mapping[field] = column
    taken.add(column)
  }
  // Surname and name of their own are surer than a column called «Ученик».
  if (mapping.lastName !== undefined && mapping.firstName !== undefined) delete mapping.fullName
  return mapping
}

/** Required fields that no column is chosen for: a person needs a surname and a name, together or apart. */
export function missingFields(mapping: Mapping): Field[] {
  if (mapping.fullName !== undefined) return []
  if (mapping.lastName === undefined && mapping.firstName === undefined) return ['fullName']
  return (['lastName', 'firstName'] as const).filter((field) => mapping[field] === undefined)
}

function candidates(kind: ImportKind, headings: string[]): Candidate[] {
  const found: Candidate[] = []
  headings.forEach((heading, column) => {
    const words = wordsOf(heading)
    for (const field of fieldsOf[kind]) {
      const rule = headerRules[kind][field]
      const score = rule === undefined || words.length === 0 ? null : scoreOf(rule, words)
      if (score !== null) found.push({ field, column, score })
    }
  })
  return found.sort((a, b) => b.score - a.score || a.column - b.column)
}

/** The more words of the heading a phrase explains, the better; too few of them is chance. */
function scoreOf(rule: HeaderRule, words: string[]): number | null {
  if (rule.not?.some((pattern) => words.some((word) => fits(word, pattern)))) return null
  const telling = Math.max(1, words.filter((word) => !emptyWords.has(word)).length)
  const lengths = rule.phrases
    .map((phrase) => phrase.split(' '))
    .filter((phrase) => phrase.every((pattern) => words.some((word) => fits(word, pattern))))
    .map((phrase) => phrase.length)
  const explained = Math.max(0, ...lengths)
  return explained / telling > 1 / 3 ? explained * 10 - telling : null
}

function fits(word: string, pattern: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern
}

/** What is in brackets only explains, unless nothing else is there. */
function wordsOf(heading: string): string[] {
  const outside = searchKey(heading.replace(/\([^)]*\)?/g, ' '))
  const key = outside === '' ? searchKey(heading) : outside
  return key.split(/[ -]/).filter((word) => word !== '')
}
