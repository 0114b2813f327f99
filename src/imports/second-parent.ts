import type { Cell } from '../app/spreadsheets/read.ts'
import type { Parsed } from './value.ts'
import { parseParentEmail, parseParentPhone, parseRelation, parseRepresentative } from './contacts.ts'
import type { Mapping } from './fields.ts'
import { namedIn, partsOf } from './parents.ts'
import { noted, type Understood } from './row-values.ts'

/**
 * Two parents in one cell, «Иванова А. А., Иванов П. П.»: the second one takes the places of a second representative, with what the
 * cells beside say second. Where a column of its own names the second one, that column wins.
 */
export function takeSecondParent(row: Understood, cells: readonly Cell[], mapping: Mapping): void {
  const { values } = row
  const cellOf = (field: keyof Mapping) => cells[mapping[field] ?? -1] ?? null
  const [, name] = namedIn(cellOf('representative'))
  if (name === undefined || (values.secondRepresentative ?? null) !== null) return
  const second = (field: keyof Mapping): Cell => partsOf(cellOf(field))[1] ?? null
  const take = <T>(field: 'secondRelation' | 'secondPhone' | 'secondEmail', parsed: Parsed<T>) => values[field] ?? noted(row, field, parsed)
  Object.assign(values, {
    ...(second('representativeRelation') ? { representativeRelation: parseRelation(partsOf(cellOf('representativeRelation'))[0] ?? null).value } : {}),
    secondRepresentative: noted(row, 'secondRepresentative', parseRepresentative(name)),
    secondRelation: take('secondRelation', parseRelation(second('representativeRelation'))),
    secondPhone: take('secondPhone', parseParentPhone(second('representativePhone'))),
    secondEmail: take('secondEmail', parseParentEmail(second('representativeEmail'))),
  })
  // The other number is not lost any more.
  if (partsOf(cellOf('representativePhone')).length === 2)
    row.problems = row.problems.filter(({ field, code }) => field !== 'representativePhone' || code !== 'phoneSeveral')
}
