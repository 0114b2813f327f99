import type { Request, Response } from 'express'
import { pager, pageSize, readList, window } from '../app/lists.ts'
import { render } from '../app/render.ts'
import { chipsOf, options } from '../banks/presenter.ts'
import { degreeFilter, kindFilter, words } from './messages.ts'
import { distinctRow, likelyRow, mergeRow } from './presenter.ts'
import { listDistinct, listMerges } from './queries.ts'
import { listLikelyPairs } from './queries-likely.ts'

type Tab = 'likely' | 'distinct' | 'merges'
const urls: Record<Tab, string> = { likely: '/duplicates', distinct: '/duplicates/distinct', merges: '/duplicates/merges' }
const tabs = (current: Tab) => (['likely', 'distinct', 'merges'] as const).map((tab) => ({ label: words[tab], url: urls[tab], current: tab === current }))

/** Likely duplicates, the surest first. */
export async function likelyPage(req: Request, res: Response): Promise<void> {
  const list = readList(req, { sorts: ['degree'], filters: ['kind', 'degree'] })
  const all = await listLikelyPairs(list.filters)
  const found = list.filters.degree ? all.filter(({ degree }) => degree === list.filters.degree) : all
  const { skip, take } = window(list, found.length, pageSize)
  await render(res, 'duplicates/index', {
    tabs: tabs('likely'),
    rows: found.slice(skip, skip + take).map(likelyRow),
    pager: pager(list, found.length),
    values: list.filters,
    chips: chipsOf(list, { kind: kindFilter, degree: degreeFilter }),
    choices: { kinds: options(kindFilter), degrees: options(degreeFilter) },
    isEmpty: all.length === 0 && Object.keys(list.filters).length === 0,
  })
}

/** Pairs that somebody told apart. */
export async function distinctPage(req: Request, res: Response): Promise<void> {
  const list = readList(req, { sorts: ['when'], filters: [] })
  const { rows, total } = await listDistinct(list)
  await render(res, 'duplicates/distinct', { tabs: tabs('distinct'), rows: rows.map(distinctRow), pager: pager(list, total) })
}

/** Merges and how long they can be taken back. */
export async function mergesPage(req: Request, res: Response): Promise<void> {
  const list = readList(req, { sorts: ['when'], filters: [] })
  const { rows, total } = await listMerges(list)
  await render(res, 'duplicates/merges', { tabs: tabs('merges'), rows: rows.map(mergeRow), pager: pager(list, total) })
}
