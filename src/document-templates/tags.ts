import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { options } from '../documents/fill.ts'

/** A placeholder of a template: a value to print, or a part that is repeated or shown on a condition. */
export interface Tag {
  readonly name: string
  readonly section: boolean
  readonly raw: boolean // `{@name}` would put raw Word code into the document
  readonly tags: readonly Tag[]
}

/** A broken placeholder: docxtemplater's name of the error, the tag as written and the text around it. */
export interface BrokenTag {
  readonly code: string
  readonly tag: string
  readonly near: string
}

export type Reading = { readonly tags: readonly Tag[]; readonly broken: readonly BrokenTag[] }

/** Placeholders of a file. Words that Word has split into several runs are read together; a broken one ends the reading. */
export function readTags(docx: Buffer): Reading {
  const zip = new PizZip(docx)
  const { module, parts } = listener()
  try {
    new Docxtemplater(zip, { ...options, modules: [module] })
    return { tags: toTags(parts()), broken: [] }
  } catch (error) {
    return { tags: [], broken: brokenOf(error, new PizZip(docx)) }
  }
}

type Told = { inspect?: { filePath?: string; postparsed?: DXT.Part[] } }

/** Hears from docxtemplater what it has read of each part of the file. */
function listener() {
  const read = new Map<string, DXT.Part[]>()
  let file = ''
  const module: DXT.Module = {
    name: 'listener',
    set: ({ inspect }: Told) => {
      file = inspect?.filePath ?? file
      if (inspect?.postparsed) read.set(file, inspect.postparsed)
    },
  }
  return { module, parts: () => [...read.values()].flat() }
}

function toTags(parts: readonly DXT.Part[]): Tag[] {
  return parts
    .filter((part) => part.type === 'placeholder')
    .map(({ value, module, subparsed }: Pick<DXT.Part, 'value' | 'subparsed'> & { module?: string }) => ({
      name: value,
      section: module === 'loop',
      raw: module !== undefined && module !== 'loop',
      tags: toTags(subparsed ?? []),
    }))
}

interface Failure {
  readonly id?: string
  readonly xtag?: string
  readonly openingtag?: string
  readonly file?: string
  readonly offset?: number | readonly number[]
}

function brokenOf(error: unknown, zip: PizZip): BrokenTag[] {
  const failures = failuresOf(error)
  if (failures.length === 0) return [{ code: 'unreadable', tag: '', near: '' }]
  return failures.map(({ id, xtag, openingtag, file, offset }) => ({
    code: id ?? 'unreadable',
    tag: (openingtag ?? xtag ?? '').replace(/[{}]/g, '').trim(),
    near: around(zip.file(file ?? '')?.asText() ?? '', [offset ?? []].flat()[0]),
  }))
}

function failuresOf(error: unknown): Failure[] {
  if (typeof error !== 'object' || error === null || !('properties' in error)) return []
  const properties = error.properties as Failure & { errors?: readonly { properties?: Failure }[] }
  return properties.errors ? properties.errors.flatMap((one) => one.properties ?? []) : [properties]
}

const reach = 40

// docxtemplater counts in the text of the part, as if it had no markup.
function around(xml: string, offset: number | undefined): string {
  if (offset === undefined) return ''
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, piece]) => piece).join('')
  return text.slice(Math.max(0, offset - reach), offset + reach).trim()
}
