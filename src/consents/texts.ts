import { createHash } from 'node:crypto'
import { templateInForce } from '../documents/in-force.ts'
import { plainText } from '../documents/plain-text.ts'
import type { TemplateName } from '../documents/types.ts'

/** The words of a template and their SHA-256. */
export type InForce = { text: string; sha256: string }

/** What a blank printed today says, with the names of its fields (§1.4). */
export async function textInForce(template: TemplateName): Promise<InForce> {
  const text = plainText(await templateInForce(template))
  return { text, sha256: createHash('sha256').update(text).digest('hex') }
}
