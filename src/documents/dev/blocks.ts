import { Document, Header, PageNumber, PageOrientation, Paragraph, Tab, TextRun } from 'docx'
import type { FileChild, ISectionOptions } from 'docx'
import { type CellLook, centred, layout, mm, paragraph, sectionEnd, sheetWidth, textWidth } from './kit.ts'

/** Name of the typeface of every document; the PDF uses its metric twin (§1.5). */
const font = 'Times New Roman'

/** Margin of a certificate on each side. */
export const framedMargin = mm(15)

export interface Sheet {
  readonly children: readonly FileChild[]
  readonly landscape?: boolean
  readonly narrow?: boolean // narrow margins: a sheet to be filled in, which is not filed
  readonly continued?: boolean // the page is numbered even though it opens a section
  readonly mark?: string // printed top right on every page, a placeholder
  readonly framed?: boolean // a certificate: equal narrow margins, no page numbers
}

/** A document of one or more sheets; each sheet begins on a new page. */
export function document(title: string, ...sheets: readonly Sheet[]): Document {
  return new Document({
    title,
    creator: 'Наставник',
    lastModifiedBy: 'Наставник',
    styles: { default: { document: { run: { font, size: 28, language: { value: 'ru-RU' } } } } },
    sections: sheets.map((sheet, index) => section(sheet, index === sheets.length - 1)),
  })
}

function section(sheet: Sheet, last: boolean): ISectionOptions {
  const page = { width: 11906, height: 16838, orientation: sheet.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT }
  // A landscape page is bound by its top edge, so the wide margin goes there.
  const margin = sheet.framed
    ? { top: framedMargin, bottom: framedMargin, left: framedMargin, right: framedMargin, header: mm(5), footer: mm(5) }
    : sheet.landscape
      ? { top: mm(25), bottom: mm(15), left: mm(20), right: mm(20), header: mm(12), footer: mm(8) }
      : sheet.narrow
        ? { top: mm(12), bottom: mm(10), left: 1000, right: 700, header: mm(6), footer: mm(6) }
        : { top: mm(20), bottom: mm(20), left: 1701, right: 850, header: mm(10), footer: mm(10) }
  return {
    properties: { titlePage: !sheet.continued, page: { size: page, margin, ...(sheet.continued ? {} : { pageNumbers: { start: 1 } }) } },
    ...(sheet.framed ? {} : { headers: { default: header(sheet, true), first: header(sheet, false) } }),
    children: last ? [...sheet.children] : [...sheet.children, sectionEnd()],
  }
}

function header(sheet: Sheet, numbered: boolean): Header {
  const width = sheet.landscape ? 16838 - 2 * mm(20) : sheet.narrow ? sheetWidth : textWidth
  const number = numbered ? [PageNumber.CURRENT] : []
  return new Header({
    children: [
      new Paragraph({
        tabStops: [
          { type: 'center', position: Math.round(width / 2) },
          { type: 'right', position: width },
        ],
        children: [new TextRun({ children: [new Tab(), ...number, new Tab()], size: 24 }), new TextRun({ text: sheet.mark ?? '', bold: true, size: 24 })],
      }),
    ],
  })
}

/** Post, place for a signature, initials: one row that is never torn from what stands before it. A long post ends at the line of the signature. */
export function signature(post: string, name: string, size = 14) {
  return layout([signatureRow(post, name, size)])
}

/** The same with the day under the post, which never stands on a page alone. */
export function datedSignature(post: string, name: string, day: string) {
  return layout([
    signatureRow(post, name, 14),
    [
      [day, { width: 3955 }],
      ['', { width: 2000 }],
      ['', { width: 3400 }],
    ],
  ])
}

function signatureRow(post: string, name: string, size: number): [string, CellLook][] {
  return [
    [post, { width: 3955, size, before: 10, keep: true, low: true }],
    ['', { width: 2000, size, before: 10, keep: true, under: true, low: true }],
    [name, { width: 3400, size, before: 10, keep: true, align: 'right', low: true }],
  ]
}

/** The same with a frame of several lines in place of the signature, the first of them bold. */
export function framedSignature(post: string, [title = '', ...lines]: readonly string[], name: string) {
  const small = { size: 8, keep: true } as const
  return layout([
    [
      [post, { width: 2555, keep: true, middle: true }],
      [[centred(title, { ...small, bold: true, after: 2 }), ...lines.map((line) => paragraph(line, small))], { width: 3800, framed: true, middle: true }],
      [name, { width: 3000, align: 'right', middle: true }],
    ],
  ])
}

/** Date, signature and its decoding, each with a caption under its line. */
export function signedBy(name: string, caption = 'расшифровка подписи') {
  const small = { size: 9, align: 'center' } as const
  return layout([
    [
      ['', { width: 2600, under: true }],
      ['', { width: 300 }],
      ['', { width: 2500, under: true }],
      ['', { width: 300 }],
      [name, { width: 3655, under: true, size: 13, align: 'center' }],
    ],
    [
      ['дата', { width: 2600, ...small }],
      ['', { width: 300 }],
      ['подпись', { width: 2500, ...small }],
      ['', { width: 300 }],
      [caption, { width: 3655, ...small }],
    ],
  ])
}

/** The right half of the sheet: grifs and addressees, left-aligned in their block (§1.5). */
export function rightBlock(lines: readonly string[], size = 14) {
  return layout([
    [
      ['', { width: 4455, size }],
      [lines.join('\n'), { width: 4900, size }],
    ],
  ])
}
