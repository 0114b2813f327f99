import { link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fullName, shortDate } from '../app/format.ts'
import { type ListQuery, listUrl } from '../app/lists.ts'
import { outLinks } from '../lists/presenter.ts'
import { filterNames, forms, pairKinds, pairStatuses, pairWords as words } from './messages.ts'
import { formKeys } from './form.ts'
import { roleModelLabel } from './role-models.ts'
import type { countPairs, listPairedMentors, listPairs } from './queries.ts'

type Found = Awaited<ReturnType<typeof listPairs>>
type Row = Found['rows'][number]
type Mentors = Awaited<ReturnType<typeof listPairedMentors>>
type Counts = Awaited<ReturnType<typeof countPairs>>

const statusKeys = ['draft', 'agreed', 'active', 'completed', 'terminated'] as const

/** The list of pairs: what was found, what it can be narrowed by, what can be done. */
export function pairsPage(actor: Actor, list: ListQuery, counts: Counts, mentors: Mentors) {
  const isMentor = actor.role === 'mentor'
  return {
    title: isMentor ? words.myPairs : words.pairs,
    isMentor,
    actions: [...outLinks(list), ...(actor.role === 'methodist' ? [link(words.formList, '/pairings/new'), link(words.form, '/pairs/new', 'primary')] : [])],
    values: { ...list.filters, q: list.q },
    statuses: statusLinks(list, counts),
    forms: formKeys.map((value) => ({ value, label: forms[value] })),
    mentors: isMentor ? [] : mentors.map((mentor) => ({ value: String(mentor.id), label: fullName(mentor.person) })),
    chips: chipsOf(list, mentors),
    resetUrl: list.path,
    isFiltered: list.q !== '' || Object.keys(list.filters).length > 0,
  }
}

/** A line of the list of pairs. */
export function pairRow(pair: Row) {
  const { label, tone } = pairStatuses[pair.status]
  const mentees = pair.members.map((member) => fullName(member.menteeProfile.person))
  const names = mentees.join('; ')
  return {
    id: pair.id,
    url: `/pairs/${pair.id}`,
    mentor: fullName(pair.mentorProfile.person),
    kind: pairKinds[pair.kind],
    mentees,
    menteesText: pair.kind === 'group' ? words.group(mentees.length, names) : names,
    model: roleModelLabel(pair.roleModel),
    form: forms[pair.form],
    topic: pair.topic,
    term: `${shortDate(pair.startsOn)} – ${shortDate(pair.endedOn ?? pair.endsOn)}`,
    status: { label, tone },
  }
}

function statusLinks(list: ListQuery, counts: Counts) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const all = { label: `${words.all} ${total}`, url: listUrl(list, { filters: { status: null } }), current: !list.filters.status }
  const kinds = statusKeys.filter((status) => counts.has(status) || list.filters.status === status)
  return [
    all,
    ...kinds.map((status) => ({
      label: `${pairStatuses[status].many} ${counts.get(status) ?? 0}`,
      url: listUrl(list, { filters: { status } }),
      current: list.filters.status === status,
    })),
  ]
}

/** Chips of the conditions in force; on the page the status is a tab, on paper it is named with the others. */
export function chipsOf(list: ListQuery, mentors: Mentors, onPaper = false) {
  const mentor = mentors.find((one) => String(one.id) === list.filters.mentor)
  const form = formKeys.find((key) => key === list.filters.form)
  const status = onPaper ? statusKeys.find((key) => key === list.filters.status) : undefined
  const chips = [
    status ? { label: pairStatuses[status].many, url: listUrl(list, { filters: { status: null } }) } : null,
    list.q ? { label: `${filterNames.q}: ${list.q}`, url: listUrl(list, { q: '' }) } : null,
    form ? { label: `${filterNames.form}: ${forms[form]}`, url: listUrl(list, { filters: { form: null } }) } : null,
    mentor ? { label: `${filterNames.mentor}: ${fullName(mentor.person)}`, url: listUrl(list, { filters: { mentor: null } }) } : null,
  ]
  return chips.filter((chip) => chip !== null)
}
