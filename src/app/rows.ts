import type { Values } from './forms.ts'

// A table in a form is fields whose names stand once in every row. A row with nothing in it is no row:
// whoever empties a row removes it, and the empty one at the end is for a new one.

type Cells<Name extends string> = Record<Name, string>

/** The rows somebody wrote in, each with its number from 0, of columns as a schema made of `rows()` gives them. */
export function filledRows<Name extends string>(columns: Record<Name, string[]>): { index: number; cells: Cells<Name> }[] {
  const names = Object.keys(columns).filter((name): name is Name => name in columns)
  const count = Math.max(0, ...names.map((name) => columns[name].length))
  const all = Array.from({ length: count }, (_, index) => cellsAt(columns, names, index))
  return all.filter((cells) => names.some((name) => cells[name] !== '')).map((cells, index) => ({ index, cells }))
}

function cellsAt<Name extends string>(columns: Record<Name, string[]>, names: Name[], index: number): Cells<Name> {
  const empty: Partial<Cells<Name>> = {}
  return names.reduce((cells, name) => ({ ...cells, [name]: columns[name][index] ?? '' }), empty) as Cells<Name>
}

/** The same rows for a view, as typed, with `spare` empty ones to fill in. */
export function shownRows<Name extends string>(values: Values, names: readonly Name[], spare = 1): Cells<Name>[] {
  const columns = Object.fromEntries(names.map((name) => [name, [values[name] ?? []].flat()])) as Record<Name, string[]>
  const empty = Object.fromEntries(names.map((name) => [name, ''])) as Cells<Name>
  return [...filledRows(columns).map((row) => row.cells), ...Array.from({ length: spare }, () => empty)]
}

/** The id of a field in row `index`, under which its error is kept too; in the first row it is the plain name. */
export function rowField(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`
}
