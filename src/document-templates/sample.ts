import { type Field, type Fields, fieldsOf } from '../documents/fields.ts'
import type { TemplateName } from '../documents/types.ts'
import { qrShape } from '../documents/qr.ts'
import { drawing } from './check.ts'
import { explain } from './explain.ts'
import { words } from './messages.ts'

/** Data where every value is its own explanation, for a document of which the year has none yet: two rows in a list, every condition met. */
export function sampleData(name: TemplateName): object {
  return valuesOf(name, fieldsOf(name), [])
}

function valuesOf(name: TemplateName, fields: Fields, above: readonly string[]): object {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valueOf(name, field, [...above, key])]))
}

function valueOf(name: TemplateName, field: Field, path: readonly string[]): unknown {
  if (field.kind === 'flag') return true
  const text = words.sample(explain(name, path))
  if (path.at(-1) === drawing) return qrShape(text)
  if (field.kind === 'text') return text
  const value = field.fields ? valuesOf(name, field.fields, path) : text
  return field.kind === 'list' ? [value, value] : value
}
