import { parentPort } from 'node:worker_threads'
import { renderPdf } from './render.ts'

parentPort?.on('message', ({ docx, title }: { docx: Uint8Array; title: string }) => {
  renderPdf(Buffer.from(docx), title).then(
    (pdf) => parentPort?.postMessage({ pdf }),
    (error: unknown) => parentPort?.postMessage({ failure: String(error) }),
  )
})
