import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import type { Received } from '../app/uploads.ts'

export const mostPages = 300
export const mostMegabytes = 60
const silenceMs = 60_000

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('total'), total: z.number() }),
  z.object({ kind: z.literal('page'), opens: z.boolean(), jpeg: z.instanceof(Uint8Array), codes: z.array(z.string()) }),
  z.object({ kind: z.literal('problem'), code: z.enum(['locked', 'damaged', 'tooMany']), pages: z.number() }),
  z.object({ kind: z.literal('end') }),
])

/** A page as it was read; `opens` tells that it is the first of its file. */
export type ReadPage = { opens: boolean; jpeg: Buffer; codes: string[] }
export type Problem = 'locked' | 'damaged' | 'tooMany' | 'interrupted'

/** The files cannot be read to the end; `code` says why, `pages` how many there are when there are too many. */
export class UnreadableScan extends Error {
  constructor(
    readonly code: Problem,
    readonly pages = 0,
  ) {
    super(code)
  }
}

const script = new URL('./scan-worker.mjs', import.meta.url)

/**
 * Reads PDFs and photos page by page in a worker: a JPEG of each and the texts of its QR codes. The next page is asked for when the
 * last one is kept, so that no more than one waits in memory. Throws UnreadableScan for any bytes that cannot be read.
 */
export async function readScans(
  files: readonly Received[],
  onTotal: (total: number) => Promise<void>,
  onPage: (page: ReadPage) => Promise<void>,
): Promise<void> {
  const workerData = { files: files.map(({ mime, bytes }) => ({ mime, bytes })), mostPages }
  const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: 512 }, execArgv: [], stderr: true })
  const silence = new AbortController()
  const clock = setTimeout(() => silence.abort(), silenceMs)
  try {
    for await (const [sent] of on(worker, 'message', { signal: silence.signal, close: ['exit'] })) {
      clock.refresh()
      const told = message.parse(sent)
      if (told.kind === 'end') return
      if (told.kind === 'problem') throw new UnreadableScan(told.code, told.pages)
      if (told.kind === 'total') await onTotal(told.total)
      else {
        await onPage({ opens: told.opens, jpeg: Buffer.from(told.jpeg), codes: told.codes })
        worker.postMessage('next')
      }
    }
    throw new UnreadableScan('damaged')
  } finally {
    clearTimeout(clock)
    await worker.terminate()
  }
}
