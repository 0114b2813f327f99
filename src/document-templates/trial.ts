import { fill } from '../documents/fill.ts'
import { tryTemplate } from '../documents/in-force.ts'
import { renderPdf } from '../documents/render.ts'
import type { TemplateName } from '../documents/types.ts'
import { readTags } from './tags.ts'
import { documents } from './messages.ts'
import type { Real } from './real.ts'
import { sampleData } from './sample.ts'

/** The file filled as if it were in force: with a real document's data, else with sample data; null while a placeholder of it is broken. */
export async function tried(name: TemplateName, bytes: Buffer, real: Real | null, asPdf: boolean): Promise<Buffer | null> {
  if (readTags(bytes).broken.length > 0) return null
  const made = real && (await tryTemplate(name, bytes, real.make))
  const docx = made ?? fill(bytes, sampleData(name), true)
  return asPdf ? renderPdf(docx, documents[name].title) : docx
}
