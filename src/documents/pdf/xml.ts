import type PizZip from 'pizzip'

/** An element of a part; `name` is local: the parts of a document leave no doubt about namespaces, and Word writes them as `w:` and `r:`. */
export interface Element {
  readonly name: string
  readonly attributes: string // as written: most of them nobody asks for
  readonly content: (Element | string)[]
}

/** The root element of a part of the document, or null when there is no such part. */
export function part(zip: PizZip, name: string): Element | null {
  const text = zip.file(name)?.asText()
  return text ? parse(text) : null
}

// Comments, declarations and instructions have nothing to print.
const token = /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<[?!][^>]*>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g
const pair = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The root element of a text; a batch of blanks is half a million marks, so it is read without a document object model. Throws when tags do not match. */
export function parse(text: string): Element | null {
  const top: Element = { name: '', attributes: '', content: [] }
  const open = [top]
  for (const [, raw, closed, begun, attributes = '', empty, plain] of text.matchAll(token)) {
    const inner = open.at(-1) ?? top
    if (plain !== undefined) inner.content.push(decoded(plain))
    else if (raw !== undefined) inner.content.push(raw)
    else if (closed !== undefined && open.pop()?.name !== local(closed)) throw new Error(`The tag ${closed} closes nothing`)
    else if (begun !== undefined) {
      const element: Element = { name: local(begun), attributes, content: [] }
      inner.content.push(element)
      if (!empty) open.push(element)
    }
  }
  if (open.length !== 1) throw new Error('A tag stays open')
  return children(top)[0] ?? null
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute by its whole name; null when it is not given. */
export function written(element: Element | null, name: string): string | null {
  const text = element?.attributes ?? ''
  // Programs write attributes without spaces; a regular expression for each would take longer than the layout of a page.
  const at = text.indexOf(` ${name}="`)
  if (at !== -1) return decoded(text.slice(at + name.length + 3, text.indexOf('"', at + name.length + 3)))
  if (!text.includes(name)) return null
  for (const [, own, double, single] of text.matchAll(pair)) if (own === name) return decoded(double ?? single ?? '')
  return null
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    const code = hex ? parseInt(hex, 16) : Number(number ?? 0)
    return name === undefined ? String.fromCodePoint(Math.min(code, 0x10ffff)) : (entities[name] ?? whole)
  })
}

/** Child elements, all or of one local name. */
export function children(element: Element | null, name?: string): Element[] {
  const found: Element[] = []
  for (const item of element?.content ?? []) if (typeof item !== 'string' && (!name || item.name === name)) found.push(item)
  return found
}

/** The first element found by following local names. */
export function child(element: Element | null, ...path: string[]): Element | null {
  let current = element
  for (const name of path) {
    if (current === null) return null
    current = firstNamed(current.content, name)
  }
  return current
}

function firstNamed(content: Element['content'], name: string): Element | null {
  for (const item of content) if (typeof item !== 'string' && item.name === name) return item
  return null
}

/** All text inside. */
export function textOf(element: Element | null): string {
  return (element?.content ?? []).map((item) => (typeof item === 'string' ? item : textOf(item))).join('')
}

/** A `w:` attribute. */
export function attribute(element: Element | null, name: string): string | null {
  return written(element, `w:${name}`) || null
}

/** The relationship that an element names (`r:id`, `r:embed`); empty when it names none. */
export function relation(element: Element | null, name: 'id' | 'embed'): string {
  return written(element, `r:${name}`) ?? ''
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
