import { z } from 'zod'
import { timeZone } from '../app/clock.ts'
import { jsonRows } from '../app/json-rows.ts'
import { pageSize } from '../app/lists.ts'
import { searchKey } from '../app/search-key.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { documentKinds, type DocumentKind, type Search } from './form.ts'
import { sourcesAt } from './sources.ts'

const { sql } = Prisma

const row = z.object({
  kind: z.enum(documentKinds),
  id: z.number(),
  number: z.string().nullable(),
  day: z.string().nullable(),
  text: z.string(),
  a: z.number(),
  b: z.string().nullable(),
  total: z.number(),
})
export type FoundDocument = z.output<typeof row>

/** A page of documents of all years that match every condition, the latest first: two statements however many there are. */
export async function searchDocuments(search: Search, page: number) {
  const sources = sourcesAt(centreOffset())
  const kinds = search.kind === null ? documentKinds : [search.kind]
  const parts = kinds.map((kind) => {
    const { rows, people } = sources[kind]
    return sql`SELECT ${kind} AS kind, d.* FROM (${rows}) d WHERE ${Prisma.join(conditions(search, people), ' AND ')}`
  })
  const rows = await jsonRows(
    row,
    sql`WITH ${who(search.person)}, found AS (${Prisma.join(parts, ' UNION ALL ')}),
      shown AS (SELECT *, count(*) OVER () AS total FROM found ORDER BY day IS NULL, day DESC, kind, id DESC LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
      SELECT json_object('kind', kind, 'id', id, 'number', number, 'day', day, 'text', text, 'a', a, 'b', b, 'total', total) AS json FROM shown`,
  )
  return { rows, total: rows[0]?.total ?? 0, people: await peopleIn(rows) }
}

function conditions({ number, person, from, to }: Search, people: Prisma.Sql | null): Prisma.Sql[] {
  return [
    sql`1`,
    ...(number === null ? [] : [sql`(${Prisma.join(spellings(number).map(holdsNumber), ' OR ')})`]),
    ...(from === null ? [] : [sql`d."day" >= ${from}`]),
    ...(to === null ? [] : [sql`d."day" <= ${to}`]),
    ...(keyWords(person).length === 0 ? [] : [naming(keyWords(person), people)]),
  ]
}

const holdsNumber = (number: string) => sql`instr(d."number", ${number}) > 0`

// Somebody is named by a record, or only in words.
function naming(words: readonly string[], people: Prisma.Sql | null): Prisma.Sql {
  const known = people === null ? sql`0` : sql`d."id" IN (SELECT "docId" FROM (${people}) WHERE "personId" IN (SELECT "id" FROM who))`
  const inWords = words.map((word) => sql`instr(d."named", ${capitalised(word)}) > 0`)
  return sql`(${known} OR (${Prisma.join(inWords, ' AND ')}))`
}

function who(person: string | null): Prisma.Sql {
  const words = keyWords(person).map((word) => sql`instr("nameKey", ${word}) > 0`)
  return sql`who AS (SELECT "id" FROM "Person" WHERE ${words.length > 0 ? Prisma.join(words, ' AND ') : sql`0`})`
}

const named = z.object({ kind: z.enum(documentKinds), docId: z.number(), name: z.string() })

/** Names of the people in the documents of a page, by «kind id», in their alphabet. */
async function peopleIn(rows: readonly FoundDocument[]): Promise<Map<string, string[]>> {
  const sources = sourcesAt(centreOffset())
  const parts = [...new Set(rows.map(({ kind }) => kind))].flatMap((kind) => {
    const { people } = sources[kind]
    return people === null ? [] : [namesOf(kind, people, rows)]
  })
  const names = parts.length === 0 ? [] : await jsonRows(named, sql`SELECT json FROM (${Prisma.join(parts, ' UNION ALL ')}) ORDER BY "nameKey"`)
  const byDocument = new Map<string, string[]>()
  for (const { kind, docId, name } of names) byDocument.set(`${kind} ${docId}`, [...(byDocument.get(`${kind} ${docId}`) ?? []), name])
  return byDocument
}

function namesOf(kind: DocumentKind, people: Prisma.Sql, rows: readonly FoundDocument[]): Prisma.Sql {
  const ids = rows.filter((one) => one.kind === kind).map(({ id }) => id)
  return sql`SELECT json_object('kind', ${kind}, 'docId', n."docId", 'name', trim(h."lastName" || ' ' || h."firstName" || ' ' || coalesce(h."middleName", ''))) AS json, h."nameKey"
    FROM (${people}) n JOIN "Person" h ON h."id" = n."personId" WHERE n."docId" IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

function keyWords(text: string | null): string[] {
  return searchKey(text).split(' ').filter(Boolean)
}

// SQLite folds no Cyrillic case: «17-од» is looked for in the three spellings people use.
function spellings(number: string): string[] {
  const bare = number.replace(/^№\s*/, '')
  return [...new Set([bare, bare.toLocaleUpperCase('ru'), bare.toLocaleLowerCase('ru')])]
}

// Names that are kept as words begin with a capital letter.
function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase('ru') + word.slice(1)
}

// How the centre's clock differs from UTC now, as SQLite moves a moment: «+300 minutes».
function centreOffset(): string {
  const now = new Date()
  const there = new Date(`${now.toLocaleString('sv-SE', { timeZone: timeZone() }).replace(' ', 'T')}Z`)
  const minutes = Math.round((there.getTime() - now.getTime()) / 60_000)
  return `${minutes >= 0 ? '+' : ''}${minutes} minutes`
}
