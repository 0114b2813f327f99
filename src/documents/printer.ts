import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { RuleViolation } from '../app/errors.ts'
import type { Job } from './jobs.ts'

/** Does jobs apart from the thread that answers. Throws RuleViolation when one outgrows the limits. */
export type Printer = (job: Job) => Promise<Buffer>

/** `megabytes` is the most a thread may keep; one that is `frugal` throws away at once what a document leaves behind, and takes longer. */
type Limits = { megabytes: number; milliseconds: number; frugal?: boolean }

const answer = z.union([z.object({ made: z.instanceof(Uint8Array) }), z.object({ error: z.instanceof(Error) })])
const script = new URL('./print-worker.mjs', import.meta.url)
const fromSources = import.meta.url.endsWith('.ts')

/** A printer of so many threads: a job goes to the one with the fewest before it, the first of them when they are equal. */
export function openPrinter({ threads, ...limits }: Limits & { threads: number }): Printer {
  const lines = Array.from({ length: threads }, () => ({ print: openLine(limits), jobs: 0 }))
  return async (job) => {
    const line = lines.reduce((best, one) => (one.jobs < best.jobs ? one : best))
    line.jobs += 1
    return line.print(job).finally(() => (line.jobs -= 1))
  }
}

/**
 * A thread that does jobs one after another. It begins with its first job and stays for the next ones: fonts and code take longer to
 * load than most documents to print. It keeps no process alive; when it falls, the job that follows begins a new one.
 */
function openLine({ milliseconds, ...memory }: Limits): Printer {
  let thread: Worker | null = null
  let last: Promise<unknown> = Promise.resolve()
  const doNext = async (job: Job): Promise<Buffer> => {
    const own = (thread ??= startThread(memory))
    own.ref()
    const told = await answerOf(own, job, milliseconds).catch(async (failure: unknown) => {
      thread = null
      await own.terminate()
      throw isTooHeavy(failure) ? new RuleViolation([{ code: 'documents.tooHeavy' }]) : failure
    })
    own.unref()
    if ('error' in told) throw told.error
    return Buffer.from(told.made.buffer, told.made.byteOffset, told.made.byteLength)
  }
  return (job) => {
    const done = last.then(() => doNext(job))
    last = done.catch(() => undefined)
    return done
  }
}

function startThread({ megabytes, frugal }: Omit<Limits, 'milliseconds'>): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, ...(frugal ? { maxYoungGenerationSizeMb: 8 } : {}) }
  const thread = new Worker(script, { workerData: { fromSources }, resourceLimits, execArgv: [], stderr: true })
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
