// @ts-check
// Prints in a worker thread: hundreds of sheets take seconds, and the server answers meanwhile.
// Plain JavaScript because a worker is started by file name, and this name is the same for tsx, vitest and dist.
import { parentPort, workerData } from 'node:worker_threads'

/** @typedef {{ docx: Uint8Array, title: string }} Job */

// Beside the sources lies no JavaScript, so they are read as TypeScript; a built application needs no such help.
if (/** @type {{ fromSources: boolean }} */ (workerData).fromSources) (await import('tsx/esm/api')).register()
const { print } = await import('./print.ts')

parentPort?.on('message', (/** @type {Job} */ { docx, title }) => {
  print(Buffer.from(docx.buffer, docx.byteOffset, docx.byteLength), title).then(
    (pdf) => parentPort?.postMessage({ pdf }),
    (/** @type {unknown} */ error) => parentPort?.postMessage({ error: error instanceof Error ? error : new Error(String(error)) }),
  )
})
