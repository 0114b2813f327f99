import { link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { fullName, shortDate } from '../app/format.ts'
import { listUrl, type ListQuery, sortColumns } from '../app/lists.ts'
import { words as listWords } from '../lists/messages.ts'
import { forms } from '../pairs/messages.ts'
import { noProgramme, statuses } from './messages.ts'
import { columns, steps, words } from './messages-pages.ts'
import type { ListedPair } from './list.ts'
import { menteeNames } from './participants.ts'
import { hasEnded, isLate, isOpen, progressOf } from './rules.ts'

type Step = { text: string; url: string | null; tone: 'bad' | null }

/** A line of the list: the pair, how far its programme has come, and what this person does next. */
export function programmeRow(actor: Actor, pair: ListedPair) {
  const { programme } = pair
  const progress = programme ? progressOf({ ...programme, pair }, today()) : null
  const runs = programme?.status === 'approved' || programme?.status === 'completed'
  return {
    url: programme ? `/programmes/${programme.id}` : `/pairs/${pair.id}`,
    mentees: menteeNames(pair),
    mentor: fullName(pair.mentorProfile.person),
    topic: pair.topic,
    form: forms[pair.form],
    ends: shortDate(pair.endsOn),
    status: programme ? statuses[programme.status] : noProgramme,
    done: progress && runs ? words.done(progress.done, progress.planned) : '—',
    late: progress && progress.late > 0 ? words.late(progress.late) : null,
    next: nextOf(actor, pair),
  }
}

/** Filters, chips and sortable columns of the list; a mentor, whose pairs are few, needs no column of mentors. */
export function listFrame(actor: Actor, list: ListQuery) {
  const chips = Object.entries(list.filters).map(([name, value]) => ({ label: chipOf(name, value), url: listUrl(list, { filters: { [name]: null } }) }))
  const isMentor = actor.role === 'mentor'
  const { path, q, filters } = list
  return {
    isMentor,
    title: isMentor ? words.myProgrammes : words.programmes,
    columns: sortColumns(list, [
      { label: columns.mentees, sort: null },
      ...(isMentor ? [] : [{ label: columns.mentor, sort: 'mentor' }]),
      { label: columns.form, sort: null },
      { label: columns.ends, sort: 'ends' },
      { label: columns.status, sort: null },
      { label: columns.done, sort: null, numeric: true },
      { label: columns.next, sort: null },
    ]),
    values: { q, ...filters },
    chips: q ? [{ label: columns.search(q), url: listUrl(list, { q: '' }) }, ...chips] : chips,
    resetUrl: path,
    actions: [link(listWords.excel, listUrl(list, { path: `${path}/export` }))],
    statusOptions: [{ value: 'none', label: noProgramme.label }, ...Object.entries(statuses).map(([value, { label }]) => ({ value, label }))],
    formOptions: Object.entries(forms).map(([value, label]) => ({ value, label })),
  }
}

function chipOf(name: string, value: string): string {
  if (name === 'late') return columns.late
  if (name === 'form') return Object.entries(forms).find(([key]) => key === value)?.[1] ?? value
  return value === 'none' ? noProgramme.label : (Object.entries(statuses).find(([key]) => key === value)?.[1].label ?? value)
}

function nextOf(actor: Actor, pair: ListedPair): Step {
  const { programme } = pair
  const writes = actor.role !== 'director'
  if (hasEnded(pair)) return step(steps.none)
  if (!programme) return step(steps.create, writes ? `/programmes/new?pair=${pair.id}` : null)
  const url = `/programmes/${programme.id}`
  if (programme.status === 'draft') return step(steps.fill, url)
  if (programme.status === 'returned') return step(steps.mend, url)
  if (programme.status === 'submitted') return actor.role === 'director' ? step(steps.decide, url) : step(steps.waits)
  if (programme.status === 'completed') return step(steps.none)
  return pair.status === 'active' ? workOf(writes, programme) : step(steps.awaitsOrder)
}

function workOf(writes: boolean, { id, activities }: NonNullable<ListedPair['programme']>): Step {
  const next = activities.find(isOpen)
  if (!next) return step(steps.conclude, writes ? `/programmes/${id}/conclusion` : null)
  const late = isLate(next, today())
  const when = late ? words.wasUntil(shortDate(next.dueOn)) : words.until(shortDate(next.dueOn))
  return {
    text: writes ? steps.mark(next.title, when) : steps.next(next.title, when),
    url: writes ? `/programmes/${id}/activities/${next.id}` : null,
    tone: late ? 'bad' : null,
  }
}

function step(text: string, url: string | null = null): Step {
  return { text, url, tone: null }
}
