import PizZip from 'pizzip'
import { keepTogether } from './keep.ts'
import type { Block } from './nodes.ts'
import { readStyles } from './styles.ts'
import type { Styles } from './styles.ts'
import { flow } from './table.ts'
import { attribute, child, children, flag, part, points } from './xml.ts'
import type { Element } from './xml.ts'

interface Source {
  readonly zip: PizZip
  readonly styles: Styles
  readonly targets: Map<string, string>
}

/** Turns a document into pdfmake's definition: a section for each section, in their order. */
export function convert(docx: Buffer): object[] {
  const zip = new PizZip(docx)
  const source = { zip, styles: readStyles(zip), targets: relations(zip) }
  const numbering: Numbering = { start: null }
  return sections(child(part(zip, 'word/document.xml'), 'body')).map(({ elements, properties }) => section(source, elements, properties, numbering))
}

interface Numbering {
  start: Block | null // the first block of the section from which the pages are counted
}

function section(source: Source, elements: Element[], properties: Element | null, numbering: Numbering): object {
  const body: Block = { stack: keepTogether(flow(elements, { styles: source.styles, page: '' })) }
  const restarts = numbering.start === null || attribute(child(properties, 'pgNumType'), 'start') !== null
  if (restarts) numbering.start = body
  const counted = numbering.start ?? body
  const size = child(properties, 'pgSz')
  const margins = child(properties, 'pgMar')
  const landscape = attribute(size, 'orient') === 'landscape'
  return {
    section: body,
    pageSize: 'A4',
    pageOrientation: landscape ? 'landscape' : 'portrait',
    pageMargins: [points(margins, 'left'), points(margins, 'top'), points(margins, 'right'), points(margins, 'bottom')],
    header: numbered(headersOf(source, properties), body, counted),
  }
}

// pdfmake asks for headers after the layout, when the first page of the section is known.
function numbered(headers: ReturnType<typeof headersOf>, body: Block, counted: Block): (page: number) => Block | null {
  return (page) => headers({ first: page === pageOf(body), page: page - pageOf(counted) + 1 })
}

const pageOf = (block: Block): number => block.positions?.[0]?.pageNumber ?? 1

// What pdfmake asks for later must not hold the tree of the document, nor share a scope with what does: in a batch that is hundreds of megabytes.
function headersOf(source: Source, properties: Element | null): (place: { first: boolean; page: number }) => Block | null {
  const margins = child(properties, 'pgMar')
  const margin: Block['margin'] = [points(margins, 'left'), points(margins, 'header'), points(margins, 'right'), 0]
  const other = headerOf(source, properties, 'default')
  const first = flag(child(properties, 'titlePg')) ? headerOf(source, properties, 'first') : other
  return headerBlocks({ first, other, margin }, source.styles)
}

type Headers = { first: Element | null; other: Element | null; margin: Block['margin'] }

function headerBlocks({ first, other, margin }: Headers, styles: Styles): (place: { first: boolean; page: number }) => Block | null {
  return (place) => {
    const element = place.first ? first : other
    if (!element || !margin) return null
    return { stack: flow(children(element), { styles, page: String(place.page) }).map(({ block }) => block), margin }
  }
}

function headerOf(source: Source, properties: Element | null, type: 'default' | 'first'): Element | null {
  const reference = children(properties, 'headerReference').find((item) => attribute(item, 'type') === type)
  const target = source.targets.get(relationId(reference ?? null))
  return target ? part(source.zip, `word/${target}`) : null
}

// A section's properties stand in its last paragraph, those of the last section at the end of the body.
function sections(body: Element | null): { elements: Element[]; properties: Element | null }[] {
  const found: { elements: Element[]; properties: Element | null }[] = []
  let elements: Element[] = []
  for (const element of children(body)) {
    const properties = element.localName === 'sectPr' ? element : child(element, 'pPr', 'sectPr')
    if (element.localName !== 'sectPr' && !(properties && !element.textContent)) elements.push(element)
    if (!properties) continue
    found.push({ elements, properties })
    elements = []
  }
  return elements.length ? [...found, { elements, properties: null }] : found
}

function relations(zip: PizZip): Map<string, string> {
  const links = children(part(zip, 'word/_rels/document.xml.rels'))
  return new Map(links.map((link) => [link.getAttribute('Id') ?? '', link.getAttribute('Target') ?? '']))
}

function relationId(reference: Element | null): string {
  return reference?.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id') ?? ''
}
