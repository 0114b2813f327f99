import type PizZip from 'pizzip'
import { readNumbering } from './numbering.ts'
import { readStyles } from './styles.ts'
import type { Context } from './paragraph.ts'
import { children, part, written } from './xml.ts'
import type { Element } from './xml.ts'

/** What the converter reads of a document: its parts by name, each with the styles and pictures that its blocks ask for. */
export interface Source {
  /** XML of the main part. */
  readonly main: string
  /** The part of a relationship of the main part; null when there is none. */
  related(id: string): { element: Element; context: Omit<Context, 'page'> } | null
  readonly context: Omit<Context, 'page'>
}

const kinds: Record<string, string> = { png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg' }

/** Opens a document for conversion. Parts that stand on many pages are read once. */
export function openSource(zip: PizZip): Source {
  const styles = readStyles(zip)
  const numbering = readNumbering(zip, (properties) => styles.paragraph(properties)('numPr'))
  const contextOf = (name: string) => ({ styles, numbering, picture: pictures(zip, relations(zip, name)) })
  const targets = relations(zip, 'document.xml')
  const known = new Map<string, ReturnType<Source['related']>>()
  const read = (name: string) => {
    const element = part(zip, `word/${name}`)
    return element && { element, context: contextOf(name) }
  }
  return {
    main: zip.file('word/document.xml')?.asText() ?? '',
    context: contextOf('document.xml'),
    related: (id) => {
      const name = targets.get(id)
      if (name === undefined) return null
      if (!known.has(name)) known.set(name, read(name))
      return known.get(name) ?? null
    },
  }
}

function relations(zip: PizZip, name: string): Map<string, string> {
  const links = children(part(zip, `word/_rels/${name}.rels`))
  return new Map(links.map((link) => [written(link, 'Id') ?? '', written(link, 'Target') ?? '']))
}

// Pictures of other kinds than a browser shows are left out.
function pictures(zip: PizZip, targets: Map<string, string>): Context['picture'] {
  return (id) => {
    const name = targets.get(id) ?? ''
    const mime = kinds[name.split('.').at(-1)?.toLowerCase() ?? '']
    const bytes = mime ? zip.file(`word/${name}`)?.asNodeBuffer() : undefined
    return mime && bytes ? `data:${mime};base64,${bytes.toString('base64')}` : null
  }
}
