import { buffer } from 'node:stream/consumers'
import type { Response } from 'superagent'
import type { Browser } from './people.ts'
import { readTable } from '../../src/app/spreadsheets/read.ts'
import { type Sheet, streamXlsx } from '../../src/app/spreadsheets/write.ts'

/** A workbook as bytes. */
export function writeXlsx(...sheets: [Sheet, ...Sheet[]]): Promise<Buffer> {
  return buffer(streamXlsx(...sheets))
}

/** Downloads a spreadsheet and reads it back: its Russian file name and its rows, the header first. */
export async function downloadSheet(browser: Browser, path: string) {
  const answer = await browser.get(path).buffer(true).parse(collect)
  const name = decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(answer.headers['content-disposition'] ?? '')?.[1] ?? '')
  const { rows } = await readTable(answer.body as Buffer, name)
  return { name, rows }
}

/** Downloads a spreadsheet as it is. */
export async function sheetBytes(browser: Browser, path: string): Promise<Buffer> {
  const answer = await browser.get(path).buffer(true).parse(collect)
  return answer.body as Buffer
}

function collect(answer: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = []
  answer.on('data', (part: Buffer) => parts.push(part))
  answer.on('end', () => done(null, Buffer.concat(parts)))
}
