import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { organisation } from '../organisation/queries.ts'
import { plainText } from './article.ts'
import type { Portrayed, PublicityFacts, Tie } from './consent-rules.ts'
import { findNames, type Mention, type Nameable, surnameStarts } from './mentions.ts'

/** A news item as the check of consents reads it; captions of photos are text too. */
export type Checked = { id: number; schoolYearId: number; title: string; body: string; people: Tie[]; photos: { alt: string }[] }

/** What publicity depends on, and surnames that may be anybody's, for a warning. */
export type NewsFacts = PublicityFacts & { bare: Mention[] }

/** Facts of one item. */
export async function factsOf(item: Checked): Promise<NewsFacts> {
  const facts = (await factsOfAll([item])).get(item.id)
  if (!facts) throw new Error('no facts of the item that was asked about')
  return facts
}

/** Facts of several items by id, in four statements however many people the base holds. */
export async function factsOfAll(items: readonly Checked[]): Promise<Map<number, NewsFacts>> {
  const texts = items.map((item) => [item.title, plainText(item.body), ...item.photos.map(({ alt }) => alt)].join('\n\n'))
  const candidates = await findNameables(texts.flatMap(surnameStarts))
  const found = texts.map((text) => findNames(text, candidates))
  const ids = [...items.flatMap((item) => item.people.map((tie) => tie.personId)), ...found.flatMap(({ named, bare }) => [...named, ...bare].flatMap((mention) => mention.personIds))]
  const people = await portrayed([...new Set(ids)])
  const { representativeUntil, adultFrom } = await organisation()
  const common = { people, ages: { representativeUntil, adultFrom }, today: today() }
  return new Map(items.map((item, index) => [item.id, { ...common, schoolYearId: item.schoolYearId, ties: item.people, mentions: found[index]?.named ?? [], bare: found[index]?.bare ?? [] }]))
}

/** True for every text that names nobody of the base, for lines that go public without a check of consents. */
export async function namesNobody(texts: readonly string[]): Promise<boolean[]> {
  const candidates = await findNameables(texts.flatMap(surnameStarts))
  return texts.map((text) => findNames(text, candidates).named.length === 0)
}

const batch = 150

// `nameKey` begins with the surname, so the index answers a range for every beginning.
async function findNameables(starts: readonly string[]): Promise<Nameable[]> {
  const wanted = [...new Set(starts)]
  const found = new Map<number, Nameable>()
  for (let from = 0; from < wanted.length; from += batch) {
    const ranges = wanted.slice(from, from + batch).map((start) => ({ nameKey: { gte: start, lt: start + '\uffff' } }))
    const rows = await read().person.findMany({ where: { OR: ranges }, select: { id: true, lastName: true, firstName: true, middleName: true }, orderBy: { id: 'asc' } })
    for (const row of rows) found.set(row.id, row)
  }
  return [...found.values()]
}

const paper = { id: true, schoolYearId: true, receivedOn: true, signedBySelf: true, signedByRepresentative: true, allowed: true, withdrawnOn: true } as const

async function portrayed(ids: number[]): Promise<Map<number, Portrayed>> {
  const rows = await read().person.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, birthOn: true, lastName: true, firstName: true, middleName: true, consents: { where: { kind: 'dataDistribution' }, select: paper, orderBy: { id: 'asc' } } },
  })
  return new Map(rows.map((row) => [row.id, { personId: row.id, name: fullName(row), kind: row.kind, birthOn: row.birthOn, papers: row.consents }]))
}
