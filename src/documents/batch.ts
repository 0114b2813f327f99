import { findTemplate } from './in-force.ts'
import type { Job } from './jobs.ts'
import { printer, printingThreads } from './render.ts'
import type { TemplateData, TemplateName } from './types.ts'

/** One document of a batch: its template, what it prints, and a text that stands as a QR code in the corner of its first page. */
export type Print = { readonly template: TemplateName; readonly data: object; readonly code?: string | undefined }

/** A document of a batch with the data its template asks for. */
export function print<T extends TemplateName>(template: T, data: TemplateData[T]): Print {
  return { template, data }
}

/** Prints documents of different templates into one Word file in their order, each on a sheet of its own; there must be at least one. */
export async function renderBatch(prints: readonly Print[]): Promise<Buffer> {
  return printer(await jobOf(prints, null))
}

// Joining parts takes as long as printing tens of sheets, so few batches have two: of 400 sheets a thread keeps under 200 MB.
const most = 400

/**
 * The same as one PDF with a text layer. Hundreds are printed in parts, each by the thread that is free: memory does not grow with
 * their number, and a thread that has yet to load takes fewer of them.
 */
export async function renderBatchPdf(prints: readonly Print[], title: string): Promise<Buffer> {
  const count = Math.max(1, Math.ceil(prints.length / most))
  const size = Math.ceil(prints.length / count)
  const waiting = Array.from({ length: count }, (_, part) => prints.slice(part * size, (part + 1) * size)).entries()
  const parts: Buffer[] = []
  const printSome = async () => {
    for (const [place, some] of waiting) parts[place] = await printer(await jobOf(some, title))
  }
  await Promise.all(Array.from({ length: printingThreads }, printSome))
  const [first, ...others] = parts
  return first && others.length === 0 ? first : printer({ kind: 'append', pdfs: parts })
}

async function jobOf(prints: readonly Print[], title: string | null): Promise<Job> {
  const names = [...new Set(prints.map(({ template }) => template))]
  const templates = await Promise.all(names.map((name) => findTemplate(name)))
  return { kind: 'batch', templates, sheets: prints.map(({ template, ...sheet }) => ({ template: names.indexOf(template), ...sheet })), title }
}
