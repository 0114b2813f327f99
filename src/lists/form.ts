import { z } from 'zod'
import { oneOf, optionalText, rows, text } from '../app/fields.ts'
import { listTitles, problems } from './messages.ts'

export type ListPath = keyof typeof listTitles

const paths = Object.keys(listTitles).filter((path): path is ListPath => path in listTitles)
const [first = '/people', ...others] = paths
const listPath = () => oneOf([first, ...others] as const)

/** The query of a list's address without what a filter is not: the page and the ticks. */
const listQuery = () =>
  optionalText(2000).transform((value) => {
    const query = new URLSearchParams((value ?? '').replace(/^\?/, ''))
    for (const name of ['page', 'ids']) query.delete(name)
    return query.toString()
  })

export const viewForm = z.object({ list: listPath(), query: listQuery(), name: text(60, problems.name) })
export const renameForm = z.object({ name: text(60, problems.name) })

/** `set` tells apart the sections of one list that have columns of their own. */
export const columnsForm = z.object({
  list: listPath(),
  query: listQuery(),
  set: optionalText(20),
  columns: rows(40).transform((keys) => [...new Set(keys)].filter((key) => /^[a-zA-Z]+$/.test(key)).slice(0, 40)),
})

/** The key under which columns are kept: «/mentees students». */
export function columnsKey(list: string, set: string | null): string {
  return set === null ? list : `${list} ${set}`
}
