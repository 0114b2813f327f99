// @ts-check
// Fills and prints documents in a worker thread: hundreds of sheets take seconds, and the server answers meanwhile.
// Plain JavaScript because a worker is started by file name, and this name is the same for tsx, vitest and dist.
import { parentPort, workerData } from 'node:worker_threads'

// Beside the sources lies no JavaScript, so they are read as TypeScript; a built application needs no such help.
if (/** @type {{ fromSources: boolean }} */ (workerData).fromSources) (await import('tsx/esm/api')).register()
const { perform } = await import('./jobs.ts')

parentPort?.on('message', (/** @type {import('./jobs.ts').Job} */ job) => {
  perform(job).then(
    (made) => parentPort?.postMessage({ made }),
    (/** @type {unknown} */ error) => parentPort?.postMessage({ error: error instanceof Error ? error : new Error(String(error)) }),
  )
})
