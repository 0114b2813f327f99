import { searchKey } from '../app/search-key.ts'
import { nameLikeness, type NameParts, namePartsOf } from '../people/likeness.ts'
import { type ImportKind, isAbout } from './fields.ts'
import type { FieldProblem, RowValues, Understood } from './row-values.ts'

export interface KnownPerson {
  id: number
  lastName: string
  firstName: string
  middleName: string | null
  birthOn: string | null
  post: string | null
}

/**
 * exact: the same name and the same day of birth (of staff: or the same post).
 * likely: the same name, but what would tell two people apart is missing on one side, or a post differs.
 * namesake: the same name and different days of birth; two people, or a slip of the pen.
 */
export type Likeness = 'exact' | 'likely' | 'namesake'

export type Duplicate = { of: 'none' } | { of: 'row'; rowNumber: number; likeness: Likeness } | { of: 'person'; personId: number; likeness: Likeness }

export interface NumberedRow {
  rowNumber: number
  values: Partial<RowValues>
}

interface Traits {
  name: NameParts
  birthOn: string | null
  post: string
  duplicate: Duplicate & { of: 'row' | 'person' }
}

const RANK: Record<Likeness, number> = { exact: 3, likely: 2, namesake: 1 }

/**
 * For each row (by its number): whom it repeats, among the people already known and the rows above it.
 * The surest match wins, a known person before a row, so a second upload of a file finds everybody.
 */
export function findDuplicates(kind: ImportKind, rows: NumberedRow[], people: KnownPerson[]): Map<number, Duplicate> {
  const known = new Map<string, Traits[]>()
  for (const person of people) {
    remember(known, person, { of: 'person', personId: person.id, likeness: 'exact' })
  }
  const result = new Map<number, Duplicate>()
  for (const { rowNumber, values } of rows) {
    const key = keyOf(values)
    if (key === null) {
      result.set(rowNumber, { of: 'none' })
      continue
    }
    const duplicate = best(kind, values, known.get(key) ?? [])
    result.set(rowNumber, duplicate)
    // A second row on the same person is no second person.
    const repeated = isAbout(kind) && duplicate.of !== 'none' && duplicate.likeness === 'exact'
    if (!repeated) remember(known, values, { of: 'row', rowNumber, likeness: 'exact' })
  }
  return result
}

/** The status to show and keep: nothing that may be a repetition is taken without the person's decision. */
export function judge(row: Understood, duplicate: Duplicate): { status: 'good' | 'warning' | 'duplicate' | 'bad'; problems: FieldProblem[] } {
  if (row.status === 'bad' || duplicate.of === 'none') return { status: row.status, problems: row.problems }
  if (duplicate.likeness !== 'namesake') return { status: 'duplicate', problems: row.problems }
  const namesake: FieldProblem = { field: 'birthOn', code: 'namesake', params: {} }
  return { status: 'warning', problems: [...row.problems, namesake] }
}

function best(kind: ImportKind, values: Partial<RowValues>, known: Traits[]): Duplicate {
  let winner: Duplicate = { of: 'none' }
  for (const other of known) {
    const likeness = likenessOf(kind, values, other)
    if (likeness === null) continue
    const rank = winner.of === 'none' ? 0 : RANK[winner.likeness]
    if (RANK[likeness] > rank) winner = { ...other.duplicate, likeness }
  }
  return winner.of !== 'none' && winner.likeness === 'likely' && isOnly(kind, values, known) ? { ...winner, likeness: 'exact' } : winner
}

/** A list about people who are known names them by the full name alone: the only one of this name is meant. */
function isOnly(kind: ImportKind, values: Partial<RowValues>, known: Traits[]): boolean {
  const [only, another] = known.filter((other) => likenessOf(kind, values, other) !== null)
  return isAbout(kind) && only !== undefined && another === undefined && nameLikeness(partsOf(values), only.name) === 'same'
}

function likenessOf(kind: ImportKind, values: Partial<RowValues>, other: Traits): Likeness | null {
  const name = nameLikeness(partsOf(values), other.name)
  const birthOn = values.birthOn ?? null
  const sameName = name === 'same'
  if (!sameName && name !== 'noMiddle') return null
  if (birthOn !== null && other.birthOn !== null) {
    if (birthOn !== other.birthOn) return sameName ? 'namesake' : null
    return sameName ? 'exact' : 'likely'
  }
  const post = searchKey(values.post)
  return kind !== 'students' && sameName && post !== '' && post === other.post ? 'exact' : 'likely'
}

function remember(known: Map<string, Traits[]>, of: Partial<RowValues>, duplicate: Traits['duplicate']): void {
  const key = keyOf(of)
  if (key === null) return
  const traits = { name: partsOf(of), birthOn: of.birthOn ?? null, post: searchKey(of.post), duplicate }
  const others = known.get(key)
  if (others === undefined) known.set(key, [traits])
  else others.push(traits)
}

function partsOf({ lastName, firstName, middleName }: Partial<RowValues>): NameParts {
  return namePartsOf({ lastName: lastName ?? '', firstName: firstName ?? '', middleName: middleName ?? null })
}

function keyOf({ lastName, firstName }: Partial<RowValues>): string | null {
  return lastName && firstName ? searchKey(lastName, firstName) : null
}
