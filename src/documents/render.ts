import { AsyncLocalStorage } from 'node:async_hooks'
import { availableParallelism } from 'node:os'
import { findTemplate } from './in-force.ts'
import { RuleViolation } from '../app/errors.ts'
import { openPrinter, type Printer } from './printer.ts'
import type { TemplateData, TemplateName } from './types.ts'

export const printingThreads = Math.min(availableParallelism(), 2)

const [quick, patient] = [
  { megabytes: 512, milliseconds: 60_000 },
  { megabytes: 192, milliseconds: 60_000, frugal: true },
]
const usual = openPrinter({ threads: printingThreads, ...quick })
const aside = openPrinter({ threads: 1, ...patient })
const chosen = new AsyncLocalStorage<Printer>()

/** The printer of the application. */
export const printer: Printer = (job) => (chosen.getStore() ?? usual)(job)

/**
 * Does work that makes hundreds of documents one after another: they take little memory and keep nobody else's waiting. A document
 * that needs more is made as usual.
 */
export function printingAside<T>(work: () => Promise<T>): Promise<T> {
  const print: Printer = (job) =>
    aside(job).catch((failure: unknown) => {
      if (failure instanceof RuleViolation) return usual(job)
      throw failure
    })
  return chosen.run(print, work)
}

/** Fills the template in force on a day, today unless said otherwise; the result opens in Word and in LibreOffice. */
export async function renderDocx<T extends TemplateName>(template: T, data: TemplateData[T], day?: string): Promise<Buffer> {
  return printer({ kind: 'fill', template: await findTemplate(template, day), data })
}

/** Prints a document to PDF with a text layer and embedded fonts. Throws RuleViolation when it is too heavy. */
export function renderPdf(docx: Buffer, title: string): Promise<Buffer> {
  return printer({ kind: 'print', docx, title })
}
