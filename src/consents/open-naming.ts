import { z } from 'zod'
import { read } from '../app/db.ts'
import { jsonRows } from '../app/json-rows.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { nominative } from '../legal-bases/messages-named.ts'
import { peopleIn } from '../news/facts.ts'

type Item = { id: number; title: string }

/** What anybody may read about a person: news, units of the library, local acts. */
export type Open = { news: Item[]; materials: Item[]; acts: Item[] }

const text = z.object({ id: z.number(), title: z.string(), text: z.string() })
type Text = z.output<typeof text>

/** What is open to everybody and names these people, by person; whoever is named nowhere is left out. */
export async function openNaming(personIds: readonly number[]): Promise<Map<number, Open>> {
  if (personIds.length === 0) return new Map()
  const people = await read().person.findMany({ where: { id: { in: [...personIds] } }, select: { id: true, lastName: true } })
  const found = new Map<number, Open>()
  const note = (personId: number, part: keyof Open, { id, title }: Item) => {
    const open = found.get(personId) ?? { news: [], materials: [], acts: [] }
    open[part].push({ id, title })
    found.set(personId, open)
  }
  for (const { personId, news } of await newsTies(personIds)) note(personId, 'news', news)
  // The surname without its ending, which a case may change; whether it is this person is judged by the whole name.
  const stems = [...new Set(people.map(({ lastName }) => lastName.slice(0, Math.max(2, lastName.length - 2))))]
  for (const [part, rows] of [['materials', await openMaterials(stems)] as const, ['acts', await openActs(stems)] as const]) {
    const named = await peopleIn(rows.map((row) => row.text))
    rows.forEach((row, index) => people.filter(({ id }) => named[index]?.has(id)).forEach(({ id }) => note(id, part, row)))
  }
  return found
}

function newsTies(personIds: readonly number[]) {
  return read().newsPerson.findMany({
    where: { personId: { in: [...personIds] }, news: { status: 'published' }, OR: [{ named: true }, { shown: true }] },
    select: { personId: true, news: { select: { id: true, title: true } } },
    orderBy: { newsId: 'asc' },
  })
}

const anyOf = (stems: readonly string[], where: Prisma.Sql) =>
  Prisma.sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(stems)}) stem WHERE instr(${where}, stem.value) > 0)`

function openMaterials(stems: readonly string[]): Promise<Text[]> {
  const words = Prisma.sql`concat_ws(char(10, 10), m.title, m.authors, m.summary, m.problem, m.goal, m.steps, m.result, m.advice)`
  return jsonRows(
    text,
    Prisma.sql`SELECT json_object('id', m.id, 'title', m.title, 'text', ${words}) AS json FROM "Material" m
      WHERE m."publishedAt" IS NOT NULL AND ${anyOf(stems, words)} ORDER BY m.id`,
  )
}

async function openActs(stems: readonly string[]): Promise<Text[]> {
  const acts = await jsonRows(
    text,
    Prisma.sql`SELECT json_object('id', a.id, 'title', a.title, 'text', a.title) AS json FROM "LegalBasis" a
      WHERE a.published AND a.level = 'local' AND ${anyOf(stems, Prisma.sql`a.title`)} ORDER BY a.id`,
  )
  return acts.map((act) => ({ ...act, title: nominative(act.title) }))
}
