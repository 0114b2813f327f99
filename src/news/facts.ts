import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { organisation } from '../organisation/queries.ts'
import { plainText } from './article.ts'
import type { Portrayed, PublicityFacts, Tie } from './consent-rules.ts'
import { type Directory, directoryOf, findBareSurnames, findNames, type Mention, type Nameable, surnameStarts } from './mentions.ts'

/** A news item as the check of consents reads it; captions of photos are text too. */
export type Checked = { id: number; schoolYearId: number; title: string; body: string; people: Tie[]; photos: { alt: string }[] }

/** What publicity depends on, and surnames that may be anybody's, for a warning. */
export type NewsFacts = PublicityFacts & { bare: Mention[] }

/** Facts of one item. */
export async function factsOf(item: Checked): Promise<NewsFacts> {
  const text = textOf(item)
  const directory = await directoryFor([text])
  const facts = (await publicityOf([item], [text], directory)).get(item.id)
  if (!facts) throw new Error('no facts of the item that was asked about')
  return { ...facts, bare: findBareSurnames(text, directory) }
}

/** Facts of several items by id; only people whose surnames begin like a word of a text are read. */
export async function factsOfAll(items: readonly Checked[]): Promise<Map<number, PublicityFacts>> {
  const texts = items.map(textOf)
  return publicityOf(items, texts, await directoryFor(texts))
}

async function publicityOf(items: readonly Checked[], texts: readonly string[], directory: Directory): Promise<Map<number, PublicityFacts>> {
  const mentions = texts.map((text) => findNames(text, directory))
  const ids = [...items.flatMap((item) => item.people.map((tie) => tie.personId)), ...mentions.flat().flatMap((mention) => mention.personIds)]
  const people = await portrayed([...new Set(ids)])
  const { representativeUntil, adultFrom } = await organisation()
  const common = { people, ages: { representativeUntil, adultFrom }, today: today() }
  return new Map(items.map((item, index) => [item.id, { ...common, schoolYearId: item.schoolYearId, ties: item.people, mentions: mentions[index] ?? [] }]))
}

const textOf = (item: Checked) => [item.title, plainText(item.body), ...item.photos.map(({ alt }) => alt)].join('\n\n')

/** True for every text that names nobody of the base, for lines that go public without a check of consents. */
export async function namesNobody(texts: readonly string[]): Promise<boolean[]> {
  const directory = await directoryFor(texts)
  return texts.map((text) => findNames(text, directory).length === 0)
}

/** Names of people of the base that texts hold, in any case, each with the words as they stand there. */
export async function namesIn(texts: readonly string[]): Promise<Mention[]> {
  const directory = await directoryFor(texts)
  return texts.flatMap((text) => findNames(text, directory))
}

/** Whom of the base each of the texts names, in any case. */
export async function peopleIn(texts: readonly string[]): Promise<Set<number>[]> {
  const directory = await directoryFor(texts)
  return texts.map((text) => new Set(findNames(text, directory).flatMap(({ personIds }) => personIds)))
}

const batch = 150

async function directoryFor(texts: readonly string[]): Promise<Directory> {
  return directoryOf(await findNameables(texts.flatMap(surnameStarts)))
}

// `nameKey` begins with the surname, so the index answers a range for every beginning.
async function findNameables(starts: readonly string[]): Promise<Nameable[]> {
  const wanted = [...new Set(starts)]
  const found = new Map<number, Nameable>()
  for (let from = 0; from < wanted.length; from += batch) {
    const ranges = wanted.slice(from, from + batch).map((start) => ({ nameKey: { gte: start, lt: start + '\uffff' } }))
    const rows = await read().person.findMany({
      where: { OR: ranges },
      select: { id: true, lastName: true, firstName: true, middleName: true },
      orderBy: { id: 'asc' },
    })
    for (const row of rows) found.set(row.id, row)
  }
  return [...found.values()]
}

const paper = {
  ...{ id: true, schoolYearId: true, receivedOn: true, validUntil: true, withdrawnOn: true },
  ...{ signedBySelf: true, signedByRepresentative: true, allowed: true },
} as const

async function portrayed(ids: number[]): Promise<Map<number, Portrayed>> {
  const people = new Map<number, Portrayed>()
  for (let from = 0; from < ids.length; from += batch)
    for (const row of await portrayedBatch(ids.slice(from, from + batch)))
      people.set(row.id, { personId: row.id, name: fullName(row), kind: row.kind, birthOn: row.birthOn, papers: row.consents })
  return people
}

function portrayedBatch(ids: number[]) {
  const consents = { where: { kind: 'dataDistribution' }, select: paper, orderBy: { id: 'asc' } } as const
  return read().person.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, birthOn: true, lastName: true, firstName: true, middleName: true, consents },
  })
}
