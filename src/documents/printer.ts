import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { RuleViolation } from '../app/errors.ts'

/** Prints documents to PDF one after another in a thread of its own. Throws RuleViolation when a document outgrows the limits. */
export type Printer = (docx: Buffer, title: string) => Promise<Buffer>

type Job = { docx: Buffer; title: string }

const answer = z.union([z.object({ pdf: z.instanceof(Uint8Array) }), z.object({ error: z.instanceof(Error) })])
const script = new URL('./pdf/print-worker.mjs', import.meta.url)
const fromSources = import.meta.url.endsWith('.ts')

/**
 * A printer whose thread begins with its first document and stays for the next ones: fonts and code take longer to load than most
 * documents to print. It keeps no process alive; when it falls, the document that follows begins a new one.
 */
export function openPrinter({ megabytes, milliseconds }: { megabytes: number; milliseconds: number }): Printer {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const printNext = async (job: Job): Promise<Buffer> => {
    const own = (thread ??= startThread(megabytes))
    own.ref()
    const told = await answerOf(own, job, milliseconds).catch(async (failure: unknown) => {
      thread = null
      await own.terminate()
      throw isTooHeavy(failure) ? new RuleViolation([{ code: 'documents.tooHeavy' }]) : failure
    })
    own.unref()
    if ('error' in told) throw told.error
    return Buffer.from(told.pdf.buffer, told.pdf.byteOffset, told.pdf.byteLength)
  }
  return (docx, title) => {
    const job = last.then(() => printNext({ docx, title }))
    last = job.catch(() => undefined)
    return job
  }
}

function startThread(megabytes: number): Worker {
  const thread = new Worker(script, { workerData: { fromSources }, resourceLimits: { maxOldGenerationSizeMb: megabytes }, execArgv: [], stderr: true })
  // The failure of an idle thread must not end the server.
  return thread.on('error', () => undefined)
}

async function answerOf(thread: Worker, job: Job, milliseconds: number) {
  const listening = new AbortController()
  const { signal } = listening
  const clock = setTimeout(() => listening.abort(), milliseconds)
  const ended = async (): Promise<never> => {
    await once(thread, 'exit', { signal })
    throw new Error('the printing thread ended before its document')
  }
  try {
    thread.postMessage(job)
    const heard: unknown[] = await Promise.race([once(thread, 'message', { signal }), ended()])
    return answer.parse(heard[0])
  } finally {
    clearTimeout(clock)
    listening.abort()
  }
}

// Only the clock stops the listening before an answer.
function isTooHeavy(failure: unknown): boolean {
  return failure instanceof Error && (failure.name === 'AbortError' || ('code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY'))
}
