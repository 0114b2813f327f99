import type PizZip from 'pizzip'
import { cornerPicture } from './corner.ts'
import { type Parts, partsOf } from './parts.ts'
import { main } from './fill.ts'
import { bodyOf, type Sheet } from './sheets.ts'

/** Joins sheets into one document, each on its own page with its own page numbers (§4.5: consents are separate sheets); the file of the first becomes the joint one. */
export function joinSheets(sheets: readonly Sheet[]): PizZip {
  const [first] = sheets
  if (!first) throw new Error('There is nothing to join')
  const zip = first.source
  const { before, after } = bodyOf(zip)
  const parts = partsOf(zip)
  const bodies = sheets.map((sheet) => adopted(parts, sheet))
  const last = bodies.pop()
  const content = bodies.map(({ blocks, section }) => blocks + breakAfter(section)).join('')
  zip.file(main, numberDrawings(`${before}${content}${last?.blocks ?? ''}${last?.section ?? ''}${after}`))
  parts.close()
  return zip
}

function adopted(parts: Parts, { source, blocks, section, corner }: Sheet) {
  const picture = corner ? cornerPicture(parts.picture(corner)) : ''
  return { blocks: picture + parts.adopt(source, blocks), section: parts.adopt(source, section) }
}

// Word wants every drawing of a document to have a number of its own.
function numberDrawings(xml: string): string {
  let last = 0
  return xml.replace(/(<wp:docPr id=")\d+/g, (_whole, open: string) => `${open}${(last += 1)}`)
}

// The paragraph that carries the section is one point high: a taller one could open an empty page.
function breakAfter(section: string): string {
  return `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`
}
