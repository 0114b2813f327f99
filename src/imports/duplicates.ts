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

/** What is compared, made once a row: a common name is compared with hundreds. */
interface Look {
  name: NameParts
  birthOn: string | null
  post: string
}

type Traits = Look & { duplicate: Duplicate & { of: 'row' | 'person' } }

const RANK: Record<Likeness, number> = { exact: 3, likely: 2, namesake: 1 }

/**
 * Tells of each row in turn whom it repeats, among the people already known and the rows it was asked about before.
 * The surest match wins, a known person before a row, so a second upload of a file finds everybody.
 */
export function duplicateFinder(kind: ImportKind, people: KnownPerson[]): (row: NumberedRow) => Duplicate {
  const known = new Map<string, Traits[]>()
  for (const person of people) remember(known, keyOf(person), { ...traitsOf(person), duplicate: { of: 'person', personId: person.id, likeness: 'exact' } })
  return ({ rowNumber, values }) => {
    const key = keyOf(values)
    if (key === null) return { of: 'none' }
    const row = traitsOf(values)
    const duplicate = best(kind, row, known.get(key) ?? [])
    // A second row on the same person is no second person.
    const repeated = isAbout(kind) && duplicate.of !== 'none' && duplicate.likeness === 'exact'
    if (!repeated) remember(known, key, { ...row, duplicate: { of: 'row', rowNumber, likeness: 'exact' } })
    return duplicate
  }
}

/** The status to show and keep: nothing that may be a repetition is taken without the person's decision. */
export function judge(row: Understood, duplicate: Duplicate): { status: 'good' | 'warning' | 'duplicate' | 'bad'; problems: FieldProblem[] } {
  if (row.status === 'bad' || duplicate.of === 'none') return { status: row.status, problems: row.problems }
  if (duplicate.likeness !== 'namesake') return { status: 'duplicate', problems: row.problems }
  const namesake: FieldProblem = { field: 'birthOn', code: 'namesake', params: {} }
  return { status: 'warning', problems: [...row.problems, namesake] }
}

function best(kind: ImportKind, row: Look, known: Traits[]): Duplicate {
  let winner: Duplicate = { of: 'none' }
  for (const other of known) {
    const likeness = likenessOf(kind, row, other)
    if (likeness === null) continue
    const rank = winner.of === 'none' ? 0 : RANK[winner.likeness]
    if (RANK[likeness] > rank) winner = { ...other.duplicate, likeness }
  }
  return winner.of !== 'none' && winner.likeness === 'likely' && isOnly(kind, row, known) ? { ...winner, likeness: 'exact' } : winner
}

/** A list about people who are known names them by the full name alone: the only one of this name is meant. */
function isOnly(kind: ImportKind, row: Look, known: Traits[]): boolean {
  const [only, another] = known.filter((other) => likenessOf(kind, row, other) !== null)
  return isAbout(kind) && only !== undefined && another === undefined && nameLikeness(row.name, only.name) === 'same'
}

function likenessOf(kind: ImportKind, row: Look, other: Look): Likeness | null {
  const name = nameLikeness(row.name, other.name)
  const sameName = name === 'same'
  if (!sameName && name !== 'noMiddle') return null
  if (row.birthOn !== null && other.birthOn !== null) {
    if (row.birthOn !== other.birthOn) return sameName ? 'namesake' : null
    return sameName ? 'exact' : 'likely'
  }
  return kind !== 'students' && sameName && row.post !== '' && row.post === other.post ? 'exact' : 'likely'
}

function remember(known: Map<string, Traits[]>, key: string | null, traits: Traits): void {
  if (key === null) return
  const others = known.get(key)
  if (others === undefined) known.set(key, [traits])
  else others.push(traits)
}

function traitsOf({ lastName, firstName, middleName, birthOn, post }: Partial<RowValues>): Look {
  const name = namePartsOf({ lastName: lastName ?? '', firstName: firstName ?? '', middleName: middleName ?? null })
  return { name, birthOn: birthOn ?? null, post: searchKey(post) }
}

function keyOf({ lastName, firstName }: Partial<RowValues>): string | null {
  return lastName && firstName ? searchKey(lastName, firstName) : null
}
