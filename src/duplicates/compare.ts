import { act } from '../app/actions.ts'
import { dayOf } from '../app/clock.ts'
import { type Reason, worded } from '../app/errors.ts'
import { counted, fullName, phone, shortDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { named } from '../legal-bases/messages-named.ts'
import { statuses as menteeStatuses } from '../mentees/messages.ts'
import { statuses as mentorStatuses } from '../mentors/messages.ts'
import { categories, personKinds } from '../people/messages.ts'
import { cardWords } from '../people/messages-card.ts'
import { blendMentees, blendMentors } from './blending.ts'
import { type Choice, defaultChoice, differing, type Group, groupKeys, type Side } from './choices.ts'
import type { Collision } from './collisions.ts'
import { belongings, collisionTexts as texts, degrees, groupLabels, words } from './messages.ts'
import { whyText } from './presenter.ts'
import type { Both } from './queries.ts'

export type Compared = Both & { newer: Side; collisions: Collision[]; pairs: { one: number; other: number }; reasons: Reason[] }
type Card = Both['one']

/** The page on which two records are laid side by side; `typed` is a rejected form. */
export function comparePage(compared: Compared, typed: Values) {
  const { one, other, likely, distinct, reasons } = compared
  const url = `/duplicates/${one.id}/${other.id}`
  const defaults = { keep: keepFirst(compared), versionOne: String(one.version), versionOther: String(other.version) }
  return {
    url,
    why: likely === null ? null : { text: whyText(likely), status: degrees[likely.degree] },
    cards: { one: cardHead(one), other: cardHead(other) },
    values: { ...defaults, ...typed },
    rows: fieldRows(compared, typed),
    things: thingRows(compared),
    meetings: meetingTexts(compared.collisions),
    missing: worded(reasons),
    apart: distinct ? act(words.undoDistinct, url + '/distinction/removal') : act(words.tellApart, url + '/distinction'),
  }
}

/** The record with more behind it stays, unless the person says otherwise; of two equal ones the older. */
export function keepFirst({ one, other }: Pick<Both, 'one' | 'other'>): Side {
  const weight = (card: Card) => Object.values(card._count).reduce((sum, count) => sum + count, card.user ? 1000 : 0)
  return weight(other) > weight(one) ? 'other' : 'one'
}

function cardHead(card: Card) {
  return { name: fullName(card), url: `/people/${card.id}`, record: words.record(card.id), entered: words.entered(shortDate(dayOf(card.createdAt))) }
}

function fieldRows({ one, other, newer }: Compared, typed: Values) {
  const rows = { one: plain(one), other: plain(other) }
  const differ = differing(rows.one, rows.other)
  return groupKeys
    .map((group) => ({ group, label: groupLabels[group], one: valueText(group, one), other: valueText(group, other) }))
    .filter(({ one: first, other: second }) => first !== null || second !== null)
    .map((row) => {
      const chosen = typed[row.group] ?? defaultChoice(row.group, rows.one, rows.other, newer)
      const offered: Choice[] = row.group === 'curatorNote' && row.one !== null && row.other !== null ? ['one', 'other', 'both'] : ['one', 'other']
      return { ...row, differs: differ.includes(row.group), both: offered.includes('both'), chosen: String(chosen) }
    })
}

function plain({ user: _user, _count, createdAt: _createdAt, ...columns }: Card) {
  return columns
}

function valueText(group: Group, card: Card): string | null {
  const day = (value: string | null) => value && shortDate(value)
  const special: Partial<Record<Group, string | null>> = {
    name: fullName(card),
    kind: personKinds[card.kind],
    birthOn: day(card.birthOn),
    phone: card.phone && phone(card.phone),
    category: card.category && [categories[card.category], card.categoryUntilOn && cardWords.until(shortDate(card.categoryUntilOn))].filter(Boolean).join(', '),
    experience: experienceText(card),
    hiredOn: day(card.hiredOn),
    noRecordOn: day(card.noRecordOn),
    leftOn: card.leftOn ? words.left(shortDate(card.leftOn)) : words.here,
  }
  if (group in special) return special[group] ?? null
  const columns: Record<string, unknown> = card
  const value = columns[group]
  return typeof value === 'string' && value !== '' ? value : null
}

function experienceText({ totalYears, teachingYears, yearsAsOfOn }: Card): string | null {
  const years = (count: number | null, what: string) => (count === null ? null : `${what} – ${counted(count, ...cardWords.yearForms)}`)
  const text = [years(teachingYears, cardWords.teaching), years(totalYears, cardWords.total)].filter(Boolean).join(', ')
  return text && yearsAsOfOn ? `${text} ${words.asOf(shortDate(yearsAsOfOn))}` : text || null
}

function thingRows({ one, other, pairs }: Compared) {
  const counts = (card: Card, side: Side): Record<keyof typeof belongings, number> => ({ ...card._count, pairs: pairs[side], user: card.user ? 1 : 0 })
  const [first, second] = [counts(one, 'one'), counts(other, 'other')]
  const isThing = (name: string): name is keyof typeof belongings => name in belongings
  return Object.keys(belongings)
    .filter(isThing)
    .map((name) => ({ label: belongings[name], one: first[name], other: second[name] }))
    .filter((row) => row.one + row.other > 0)
}

function meetingTexts(collisions: Collision[]): string[] {
  const signed = collisions.filter(({ kind }) => kind === 'signed').map(({ name }) => name)
  const rest = collisions.filter(({ kind }) => kind !== 'signed').map(meetingText)
  return signed.length === 0 ? rest : [...rest, texts.signed(signed.join(', '))]
}

function meetingText({ kind, name, one, other }: Collision): string {
  if (kind === 'mentor') return texts.mentor(name, labelOf(mentorStatuses, blendMentors({ status: one }, { status: other }).status))
  if (kind === 'mentee') return texts.mentee(name, labelOf(menteeStatuses, blendMentees({ status: one }, { status: other }).status))
  if (kind === 'choice') return texts.choice(name, (one ?? '') > (other ?? '') ? (one ?? '') : (other ?? ''))
  if (kind === 'act') return texts.act(named({ title: name, issuedOn: null, number: null }), one ?? '', other ?? '')
  if (kind === 'campaign') return one !== null && other !== null ? texts.campaign(name, one, other) : texts.campaignOnce(name)
  return kind === 'pair' ? texts.pair(name) : kind === 'order' ? texts.order(name) : kind === 'training' ? texts.training(name) : name
}

function labelOf(labels: Readonly<Record<string, string>>, status: unknown): string {
  return labels[String(status)] ?? String(status)
}
