import PizZip from 'pizzip'
import { fill } from './fill.ts'
import { joinSheets } from './join.ts'
import { pack } from './pack.ts'
import { print } from './pdf/print.ts'
import { qrPng } from './qr.ts'
import { fillSheets, type Sheet } from './sheets.ts'

/** One sheet of a batch: which of its templates, what stands in it, and a text for a QR code in the corner of its first page. */
export type BatchSheet = { readonly template: number; readonly data: object; readonly code?: string | undefined }
export type JobTemplate = { readonly bytes: Uint8Array; readonly own: boolean }

/** Work on documents that takes long enough to be done in a thread of its own; every kind gives the bytes of one file. */
export type Job =
  | { kind: 'fill'; template: JobTemplate; data: object }
  /** Word, or PDF when it has a title */
  | { kind: 'batch'; templates: readonly JobTemplate[]; sheets: readonly BatchSheet[]; title: string | null }
  | { kind: 'print'; docx: Uint8Array; title: string }
  | { kind: 'append'; pdfs: readonly Uint8Array[] }

/** Does the work of a job. Throws for a document that cannot be read and for a template that asks for an unknown value. */
export async function perform(job: Job): Promise<Uint8Array> {
  if (job.kind === 'fill') return fill(buffer(job.template.bytes), job.data, job.template.own)
  if (job.kind === 'print') return print(new PizZip(buffer(job.docx)), job.title)
  if (job.kind === 'append') return append(job.pdfs)
  const joint = joinSheets(await filled(job))
  return job.title === null ? pack(joint) : print(joint, job.title)
}

async function filled({ templates, sheets }: Extract<Job, { kind: 'batch' }>): Promise<Sheet[]> {
  const ready = templates.map(({ bytes, own }, index) => {
    const same = sheets.filter(({ template }) => template === index)
    return fillSheets(buffer(bytes), same.map(({ data }) => data), own).values()
  }) // prettier-ignore
  const drawn = sheets.map(async ({ template, code }) => {
    const sheet = ready[template]?.next().value
    return sheet ? [code ? { ...sheet, corner: await qrPng(code) } : sheet] : []
  })
  return (await Promise.all(drawn)).flat()
}

// Only long batches come in parts, so the threads of others never load what joins them.
// The first file keeps its title and language; those that follow give their pages.
async function append([first, ...others]: readonly Uint8Array[]): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib')
  const whole = await PDFDocument.load(first ?? new Uint8Array(), { updateMetadata: false })
  for (const bytes of others) {
    const part = await PDFDocument.load(bytes, { updateMetadata: false })
    for (const page of await whole.copyPages(part, part.getPageIndices())) whole.addPage(page)
  }
  return whole.save({ useObjectStreams: false })
}

// What comes from another thread is a bare array.
const buffer = ({ buffer: memory, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(memory, byteOffset, byteLength)
