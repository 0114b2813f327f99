import { availableParallelism } from 'node:os'
import { findTemplate } from './in-force.ts'
import { openPrinter } from './printer.ts'
import type { TemplateData, TemplateName } from './types.ts'

export const printingThreads = Math.min(availableParallelism(), 2)

/** The printer of the application. */
export const printer = openPrinter({ threads: printingThreads, megabytes: 512, milliseconds: 60_000 })

/** Fills the template in force on a day, today unless said otherwise; the result opens in Word and in LibreOffice. */
export async function renderDocx<T extends TemplateName>(template: T, data: TemplateData[T], day?: string): Promise<Buffer> {
  return printer({ kind: 'fill', template: await findTemplate(template, day), data })
}

/** Prints a document to PDF with a text layer and embedded fonts. Throws RuleViolation when it is too heavy. */
export function renderPdf(docx: Buffer, title: string): Promise<Buffer> {
  return printer({ kind: 'print', docx, title })
}
