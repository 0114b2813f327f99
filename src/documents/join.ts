import PizZip from 'pizzip'
import { pack } from './pack.ts'

const main = 'word/document.xml'

/** Joins documents made from ONE template into one, each on its own sheet with its own page numbers (§4.5: consents are separate sheets). */
export function joinDocx(documents: readonly Buffer[]): Buffer {
  const [first, ...rest] = documents
  if (!first) throw new Error('There is nothing to join')
  const zip = new PizZip(first)
  const bodies = [zip, ...rest.map((document) => new PizZip(document))].map(bodyOf)
  const last = bodies.pop()
  const content = bodies.map(({ blocks, section }) => blocks + breakAfter(section)).join('')
  zip.file(main, `${last?.before ?? ''}${content}${last?.blocks ?? ''}${last?.section ?? ''}${last?.after ?? ''}`)
  return pack(zip)
}

function bodyOf(zip: PizZip) {
  const parts = /^(.*?<w:body>)(.*)(<w:sectPr(?:(?!<w:sectPr).)*<\/w:sectPr>)(<\/w:body>.*)$/s.exec(zip.file(main)?.asText() ?? '')
  const [, before, blocks, section, after] = parts ?? []
  if (before === undefined || blocks === undefined || section === undefined || after === undefined) throw new Error('The document has no body')
  return { before, blocks, section, after }
}

// The paragraph that carries the section is one point high: a taller one could open an empty page.
function breakAfter(section: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`
}
