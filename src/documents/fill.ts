import Docxtemplater from 'docxtemplater'
import type { DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { blank } from './blanks.ts'
import { keepClosing } from './closing.ts'
import { pack } from './pack.ts'
import { typeset } from './typography.ts'

/** The part of a Word file that holds its text. */
export const main = 'word/document.xml'

/**
 * Fills a template; null and empty values print a line to fill in (§4). An unknown placeholder is an error; in a file of the
 * centre (`own`), whose data may have changed since it was checked, it prints a line as well.
 */
export function fill(template: Buffer, data: object, own = false): Buffer {
  const filled = new Docxtemplater(new PizZip(template), optionsFor(own))
  filled.render(prepare(data))
  const zip = finish(filled.getZip())
  zip.file(main, keepClosing(zip.file(main)?.asText() ?? ''))
  return pack(zip)
}

/** What is done to the text after the values stand in it. */
export function finish(zip: PizZip): PizZip {
  for (const name of Object.keys(zip.files).filter((file) => /^word\/(document|header\d*)\.xml$/.test(file))) {
    zip.file(name, easeBlanks(splitLines(zip.file(name)?.asText() ?? '')))
  }
  return zip
}

/** How the templates are read; the tests inspect them with the same options. */
export const options: DXT.ConstructorOptions = {
  paragraphLoop: true,
  linebreaks: true,
  stripInvalidXMLChars: true,
  errorLogging: false,
  parser: (tag) => ({ get: (scope: unknown, context: DXT.ParserContext) => lookUp(tag, scope, context) }),
  nullGetter: (part: DXT.Part) => {
    throw new Error(`The template asks for an unknown value: ${part.value}`)
  },
}

/** The same for a file of the centre (`own`): what it asks for in vain prints a line. */
export function optionsFor(own: boolean): DXT.ConstructorOptions {
  return own ? { ...options, nullGetter: (part: DXT.Part) => blank(part.value) } : options
}

// docxtemplater looks for a null value in the outer scope; an unknown address of a parent must not become the child's.
function lookUp(tag: string, scope: unknown, context: DXT.ParserContext): unknown {
  if (tag === '.') return scope
  if (typeof scope !== 'object' || scope === null || !Object.hasOwn(scope, tag)) return undefined
  const value: unknown = scope[tag as keyof typeof scope]
  if (value !== null) return value
  return context.meta.part.module === 'loop' ? false : blank(tag)
}

/** Values as they are printed: trimmed, typeset, nothing for the empty ones. */
export function prepare(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : typeset(value.trim().replaceAll('\r\n', '\n'))
  if (Array.isArray(value)) return value.map(prepare).filter((item) => item !== null)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, prepare(item)]))
}

// Word stretches a justified line that ends with a soft break, so every line becomes a paragraph of its own.
function splitLines(xml: string): string {
  return xml.replace(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<w:br\/>.*?<\/w:p>/gs, (paragraph) => {
    const [, open = '<w:p>', properties = ''] = /^(<w:p(?: [^>]*)?>)(<w:pPr>.*?<\/w:pPr>)?/s.exec(paragraph) ?? []
    return paragraph.replace(/<w:r(?: [^>]*)?>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:br\/><\/w:r>/gs, `</w:p>${open}${properties}`)
  })
}

// A long blank moves to the next line and leaves a justified line stretched.
function easeBlanks(xml: string): string {
  return xml.replace(/<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs, (paragraph) =>
    /_{12}/.test(paragraph) ? paragraph.replace('<w:jc w:val="both"/>', '<w:jc w:val="left"/>') : paragraph,
  )
}
