import type { Block, Cell } from './nodes.ts'
import { padding, rule } from './table.ts'

/**
 * The table with what is under it inside its last row, which is never torn: so both are on one page, and the head is repeated above
 * them. The row stands there as a table of its own, drawn over the place of the row.
 */
export function closedBy(block: Block, table: NonNullable<Block['table']>, rest: Block[]): Block {
  const { headerRows, widths, heights, body } = table
  // The only row takes the head along.
  const keepWithHeaderRows = body.length === headerRows + 1 ? 1 : 0
  const last = (body.at(-1) ?? []).map((one): Cell => ({ ...one, border: [one.border?.[0] ?? true, false, one.border?.[2] ?? true, one.border?.[3] ?? true] }))
  const shift = -padding.side - rule
  const row: Block = { ...block, table: { ...table, headerRows: 0, heights: heights.slice(-1), body: [last] }, margin: [shift, -padding.edge, shift, 0] }
  const under: Block = { stack: rest, margin: [shift - (block.margin?.[0] ?? 0), 0, shift, 0] }
  const cell: Cell = { stack: [row, under], colSpan: widths.length, border: [false, true, false, false] }
  const line = [cell, ...widths.slice(1).map((): Cell => ({}))]
  return { ...block, table: { ...table, keepWithHeaderRows, heights: [...heights.slice(0, -1), 'auto'], body: [...body.slice(0, -1), line] } }
}
