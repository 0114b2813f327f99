import { link } from '../app/actions.ts'
import type { Actor, Year } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import type { ListQuery } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { listMinutes } from '../minutes/queries.ts'
import type { ActKind } from '../generated/prisma/enums.ts'
import { kinds, localActWords as text, words } from './messages.ts'
import { named } from './messages-named.ts'
import { standing } from './presenter.ts'
import { listIssuedOrders, listLocalActs } from './queries.ts'

type Row = {
  day: string | null
  kind: ActKind | null
  number: string | null
  title: string
  url: string
  notes: string[]
  status: { label: string; tone: string } | null
  files: number
  published: boolean
}

/** The register of local acts: what is kept here, orders issued and minutes held in the year, latest first (§1.1, §1.3). */
export async function localActsPage(actor: Actor, year: Year, list: ListQuery) {
  const all = [...(await keptActs()), ...(await issuedOrders(year)), ...(await heldMinutes(year))]
  const q = searchKey(list.q)
  const shown = all
    .filter((row) => !list.filters.kind || row.kind === list.filters.kind)
    .filter((row) => !list.filters.shown || row.published === (list.filters.shown === 'site'))
    .filter((row) => !q || searchKey(row.number, row.title, ...row.notes).includes(q))
    .sort((one, other) => (other.day ?? '').localeCompare(one.day ?? ''))
  return {
    rows: shown.map((row) => ({
      ...row,
      day: row.day ? shortDate(row.day) : '—',
      kind: row.kind ? kinds[row.kind] : '—',
      number: row.number ?? '—',
      files: row.files > 0 ? String(row.files) : '—',
      site: row.published ? words.published : '—',
    })),
    total: all.length,
    year: year.name,
    values: { q: list.q, ...list.filters },
    kinds: Object.entries(kinds).map(([value, label]) => ({ value, label })),
    shown: text.shown,
    actions: actor.role === 'methodist' ? [link(text.add, '/legal-bases/new', 'primary')] : [],
  }
}

async function keptActs(): Promise<Row[]> {
  return (await listLocalActs()).map((act) => ({
    day: act.issuedOn,
    kind: act.kind,
    number: act.number,
    title: named(act),
    url: `/legal-bases/${act.id}`,
    notes: [
      ...(act.citable ? [words.cited(act.title)] : []),
      ...(act.adopted ? [words.adopted(act.adopted)] : []),
      ...(act.agreed ? [words.agreed(act.agreed)] : []),
    ],
    status: standing(act, today()),
    files: act._count.files,
    published: act.published,
  }))
}

async function issuedOrders(year: Year): Promise<Row[]> {
  return (await listIssuedOrders(year.id)).map((order) => ({
    day: order.datedOn,
    kind: 'order',
    number: order.number,
    title: order.title,
    url: `/orders/${order.id}`,
    notes: [],
    status: order.status === 'cancelled' ? { label: words.cancelled, tone: 'plain' } : standing({ validFrom: order.datedOn, validTo: null }, today()),
    files: order._count.files,
    published: false,
  }))
}

async function heldMinutes(year: Year): Promise<Row[]> {
  return (await listMinutes(year.id)).map((minutes) => ({
    day: minutes.heldOn,
    kind: 'minutes',
    number: minutes.number,
    title: words.minutesTitle(minutes.body),
    url: `/minutes/${minutes.id}`,
    notes: [],
    status: null,
    files: minutes.fileId === null ? 0 : 1,
    published: false,
  }))
}
