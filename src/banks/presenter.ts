import { act } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { phone, shortDate } from '../app/format.ts'
import { idsIn, type ListQuery, listUrl } from '../app/lists.ts'
import type { BankKind } from '../generated/prisma/enums.ts'
import { words as listWords } from '../lists/messages.ts'
import { bankWords as words, decisions, slotDays, slotParts, workFormats } from './messages.ts'

/** Choices of a select from labels by key. */
export function options(labels: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}

/** Reasons as choices of the page `banks/reason`: what is stored is the sentence itself. */
export function reasonOptions(reasons: readonly string[]): { value: string; label: string }[] {
  return reasons.map((label) => ({ value: label, label }))
}

/** Chips of the conditions in force; `labels` words the value of each filter, a filter without one shows no chip. */
export function chipsOf(list: ListQuery, labels: Record<string, Record<string, string>>) {
  const chosen = Object.entries(list.filters).filter(([name]) => name in labels)
  const chips = chosen.map(([name, value]) => ({ label: labels[name]?.[value] ?? value, url: listUrl(list, { filters: { [name]: null } }) }))
  const ids = idsIn(list.filters.ids)
  const ticked = ids ? [{ label: listWords.ticked(ids.length), url: listUrl(list, { filters: { ids: null } }) }] : []
  const search = list.q ? [{ label: listWords.search(list.q), url: listUrl(list, { q: '' }) }] : []
  return [...search, ...ticked, ...chips]
}

/** Tabs of a list with counts; the tab is the filter `name`, the first key '' is «all». */
export function tabsOf(list: ListQuery, name: string, tabs: { value: string; label: string; count: number }[]) {
  const current = list.filters[name] ?? ''
  return tabs.map((tab) => ({
    label: words.add(tab.label, tab.count),
    url: listUrl(list, { filters: { [name]: tab.value || null } }),
    current: tab.value === current,
  }))
}

/** The page that asks in which shape a bank is given out; `list` is the address of that page. */
export function exportChoice(list: ListQuery, bank: { label: string; found: number }, records: readonly ('projects' | 'competitions')[] = []) {
  const path = list.path.replace(/\/choice$/, '')
  return {
    title: listWords.excel,
    crumbs: [{ label: bank.label, url: listUrl(list, { path: path.replace(/\/export$/, '') }) }],
    lead: words.exportLead(bank.found),
    choices: [
      { ...words.official, url: listUrl(list, { path }) },
      { ...words.everything, url: listUrl(list, { path: `${path}/everything` }) },
      ...records.map((name) => ({ ...words[name], url: listUrl(list, { path: `${path}/${name}` }) })),
    ],
  }
}

/** Days in a cell: one is a real date, several are written out. */
export function daysCell(days: (string | null)[]): string | null {
  const known = [...new Set(days.filter((day) => day !== null))]
  return known.length === 1 ? (known[0] ?? null) : known.map(shortDate).join('; ')
}

/** Different texts of a cell, each once. */
export function eachOnce(values: (string | null)[]): string {
  return [...new Set(values.filter(Boolean))].join('; ')
}

/** Notices «форма не используется» with the button that takes them back. */
export function decisionNotices(found: { bank: BankKind; reason: string }[], banks: BankKind[], actor: Actor) {
  return found
    .filter((row) => banks.includes(row.bank))
    .map((row) => ({
      text: words.why(decisions[row.bank].said, row.reason),
      actions: actor.role === 'methodist' ? [act(words.undo, `/banks/${row.bank}/decision/removal`)] : [],
    }))
}

/** Links to note that an empty bank is not kept; nothing for a bank that has people or a note. */
export function decisionLinks(found: { bank: BankKind }[], empty: BankKind[], actor: Actor): { label: string; url: string }[] {
  if (actor.role !== 'methodist') return []
  return empty.filter((bank) => !found.some((row) => row.bank === bank)).map((bank) => ({ label: decisions[bank].ask, url: `/banks/${bank}/decision` }))
}

/** «понедельник вечер, суббота утро» from «mon-evening sat-morning». */
export function slotsText(slots: string): string | null {
  const isDay = (day: string): day is keyof typeof slotDays => day in slotDays
  const isPart = (part: string): part is keyof typeof slotParts => part in slotParts
  const named = slots.split(' ').map((slot) => {
    const [day = '', part = ''] = slot.split('-')
    return isDay(day) && isPart(part) ? `${slotDays[day]} ${slotParts[part]}` : null
  })
  return named.filter(Boolean).join(', ') || null
}

/** «индивидуально, дистанционно» from «individual remote». */
export function workFormatsText(formats: string): string | null {
  const isFormat = (key: string): key is keyof typeof workFormats => key in workFormats
  return (
    formats
      .split(' ')
      .filter(isFormat)
      .map((key) => workFormats[key])
      .join(', ') || null
  )
}

type Reachable = {
  kind: string
  phone: string | null
  email: string | null
  representatives: { fullName: string; relation: string | null; phone: string | null }[]
}

/** Contacts of a person; of a child, the representatives' (§3.1). */
export function contactsText(person: Reachable): string {
  const own = [person.phone && phone(person.phone), person.email]
  const parents = person.representatives.map((row) =>
    [row.fullName, row.relation && `(${row.relation})`, row.phone && phone(row.phone)].filter(Boolean).join(' '),
  )
  return (person.kind === 'student' && parents.length > 0 ? parents : own).filter(Boolean).join('; ')
}
