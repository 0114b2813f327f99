import PizZip from 'pizzip'
import { readTemplate } from '../../src/documents/in-force.ts'
import type { TemplateName } from '../../src/documents/types.ts'

/** A built-in template after somebody worked on it: parts of the archive by name, changed, added (from nothing) or as bytes. */
export function edited(name: TemplateName, parts: Record<string, (xml: string) => string>): Buffer {
  const zip = new PizZip(readTemplate(name))
  for (const [part, change] of Object.entries(parts)) zip.file(part, change(zip.file(part)?.asText() ?? ''))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** A built-in template with other words in its text. */
export function reworded(name: TemplateName, from: string, to: string): Buffer {
  return edited(name, {
    'word/document.xml': (xml) => {
      if (!xml.includes(from)) throw new Error(`the template does not say ${from}`)
      return xml.replace(from, to)
    },
  })
}
