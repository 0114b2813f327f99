import type { TemplateName } from '../documents/types.ts'
import { fieldWords } from './messages-fields.ts'

/** What a placeholder prints: in this document, in this list, or wherever it stands. Throws for one nobody explained, so that a test finds it. */
export function explain(name: TemplateName, path: readonly string[]): string {
  const own = path.at(-1) ?? ''
  const found = (path.length === 1 ? fieldWords[`${name}.${own}`] : fieldWords[path.slice(-2).join('.')]) ?? fieldWords[own]
  if (found === undefined) throw new Error(`no explanation of ${path.join('.')} in ${name}`)
  return found
}
