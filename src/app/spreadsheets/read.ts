import { Worker } from 'node:worker_threads'
import { recognise } from './file-kind.ts'
import { findSeparator } from './separator.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** A Date is a day at midnight UTC (Excel knows no time zones). A formula is its last computed value. */
export type Cell = string | number | boolean | Date | null

export interface Table {
  rows: Cell[][]
  /** Null for CSV. */
  sheetName: string | null
  /** Sheets that hold something and were not read: the person must know about them. */
  otherSheets: string[]
  /** There were more rows than are kept. */
  cut: boolean
}

/** Share of the work done, 0 to 1. */
export type OnProgress = (share: number) => void

const PARSER = new URL('./parse-worker.mjs', import.meta.url)
const MEMORY_MB = 256
const TIME_MS = 15_000

/**
 * Rows of the first sheet that looks like a table: .xlsx, .xls, .ods, or CSV in any usual encoding.
 * At most 20,000 rows and 200 columns are kept. Throws UnreadableFile, nothing else, for any bytes.
 */
export async function readTable(bytes: Buffer, fileName: string, onProgress: OnProgress = () => {}): Promise<Table> {
  const file = await recognise(bytes, fileName)
  onProgress(0.2)
  const table = file.kind === 'book' ? await parseApart(file) : await parseText(file.text)
  if (table.rows.length === 0) throw new UnreadableFile('empty')
  onProgress(1)
  return table
}

async function parseText(file: string): Promise<Table> {
  const { separator, text } = findSeparator(file)
  const table = await parseApart({ kind: 'text', text, separator })
  refuseSwallowed(table, text, separator)
  return table
}

function parseApart(input: unknown): Promise<Table> {
  const worker = new Worker(PARSER, {
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    execArgv: [],
    stderr: true,
  })
  return new Promise<Table>((resolve, reject) => {
    const clock = setTimeout(reject, TIME_MS, new UnreadableFile('timeout'))
    worker.once('message', resolve)
    worker.once('error', (failure) => {
      reject(reasonOf(failure))
    })
    worker.once('exit', () => {
      clearTimeout(clock)
      reject(new UnreadableFile('damaged'))
    })
  }).finally(() => worker.terminate())
}

/** An opening quote without its pair makes one cell of the whole rest of the file: people would vanish silently. */
function refuseSwallowed(table: Table, text: string, separator: string): void {
  const odd = (text.split('"').length - 1) % 2 === 1
  const tail = String(table.rows.at(-1)?.at(-1) ?? '')
    .split('\n')
    .slice(1)
  if (odd && tail.some((line) => line.includes(separator))) {
    throw new UnreadableFile('unclosedQuote', { row: String(table.rows.length) })
  }
}

function reasonOf(failure: Error & { code?: string }): UnreadableFile {
  if (failure.code === 'ERR_WORKER_OUT_OF_MEMORY') return new UnreadableFile('tooLarge')
  if (failure.name === 'EncryptedFileError') return new UnreadableFile('passwordProtected')
  return new UnreadableFile('damaged')
}
