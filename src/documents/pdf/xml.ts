import { DOMParser } from '@xmldom/xmldom'
import type { Element } from '@xmldom/xmldom'
import type PizZip from 'pizzip'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export type { Element }

/** The root element of a part of the document, or null when there is no such part. */
export function part(zip: PizZip, name: string): Element | null {
  const text = zip.file(name)?.asText()
  return text ? parse(text) : null
}

/** The root element of a text. */
export function parse(text: string): Element | null {
  return new DOMParser().parseFromString(text, 'text/xml').documentElement
}

/** Child elements, all or of one local name. */
export function children(element: Element | null, name?: string): Element[] {
  const found: Element[] = []
  for (let node = element?.firstChild ?? null; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (!name || (node as Element).localName === name)) found.push(node as Element)
  }
  return found
}

/** The first element found by following local names. */
export function child(element: Element | null, ...path: string[]): Element | null {
  return path.reduce<Element | null>((current, name) => children(current, name)[0] ?? null, element)
}

/** A `w:` attribute. */
export function attribute(element: Element | null, name: string): string | null {
  return element?.getAttributeNS(word, name) || null
}

/** A `w:` attribute in twentieths of a point, as points. */
export function points(element: Element | null, ...names: string[]): number {
  const value = names.map((name) => attribute(element, name)).find((found) => found !== null)
  return Number(value ?? 0) / 20
}

/** Whether an on/off property is on; null when it is not given. */
export function flag(element: Element | null): boolean | null {
  if (!element) return null
  return !['0', 'false', 'none', 'off'].includes(attribute(element, 'val') ?? '1')
}
