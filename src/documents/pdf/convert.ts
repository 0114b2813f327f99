import type PizZip from 'pizzip'
import { keepTogether } from './keep.ts'
import type { Block } from './nodes.ts'
import { openSource, type Source } from './source.ts'
import { flow } from './table.ts'
import { attribute, child, children, flag, parse, points, relation, textOf } from './xml.ts'
import type { Element } from './xml.ts'

/** Turns a document into pdfmake's definition: a section for each section, in their order. */
export function convert(docx: PizZip): object[] {
  const source = openSource(docx)
  const numbering: Numbering = { start: null }
  return sectionsOf(source.main).flatMap((xml) => {
    const { elements, properties } = read(xml)
    return elements.length || properties ? [section(source, elements, properties, numbering)] : []
  })
}

interface Numbering {
  start: Block | null // the first block of the section from which the pages are counted
}

function section(source: Source, elements: Element[], properties: Element | null, numbering: Numbering): object {
  const body: Block = { stack: keepTogether(flow(elements, { ...source.context, page: '' })) }
  const restarts = numbering.start === null || attribute(child(properties, 'pgNumType'), 'start') !== null
  if (restarts) numbering.start = body
  const counted = numbering.start ?? body
  const margins = child(properties, 'pgMar')
  const landscape = attribute(child(properties, 'pgSz'), 'orient') === 'landscape'
  const titled = flag(child(properties, 'titlePg')) ?? false
  const head = headers(source, properties)
  return {
    section: body,
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [points(margins, 'left'), points(margins, 'top'), points(margins, 'right'), points(margins, 'bottom')],
    // pdfmake asks for headers after the layout, when the first page of the section is known.
    header: (page: number) => head(titled && page === pageOf(body) ? 'first' : 'default', page - pageOf(counted) + 1),
  }
}

const pageOf = (block: Block): number => block.positions?.[0]?.pageNumber ?? 1

// What it keeps must not hold the elements of the section: they would all stay in memory until the last page.
function headers(source: Source, properties: Element | null): (kind: 'first' | 'default', page: number) => Block | null {
  const ids = new Map(children(properties, 'headerReference').map((item) => [attribute(item, 'type'), relation(item, 'id')]))
  const margins = child(properties, 'pgMar')
  const margin: Block['margin'] = [points(margins, 'left'), points(margins, 'header'), points(margins, 'right'), 0]
  return (kind, page) => {
    const header = source.related(ids.get(kind) ?? '')
    if (!header) return null
    const stack = flow(children(header.element), { ...header.context, page: String(page) }).map(({ block }) => block)
    return { stack, margin }
  }
}

/** XML of each section. Its properties stand in its last paragraph, which is never inside a table. */
function sectionsOf(main: string): string[] {
  const [, body] = /<w:body>(.*)<\/w:body>/s.exec(main) ?? []
  if (body === undefined) return []
  const ends = Array.from(body.matchAll(/<\/w:sectPr>\s*<\/w:pPr>.*?<\/w:p>/gs), (end) => end.index + end[0].length)
  return [0, ...ends].map((from, index) => `<w:body>${body.slice(from, ends[index])}</w:body>`)
}

function read(xml: string): { elements: Element[]; properties: Element | null } {
  const all = children(parse(xml))
  const last = all.at(-1) ?? null
  const properties = last?.name === 'sectPr' ? last : child(last, 'pPr', 'sectPr')
  const ends = properties && (last?.name === 'sectPr' || !textOf(last))
  return { elements: ends ? all.slice(0, -1) : all, properties }
}
