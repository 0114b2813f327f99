import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { IBorderOptions, ParagraphChild } from 'docx'
import { typeset } from '../typography.ts'

/** Twentieths of a point from millimetres. */
export const mm = (value: number): number => Math.round((value * 1440) / 25.4)

/** Width of the text of a portrait page with the margins of §1.5. */
export const textWidth = 9355

/** The same on a sheet to be filled in, which is not filed: its margins are narrow. */
export const sheetWidth = 10206

export interface Look {
  readonly align?: 'left' | 'center' | 'right' | 'both'
  readonly bold?: boolean
  readonly italics?: boolean
  readonly size?: number // points
  readonly firstLine?: boolean
  readonly left?: number // twips
  readonly before?: number // points
  readonly after?: number
  readonly keep?: boolean // stays on the page of the next block
  readonly spacing?: number // 1 is single
  readonly rightTab?: number // twips
  readonly pageBreak?: boolean
  readonly rowHeight?: number // points, at least: room for a signature
  readonly dense?: boolean // a cell without space above and below its text
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const

/** A paragraph as an order has it: justified, 1.25 cm first line (§1.5). */
export function body(text: string, look: Look = {}): Paragraph {
  return paragraph(text, { align: 'both', firstLine: true, ...look })
}

/** A centred line: titles. */
export function centred(text: string, look: Look = {}): Paragraph {
  return paragraph(text, { align: 'center', keep: true, ...look })
}

/**
 * A paragraph without first-line indent; `\t` is a tab, `**…**` is bold. Only what differs from the document's own look is written
 * down: every mark is read again for each sheet of a batch.
 */
export function paragraph(text: string, look: Look = {}): Paragraph {
  const { align = 'left', rightTab } = look
  return new Paragraph({
    ...(align === 'left' ? {} : { alignment: alignments[align] }),
    ...spacing(look),
    ...indent(look),
    ...(look.keep ? { keepNext: true, keepLines: true } : {}),
    ...(look.pageBreak ? { pageBreakBefore: true } : {}),
    ...(rightTab ? { tabStops: [{ type: 'right', position: rightTab }] } : {}),
    children: runs(text, look),
  })
}

function spacing({ spacing: lines = 1, before = 0, after = 0 }: Look) {
  const line = lines === 1 ? {} : { line: Math.round(240 * lines), lineRule: LineRuleType.AUTO }
  return lines === 1 && !before && !after ? {} : { spacing: { ...line, ...(before ? { before: before * 20 } : {}), ...(after ? { after: after * 20 } : {}) } }
}

function indent({ left, firstLine }: Look) {
  return left || firstLine ? { indent: { ...(left ? { left } : {}), ...(firstLine ? { firstLine: mm(12.5) } : {}) } } : {}
}

function runs(text: string, { bold = false, italics, size = 14 }: Look): ParagraphChild[] {
  return typeset(text)
    .split('**')
    .map(
      (part, index) =>
        new TextRun({
          children: part.split('\t').flatMap((piece, tab) => (tab ? [new Tab(), piece] : [piece])),
          ...(bold === (index % 2 === 1) ? {} : { bold: true }),
          ...(italics ? { italics } : {}),
          ...(size === 14 ? {} : { size: size * 2 }),
        }),
    )
}

/** A paragraph without height: Word keeps the end of a section in the last paragraph, and a loop must not remove it. */
export function sectionEnd(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } })
}

/** A small distance after a table. */
export function sheetGap(): Paragraph {
  return paragraph('', { size: 8 })
}

/** A text of the data, or so many lines to write it by hand; `keep` holds it on the page of the signatures under it. */
export function writing(tag: string, lines: number, keep = false): Paragraph[] {
  return [
    paragraph(`{#${tag}}`),
    body(`{${tag}}`, { keep }),
    paragraph(`{/${tag}}`),
    paragraph(`{^${tag}}`),
    ...Array.from({ length: lines }, () => paragraph('_'.repeat(66), { keep })),
    paragraph(`{/${tag}}`),
  ]
}

export type CellContent = string | readonly (Paragraph | Table)[]

export interface CellLook extends Look {
  readonly width: number
  readonly under?: boolean // a line to write on
  readonly framed?: boolean
  readonly middle?: boolean
  readonly bottom?: boolean
}

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: 'auto' }
const tight = { top: 40, bottom: 40, left: 80, right: 80 }
const dense = { ...tight, top: 10, bottom: 10 }

/** A table without lines, for signature blocks and grifs; cells with `under` get a line to write on, `framed` ones a frame, a row of one cell spans the table. */
export function layout(rows: readonly (readonly [CellContent, CellLook][])[]): Table {
  const [first = []] = rows
  const columns = first.map(([, look]) => look.width)
  return new Table({
    ...sized(columns, first[0]?.[1] ?? {}),
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: rows.map((cells) => {
      const span = cells.length === 1 ? columns.length : 1
      return new TableRow({ cantSplit: true, children: cells.map(([content, look]) => cell(content, look, span)) })
    }),
  })
}

/** A ruled table: the head is repeated on every page, rows are not torn (§1.5); a row of one cell spans the table. */
export function grid(widths: readonly number[], head: readonly string[], rows: readonly (readonly CellContent[])[], look: Look = {}): Table {
  const size = look.size ?? 12
  const titles = head.map((text, index) => cell(text, { width: widths[index] ?? 0, size, align: 'center', bold: true, middle: true }))
  return new Table({
    ...sized(widths, look),
    rows: [
      ...(head.length ? [new TableRow({ tableHeader: true, cantSplit: true, children: titles })] : []),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            ...(cells.length > 1 ? height(look) : {}),
            children: cells.map((content, index) =>
              cells.length === 1
                ? cell(content, { size, width: sum(widths), align: 'center', bold: true, keep: true }, widths.length)
                : cell(content, { ...look, size, width: widths[index] ?? 0 }),
            ),
          }),
      ),
    ],
  })
}

// The space around the text is the same in every cell of a table.
function sized(columns: readonly number[], look: Look) {
  return {
    width: { size: sum(columns), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    margins: look.dense ? dense : tight,
  }
}

const height = ({ rowHeight }: Look) => (rowHeight ? { height: { value: rowHeight * 20, rule: HeightRule.ATLEAST } } : {})

function cell(content: CellContent, look: CellLook, columnSpan = 1): TableCell {
  const children = typeof content === 'string' ? content.split('\n').map((text) => paragraph(text, look)) : content
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    ...(look.middle || look.bottom ? { verticalAlign: look.middle ? VerticalAlign.CENTER : VerticalAlign.BOTTOM } : {}),
    ...(look.framed ? { borders: { top: thin, bottom: thin, left: thin, right: thin } } : look.under ? { borders: { bottom: thin } } : {}),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    children,
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
