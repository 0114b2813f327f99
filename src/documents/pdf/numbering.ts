import { russian } from '../typography.ts'
import type PizZip from 'pizzip'
import { attribute, child, children, part } from './xml.ts'
import type { Element } from './xml.ts'

/** The mark a paragraph of a list begins with, and the indents of its level. */
export interface Mark {
  readonly text: string // «1.», «1.2)», «•»
  readonly indent: Element | null
}

/** Counts the lists of a document as Word does: asked once for each paragraph, in their order; null for one outside lists. */
export type Numbering = (properties: Element | null) => Mark | null

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly indent: Element | null
}

/** Reads `numbering.xml`; `ofStyle` finds a list that a style of the paragraph belongs to. */
export function readNumbering(zip: PizZip, ofStyle: (properties: Element | null) => Element | null): Numbering {
  const root = part(zip, 'word/numbering.xml')
  const abstract = new Map(children(root, 'abstractNum').map((one) => [attribute(one, 'abstractNumId'), one]))
  const lists = new Map(children(root, 'num').map((one) => [attribute(one, 'numId') ?? '', listOf(one, abstract)]))
  const counts = new Map<string, number[]>()
  const count = (properties: Element): Mark | null => {
    const place = ofStyle(properties)
    const list = lists.get(attribute(child(place, 'numId'), 'val') ?? '')
    const depth = Number(attribute(child(place, 'ilvl'), 'val') ?? 0)
    const level = list?.levels[depth]
    if (!list || !level) return null
    const before = counts.get(list.counter) ?? []
    // A level counts from its start again under each next item of the level above.
    const now = [...list.levels.slice(0, depth).map(({ start }, at) => before[at] ?? start), (before[depth] ?? level.start - 1) + 1]
    counts.set(list.counter, now)
    return { text: textOf(list.levels, level, now), indent: level.indent }
  }
  // A paragraph may be converted twice, to see whether it stays with the next one.
  const known = new WeakMap<Element, Mark | null>()
  return (properties) => {
    if (!properties) return null
    const mark = known.get(properties) ?? count(properties)
    known.set(properties, mark)
    return mark
  }
}

interface List {
  readonly counter: string // lists made from one definition count on
  readonly levels: readonly Level[]
}

function listOf(num: Element, abstract: ReadonlyMap<string | null, Element>): List {
  const id = attribute(child(num, 'abstractNumId'), 'val')
  const restarts = children(num, 'lvlOverride').length > 0
  const levels = children(abstract.get(id) ?? null, 'lvl').map((one, depth) => levelOf(one, overrideOf(num, depth)))
  return { counter: restarts ? `num ${attribute(num, 'numId')}` : `abstract ${id}`, levels }
}

function overrideOf(num: Element, depth: number): number | null {
  const override = children(num, 'lvlOverride').find((one) => attribute(one, 'ilvl') === String(depth))
  const start = attribute(child(override ?? null, 'startOverride'), 'val')
  return start === null ? null : Number(start)
}

function levelOf(level: Element, start: number | null): Level {
  return {
    format: attribute(child(level, 'numFmt'), 'val') ?? 'decimal',
    text: attribute(child(level, 'lvlText'), 'val') ?? '',
    start: start ?? Number(attribute(child(level, 'start'), 'val') ?? 1),
    indent: child(level, 'pPr', 'ind'),
  }
}

// «%1.%2» names the counts of the levels above and its own.
function textOf(levels: readonly Level[], level: Level, count: readonly number[]): string {
  if (level.format === 'bullet') return bullets[level.text] ?? (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(level.text) ? level.text : '–')
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return written(levels[at]?.format ?? 'decimal', count[at] ?? levels[at]?.start ?? 1)
  })
}

// Symbol and Wingdings keep their bullets outside Unicode, and our typeface has few of them.
const bullets: Record<string, string> = { '\uf0b7': '•', '\uf0a7': '▪', '\uf0d8': '–', '●': '•', o: '–' }

function written(format: string, value: number): string {
  if (format === 'none') return ''
  if (format === 'russianLower') return russian[(value - 1) % russian.length] ?? ''
  if (format === 'russianUpper') return (russian[(value - 1) % russian.length] ?? '').toUpperCase()
  if (format === 'lowerLetter') return String.fromCharCode(97 + ((value - 1) % 26))
  if (format === 'upperLetter') return String.fromCharCode(65 + ((value - 1) % 26))
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  return String(value)
}

const digits: [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  const [worth, sign] = digits.find(([worth]) => worth <= value) ?? [0, '']
  return worth > 0 ? sign + roman(value - worth) : ''
}
