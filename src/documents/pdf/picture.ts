import type { Block } from './nodes.ts'
import type { Context } from './paragraph.ts'
import { child, children, relation, textOf, written } from './xml.ts'
import type { Element } from './xml.ts'

const emu = 12_700 // in a point

/** The picture of a `w:drawing`, in the line or at its place on the page; null when it is of a kind that is not printed. */
export function picture(drawing: Element, context: Context): Block | null {
  const frame = child(drawing, 'inline') ?? child(drawing, 'anchor')
  const blip = child(frame, 'graphic', 'graphicData', 'pic', 'blipFill', 'blip')
  const image = context.picture(relation(blip, 'embed'))
  const extent = child(frame, 'extent')
  if (image === null || frame === null) return null
  const block: Block = { image, width: length(extent, 'cx'), height: length(extent, 'cy') }
  const [x, y] = [offset(frame, 'positionH'), offset(frame, 'positionV')]
  return x === null || y === null ? block : { ...block, absolutePosition: { x, y } }
}

/** Drawings of the runs of a paragraph. */
export function drawings(runs: readonly Element[]): Element[] {
  return runs.flatMap((run) => children(run, 'drawing'))
}

const length = (element: Element | null, name: string): number => Number(written(element, name) ?? 0) / emu

// Only a place counted from the edge of the page is known before the layout.
function offset(frame: Element, name: string): number | null {
  const position = child(frame, name)
  const value = textOf(child(position, 'posOffset'))
  return written(position, 'relativeFrom') === 'page' && value ? Number(value) / emu : null
}
