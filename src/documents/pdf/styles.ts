import type PizZip from 'pizzip'
import { attribute, child, children, flag, part } from './xml.ts'
import type { Element } from './xml.ts'

/** Where the properties of a paragraph or a run are looked for: its own, then its styles', then the document's. */
export interface Styles {
  paragraph(properties: Element | null): (name: string) => Element | null
  run(properties: Element | null, paragraph: Element | null): (name: string) => Element | null
}

/** Reads the styles of a document; a template that was edited in Word keeps part of its look there. */
export function readStyles(zip: PizZip): Styles {
  const sheet = part(zip, 'word/styles.xml')
  const defaults = child(sheet, 'docDefaults')
  const byId = new Map(children(sheet, 'style').map((style) => [attribute(style, 'styleId') ?? '', style]))
  const normal = children(sheet, 'style').find((style) => attribute(style, 'type') === 'paragraph' && flagged(style))

  // Asked for every paragraph and run of a batch, so each style is followed to its end once.
  const chains = new Map<string, Element[]>()
  const chain = (id: string): Element[] => {
    const known = chains.get(id)
    if (known) return known
    chains.set(id, []) // a style based on itself ends here
    const style = byId.get(id)
    const found = style ? [style, ...chain(attribute(child(style, 'basedOn'), 'val') ?? '')] : []
    chains.set(id, found)
    return found
  }
  const parts = new Map<string, Element[]>()
  const partsOf = (id: string, name: 'pPr' | 'rPr'): Element[] => {
    const key = `${name} ${id}`
    const found = parts.get(key) ?? (id === '' && normal ? [normal] : chain(id)).flatMap((style) => child(style, name) ?? [])
    parts.set(key, found)
    return found
  }
  const styleOf = (properties: Element | null) => attribute(child(properties, 'pStyle'), 'val') ?? ''
  const [plainParagraph, plainRun] = [child(defaults, 'pPrDefault', 'pPr'), child(defaults, 'rPrDefault', 'rPr')]
  return {
    paragraph: (properties) => first([properties, ...partsOf(styleOf(properties), 'pPr'), plainParagraph]),
    run: (properties, paragraph) => {
      const own = attribute(child(properties, 'rStyle'), 'val')
      return first([properties, ...(own === null ? [] : partsOf(own, 'rPr')), ...partsOf(styleOf(paragraph), 'rPr'), plainRun])
    },
  }
}

const flagged = (style: Element): boolean => attribute(style, 'default') === '1'

function first(places: readonly (Element | null)[]): (name: string) => Element | null {
  return (name) => {
    for (const place of places) {
      const found = place === null ? null : child(place, name)
      if (found !== null) return found
    }
    return null
  }
}

/** An on/off property looked up in the styles. */
export function isOn(look: (name: string) => Element | null, name: string): boolean {
  return flag(look(name)) ?? false
}
