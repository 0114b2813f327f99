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

// Whoever asks for a document meanwhile waits for a part; a small one is not worth what it takes to join it.
const [least, most] = [25, 100]

/**
 * The same as one PDF with a text layer. Many are printed in parts, each by the thread that is free: memory does not grow with their
 * number. Parts become smaller, so that the threads end together, also when one of them has yet to load.
 */
export async function renderBatchPdf(prints: readonly Print[], title: string): Promise<Buffer> {
  const waiting = partsOf(prints).entries()
  const done: Buffer[] = []
  const printSome = async () => {
    for (const [place, part] of waiting) done[place] = await printer(await jobOf(part, title))
  }
  await Promise.all(Array.from({ length: printingThreads }, printSome))
  const [first, ...others] = done
  return first && others.length === 0 ? first : printer({ kind: 'append', pdfs: done })
}

function partsOf(prints: readonly Print[]): Print[][] {
  const parts: Print[][] = []
  for (let from = 0; from < prints.length; from += parts.at(-1)?.length ?? 0) {
    const share = Math.ceil((prints.length - from) / printingThreads)
    const size = prints.length > most ? Math.min(Math.max(share, least), most) : most
    parts.push(prints.slice(from, from + size))
  }
  return parts
}

async function jobOf(prints: readonly Print[], title: string | null): Promise<Job> {
  const names = [...new Set(prints.map(({ template }) => template))]
  const templates = await Promise.all(names.map((name) => findTemplate(name)))
  return { kind: 'batch', templates, sheets: prints.map(({ template, ...sheet }) => ({ template: names.indexOf(template), ...sheet })), title }
}
