import { Readable } from 'node:stream'
import { writeXlsx as writeBook, writeXlsxStream } from 'hucre/xlsx'
import type { ColumnDef } from 'hucre'
import type { Cell } from './read.ts'

export interface SheetColumn {
  header: string
  /** In characters, as Excel measures it. */
  width: number
  /** A date may be given as «YYYY-MM-DD», the way the database keeps days. */
  kind: 'text' | 'date' | 'number'
  /** Values offered in a list under the header; others may still be typed. */
  choices?: readonly string[]
}

export interface Sheet {
  name: string
  columns: SheetColumn[]
  rows: Cell[][]
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const FORMATS: Record<SheetColumn['kind'], string> = { text: '@', date: 'dd.mm.yyyy', number: '0' }

/**
 * A workbook with a frozen header and filters. Texts are stored as strings, so one that starts with
 * «=» or «+» stays a text and is never computed.
 */
export async function writeXlsx(sheet: Sheet): Promise<Buffer> {
  const bytes = await writeBook({
    sheets: [
      {
        name: sheetName(sheet.name),
        columns: sheet.columns.map(definition),
        rows: [headers(sheet.columns), ...sheet.rows.map((row) => cells(row, sheet.columns))],
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${columnLetters(sheet.columns.length)}${String(sheet.rows.length + 1)}` },
        dataValidations: offered(sheet.columns),
        rowDefs: new Map([[0, { height: 32 }]]),
      },
    ],
  })
  return Buffer.from(bytes)
}

/** The same for rows that should not all be in memory at once. The library can add no filters while streaming. */
export function streamXlsx(sheet: Omit<Sheet, 'rows'>, rows: Iterable<Cell[]> | AsyncIterable<Cell[]>): Readable {
  const columns = sheet.columns.map(definition)
  const options = { name: sheetName(sheet.name), columns, freezePane: { rows: 1 } }
  return Readable.from(chunks(writeXlsxStream(eachRow(sheet.columns, rows), options)), { objectMode: false })
}

async function* eachRow(columns: SheetColumn[], rows: Iterable<Cell[]> | AsyncIterable<Cell[]>) {
  for await (const row of rows) yield cells(row, columns)
}

async function* chunks(stream: ReadableStream<Uint8Array>) {
  for await (const chunk of stream) yield Buffer.from(chunk)
}

/** The rows below the header that offer their choices. */
const OFFERED_ROWS = 2_000

function offered(columns: SheetColumn[]) {
  return columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return []
    const letters = columnLetters(index + 1)
    const range = `${letters}2:${letters}${String(OFFERED_ROWS)}`
    return [{ type: 'list' as const, values: [...choices], allowBlank: true, showErrorMessage: false, range }]
  })
}

function headers(columns: SheetColumn[]): string[] {
  return columns.map((column) => column.header)
}

function definition({ header, width, kind }: SheetColumn): ColumnDef {
  return { header, width, numFmt: FORMATS[kind] }
}

function cells(row: Cell[], columns: SheetColumn[]): Cell[] {
  return columns.map((column, index) => cell(row[index] ?? null, column.kind))
}

/** A text column holds only texts, or Excel would turn a phone number into 8,9E+10. */
function cell(value: Cell, kind: SheetColumn['kind']): Cell {
  if (value === null || value === '') return null
  if (kind === 'text') return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
  const day = kind === 'date' ? DAY.exec(String(value)) : null
  return day === null ? value : new Date(`${day[0]}T00:00:00Z`)
}

/** Excel refuses a workbook whose sheet name is long or holds one of these marks. */
function sheetName(name: string): string {
  const clean = name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return clean.slice(0, 31) || 'Sheet1'
}

function columnLetters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((count - 1) % 26))
}
