import { setImmediate as breathe } from 'node:timers/promises'
import type { Cell } from '../app/spreadsheets/read.ts'
import { guessMapping, type ImportKind, type Mapping } from './columns.ts'
import { findDuplicates, judge, type Duplicate, type KnownPerson } from './duplicates.ts'
import { findTable, tableUnder, type BodyRow, type FoundTable } from './header.ts'
import type { Understood } from './row-values.ts'
import { understandRow } from './rows.ts'

export type List = { kind: ImportKind; mapping: Mapping; today: string }
export type UnderstoodRow = ReturnType<typeof judge> & { rowNumber: number; values: Understood['values']; duplicate: Duplicate }

const portion = 200

/**
 * The table of a file and its columns. Without a header row of the person's choice it is looked for; a file whose
 * headings nobody recognises starts at its first full row, and the person says what is where.
 */
export function findList(kind: ImportKind, rows: Cell[][], chosen: { headerRow: number | null; mapping: Mapping }): { table: FoundTable; mapping: Mapping } {
  const found = findTable(kind, rows)
  const wanted = chosen.headerRow ?? found?.headerRow ?? fullestRow(rows)
  const table = found?.headerRow === wanted ? found : tableUnder(rows, wanted)
  const decided = Object.keys(chosen.mapping).length > 0
  return { table, mapping: decided ? chosen.mapping : guessMapping(kind, table.headers) }
}

/** Understands every row and finds whom it repeats. Gives way to other requests now and then. */
export async function understandRows(list: List, rows: BodyRow[], people: KnownPerson[]): Promise<UnderstoodRow[]> {
  const understood: (Understood & { rowNumber: number })[] = []
  for (const [index, { rowNumber, cells }] of rows.entries()) {
    if (index % portion === 0) await breathe()
    understood.push({ rowNumber, ...understandRow(list.kind, cells, list.mapping, list.today) })
  }
  const duplicates = findDuplicates(list.kind, understood, people)
  return understood.map((row) => {
    const duplicate: Duplicate = duplicates.get(row.rowNumber) ?? { of: 'none' }
    return { rowNumber: row.rowNumber, values: row.values, ...judge(row, duplicate), duplicate }
  })
}

function fullestRow(rows: Cell[][]): number {
  const filled = rows.slice(0, 15).map((row) => row.filter((cell) => cell !== null && cell !== '').length)
  return filled.indexOf(Math.max(...filled)) + 1
}
