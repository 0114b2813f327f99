import type { Block } from './nodes.ts'
import { child, written } from './xml.ts'
import type { Element } from './xml.ts'

/** A drawing made of straight lines that a paragraph holds (`code.ts` makes them); null when it holds none. */
export function shape(paragraph: Element): Pick<Block, 'svg' | 'fit'> | null {
  const drawn = child(paragraph, 'r', 'pict', 'shape')
  const path = written(drawn, 'path')
  if (!drawn || !path) return null
  const [width = '1', height = '1'] = (written(drawn, 'coordsize') ?? '').split(',')
  const style = written(drawn, 'style') ?? ''
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${path
    .replace(/e$/, '')
    .replaceAll('x', 'z')
    .replace(/[ml]/g, (letter) => letter.toUpperCase())}"/></svg>`
  return { svg, fit: [pointsIn(style, 'width'), pointsIn(style, 'height')] }
}

function pointsIn(style: string, name: string): number {
  return Number(new RegExp(`(?:^|;)\\s*${name}:([\\d.]+)pt`).exec(style)?.[1] ?? 0)
}
