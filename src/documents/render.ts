import { fill } from './fill.ts'
import { findTemplate } from './in-force.ts'
import { joinSheets } from './join.ts'
import { openPrinter } from './printer.ts'
import { fillSheets } from './sheets.ts'
import type { TemplateData, TemplateName } from './types.ts'

const printer = openPrinter({ megabytes: 512, milliseconds: 60_000 })

/** Fills the template in force on a day, today unless said otherwise; the result opens in Word and in LibreOffice. */
export async function renderDocx<T extends TemplateName>(template: T, data: TemplateData[T], day?: string): Promise<Buffer> {
  const { bytes, own } = await findTemplate(template, day)
  return fill(bytes, data, own)
}

/** Fills a template for each of the data and joins the results, one sheet for each; there must be at least one. */
export async function renderDocxBatch<T extends TemplateName>(template: T, datas: readonly TemplateData[T][]): Promise<Buffer> {
  const { bytes, own } = await findTemplate(template)
  return joinSheets(fillSheets(bytes, datas, own))
}

/** Prints a document to PDF with a text layer and embedded fonts, apart from the thread that answers. Throws RuleViolation when it is too heavy. */
export function renderPdf(docx: Buffer, title: string): Promise<Buffer> {
  return printer(docx, title)
}
