import { Worker } from 'node:worker_threads'

type Answer = { pdf: Uint8Array } | { failure: string }

export type Printer = { print: (docx: Buffer, title: string) => Promise<Buffer>; close: () => Promise<void> }

// The program runs from TypeScript in development and tests, from JavaScript otherwise. A thread does not inherit what lets the main one
// read TypeScript, so there it is asked for anew.
const fromSource = import.meta.url.endsWith('.ts')
const worker = new URL(fromSource ? './printer-worker.ts' : './printer-worker.js', import.meta.url)
const fromTypeScript = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(worker.href)}) })`

/** Prints documents to PDF one after another in a thread of its own: hundreds of them must not keep requests waiting. */
export function openPrinter(): Printer {
  const thread = fromSource ? new Worker(fromTypeScript, { eval: true, execArgv: [] }) : new Worker(worker)
  // A program that is being stopped does not wait for a document.
  thread.unref()
  const print = (docx: Buffer, title: string) =>
    new Promise<Buffer>((resolve, reject) => {
      const settle = () => void thread.off('message', heard).off('error', failed)
      const heard = (answer: Answer) => {
        settle()
        if ('pdf' in answer) resolve(Buffer.from(answer.pdf))
        else reject(new Error(answer.failure))
      }
      const failed = (error: Error) => {
        settle()
        reject(error)
      }
      thread.on('message', heard).on('error', failed)
      thread.postMessage({ docx, title })
    })
  return { print, close: () => thread.terminate().then(() => undefined) }
}
