import { fullName, phone, shortDate } from '../app/format.ts'
import { categories, directions } from '../people/messages.ts'
import type { Field } from './columns.ts'
import { fieldLabels, needsLabels } from './messages.ts'
import { words } from './messages-pages.ts'
import type { Fill } from './fills.ts'
import type { RowValues } from './row-values.ts'

type Values = Partial<RowValues>

/** The name as far as it was understood; «—» when nothing was. */
export function nameText({ lastName, firstName, middleName }: Values): string {
  return fullName({ lastName: lastName ?? '', firstName: firstName ?? '', middleName: middleName ?? null }).trim() || '—'
}

/** Some fields of a row in one line: «МАОУ СОШ № 7, 4Б». */
export function line(values: Values, ...fields: (keyof RowValues & Field)[]): string {
  return fields.flatMap((field) => valueText(values, field) ?? []).join(', ') || '—'
}

/** A value as a person reads it; null when there is none. */
export function valueText(values: Values, field: keyof RowValues & Field): string | null {
  const { directions: known, category, needsMentor, phone: number, representativePhone } = values
  if (field === 'directions') return known?.map((direction) => directions[direction]).join(', ') || null
  if (field === 'category') return category ? categories[category] : null
  if (field === 'needsMentor') return needsMentor ? needsLabels[needsMentor] : null
  if (field === 'phone') return number ? phone(number) : null
  if (field === 'representativePhone') return representativePhone ? phone(representativePhone) : null
  const value = values[field]
  if (Array.isArray(value)) return value.join(', ') || null
  if (typeof value === 'string' && field.endsWith('On')) return shortDate(value)
  return value === null || value === undefined || value === '' ? null : String(value)
}

/** What would be written into the empty places of a card: «Телефон: — → +7 912 345-67-89». */
export function fillTexts(fill: Fill, values: Values): string[] {
  const plain = [
    ...fieldNames(fill),
    ...(fill.directions.length > 0 ? (['directions'] as const) : []),
    ...(fill.groups.size > 0 ? (['studyGroups'] as const) : []),
  ]
  const beside = [...(fill.representative ? (['representative'] as const) : []), ...(fill.needsMentor ? (['needsMentor'] as const) : [])]
  const texts = [...plain, ...beside].map((field) => words.filled(fieldLabels[field], valueText({ ...values, ...fill.fields }, field) ?? ''))
  if (fill.project) texts.push(words.filled(words.project, values.projectTopic ?? words.noName))
  if (fill.competition) texts.push(words.filled(words.competition, values.competition ?? words.noName))
  return texts
}

/** Labels of what was filled in. */
export function filledLabels(changes: {
  fields: string[]
  directions: string[]
  studyGroupIds: number[]
  representative: boolean
  project: boolean
  competition: boolean
  needsMentor: boolean
}): string[] {
  const labels = plainFields.filter((field) => changes.fields.includes(field)).map((field): string => fieldLabels[field])
  if (changes.directions.length > 0) labels.push(fieldLabels.directions)
  if (changes.studyGroupIds.length > 0) labels.push(fieldLabels.studyGroups)
  if (changes.representative) labels.push(fieldLabels.representative)
  if (changes.project) labels.push(words.project)
  if (changes.competition) labels.push(words.competition)
  if (changes.needsMentor) labels.push(fieldLabels.needsMentor)
  return labels
}

const plainFields = [
  'middleName',
  'birthOn',
  'post',
  'department',
  'education',
  'category',
  'categoryUntilOn',
  'totalYears',
  'teachingYears',
  'hiredOn',
  'school',
  'grade',
  'phone',
  'email',
] as const

function fieldNames({ fields }: Fill) {
  return plainFields.filter((field) => field in fields)
}
