import type { Block, Cell, Flow } from './nodes.ts'
import { paragraph } from './paragraph.ts'
import type { Context } from './paragraph.ts'
import { attribute, child, children, flag, points } from './xml.ts'
import type { Element } from './xml.ts'

export const padding = { side: 4, edge: 2 }
export const rule = 0.5

/** Converts paragraphs and tables in their order; what else stands between them is left out. */
export function flow(elements: Element[], context: Context): Flow[] {
  return elements.flatMap((element) => {
    if (element.name === 'p') return [paragraph(element, context)]
    if (element.name === 'tbl') return [table(element, context)]
    return element.name === 'sdt' ? flow(children(child(element, 'sdtContent')), context) : []
  })
}

/** Converts a table: widths, lines, repeated head, spans. */
function table(element: Element, context: Context): Flow {
  const rows = children(element, 'tr')
  const widths = children(child(element, 'tblGrid'), 'gridCol').map((column) => points(column, 'w'))
  const body = rows.map((row, index) => cells(row, { table: element, context, first: index === 0, last: index === rows.length - 1, columns: widths.length }))
  spanRows(rows, body)
  const edge = edgeOf(element)
  const block: Block = {
    table: {
      headerRows: headRows(rows),
      dontBreakRows: true,
      widths: widths.map((width) => width - 2 * padding.side - rule),
      heights: rows.map((row) => height(row, edge)),
      body,
    },
    layout: ruling(edge, isRuled(element)),
    margin: [points(child(element, 'tblPr', 'tblInd'), 'w'), 0, 0, 0],
  }
  const long = headRows(rows) > 0 && rows.length > headRows(rows) && !body.some((line) => line.some(({ rowSpan }) => rowSpan))
  const [keep, closing] = [rows.length === 1 && stays(rows[0] ?? null, context), long && stays(rows.at(-1) ?? null, context)]
  return { block, keep, closing, breakable: headRows(rows) > 0 || rows.length > 3 }
}

// Apart from what reads the table: these functions live as long as the pages, and would hold the whole document with them.
function ruling(edge: number, ruled: boolean): object {
  return {
    // Of a table without lines the line to sign on would be drawn again above the row that begins the next page.
    hLineWhenBroken: ruled,
    hLineWidth: () => rule,
    vLineWidth: () => rule,
    paddingLeft: () => padding.side,
    paddingRight: () => padding.side,
    paddingTop: () => edge,
    paddingBottom: () => edge,
  }
}

function isRuled(table: Element): boolean {
  return !['none', 'nil'].includes(attribute(child(table, 'tblPr', 'tblBorders', 'insideH'), 'val') ?? 'none')
}

// A row whose paragraphs stay with the next block keeps that block on its page.
function stays(row: Element | null, context: Context): boolean {
  const first = child(row, 'tc', 'p')
  return first ? paragraph(first, context).keep : false
}

interface Place {
  readonly table: Element
  readonly context: Context
  readonly first: boolean
  readonly last: boolean
  readonly columns: number
}

function cells(row: Element, place: Place): Cell[] {
  const line: Cell[] = []
  for (const element of children(row, 'tc')) {
    const properties = child(element, 'tcPr')
    const span = Number(attribute(child(properties, 'gridSpan'), 'val') ?? 1)
    const edges = { left: line.length === 0, right: line.length + span >= place.columns }
    const blocks = flow(children(element), place.context).map(({ block }) => block)
    const [only] = blocks
    const cell: Cell = { ...(only && blocks.length === 1 && !only.pageBreak ? only : { stack: blocks }), border: border(properties, place, edges) }
    if (span > 1) cell.colSpan = span
    const fill = attribute(child(properties, 'shd'), 'fill')
    if (fill && fill !== 'auto') cell.fillColor = `#${fill}`
    const colour = attribute(child(properties, 'tcBorders', 'top'), 'color')
    if (colour && colour !== 'auto') cell.borderColor = Array.from({ length: 4 }, () => `#${colour}`)
    const vertical = attribute(child(properties, 'vAlign'), 'val')
    if (vertical === 'center' || vertical === 'bottom') cell.verticalAlignment = vertical === 'center' ? 'middle' : 'bottom'
    line.push(cell, ...Array.from({ length: span - 1 }, () => ({})))
  }
  // A row that is shorter than the grid would stop the printing.
  while (line.length < place.columns) line.push({ text: '', border: [false, false, false, false] })
  return line
}

function border(properties: Element | null, place: Place, edges: { left: boolean; right: boolean }): [boolean, boolean, boolean, boolean] {
  const own = child(properties, 'tcBorders')
  const common = child(place.table, 'tblPr', 'tblBorders')
  const line = (side: string, outer: boolean, inner: string): boolean => {
    const element =
      child(own, side) ?? (side === 'left' ? child(own, 'start') : side === 'right' ? child(own, 'end') : null) ?? child(common, outer ? side : inner)
    return !['none', 'nil'].includes(attribute(element, 'val') ?? 'none')
  }
  return [
    line('left', edges.left, 'insideV'),
    line('top', place.first, 'insideH'),
    line('right', edges.right, 'insideV'),
    line('bottom', place.last, 'insideH'),
  ]
}

function height(row: Element, edge: number): number | 'auto' {
  const least = points(child(row, 'trPr', 'trHeight'), 'val')
  return least ? least - 2 * edge : 'auto'
}

// The first cell speaks for its table, before the table itself.
function edgeOf(table: Element): number {
  const top = child(table, 'tr', 'tc', 'tcPr', 'tcMar', 'top') ?? child(table, 'tblPr', 'tblCellMar', 'top')
  return top ? points(top, 'w') : padding.edge
}

function headRows(rows: Element[]): number {
  const count = rows.findIndex((row) => !flag(child(row, 'trPr', 'tblHeader')))
  return count === -1 ? 0 : count
}

// A cell that continues the one above it becomes part of its row span.
function spanRows(rows: Element[], body: Cell[][]): void {
  const open = new Map<number, Cell>()
  rows.forEach((row, index) => {
    let column = 0
    for (const element of children(row, 'tc')) {
      const merge = child(element, 'tcPr', 'vMerge')
      const cell = body[index]?.[column]
      const above = open.get(column)
      if (merge && attribute(merge, 'val') === 'restart' && cell) open.set(column, cell)
      else if (merge && above) above.rowSpan = (above.rowSpan ?? 1) + 1
      else open.delete(column)
      column += Number(attribute(child(element, 'tcPr', 'gridSpan'), 'val') ?? 1)
    }
  })
}
