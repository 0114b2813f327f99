import { BorderStyle, HeightRule, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import type { IBorderOptions, Paragraph } from 'docx'
import { document, framedMargin, organisation } from './blocks.ts'
import { centred, layout, paragraph, sectionEnd } from './kit.ts'

// What stays of a sheet inside its margins, a little less in height so that no second sheet begins (twips).
const room = { long: 16838 - 2 * framedMargin, short: 11906 - 2 * framedMargin, spare: 500 }
const sides = {
  landscape: { width: room.long, height: room.short - room.spare },
  portrait: { width: room.short, height: room.long - room.spare },
} as const

const footHeight = 2300
const padding = 80
const edge = 500

type Side = keyof typeof sides
type Content = (Paragraph | Table)[]

export const awardLandscape = () => award('landscape')
export const awardPortrait = () => award('portrait')

/** A certificate or a letter of thanks on one sheet in a double frame, §4.10. */
function award(side: Side) {
  const { width, height } = sides[side]
  const inner = innerFrame(side, width - 2 * padding - 20, height - 2 * padding)
  return document('Благодарность', {
    landscape: side === 'landscape',
    framed: true,
    children: [outerFrame(width, height, [inner, sectionEnd()]), sectionEnd()],
  })
}

function text(side: Side): Paragraph[] {
  const wide = side === 'landscape'
  const optional = (tag: string, look: Parameters<typeof centred>[1]) => [centred(`{#${tag}}`), centred(`{${tag}}`, look), centred(`{/${tag}}`)]
  return [
    ...organisation({ size: 13 }, wide ? 20 : 70),
    centred('{heading}', { size: wide ? 36 : 29, bold: true }),
    ...optional('subheading', { size: 18, after: 4 }),
    ...optional('lead', { size: 17, before: wide ? 14 : 30 }),
    ...optional('name', { size: wide ? 28 : 26, bold: true, before: 10 }),
    ...optional('post', { size: 15, italics: true, before: 2 }),
    centred('{reason}', { size: 17, before: wide ? 16 : 30, spacing: 1.15 }),
    ...optional('basis', { size: 12, before: wide ? 14 : 30 }),
  ]
}

function foot(width: number): Content {
  const [post, line] = [Math.round(width * 0.36), Math.round(width * 0.3)]
  const name = width - post - line
  return [
    layout([
      [
        ['{directorPost}', { width: post, size: 15 }],
        ['', { width: line, size: 15, under: true }],
        ['{directorInitials}', { width: name, size: 15, align: 'right' }],
      ],
    ]),
    paragraph('М.П.', { size: 12, left: padding, before: 4, after: 16 }),
    layout([
      [
        ['{#place}{place}, {/place}{issuedOn}', { width: width - name, size: 12 }],
        ['Рег. № {number}', { width: name, size: 12, align: 'right' }],
      ],
    ]),
    sectionEnd(),
  ]
}

// The print takes the colour of a cell from its upper line, even of one that is not drawn.
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: '1F3864' }
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '1F3864' }
const thick: IBorderOptions = { style: BorderStyle.SINGLE, size: 18, color: '1F3864' }

// Tables of cells, not page borders: Word and the print to PDF draw them alike.
function outerFrame(width: number, height: number, children: Content): Table {
  const borders = { top: thick, bottom: thick, left: thick, right: thick }
  return table([width], [row(height, [cell(width, children, borders, padding)])])
}

// The text in the middle of what is left by the signature, which stands at the bottom; narrow cells keep both off the frame.
function innerFrame(side: Side, width: number, height: number): Table {
  const middle = width - 2 * edge
  const upper = { top: thin, bottom: none }
  const lower = { top: none, bottom: thin }
  const band = (content: Content, lines: typeof upper) => [
    cell(edge, [paragraph('', { size: 8 })], { ...lines, left: thin, right: none }),
    cell(middle, content, { ...lines, left: none, right: none }),
    cell(edge, [paragraph('', { size: 8 })], { ...lines, left: none, right: thin }),
  ]
  return table([edge, middle, edge], [row(height - footHeight, band(text(side), upper)), row(footHeight, band(foot(middle - 20), lower))])
}

const table = (columnWidths: number[], rows: TableRow[]) =>
  new Table({ width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA }, columnWidths, layout: TableLayoutType.FIXED, rows })

const row = (value: number, children: TableCell[]) => new TableRow({ cantSplit: true, height: { value, rule: HeightRule.ATLEAST }, children })

function cell(size: number, children: Content, borders: Record<'top' | 'bottom' | 'left' | 'right', IBorderOptions>, margin = 0): TableCell {
  return new TableCell({
    width: { size, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    borders,
    children,
  })
}
