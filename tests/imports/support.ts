import { readFileSync } from 'node:fs'
import { readTable, type Cell } from '../../src/app/spreadsheets/read.ts'
import { guessMapping } from '../../src/imports/columns.ts'
import type { ImportKind, Mapping } from '../../src/imports/fields.ts'
import { duplicateFinder, judge, type Duplicate, type KnownPerson } from '../../src/imports/duplicates.ts'
import { findTable, type FoundTable } from '../../src/imports/header.ts'
import type { FieldProblem, RowValues } from '../../src/imports/row-values.ts'
import { understandRow } from '../../src/imports/rows.ts'

export const TODAY = '2023-09-15'

export interface PreviewRow {
  rowNumber: number
  values: Partial<RowValues>
  status: string
  problems: FieldProblem[]
  duplicate: Duplicate
}

export interface Preview {
  table: FoundTable
  mapping: Mapping
  rows: PreviewRow[]
}

export function preview(kind: ImportKind, cells: Cell[][], people: KnownPerson[] = []): Preview {
  const table = findTable(kind, cells)!
  const mapping = guessMapping(kind, table.headers)
  const understood = table.body.map((row) => ({
    rowNumber: row.rowNumber,
    ...understandRow({ kind, today: TODAY }, row.cells, mapping),
  }))
  const duplicateOf = duplicateFinder(kind, people)
  const rows = understood.map((row) => {
    const duplicate = duplicateOf(row)
    return { rowNumber: row.rowNumber, values: row.values, ...judge(row, duplicate), duplicate }
  })
  return { table, mapping, rows }
}

export async function previewOf(kind: ImportKind, fileName: string, people: KnownPerson[] = []): Promise<Preview> {
  const bytes = readFileSync(new URL(`../fixtures/${fileName}`, import.meta.url))
  return preview(kind, (await readTable(bytes, fileName)).rows, people)
}

/** The people as they would be once the good rows are taken. */
export function taken(rows: PreviewRow[]): KnownPerson[] {
  return rows
    .filter((row) => row.status === 'good' || row.status === 'warning')
    .map(({ rowNumber, values }) => ({
      id: 1000 + rowNumber,
      lastName: values.lastName!,
      firstName: values.firstName!,
      middleName: values.middleName ?? null,
      birthOn: values.birthOn ?? null,
      post: values.post ?? null,
    }))
}

export function counts(rows: PreviewRow[]): Record<string, number> {
  return rows.reduce<Record<string, number>>((sum, { status }) => ({ ...sum, [status]: (sum[status] ?? 0) + 1 }), {})
}
