import type { Column, Head } from '../app/columns.ts'
import { words } from './messages.ts'
import type { MenteeLine } from './presenter.ts'
import type { Tab } from './queries.ts'

const head: Head<MenteeLine> = { label: words.name, sort: 'name', text: (row) => row.name, url: (row) => row.url }

const post: Column<MenteeLine> = { key: 'post', label: words.post, sort: 'post', value: (row) => row.post }
const direction: Column<MenteeLine> = { key: 'direction', label: words.direction, value: (row) => row.direction }
const groups: Column<MenteeLine> = { key: 'groups', label: words.groups, value: (row) => row.groups }
const request: Column<MenteeLine> = { key: 'request', label: words.mainRequest, value: (row) => row.request }

const ending: Column<MenteeLine>[] = [
  { key: 'waiting', label: words.waiting, value: (row) => row.waiting },
  { key: 'status', label: words.status, sort: 'status', value: (row) => row.status },
  { key: 'tags', label: words.tags, extra: true, value: (row) => row.tags },
  { key: 'included', label: words.includedOn, sort: 'included', extra: true, nowrap: true, value: (row) => row.included },
  { key: 'phone', label: words.phone, extra: true, nowrap: true, value: (row) => row.phone },
  { key: 'email', label: words.email, extra: true, value: (row) => row.email },
]

const teachers: Column<MenteeLine>[] = [
  post,
  direction,
  { key: 'reason', label: words.inclusionReason, value: (row) => row.reason },
  request,
  { ...groups, extra: true },
  ...ending,
]

const students: Column<MenteeLine>[] = [
  { ...post, label: words.classCol },
  groups,
  { key: 'activity', label: words.activity, value: (row) => row.activity },
  { key: 'needs', label: words.needsMentor, value: (row) => row.needs },
  { ...direction, extra: true },
  { ...request, extra: true },
  ...ending,
]

/** What a tab of the bank shows: teachers are asked about other things than children. */
export function sectionOf(tab: Tab) {
  return tab === 'teachers' ? { label: words.bank, head, columns: teachers, set: 'teachers' } : { label: words.bank, head, columns: students, set: 'students' }
}
