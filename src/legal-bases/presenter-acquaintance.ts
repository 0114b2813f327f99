import { fullName, shortDate } from '../app/format.ts'
import { type ListQuery, listUrl, pager } from '../app/lists.ts'
import type { Ages } from '../consents/rules.ts'
import { standing } from '../people/standing-text.ts'
import { acquaintanceWords as words, listRoles, readers as roleNames } from './messages-acquaintance.ts'
import type { countByRole, Counts, Reader } from './queries-acquaintance.ts'
import { type Role, roles } from './readers.ts'
import { signerOf } from './rules-acquaintance.ts'

export const listOptions = { sorts: ['name'], filters: ['who', 'state'] } as const
export const pageSize = 100

const allRoles = [...roles, 'everyone'] as const
const roleOptions = allRoles.map((role) => ({ value: role, label: listRoles[role] }))

/** Which people and which of them an address asks for; those of pairs and those who have not signed when it does not say. */
export function askedOf({ filters, q }: ListQuery): { role: Role; read: boolean; q: string } {
  return { role: allRoles.find((role) => role === filters.who) ?? 'pairs', read: filters.state === 'read', q }
}

const pathOf = (actId: number) => `/legal-bases/${actId}/acquaintances`

/** Everybody who has read an act. */
export const readersUrl = (actId: number) => `${pathOf(actId)}?who=everyone&state=read`

/** Lines of the act's page: how many of each role have read it, each a way to the list. */
export function roleRows(actId: number, counts: Awaited<ReturnType<typeof countByRole>>) {
  return counts.map(({ role, people, read }) => ({
    label: capital(roleNames[role]),
    value: people === 0 ? words.nobody : words.of(read, people),
    ...(people === 0 ? {} : { tone: read === people ? 'ok' : 'wait' }),
    url: `${pathOf(actId)}?who=${role}${people > 0 && read === people ? '&state=read' : ''}`,
    urlLabel: words.open,
  }))
}

type Found = { act: { id: number; title: string }; counts: Counts; rows: readonly Reader[]; ages: Ages }

/** The list of one role: those who have not signed, or those who have; the other half is a tab away. */
export function acquaintancePage(list: ListQuery, { act, counts, rows, ages }: Found) {
  const { role, read } = askedOf(list)
  const found = { unread: counts.people - counts.read, read: counts.read }
  const path = pathOf(act.id)
  const to = (state: string | null) => listUrl(list, { path, filters: { state } })
  return {
    title: words.page,
    crumbs: [
      { label: words.acts, url: '/local-acts' },
      { label: act.title, url: `/legal-bases/${act.id}` },
    ],
    lead: act.title,
    path,
    query: listUrl(list, { path, page: list.page }).slice(path.length),
    tabs: [
      { label: words.unread(found.unread), url: to(null), current: !read },
      { label: words.read(found.read), url: to('read'), current: read },
    ],
    isRead: read,
    roles: roleOptions,
    filters: { q: list.q, who: role, state: list.filters.state ?? '' },
    total: found[read ? 'read' : 'unread'],
    people: counts.people,
    pager: pager({ ...list, path }, found[read ? 'read' : 'unread'], pageSize),
    resetUrl: listUrl(list, { path, q: '', filters: { who: 'everyone' } }),
    rows: rows.map((reader) => readerRow(reader, ages)),
  }
}

function readerRow(reader: Reader, ages: Ages) {
  const signs = { self: null, representative: words.signs, both: words.signsToo }[signerOf(reader, ages)]
  const representative = signs && (reader.representative === null ? words.noRepresentative : signs(reader.representative))
  return {
    id: reader.id,
    name: fullName(reader),
    about: [standing(reader), representative].filter((part) => part !== null).join('; '),
    acquaintedOn: reader.acquaintedOn && shortDate(reader.acquaintedOn),
  }
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('ru') + text.slice(1)
