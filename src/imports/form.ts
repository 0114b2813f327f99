import { z } from 'zod'
import { oneOf, optionalNumber, rows, version, wholeNumber } from '../app/fields.ts'
import { type Field, fieldsOf, type ImportKind, type Mapping } from './fields.ts'
import { missingFields } from './columns.ts'
import { fieldLabels } from './messages.ts'
import { formProblems } from './messages-pages.ts'
import { kinds } from './rules.ts'

const lastRow = 20_000
const lastColumn = 199

export const uploadForm = z.object({ kind: oneOf(kinds, formProblems.chooseKind) })

export const versionForm = z.object({ version: version() })

export const allRowsForm = z.object({ choice: oneOf(['skip', 'fill', 'update']) })

/** Rows of a page with the choice it showed and the choice made: three values for each row, in the same order. */
export const choicesForm = z
  .object({ row: rows(6), shown: rows(10), chosen: rows(10) })
  .transform((form) => form.row.map((row, index) => ({ rowNumber: Number(row) || 0, shown: form.shown[index] ?? '', chosen: form.chosen[index] ?? '' })))

/**
 * Which column holds which field. When the header row is changed, what was chosen for the old one means nothing
 * and an empty mapping asks to guess anew.
 */
export function columnsForm(kind: ImportKind, headerRow: number | null) {
  const columns = Object.fromEntries(fieldsOf[kind].map((field) => [field, optionalNumber(0, lastColumn)]))
  const shape = z.object({ headerRow: wholeNumber(1, lastRow), version: version(), columns: z.object(columns) })
  return z.preprocess(nested, shape).transform((form, ctx) => {
    const same = form.headerRow === headerRow
    const mapping: Mapping = same ? mappingOf(kind, form.columns) : {}
    const problems = same ? problemsOf(mapping) : []
    for (const { field, message } of problems) ctx.addIssue({ code: 'custom', path: [field], message })
    return { headerRow: form.headerRow, version: form.version, mapping }
  })
}

function nested(values: unknown): unknown {
  return typeof values === 'object' && values !== null ? { ...values, columns: values } : values
}

function mappingOf(kind: ImportKind, columns: Record<string, number | null>): Mapping {
  const mapping: Mapping = {}
  for (const field of fieldsOf[kind]) {
    const column = columns[field]
    if (typeof column === 'number') mapping[field] = column
  }
  return mapping
}

function problemsOf(mapping: Mapping): { field: Field; message: string }[] {
  const missing = missingFields(mapping).map((field) => ({ field, message: formProblems.nameNeeded }))
  const owner = new Map<number, Field>()
  const twice: { field: Field; message: string }[] = []
  for (const field of keysOf(mapping)) {
    const column = mapping[field] ?? -1
    const first = owner.get(column)
    if (first === undefined) owner.set(column, field)
    else twice.push({ field, message: formProblems.columnTaken(fieldLabels[first]) })
  }
  return [...missing, ...twice]
}

function keysOf(mapping: Mapping): Field[] {
  return Object.values(fieldsOf)
    .flatMap((fields): Field[] => [...fields])
    .filter((field, index, all) => mapping[field] !== undefined && all.indexOf(field) === index)
}
