import { shortDate } from '../app/format.ts'
import type { ListQuery } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { kindTitles } from '../consents/messages.ts'
import { kinds as reportKinds } from '../mentor-reports/messages.ts'
import { kinds as awardLabels } from '../awards/messages.ts'
import { nominative } from '../legal-bases/messages-named.ts'
import type { DocumentKind } from './form.ts'
import { kindLabels, words } from './messages.ts'
import type { FoundDocument } from './queries.ts'

const mostNames = 3

export const kindOptions = Object.entries(kindLabels).map(([value, label]) => ({ value, label }))

/** A line of the results; of many people only the first few are named, those who were looked for above all. */
export function documentRow(found: FoundDocument, people: ReadonlyMap<string, string[]>, sought: string | null) {
  const parts = searchKey(sought).split(' ').filter(Boolean)
  const isSought = (name: string) => parts.length > 0 && parts.every((word) => searchKey(name).includes(word))
  const all = people.get(`${found.kind} ${found.id}`) ?? []
  const names = [...all.filter(isSought), ...all.filter((name) => !isSought(name))]
  const shown = names.slice(0, mostNames).join(', ')
  return {
    kind: kindLabels[found.kind],
    number: found.number,
    day: found.day && shortDate(found.day),
    title: titles[found.kind](found),
    people: names.length > mostNames ? `${shown} ${words.more(names.length - mostNames)}` : shown || null,
    url: urls[found.kind](found),
  }
}

const plain = ({ text }: FoundDocument) => text
const labelled =
  (labels: Readonly<Record<string, string>>) =>
  ({ text }: FoundDocument) =>
    labels[text] ?? text

const titles: Record<DocumentKind, (found: FoundDocument) => string> = {
  order: plain,
  consent: labelled(kindTitles),
  localAct: ({ text }) => nominative(text),
  programme: ({ text }) => words.programme(text),
  mentorReport: labelled(reportKinds),
  monitoringReport: ({ text }) => words.monitoringReport(text),
  minutes: plain,
  finalEvent: plain,
  award: labelled(awardLabels),
}

const urls: Record<DocumentKind, (found: FoundDocument) => string> = {
  order: ({ a }) => `/orders/${a}`,
  consent: ({ a, b }) => `/consents/${a}/${b ?? ''}`,
  localAct: ({ a }) => `/legal-bases/${a}`,
  programme: ({ a }) => `/programmes/${a}`,
  mentorReport: ({ a, b }) => `/programmes/${a}/reports/${b ?? ''}`,
  monitoringReport: () => '/monitoring#report',
  minutes: ({ a }) => `/minutes/${a}`,
  finalEvent: ({ a }) => `/final-events/${a}`,
  award: () => '/awards',
}

/** Whether the address asks for anything. */
export function isAsked({ filters }: ListQuery): boolean {
  return Object.keys(filters).length > 0
}
