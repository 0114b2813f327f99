import type { Cell } from './read.ts'
import type { Sheet, SheetColumn } from './write.ts'

/** A column of a list given out: its heading and what it says of a record. */
export type Column<Row> = SheetColumn & { value: (row: Row) => Cell }

/** A column that says the same of something inside the record: of the person of a profile, for instance. */
export function inside<Outer, Row>(columns: Column<Row>[], pick: (row: Outer) => Row): Column<Outer>[] {
  return columns.map((column) => ({ ...column, value: (row) => column.value(pick(row)) }))
}

/** The sheet of a list that is read while it is being sent. */
export function sheetFrom<Row>(name: string, columns: Column<Row>[], rows: Iterable<Row> | AsyncIterable<Row>): Sheet {
  return { name, columns, rows: eachLine(columns, rows) }
}

async function* eachLine<Row>(columns: Column<Row>[], rows: Iterable<Row> | AsyncIterable<Row>): AsyncGenerator<Cell[]> {
  for await (const row of rows) yield columns.map((column) => column.value(row))
}
