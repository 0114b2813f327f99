import type PizZip from 'pizzip'

const contents = '[Content_Types].xml'
const relations = 'word/_rels/document.xml.rels'
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
// Parts that belong to a sheet; styles and the like are common to the whole document.
const carried = /\/(image|header|footer)$/

/** The parts of a joint document: takes over those of other files and new pictures, each content once. */
export interface Parts {
  /** XML of another file with its relationships renamed to the joint ones. */
  adopt(source: PizZip, xml: string): string
  /** Adds a PNG and returns the id of its relationship. */
  picture(png: Buffer): string
  /** Writes down what was taken over; called once at the end. */
  close(): void
}

/** Opens the parts of the file into which others are joined. */
export function partsOf(zip: PizZip): Parts {
  const added: string[] = []
  const types: string[] = []
  const idOf = new Map(links(zip).map((link) => [keyOf(zip, link), link.id]))
  const renamed = new Map<PizZip, Map<string, string>>()
  const add = (type: string, name: string, content: Uint8Array): string => {
    const id = `joint${added.length + 1}`
    zip.file(`word/${name}`, content)
    added.push(`<Relationship Id="${id}" Type="${type}" Target="${name}"/>`)
    return id
  }
  const rename = (source: PizZip): Map<string, string> => {
    const names = links(source).map((link): [string, string] => {
      const key = keyOf(source, link)
      const name = `joint${added.length + 1}-${link.target.replaceAll('/', '-')}`
      const id = idOf.get(key) ?? add(link.type, name, source.file(`word/${link.target}`)?.asUint8Array() ?? new Uint8Array())
      if (!idOf.has(key) && /\.xml$/.test(name)) types.push(`<Override PartName="/word/${name}" ContentType="${typeOf(source, link.target)}"/>`)
      idOf.set(key, id)
      return [link.id, id]
    })
    renamed.set(source, new Map(names))
    return new Map(names)
  }
  return {
    adopt: (source, xml) => {
      const names = renamed.get(source) ?? rename(source)
      return xml.replace(/(r:(?:id|embed))="([^"]+)"/g, (whole, attribute: string, id: string) => (names.has(id) ? `${attribute}="${names.get(id)}"` : whole))
    },
    picture: (png) => add(imageType, `media/joint${added.length + 1}.png`, png),
    close: () => {
      zip.file(relations, (zip.file(relations)?.asText() ?? '').replace('</Relationships>', `${added.join('')}</Relationships>`))
      const known = zip.file(contents)?.asText() ?? ''
      const png = /Extension="png"/i.test(known) ? '' : '<Default Extension="png" ContentType="image/png"/>'
      zip.file(contents, known.replace(/(<Types[^>]*>)/, `$1${png}`).replace('</Types>', `${types.join('')}</Types>`))
    },
  }
}

type Link = { id: string; type: string; target: string }

function links(zip: PizZip): Link[] {
  const value = (tag: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  return [...(zip.file(relations)?.asText() ?? '').matchAll(/<Relationship [^>]*>/g)]
    .map(([tag]) => ({ id: value(tag, 'Id'), type: value(tag, 'Type'), target: value(tag, 'Target') }))
    .filter(({ type }) => carried.test(type))
}

const keyOf = (zip: PizZip, { type, target }: Link): string => `${type}\n${zip.file(`word/${target}`)?.asBinary() ?? target}`

function typeOf(zip: PizZip, target: string): string {
  return new RegExp(`PartName="/word/${target}" ContentType="([^"]+)"`).exec(zip.file(contents)?.asText() ?? '')?.[1] ?? ''
}
