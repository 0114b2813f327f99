import { type ListQuery, sortColumns } from './lists.ts'

type Status = { label: string; tone: string }

/** What a cell of a list says: a text, several lines, a coloured state; null is printed as a dash. */
export type CellValue = string | string[] | Status | null

/** A column a reader may switch on and off. `extra` ones are hidden until asked for; `sort` is the name in the address. */
export type Column<Row> = { key: string; label: string; value: (row: Row) => CellValue; sort?: string; extra?: true; numeric?: true; nowrap?: true }

/** What stands in front of every line and cannot be switched off: who or what it is, and where it opens. */
export type Head<Row> = { label: string; sort: string | null; text: (row: Row) => string; url: (row: Row) => string; note?: (row: Row) => string | null }

/** Columns in force: the chosen ones in the list's own order; keys that no column has any more are passed over. */
export function columnsShown<Row>(columns: Column<Row>[], chosen: string[] | null): Column<Row>[] {
  const wanted = columns.filter(({ key }) => chosen?.includes(key))
  return wanted.length > 0 ? wanted : columns.filter(({ extra }) => !extra)
}

/** Heads and lines for the part `list`. Every row needs the id by which it is ticked. */
export function tableOf<Row extends { id: number }>(list: ListQuery, head: Head<Row>, columns: Column<Row>[], rows: Row[]) {
  const heads = [head, ...columns].map(({ label, sort, ...rest }) => ({ label, sort: sort ?? null, numeric: 'numeric' in rest }))
  return {
    heads: sortColumns(list, heads),
    rows: rows.map((row) => ({
      id: row.id,
      text: head.text(row),
      url: head.url(row),
      note: head.note?.(row) ?? null,
      cells: columns.map((column) => ({ label: column.label, look: lookOf(column), ...cellOf(column.value(row)) })),
    })),
  }
}

export type Table = ReturnType<typeof tableOf>

function lookOf({ numeric, nowrap }: { numeric?: true; nowrap?: true }): string | null {
  return numeric ? 'num' : nowrap ? 'nowrap' : null
}

function cellOf(value: CellValue) {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { lines: [], status: value }
  const lines = [value ?? []].flat().filter((line) => line !== '')
  return { lines: lines.length > 0 ? lines : ['—'], status: null }
}
