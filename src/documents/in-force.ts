import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { today } from '../app/clock.ts'
import { root } from '../app/root.ts'
import type { TemplateName } from './types.ts'

/** A Word file documents are made from; `own` is the centre's, not the built-in one. */
export interface Template {
  readonly bytes: Buffer
  readonly own: boolean
}

type Source = (name: TemplateName, day: string) => Promise<Buffer | null>
interface Trial {
  readonly name: TemplateName
  readonly bytes: Buffer
  used: boolean
}

let ownTemplate: Source = () => Promise.resolve(null)
const trial = new AsyncLocalStorage<Trial>()

/** Tells where the centre's own files are found; called once by create-app. */
export function setTemplateSource(source: Source): void {
  ownTemplate = source
}

/** The template in force on a day: the centre's own file, else the built-in one, which is never lost. */
export async function findTemplate(name: TemplateName, day: string = today()): Promise<Template> {
  const tried = trial.getStore()
  if (tried?.name === name) {
    tried.used = true
    return { bytes: tried.bytes, own: true }
  }
  const bytes = await ownTemplate(name, day)
  return bytes ? { bytes, own: true } : { bytes: readTemplate(name), own: false }
}

/** The bytes of the template in force on a day. */
export async function templateInForce(name: TemplateName, day?: string): Promise<Buffer> {
  return (await findTemplate(name, day)).bytes
}

/** Makes a document as if that file were in force; null when the document is not made from this template at all. */
export async function tryTemplate(name: TemplateName, bytes: Buffer, make: () => Promise<Buffer>): Promise<Buffer | null> {
  const tried: Trial = { name, bytes, used: false }
  const made = await trial.run(tried, make)
  return tried.used ? made : null
}

/** A built-in template as it is stored; tsc does not copy it, so it is read from the sources. */
export function readTemplate(template: TemplateName): Buffer {
  return readFileSync(join(root, 'src/documents/templates', `${template}.docx`))
}
