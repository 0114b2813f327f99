import { join } from 'node:path'
import pdfmake from 'pdfmake'
import { root } from '../app/root.ts'
import { fill } from './fill.ts'
import { findTemplate } from './in-force.ts'
import { joinSheets } from './join.ts'
import { convert } from './pdf/convert.ts'
import { fillSheets } from './sheets.ts'
import type { TemplateData, TemplateName } from './types.ts'
import { product } from './typography.ts'

// Tinos has the widths of Times New Roman, so lines break as they do in Word.
const faces = join(root, 'node_modules/@expo-google-fonts/tinos')
const face = (name: string): string => join(faces, name, `Tinos_${name}.ttf`)

pdfmake.setFonts({
  Tinos: { normal: face('400Regular'), bold: face('700Bold'), italics: face('400Regular_Italic'), bolditalics: face('700Bold_Italic') },
})
// A document must never make the server fetch an address or read a file.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(faces))

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

/** Prints a document to PDF with a text layer and embedded fonts. */
export async function renderPdf(docx: Buffer, title: string): Promise<Buffer> {
  return pdfmake
    .createPdf({
      info: { title, creator: product, producer: product },
      lang: 'ru-RU',
      displayTitle: true,
      pageSize: 'A4',
      defaultStyle: { font: 'Tinos', fontSize: 14 },
      content: convert(docx),
    })
    .getBuffer()
}
