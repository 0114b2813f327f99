import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { keepClosing } from './closing.ts'
import { finish, main, optionsFor, prepare } from './fill.ts'

/** A filled document on its way into a joint one: its blocks, the section they end, the file whose other parts it uses. */
export interface Sheet {
  readonly source: PizZip
  readonly blocks: string
  readonly section: string
  readonly corner?: Buffer // a PNG printed in the lower right corner of the first page
}

const paragraphOf = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const mark = '\uE000'
const gap = new RegExp(`<w:p><w:r><w:t[^>]*>${mark}</w:t></w:r></w:p>`)

/** Fills a template once for each of the data, reading and compiling it a single time. */
export function fillSheets(template: Buffer, datas: readonly object[], own = false): Sheet[] {
  const zip = new PizZip(template)
  // A placeholder in a header belongs to one document, so such a template is filled anew for each.
  if (zip.file(/^word\/(header|footer)\d*\.xml$/).some((part) => part.asText().includes('{'))) return datas.map((data) => fillAlone(template, data, own))
  const { before, blocks, section, after } = bodyOf(zip)
  zip.file(main, `${before}${paragraphOf('{#sheets}')}${blocks}${paragraphOf(mark)}${paragraphOf('{/sheets}')}${section}${after}`)
  const source = rendered(zip, { sheets: datas.map(prepare) }, own)
  const printed = bodyOf(source).blocks.split(gap).slice(0, -1)
  if (printed.length !== datas.length) throw new Error(`Of ${datas.length} sheets ${printed.length} were found in the filled template`)
  return printed.map((one) => ({ source, blocks: keepClosing(one), section }))
}

function fillAlone(template: Buffer, data: object, own: boolean): Sheet {
  const source = rendered(new PizZip(template), prepare(data), own)
  const { blocks, section } = bodyOf(source)
  return { source, blocks: keepClosing(blocks), section }
}

function rendered(zip: PizZip, data: unknown, own: boolean): PizZip {
  const filled = new Docxtemplater(zip, optionsFor(own))
  filled.render(data)
  return finish(filled.getZip())
}

/** The body of a document, cut before its last section. */
export function bodyOf(zip: PizZip) {
  const parts = /^(.*?<w:body>)(.*)(<w:sectPr(?:(?!<w:sectPr).)*<\/w:sectPr>)(<\/w:body>.*)$/s.exec(zip.file(main)?.asText() ?? '')
  const [, before, blocks, section, after] = parts ?? []
  if (before === undefined || blocks === undefined || section === undefined || after === undefined) throw new Error('The document has no body')
  return { before, blocks, section, after }
}
