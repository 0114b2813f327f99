import type { Sheet, SheetColumn } from '../app/spreadsheets/write.ts'
import { type Field, fieldsOf, type ImportKind } from './fields.ts'
import { fieldLabels } from './messages.ts'
import { words } from './messages-pages.ts'
import { explanationLead, fieldHints, templateChoices, templateExample, templateNames } from './messages-template.ts'

/** Fields that hold several others in one cell: a template has a column for each. */
const shared: readonly Field[] = ['fullName', 'contacts']

/** A file to fill in: our headings, lists of values, one example row that is never loaded, and what to write where. */
export function templateFile(kind: ImportKind): { name: string; sheets: [Sheet, Sheet] } {
  const fields = fieldsOf[kind].filter((field) => !shared.includes(field))
  const { file, sheet } = templateNames[kind]
  const row = fields.map((field) => templateExample[kind][field] ?? null)
  return { name: file, sheets: [{ name: sheet, columns: fields.map(templateColumn), rows: [row] }, explanations(fields)] }
}

function templateColumn(field: Field): SheetColumn {
  const choices = templateChoices[field]
  const kind = field.endsWith('On') ? 'date' : 'text'
  return { header: fieldLabels[field], width: Math.max(16, fieldLabels[field].length + 2), kind, ...(choices ? { choices } : {}) }
}

/** One column of text, so that it is never taken for the list itself. */
function explanations(fields: Field[]): Sheet {
  const rows = fields.map((field) => {
    const hint = fieldHints[field] ?? templateChoices[field]?.join(', ')
    return [hint === undefined ? fieldLabels[field] : `${fieldLabels[field]}: ${hint}`]
  })
  return { name: words.explanations, columns: [{ header: explanationLead, width: 110, kind: 'text' }], rows, plain: true }
}
