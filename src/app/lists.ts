import type { Request } from 'express'
import { shownOf } from './messages.ts'

export const pageSize = 25

// Ticked rows or new pairs in an address: 60 ids of ten digits.
const idFilters = ['ids', 'pair']
const longestIds = 660

/** What the address of a list asks for. `filters` holds only names the list knows and values that are not empty. */
export type ListQuery = { path: string; q: string; page: number; sort: string; descending: boolean; filters: Record<string, string> }

/** Reads search, page, sort and filters from the address; anything unknown falls back to the default. */
export function readList(req: Request, known: { sorts: readonly [string, ...string[]]; filters: readonly string[] }): ListQuery {
  const value = (name: string) => {
    const given: unknown = req.query[name]
    return typeof given === 'string' ? given.trim().slice(0, idFilters.includes(name) ? longestIds : 200) : ''
  }
  const sort = value('sort')
  const bare = sort.replace(/^-/, '')
  const chosen = known.filters.map((name): [string, string] => [name, value(name)]).filter(([, text]) => text !== '')
  return {
    path: req.baseUrl + req.path,
    q: value('q'),
    page: Math.max(1, Math.trunc(Number(value('page'))) || 1),
    sort: known.sorts.includes(bare) ? bare : known.sorts[0],
    descending: known.sorts.includes(bare) && sort.startsWith('-'),
    filters: Object.fromEntries(chosen),
  }
}

/** The address of the same list with something changed; null removes a filter. */
export function listUrl(
  list: ListQuery,
  change: { page?: number; sort?: string; path?: string; filters?: Record<string, string | null>; q?: string } = {},
): string {
  const query = new URLSearchParams()
  const q = change.q ?? list.q
  if (q) query.set('q', q)
  for (const [name, value] of Object.entries({ ...list.filters, ...change.filters })) if (value) query.set(name, value)
  const sort = change.sort ?? (list.descending ? '-' : '') + list.sort
  query.set('sort', sort)
  if (change.page && change.page > 1) query.set('page', String(change.page))
  return `${change.path ?? list.path}?${query}`
}

/** Links for the part `pagination`. */
export function pager(list: ListQuery, total: number, size = pageSize) {
  const last = Math.max(1, Math.ceil(total / size))
  const page = Math.min(list.page, last)
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter((number) => number >= 1 && number <= last)
  return {
    count: shownOf(total === 0 ? 0 : (page - 1) * size + 1, Math.min(page * size, total), total),
    pages: last === 1 ? [] : near.map((number) => ({ label: String(number), url: listUrl(list, { page: number }), current: number === page })),
    prev: page > 1 ? listUrl(list, { page: page - 1 }) : null,
    next: page < last ? listUrl(list, { page: page + 1 }) : null,
  }
}

/** Rows to skip and take for this page of a list. */
export function window(list: ListQuery, total: number, size = pageSize): { skip: number; take: number } {
  const last = Math.max(1, Math.ceil(total / size))
  return { skip: (Math.min(list.page, last) - 1) * size, take: size }
}

/** Columns for the part `sort-head`: `sort` null is a column that cannot be sorted by. */
export function sortColumns(list: ListQuery, columns: { label: string; sort: string | null; numeric?: boolean }[]) {
  return columns.map(({ label, sort, numeric = false }) => {
    const active = sort === list.sort
    const url = sort === null ? null : listUrl(list, { sort: active && !list.descending ? '-' + sort : sort })
    return { label, numeric, url, sort: active ? (list.descending ? ('descending' as const) : ('ascending' as const)) : null }
  })
}

/** Ids that an address or a form carries as «1.2.3», each once; null when it carries none. */
export function idsIn(value: unknown): number[] | null {
  if (typeof value !== 'string' || !/^[1-9]\d{0,9}(\.[1-9]\d{0,9})*$/.test(value)) return null
  return [...new Set(value.split('.').map(Number))]
}
