import { Document, Header, PageNumber, PageOrientation, Paragraph, Tab, Table, TextRun } from 'docx'
import type { FileChild, ISectionOptions } from 'docx'
import { type CellLook, centred, layout, type Look, mm, paragraph, sectionEnd, sheetWidth, textWidth } from './kit.ts'

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
    // Word puts a line of its own after a table that ends a document, and may need a page for it.
    children: last && !(sheet.children.at(-1) instanceof Table) ? [...sheet.children] : [...sheet.children, sectionEnd()],
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

type Signed = readonly [post: string, name: string]

/**
 * Post, place for a signature, initials, a row for each who signs; a text of one string stands between or under them. It is one table
 * whose rows hold together, so that nothing of it is left alone on a page, whichever program opens it.
 */
export function signatures(...rows: readonly (Signed | string)[]) {
  const widths = [4155, 2200, 3000] as const
  return layout(rows.map((row) => (typeof row === 'string' ? [textUnder(row)] : signatureCells(row, widths))))
}

/** The same with a frame of several lines in place of the signature, the first of them bold. */
export function framedSignature([post, name]: Signed, [title = '', ...lines]: readonly string[], ...under: readonly string[]) {
  const small = { size: 8, keep: true } as const
  const frame = [centred(title, { ...small, bold: true, after: 2 }), ...lines.map((line) => paragraph(line, small))]
  return layout([
    [
      [post, { width: 2555, keep: true, middle: true }],
      [frame, { width: 3800, framed: true, middle: true }],
      [name, { width: 3000, align: 'right', middle: true }],
    ],
    ...under.map((text) => [textUnder(text)]),
  ])
}

const textUnder = (text: string): [string, CellLook] => [text, { width: textWidth, size: 12, before: 6, keep: true }]

/** One signature. */
export function signature(post: string, name: string) {
  return signatures([post, name])
}

/** Two signatures side by side on a landscape page. */
export function twoSignatures(left: Signed, right: Signed) {
  return layout([[...signatureCells(left, [2300, 1800, 2500]), ['', { width: 370 }], ...signatureCells(right, [3500, 1800, 2300])]])
}

function signatureCells(signed: Signed, [first, line, last]: readonly [number, number, number]): [string, CellLook][] {
  const look = { before: 10, keep: true, bottom: true }
  return [
    [signed[0], { ...look, width: first }],
    ['', { ...look, width: line, under: true }],
    [signed[1], { ...look, width: last, align: 'right' }],
  ]
}

/** Everybody who signs for the mentees: a representative signs for a young child. */
export const menteeSignatures = [
  ['{#signatures}{post}', '{#initials}{initials}{/initials}{/signatures}'],
  ['{^signatures}Наставляемый', '{/signatures}'],
] as const

/** The centre by its names; the short one needs no brackets when it stands alone. */
export function organisation(look: Look = {}, after = 0) {
  const { size = 14 } = look
  return [
    centred('{#orgFullName}', { size }),
    centred('{orgFullName}', look),
    centred('({orgShortName})', { size, after }),
    centred('{/orgFullName}', { size }),
    centred('{^orgFullName}', { size }),
    centred('{orgShortName}', { ...look, after }),
    centred('{/orgFullName}', { size }),
  ]
}

/** People of a list, each on a line, or a line to write them. */
export function named(list: string, more = ''): string {
  return [`{#${list}}`, `{name}{#info}, {info}{/info}${more}`, `{/${list}}`, `{^${list}}`, '_'.repeat(36), `{/${list}}`].join('\n')
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
