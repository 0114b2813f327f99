import type { Alignment, Block, Flow, Text } from './nodes.ts'
import type { Mark, Numbering } from './numbering.ts'
import { drawings, picture } from './picture.ts'
import { shape } from './shape.ts'
import { isOn } from './styles.ts'
import type { Styles } from './styles.ts'
import { attribute, child, children, flag, points, textOf } from './xml.ts'
import type { Element } from './xml.ts'

export interface Context {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly page: string // what a page number field prints
  readonly picture: (relationId: string) => string | null // a data: address
}

const alignments: Record<string, Alignment> = { both: 'justify', distribute: 'justify', center: 'center', right: 'right', end: 'right' }

/** Converts a paragraph: runs, alignment, indents, spacing, tabs, page breaks. */
export function paragraph(element: Element, context: Context): Flow {
  const properties = child(element, 'pPr')
  const look = context.styles.paragraph(properties)
  const alignment = alignments[attribute(look('jc'), 'val') ?? ''] ?? 'left'
  const { segments, breaks } = inlines(element, context, alignment === 'justify')
  const mark = context.numbering(properties)
  const indents = child(properties, 'ind') ?? mark?.indent ?? look('ind')
  const block: Block = {
    alignment,
    margin: [points(indents, 'left', 'start'), points(look('spacing'), 'before'), points(indents, 'right', 'end'), points(look('spacing'), 'after')],
    lineHeight: lineHeight(look('spacing')),
    preserveLeadingSpaces: true,
  }
  const indent = points(indents, 'firstLine') - points(indents, 'hanging')
  if (indent) block.leadingIndent = indent
  if (breaks || isOn(look, 'pageBreakBefore')) block.pageBreak = 'before'
  const fontSize = emptySize(properties, context)
  const text: Block = { ...block, ...content(marked(segments, mark, fontSize), fontSize, tabs(look('tabs'))) }
  const pictures = drawings(runs(element)).flatMap((drawing) => picture(drawing, context) ?? [])
  return {
    block: pictures.length ? illustrated(text, pictures, segments.flat().length > 0) : { ...block, ...(shape(element) ?? text) },
    keep: flag(look('keepNext')) ?? false,
    breakable: false,
  }
}

// pdfmake sets no picture inside a line: it stands above the text of its paragraph.
function illustrated(text: Block, pictures: Block[], written: boolean): Block {
  const { alignment = 'left', margin = [0, 0, 0, 0] } = text
  const floats = pictures.every(({ absolutePosition }) => absolutePosition)
  return { stack: [...pictures.map((one) => (one.absolutePosition ? one : { ...one, alignment, margin })), ...(written || floats ? [text] : [])] }
}

// The mark looks like the first word of its item.
function marked([first = [], ...rest]: Text[][], mark: Mark | null, fontSize: number): Text[][] {
  if (!mark?.text) return [first, ...rest]
  return [[{ fontSize, ...first[0], text: `${mark.text}\u00a0` }, ...first], ...rest]
}

function content(segments: Text[][], fontSize: number, stops: Alignment[]): Block {
  const [only] = segments
  if (segments.length === 1 && only) return only.length ? { text: only } : { text: ' ', fontSize }
  const columns = segments.map((text, index) => ({
    text: text.length ? text : ' ',
    width: index === segments.length - 1 && segments.length === 2 ? ('auto' as const) : ('*' as const),
    alignment: index === 0 ? ('left' as const) : (stops[index - 1] ?? 'right'),
  }))
  return { columns }
}

/** Text between tabs, and whether a page break stands in the paragraph. */
function inlines(element: Element, context: Context, justified: boolean): { segments: Text[][]; breaks: boolean } {
  const segments: Text[][] = [[]]
  let breaks = false
  const put = (text: string, style: Omit<Text, 'text'>): void => {
    const segment = segments.at(-1) ?? []
    const before = segment.at(-1)
    // The same gap must not be stretched twice where the look of the text changes.
    const moved = justified && before && text.startsWith(' ')
    if (moved) before.text += ' '
    segment.push(...words(moved ? text.slice(1) : text, justified).map((piece) => ({ ...style, ...piece })))
  }
  for (const run of runs(element)) {
    const style = runStyle(child(run, 'rPr'), child(element, 'pPr'), context)
    for (const piece of children(run)) {
      if (piece.name === 't') put(textOf(piece), style)
      if (piece.name === 'tab') segments.push([])
      if (piece.name === 'noBreakHyphen') put('\u2011', style)
      if (piece.name === 'instrText' && /\bPAGE\b/.test(textOf(piece))) put(context.page, style)
      if (piece.name === 'br' && attribute(piece, 'type') === 'page') breaks = true
      else if (piece.name === 'br') put('\n', style)
    }
  }
  return { segments, breaks }
}

// In a justified line pdfmake stretches every place where a line may break, also the hyphen inside «152-ФЗ».
// What stands between such words stays in one piece: pdfmake looks up the style of every piece a dozen times.
function words(text: string, justified: boolean): Pick<Text, 'text' | 'noWrap'>[] {
  if (text === '') return []
  if (!justified || !joined.test(text)) return [{ text }]
  const pieces: (Pick<Text, 'text' | 'noWrap'> & { whole: boolean })[] = []
  for (const word of text.split(/(?<= )/)) {
    const whole = word.length < 40 && joined.test(word)
    const last = pieces.at(-1)
    if (!whole && last && !last.whole) last.text += word
    else pieces.push(whole ? { text: word, noWrap: true, whole } : { text: word, whole })
  }
  return pieces.map(({ whole: _whole, ...piece }) => piece)
}

const joined = /\S[-–—/]\S/

// Links, insertions and content controls wrap runs.
function runs(element: Element): Element[] {
  return children(element).flatMap((item) => {
    if (item.name === 'r') return [item]
    return ['hyperlink', 'ins', 'smartTag', 'sdt', 'sdtContent', 'fldSimple'].includes(item.name) ? runs(item) : []
  })
}

function runStyle(properties: Element | null, paragraphProperties: Element | null, context: Context): Omit<Text, 'text'> {
  const look = context.styles.run(properties, paragraphProperties)
  const style: Omit<Text, 'text'> = { fontSize: size(look('sz')) }
  if (isOn(look, 'b')) style.bold = true
  if (isOn(look, 'i')) style.italics = true
  if (isOn(look, 'u')) style.decoration = 'underline'
  return style
}

// An empty paragraph is as high as its mark.
function emptySize(properties: Element | null, context: Context): number {
  return size(context.styles.run(child(properties, 'rPr'), properties)('sz'))
}

const size = (element: Element | null): number => Number(attribute(element, 'val') ?? 22) / 2

// pdfmake leaves out the gap between lines that the typeface asks for and Word keeps.
const lineGap = 1.038

// «auto» counts in 240ths of a line; an exact height is for hidden separators only.
function lineHeight(spacing: Element | null): number {
  const line = Number(attribute(spacing, 'line') ?? 240)
  return attribute(spacing, 'lineRule') === 'exact' ? Math.max(line / 20 / 16, 0.05) : Math.max(line / 240, 0.5) * lineGap
}

function tabs(element: Element | null): Alignment[] {
  return children(element, 'tab').map((tab) => alignments[attribute(tab, 'val') ?? ''] ?? 'left')
}
