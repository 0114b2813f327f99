import { act } from '../app/actions.ts'
import type { Values } from '../app/forms.ts'
import { type Field, fieldsOf } from './fields.ts'
import { missingFields } from './columns.ts'
import { fieldLabels } from './messages.ts'
import { words } from './messages-pages.ts'
import type { StoredImport } from './queries.ts'
import { unpackCells, unpackHeaders, unpackMapping, unpackSheet } from './stored.ts'
import { textOf } from './value.ts'

const samples = 2

/** «B: Фамилия»: how Excel names a column, and its heading. */
export function columnName(column: number, heading: string): string {
  return `${lettersOf(column)}: ${heading}`
}

/** The form that says which column holds which field: selects with headings and two sample values. */
export function columnsModel(list: StoredImport, rows: { cells: string }[], typed: { values: Values; errors: Record<string, string> } | null) {
  const headers = unpackHeaders(list.headers)
  const body = rows.map(({ cells }) => unpackCells(cells))
  const width = Math.max(headers.length, ...body.map((cells) => cells.length), 0)
  const options = Array.from({ length: width }, (_, column) => {
    const values = [...new Set(body.map((cells) => textOf(cells[column] ?? null)).filter((text) => text !== ''))].slice(0, samples)
    return { value: String(column), label: words.column(lettersOf(column), headers[column] ?? '', values.map(short).join(', ')) }
  })
  const unknown = missingFields(unpackMapping(list.kind, list.mapping)).length > 0
  const { remembered } = unpackSheet(list.sheet)
  return {
    fields: fieldsOf[list.kind].map((field) => ({ name: field, label: fieldLabels[field] })),
    options,
    values: typed?.values ?? savedValues(list),
    errors: typed?.errors ?? {},
    unknown,
    open: typed !== null || unknown,
    text: unknown ? words.columnsUnknown : remembered ? words.columnsAsBefore : words.columnsFound,
    forget: remembered ? act(words.forgetColumns, `/imports/${list.id}/mapping/removal`, { fields: { version: String(list.version) } }) : null,
  }
}

function savedValues(list: StoredImport): Values {
  const mapping = unpackMapping(list.kind, list.mapping)
  const columns = fieldsOf[list.kind].map((field: Field): [string, string] => [field, mapping[field] === undefined ? '' : String(mapping[field])])
  return { ...Object.fromEntries(columns), headerRow: String(list.headerRow ?? 1), version: String(list.version) }
}

function lettersOf(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text
}
