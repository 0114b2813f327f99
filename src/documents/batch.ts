import { findTemplate } from './in-force.ts'
import type { Job } from './jobs.ts'
import { printer, printingThreads } from './render.ts'
import type { TemplateData, TemplateName } from './types.ts'

/** One document of a batch: its template, what it prints, and a PNG for the corner of its first page. */
export type Print = { readonly template: TemplateName; readonly data: object; readonly corner?: Buffer }

/** A document of a batch with the data its template asks for. */
export function print<T extends TemplateName>(template: T, data: TemplateData[T]): Print {
  return { template, data }
}

/** Prints documents of different templates into one Word file in their order, each on a sheet of its own; there must be at least one. */
export async function renderBatch(prints: readonly Print[]): Promise<Buffer> {
  return printer(await jobOf(prints, null))
}

// Fewer sheets are not worth a second thread, and more at once take much memory.
const [fewest, most] = [40, 200]

/** The same as one PDF with a text layer. It is printed in parts side by side, so that memory does not grow with the number of sheets. */
export async function renderBatchPdf(prints: readonly Print[], title: string): Promise<Buffer> {
  const count = Math.max(Math.ceil(prints.length / most), prints.length < 2 * fewest ? 1 : printingThreads)
  const size = Math.ceil(prints.length / count)
  const jobs = Array.from({ length: count }, (_, part) => jobOf(prints.slice(part * size, (part + 1) * size), title))
  const parts = await Promise.all(jobs.map(async (job) => printer(await job)))
  return parts.length === 1 && parts[0] ? parts[0] : printer({ kind: 'append', pdfs: parts })
}

async function jobOf(prints: readonly Print[], title: string | null): Promise<Job> {
  const names = [...new Set(prints.map(({ template }) => template))]
  const templates = await Promise.all(names.map((name) => findTemplate(name)))
  return { kind: 'batch', templates, sheets: prints.map(({ template, data, corner }) => ({ template: names.indexOf(template), data, corner })), title }
}
