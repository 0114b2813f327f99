import { BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import type { Paragraph } from 'docx'
import { document } from './blocks.ts'
import { centred, layout, paragraph, sectionEnd } from './kit.ts'

/** Where the frame ends: what stays of the sheet inside its margins, a little less so that no second sheet begins (twips). */
const sheets = {
  landscape: { width: 14560, height: 9400 },
  portrait: { width: 9355, height: 14100 },
} as const

type Side = keyof typeof sheets

export const awardLandscape = () => award('landscape')
export const awardPortrait = () => award('portrait')

/** A certificate or a letter of thanks on one sheet in a double frame, §4.10. */
function award(side: Side) {
  const { width, height } = sheets[side]
  const inner = width - 400
  return document('Благодарность', {
    landscape: side === 'landscape',
    children: [
      frame(width, height, [frame(inner, height - 300, [...text(side), foot(inner - 400)], { double: true }), sectionEnd()], { double: false }),
      sectionEnd(),
    ],
  })
}

function text(side: Side): Paragraph[] {
  const wide = side === 'landscape'
  const optional = (tag: string, look: Parameters<typeof centred>[1]) => [centred(`{#${tag}}`), centred(`{${tag}}`, look), centred(`{/${tag}}`)]
  return [
    ...optional('orgFullName', { size: 13 }),
    centred('({orgShortName})', { size: 13, after: wide ? 16 : 60 }),
    centred('{heading}', { size: wide ? 34 : 30, bold: true }),
    ...optional('subheading', { size: 18, after: 4 }),
    ...optional('lead', { size: 16, before: wide ? 10 : 24 }),
    centred('{#name}'),
    centred('{name}', { size: wide ? 28 : 26, bold: true, before: 8 }),
    centred('{/name}'),
    ...optional('post', { size: 15, italics: true }),
    centred('{reason}', { size: 16, before: wide ? 12 : 24, spacing: 1.15 }),
    ...optional('basis', { size: 12, before: wide ? 10 : 20 }),
    paragraph('', { size: wide ? 20 : 60 }),
  ]
}

function foot(width: number): Table {
  const thirds = [Math.round(width * 0.36), Math.round(width * 0.3), 0]
  thirds[2] = width - (thirds[0] ?? 0) - (thirds[1] ?? 0)
  const [post = 0, line = 0, name = 0] = thirds
  return layout([
    [
      ['{directorPost}', { width: post, size: 14 }],
      ['', { width: line, size: 14, under: true }],
      ['{directorInitials}', { width: name, size: 14, align: 'right' }],
    ],
    [
      ['М.П.', { width: post, size: 12, before: 6 }],
      ['', { width: line, size: 12 }],
      ['', { width: name, size: 12 }],
    ],
    [
      ['{#place}{place}, {/place}{issuedOn}', { width: post, size: 12, before: 12 }],
      ['', { width: line, size: 12 }],
      ['Рег. № {number}', { width: name, size: 12, before: 12, align: 'right' }],
    ],
  ])
}

/** A table of one cell: Word and the print to PDF draw it alike, which is not so of page borders. */
function frame(width: number, height: number, children: (Paragraph | Table)[], { double }: { double: boolean }): Table {
  const line = { style: BorderStyle.SINGLE, size: double ? 4 : 18, color: double ? '7F7F7F' : '1F3864' }
  const margin = double ? 200 : 120
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: height, rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlign.CENTER,
            margins: { top: margin, bottom: margin, left: margin, right: margin },
            borders: { top: line, bottom: line, left: line, right: line },
            children,
          }),
        ],
      }),
    ],
  })
}
