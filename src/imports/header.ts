import { searchKey } from '../app/search-key.ts'
import type { Cell } from '../app/spreadsheets/read.ts'
import type { ImportKind } from './fields.ts'
import { guessMapping } from './columns.ts'
import { exampleWords, totalWords } from './header-words.ts'

export type SkipReason = 'total' | 'example' | 'numbering' | 'repeatedHeader'

export interface BodyRow {
  /** As in the file, from 1. */
  rowNumber: number
  cells: Cell[]
}

export interface FoundTable {
  /** Number of the (lowest) header row in the file, from 1. */
  headerRow: number
  headers: string[]
  body: BodyRow[]
  /** Rows below the header that hold no person; empty ones are not listed. */
  skipped: { rowNumber: number; why: SkipReason }[]
}

interface HeaderGuess {
  headerRow: number
  headers: string[]
  fields: number
}

/** Among how many first rows the headings are looked for. */
export const lookWithin = 15

/** Finds the header among the first rows, below any titles, and the rows of people under it; null if there is none. */
export function findTable(kind: ImportKind, rows: Cell[][]): FoundTable | null {
  let best: HeaderGuess | null = null
  for (let index = 0; index < Math.min(lookWithin, rows.length); index++) {
    for (const guess of [single(kind, rows, index), double(kind, rows, index)]) {
      if (guess !== null && guess.fields > (best?.fields ?? 0)) best = guess
    }
  }
  return best === null ? null : tableUnder(rows, best.headerRow, best.headers)
}

/** The table under a header row that the person has pointed at (its number from 1). */
export function tableUnder(rows: Cell[][], headerRow: number, headers = textsOf(rows[headerRow - 1] ?? [])): FoundTable {
  const table: FoundTable = { headerRow, headers, body: [], skipped: [] }
  rows.slice(headerRow).forEach((cells, index) => {
    const rowNumber = headerRow + index + 1
    const texts = textsOf(cells)
    if (texts.every((text) => text === '')) return
    const why = reasonToSkip(texts, headers)
    if (why === null) table.body.push({ rowNumber, cells })
    else table.skipped.push({ rowNumber, why })
  })
  return table
}

function single(kind: ImportKind, rows: Cell[][], index: number): HeaderGuess | null {
  return guessOf(kind, index + 1, textsOf(rows[index] ?? []))
}

/**
 * A header of two rows: «Родитель» merged over «ФИО» and «Телефон». The file keeps a merged text in its first
 * cell only. The column of names must be blank below, or the lower row is already a person.
 */
function double(kind: ImportKind, rows: Cell[][], index: number): HeaderGuess | null {
  const upper = textsOf(rows[index] ?? [])
  const lower = textsOf(rows[index + 1] ?? [])
  const names = guessMapping(kind, upper)
  const nameColumn = names.fullName ?? names.lastName
  if (upper.filter((text) => text !== '').length < 2) return null
  if (nameColumn === undefined || (lower[nameColumn] ?? '') !== '') return null
  let merged = ''
  const headers = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    if (upper[column] || !lower[column]) merged = upper[column] ?? ''
    return `${merged} ${lower[column] ?? ''}`.trim()
  })
  return guessOf(kind, index + 2, headers)
}

function guessOf(kind: ImportKind, headerRow: number, headers: string[]): HeaderGuess | null {
  const mapping = guessMapping(kind, headers)
  const fields = Object.keys(mapping).length
  const filled = headers.filter((text) => text !== '').length
  const named = mapping.fullName !== undefined || mapping.lastName !== undefined
  return named && (fields > 1 || filled === 1) ? { headerRow, headers, fields } : null
}

function reasonToSkip(texts: string[], headers: string[]): SkipReason | null {
  const filled = texts.filter((text) => text !== '')
  if (filled.slice(0, 2).some((text) => startsWithAny(text, totalWords))) return 'total'
  if (filled.slice(0, 2).some((text) => startsWithAny(text, exampleWords))) return 'example'
  if (filled.length > 2 && texts.every((text, column) => text === '' || text === String(column + 1))) return 'numbering'
  const same = texts.every((text, column) => searchKey(text) === searchKey(headers[column]))
  return same ? 'repeatedHeader' : null
}

function startsWithAny(text: string, words: string[]): boolean {
  const key = searchKey(text)
  return words.some((word) => key === word || key.startsWith(`${word} `))
}

/** Texts of the cells of a row, with single spaces. */
export function textsOf(cells: Cell[]): string[] {
  return cells.map((cell) => {
    if (cell === null) return ''
    return (cell instanceof Date ? cell.toISOString() : String(cell)).replace(/\s+/g, ' ').trim()
  })
}
