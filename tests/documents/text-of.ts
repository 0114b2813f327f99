import { inflateSync } from 'node:zlib'
import PizZip from 'pizzip'

/** The text of a docx: paragraphs on lines, ordinary spaces. */
export function textOfDocx(docx: Buffer): string {
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? ''
  const text = xml
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
  return unescape(text).replaceAll('\u00a0', ' ')
}

const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')

export interface PdfContent {
  readonly pages: number
  readonly text: string // without spaces: a justified line places words apart without a space between them
  readonly fonts: readonly string[]
  readonly lines: number // drawn ones: rules of tables, places to sign
}

/** Reads a PDF as pdfmake writes it: page count, names of embedded fonts, and the text through the fonts' own maps. */
export function contentOfPdf(pdf: Buffer): PdfContent {
  const objects = readObjects(pdf)
  const fonts = [...objects.values()].flatMap(({ head }) => (/\/FontFile2 /.test(head) ? [/\/FontName \/(\S+)/.exec(head)?.[1] ?? ''] : []))
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head))
  const maps = new Map<string, Map<string, string>>()
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of /\/Font <<([^>]*)>>/.exec(head)?.[1]?.matchAll(/\/(F\d+) (\d+) 0 R/g) ?? []) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1]
      maps.set(name, readMap(objects.get(map ?? '')?.stream ?? ''))
    }
  }
  const drawn = pages.map(({ head }) => objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '')
  const text = drawn.map((stream) => decode(stream, maps)).join('\n')
  const lines = drawn.join('\n').match(/^\S+ \S+ l$/gm)?.length ?? 0
  return { pages: pages.length, text: text.replace(/[ \u00a0]/g, ''), fonts, lines }
}

function readObjects(pdf: Buffer): Map<string, { head: string; stream: string }> {
  const source = pdf.toString('latin1')
  const objects = new Map<string, { head: string; stream: string }>()
  for (const found of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)(?:\nendobj|\nstream\n)/g)) {
    const [whole, id = '', head = ''] = found
    const start = found.index + whole.length
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const packed = whole.endsWith('stream\n') && /FlateDecode/.test(head) && !/FontFile|Length1/.test(head)
    objects.set(id, { head, stream: packed ? inflateSync(pdf.subarray(start, start + length)).toString('latin1') : '' })
  }
  return objects
}

// `<0000> <00ff> [<0041> …]`: characters of consecutive glyphs.
function readMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const [, from = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    ;[...list.matchAll(/<([0-9a-f ]+)>/gi)].forEach(([, code = ''], index) => {
      const units = code.replace(/ /g, '').match(/.{4}/g) ?? []
      map.set((parseInt(from, 16) + index).toString(16).padStart(4, '0'), String.fromCharCode(...units.map((unit) => parseInt(unit, 16))))
    })
  }
  return map
}

function decode(stream: string, maps: Map<string, Map<string, string>>): string {
  let text = ''
  let map = new Map<string, string>()
  for (const [, font, shown] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) map = maps.get(font) ?? map
    for (const [, glyphs = ''] of shown?.matchAll(/<([0-9a-f]+)>/gi) ?? []) {
      text += (glyphs.match(/.{4}/g) ?? []).map((glyph) => map.get(glyph.toLowerCase()) ?? '').join('')
    }
  }
  return text
}
