import { setImmediate as breathe } from 'node:timers/promises'
import { searchKey } from '../app/search-key.ts'
import type { Cell } from '../app/spreadsheets/read.ts'
import type { ImportKind, Mapping } from './fields.ts'
import { guessMapping } from './columns.ts'
import { duplicateFinder, judge, type Duplicate, type KnownPerson } from './duplicates.ts'
import { type BodyRow, findTable, type FoundTable, lookWithin, tableUnder, textsOf } from './header.ts'
import type { Understood } from './row-values.ts'
import type { Setting } from './parsers.ts'
import { understandRow } from './rows.ts'

export type List = Setting & { mapping: Mapping }
export type UnderstoodRow = ReturnType<typeof judge> & { rowNumber: number; values: Understood['values']; duplicate: Duplicate }

const portion = 250

export type Chosen = { headerRow: number | null; mapping: Mapping; remembered: Map<string, Mapping> }
type Found = { table: FoundTable; mapping: Mapping; remembered: boolean }

/**
 * The table of a file and its columns. What the person said of this file comes first, then what was said of an earlier
 * one with the same headings, then a guess. A file whose headings nobody recognises starts at its first full row, and
 * the person says what is where.
 */
export function findList(kind: ImportKind, rows: Cell[][], { headerRow, mapping, remembered }: Chosen): Found {
  const found = findTable(kind, rows)
  const known = headerRow === null ? rowAsBefore(rows, remembered) : null
  const wanted = headerRow ?? known ?? found?.headerRow ?? fullestRow(rows)
  const table = found?.headerRow === wanted ? found : tableUnder(rows, wanted)
  if (Object.keys(mapping).length > 0) return { table, mapping, remembered: false }
  const before = headerRow === null ? remembered.get(headersKey(table.headers)) : undefined
  return { table, mapping: before ?? guessMapping(kind, table.headers), remembered: before !== undefined }
}

/** Headings as they are compared between files. */
export function headersKey(headers: string[]): string {
  return headers
    .map((heading) => searchKey(heading))
    .join('|')
    .replace(/\|+$/, '')
}

/** Number of the row, from 1, whose headings somebody has put columns right for. */
function rowAsBefore(rows: Cell[][], remembered: Map<string, Mapping>): number | null {
  if (remembered.size === 0) return null
  const index = rows.slice(0, lookWithin).findIndex((cells) => remembered.has(headersKey(textsOf(cells))))
  return index < 0 ? null : index + 1
}

/** Understands the rows and finds whom each repeats, a portion at a time. Gives way to other requests between portions. */
export async function* understandRows(list: List, rows: BodyRow[], people: KnownPerson[]): AsyncGenerator<UnderstoodRow[]> {
  const duplicateOf = duplicateFinder(list.kind, people)
  for (let from = 0; from < rows.length; from += portion) {
    await breathe()
    yield rows.slice(from, from + portion).map(({ rowNumber, cells }) => {
      const row = understandRow(list, cells, list.mapping)
      const duplicate = duplicateOf({ rowNumber, values: row.values })
      return { rowNumber, values: row.values, ...judge(row, duplicate), duplicate }
    })
  }
}

function fullestRow(rows: Cell[][]): number {
  const filled = rows.slice(0, lookWithin).map((row) => row.filter((cell) => cell !== null && cell !== '').length)
  return filled.indexOf(Math.max(...filled)) + 1
}
