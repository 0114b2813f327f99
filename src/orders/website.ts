import { read } from '../app/db.ts'
import { fullName, longDate, shortDate } from '../app/format.ts'
import { hasDistribution } from '../consents/queries.ts'
import type { OrderAnnex } from '../documents/order-data.ts'
import { namesIn } from '../news/queries.ts'
import { rowsOf } from './extract.ts'
import { personal, websiteWords as words } from './messages-website.ts'
import { type OrderContent, readSnapshot } from './snapshot.ts'
import type { FoundOrder } from './source.ts'

const person = { id: true, kind: true, lastName: true, firstName: true, middleName: true, birthOn: true } as const
const groups = { studyGroups: { select: { studyGroup: { select: { name: true } } }, orderBy: { studyGroup: { nameKey: 'asc' } }, take: 1 } } as const

/** Whose name gives way to which words; staff act in their posts and keep their names (§4.1 item 7). */
type Hidden = { names: string[]; birthdays: string[]; instead: string }

/**
 * What the public may read of a signed order: no classes, contacts, consents or sheet of acquaintance, and no name of a child, or of
 * somebody from outside, who did not let it be distributed or took the consent back (152-ФЗ, ст. 10.1). Words typed by hand are searched
 * for names in any grammatical case, telephones, addresses and days of birth.
 */
export async function siteContent(order: FoundOrder): Promise<OrderContent> {
  const snapshot = readSnapshot(order.snapshot ?? '')
  const { content, personIds } = snapshot
  const frozen = new Map(personIds.map((id, index) => [id, content.acquaintances[index]?.name ?? '']))
  const named = [...frozen.keys(), ...rowsOf(snapshot, order).flatMap((row) => row.personIds)]
  const found = await namesIn(textsOf(content))
  const hidden = await hiddenAmong([...new Set([...named, ...found.flatMap(({ personIds: ids }) => ids)])], frozen, order.schoolYearId)
  const mentions = found.flatMap(({ text, personIds: ids }) => ids.flatMap((id) => (hidden.has(id) ? [{ text, instead: words.somebody }] : [])))
  const clean = (text: string) => cleaned(text, [...hidden.values()], mentions)
  const { title, preamble, items, control, pairs, annex, ...rest } = content
  return {
    ...rest,
    title: clean(title),
    preamble: clean(preamble),
    items: items.map(({ n, text }) => ({ n, text: clean(text) })),
    control: { n: control.n, text: clean(control.text) },
    pairs: pairs.map((row) => ({
      ...row,
      mentor: clean(row.mentor),
      mentorInfo: null,
      mentees: row.mentees.map(({ name }) => ({ name: clean(name), info: null })),
      topic: row.topic && clean(row.topic),
      consents: null,
    })),
    acquaintances: [],
    executor: null,
    annex: annex && publicAnnex(annex, clean),
  }
}

function publicAnnex({ heading, changes, endings, rewards, list }: OrderAnnex, clean: (text: string) => string): OrderAnnex {
  const or = (text: string | null) => text && clean(text)
  return {
    heading,
    changes: changes && { rows: changes.rows.map((row) => ({ ...row, pair: clean(row.pair), was: or(row.was), became: or(row.became) })) },
    // Why somebody leaves is nobody's business: a reason may tell of health.
    endings: endings && { rows: endings.rows.map((row) => ({ ...row, pair: clean(row.pair), reason: words.reason, noticeOn: null })) },
    rewards: rewards && { rows: rewards.rows.map((row) => ({ ...row, name: clean(row.name), info: null, award: clean(row.award) })) },
    list: list && { rows: list.rows.map((row) => ({ ...row, mentor: clean(row.mentor), mentees: clean(row.mentees), topic: clean(row.topic) })) },
  }
}

async function hiddenAmong(ids: number[], frozen: ReadonlyMap<number, string>, schoolYearId: number): Promise<Map<number, Hidden>> {
  const people = await read().person.findMany({ where: { id: { in: ids }, kind: { not: 'staff' } }, select: { ...person, ...groups }, orderBy: { id: 'asc' } })
  const allowed = await hasDistribution(
    people.map(({ id }) => id),
    'name',
    schoolYearId,
  )
  const hidden = people.filter(({ id }) => !allowed.has(id))
  return new Map(hidden.map((one) => [one.id, hiding(one, frozen.get(one.id))]))
}

function hiding(
  one: {
    kind: string
    lastName: string
    firstName: string
    middleName: string | null
    birthOn: string | null
    studyGroups: { studyGroup: { name: string } }[]
  },
  frozen: string | undefined,
): Hidden {
  const [group] = one.studyGroups
  return {
    // The longer name first: a part of it must not be left.
    names: [...new Set([frozen ?? '', fullName(one)])].filter(Boolean).sort((a, b) => b.length - a.length),
    birthdays: one.birthOn ? [shortDate(one.birthOn), longDate(one.birthOn), longDate(one.birthOn).replaceAll('\u00a0', ' ')] : [],
    instead: one.kind === 'student' ? words.student(group?.studyGroup.name ?? null) : words.guest,
  }
}

function cleaned(text: string, hidden: readonly Hidden[], mentions: readonly { text: string; instead: string }[]): string {
  const whole = hidden.reduce((left, { names, birthdays, instead }) => {
    const nameless = names.reduce((rest, name) => rest.replaceAll(name, instead), left)
    return birthdays.reduce((rest, day) => rest.replaceAll(day, words.omitted), nameless)
  }, text)
  const bare = mentions.reduce((left, { text: mention, instead }) => left.replaceAll(mention, instead), whole)
  return personal.reduce((left, pattern) => left.replace(pattern, words.omitted), bare)
}

function textsOf({ title, preamble, items, control, pairs, annex }: OrderContent): string[] {
  const changes = (annex?.changes?.rows ?? []).flatMap(({ pair, was, became }) => [pair, was ?? '', became ?? ''])
  const rewards = (annex?.rewards?.rows ?? []).map(({ award }) => award)
  const list = (annex?.list?.rows ?? []).map(({ topic }) => topic)
  return [title, preamble, control.text, ...items.map(({ text }) => text), ...pairs.map(({ topic }) => topic ?? ''), ...changes, ...rewards, ...list]
}
