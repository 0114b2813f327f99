import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../app/root.ts'
import type { TemplateName } from './types.ts'

/** A value a template may print. A list without fields is a list of texts, printed by `{.}`. */
export interface Field {
  readonly kind: 'text' | 'flag' | 'list' | 'group'
  readonly optional?: true
  readonly fields?: Fields
}

/** By name; a name that ends in an asterisk stands for that beginning and a number. */
export type Fields = { readonly [name: string]: Field }

let all: Record<string, Fields> | null = null

/** Everything the document can print, written by `dev/build-templates.ts` from the types of its data; tsc does not copy it, so it is read from the sources. */
export function fieldsOf(template: TemplateName): Fields {
  all ??= JSON.parse(readFileSync(join(root, 'src/documents/templates/fields.json'), 'utf8')) as Record<string, Fields>
  return all[template] ?? {}
}

/** The names of all documents. */
export function documentNames(): TemplateName[] {
  fieldsOf('programme')
  return Object.keys(all ?? {}) as TemplateName[]
}

/** A field by the name a template uses. */
export function findField(fields: Fields, name: string): Field | null {
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : (fields[name.replace(/\d+$/, '*')] ?? null)
}
