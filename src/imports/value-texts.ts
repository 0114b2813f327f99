import { fullName, phone, shortDate } from '../app/format.ts'
import { slotsText, workFormatsText } from '../banks/presenter.ts'
import { inclusionReasons, mentorRoles } from '../mentees/messages.ts'
import { forms as formLabels, mentoringKinds } from '../pairs/messages.ts'
import { categories, directions, eventLevels, eventResults, personKinds } from '../people/messages.ts'
import type { Grade } from './competencies.ts'
import type { Field } from './fields.ts'
import { projectStages, projectTeams, projectTypes } from '../student-activity/messages.ts'
import { needsLabels } from './messages.ts'
import type { RowValues } from './row-values.ts'

type Values = Partial<RowValues>
/** Names of the classifier by id. */
export type Names = ReadonlyMap<number, string>

const labels: Record<string, string> = {
  ...mentoringKinds,
  ...categories,
  ...projectStages,
  ...projectTypes,
  ...projectTeams,
  ...eventResults,
  ...eventLevels,
  ...needsLabels,
  ...inclusionReasons,
  ...mentorRoles,
}
const ofLabels: readonly string[] = [
  'category',
  'preferredKind',
  'projectType',
  'projectTeam',
  'experience',
  'projectStage',
  'competitionLevel',
  'needsMentor',
  'inclusionReason',
  'mentorRole',
]
const kinds: Record<string, string> = personKinds

/** The name as far as it was understood; «—» when nothing was. */
export function nameText({ lastName, firstName, middleName }: Values): string {
  return fullName({ lastName: lastName ?? '', firstName: firstName ?? '', middleName: middleName ?? null }).trim() || '—'
}

/** Some fields of a row in one line: «МАОУ СОШ № 7, 4Б». */
export function line(values: Values, fields: (keyof RowValues & Field)[], names: Names): string {
  return fields.flatMap((field) => valueText(values, field, names) ?? []).join(', ') || '—'
}

/** A value as a person reads it; null when there is none. */
export function valueText(values: Values, field: keyof RowValues & Field, names: Names): string | null {
  if (field === 'directions') return values.directions?.map((direction) => directions[direction]).join(', ') || null
  if (field === 'forms') return values.forms?.map((form) => formLabels[form]).join(', ') || null
  if (field === 'competencies' || field === 'requests') return gradesText(values[field] ?? [], names)
  const value = values[field]
  if (Array.isArray(value)) return value.join(', ') || null
  return typeof value === 'string' || typeof value === 'number' ? plainText(field, value) : null
}

/** A plain value by the name of its field: «+7 912 345-67-89», «первая», «09.05.2012». */
export function plainText(field: string, value: string | number | null): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return String(value)
  if (field === 'phone' || field === 'representativePhone' || field === 'secondPhone') return phone(value)
  if (field.endsWith('On')) return shortDate(value)
  if (field === 'slots') return slotsText(value)
  if (field === 'workFormats') return workFormatsText(value)
  if (field === 'personKind') return kinds[value] ?? value
  return ofLabels.includes(field) ? (labels[value] ?? value) : value
}

/** «робототехника (3); дизайн (2)». */
export function gradesText(grades: Grade[], names: Names): string | null {
  return grades.map(({ competencyId, grade }) => `${names.get(competencyId) ?? ''} (${grade})`).join('; ') || null
}
