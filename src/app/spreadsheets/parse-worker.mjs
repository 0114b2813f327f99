// @ts-check
// Runs in a worker thread with its own memory limit: a hostile file may exhaust it, not the server.
// Plain JavaScript because a worker is started by file name, and this name is the same for tsx, vitest and dist.
import { parentPort, workerData } from 'node:worker_threads'
import { parseCsv, read } from 'hucre'

/** @typedef {string | number | boolean | Date | null} Cell */
/** @typedef {{ name: string | null, rows: Cell[][] }} Sheet */
/** @typedef {{ kind: 'book', bytes: Uint8Array } | { kind: 'text', text: string, separator: string }} Input */

const MAX_ROWS = 20_000
const MAX_COLUMNS = 200
// One row more than is kept, to know that something was cut off. GR is column 200.
const RANGE = `A1:GR${String(MAX_ROWS + 1)}`

const sheets = await parse(/** @type {Input} */ (workerData))
const chosen = sheets.find(looksLikeTable) ?? sheets.find((sheet) => sheet.rows.length > 0)
parentPort?.postMessage({
  rows: chosen?.rows.slice(0, MAX_ROWS) ?? [],
  sheetName: chosen?.name ?? null,
  otherSheets: sheets.filter((sheet) => sheet !== chosen && sheet.rows.length > 0).map((sheet) => sheet.name ?? ''),
  cut: (chosen?.rows.length ?? 0) > MAX_ROWS,
})

/**
 * @param {Input} input
 * @returns {Promise<Sheet[]>}
 */
async function parse(input) {
  if (input.kind === 'text') {
    const rows = parseCsv(input.text, { delimiter: input.separator, maxRows: MAX_ROWS + 1 })
    return [{ name: null, rows: trimmed(rows) }]
  }
  const book = await read(input.bytes, { sheets: (info) => !info.hidden && !info.veryHidden, range: RANGE })
  return book.sheets.map((sheet) => ({ name: sheet.name, rows: trimmed(sheet.rows) }))
}

/** @param {(unknown[] | null)[]} rows */
function trimmed(rows) {
  // .xls gives null for a row that was never written
  const kept = Array.from(rows, (row) => Array.from(row ?? [], plain).slice(0, MAX_COLUMNS))
  while (kept.length > 0 && kept.at(-1)?.every(isBlank)) kept.pop()
  return kept
}

/**
 * @param {unknown} value
 * @returns {Cell}
 */
function plain(value) {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

/** @param {Cell} cell */
function isBlank(cell) {
  return cell === null || (typeof cell === 'string' && cell.trim() === '')
}

/** @param {Sheet} sheet */
function looksLikeTable(sheet) {
  return sheet.rows.filter((row) => row.filter((cell) => !isBlank(cell)).length > 1).length > 1
}
