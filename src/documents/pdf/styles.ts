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

  const chain = (id: string | null): Element[] => {
    const style = byId.get(id ?? '')
    return style ? [style, ...chain(attribute(child(style, 'basedOn'), 'val'))] : []
  }
  const paragraphStyles = (properties: Element | null): Element[] => {
    const id = attribute(child(properties, 'pStyle'), 'val')
    return id ? chain(id) : normal ? [normal] : []
  }
  return {
    paragraph: (properties) => first([properties, ...paragraphStyles(properties).map((style) => child(style, 'pPr')), child(defaults, 'pPrDefault', 'pPr')]),
    run: (properties, paragraph) =>
      first([
        properties,
        ...chain(attribute(child(properties, 'rStyle'), 'val')).map((style) => child(style, 'rPr')),
        ...paragraphStyles(paragraph).map((style) => child(style, 'rPr')),
        child(defaults, 'rPrDefault', 'rPr'),
      ]),
  }
}

const flagged = (style: Element): boolean => attribute(style, 'default') === '1'

function first(places: (Element | null)[]): (name: string) => Element | null {
  return (name) => places.map((place) => child(place, name)).find((found) => found !== null) ?? null
}

/** An on/off property looked up in the styles. */
export function isOn(look: (name: string) => Element | null, name: string): boolean {
  return flag(look(name)) ?? false
}
