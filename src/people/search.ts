import { read } from '../app/db.ts'
import { searchKey } from '../app/search-key.ts'
import type { Prisma } from '../generated/prisma/client.ts'

/** Which sources beside the name know a word at all: the others need not be asked about each of ten thousand people. */
type Known = { word: string; groups: unknown; topics: unknown; pairs: unknown; competencies: unknown }

/**
 * Every word must stand somewhere in the name, the post, the school, a study group, or in this year's topics of projects,
 * competitions and pairs and its competencies and requests; in any order, ё as е.
 */
export async function matching(q: string, yearId: number): Promise<Prisma.PersonWhereInput> {
  const words = searchKey(q).split(' ').filter(Boolean).slice(0, 8)
  if (words.length === 0) return {}
  const known = await sourcesOf(words, yearId)
  return { AND: known.map((source) => ({ OR: placesOf(source, yearId) })) }
}

/** The same without the facts of a year, for choosing a person to enter. */
export function named(q: string): Prisma.PersonWhereInput {
  const words = searchKey(q).split(' ').filter(Boolean).slice(0, 8)
  return { AND: words.map((word) => ({ OR: [...ownWords(word), inGroup(word)] })) }
}

// A word of a search key holds letters, digits and hyphens only, so nothing in it means more to LIKE.
function sourcesOf(words: string[], yearId: number): Promise<Known[]> {
  return read().$queryRaw<Known[]>`
    SELECT w."value" AS word,
      EXISTS (SELECT 1 FROM "StudyGroup" WHERE "nameKey" LIKE '%' || w."value" || '%') AS groups,
      EXISTS (SELECT 1 FROM "SearchTopic" WHERE "schoolYearId" = ${yearId} AND "key" LIKE '%' || w."value" || '%') AS topics,
      EXISTS (SELECT 1 FROM "Pair" WHERE "schoolYearId" = ${yearId} AND "topicKey" LIKE '%' || w."value" || '%') AS pairs,
      EXISTS (SELECT 1 FROM "Competency" WHERE "nameKey" LIKE '%' || w."value" || '%') AS competencies
    FROM json_each(${JSON.stringify(words)}) w`
}

function placesOf({ word, groups, topics, pairs, competencies }: Known, schoolYearId: number): Prisma.PersonWhereInput[] {
  const pair = { topicKey: { contains: word } }
  const competency = { competency: { nameKey: { contains: word } } }
  const asMentor = [...(pairs ? [{ pairs: { some: pair } }] : []), ...(competencies ? [{ competencies: { some: competency } }] : [])]
  const asMentee = [...(pairs ? [{ memberships: { some: { pair } } }] : []), ...(competencies ? [{ requests: { some: competency } }] : [])]
  return [
    ...ownWords(word),
    ...(groups ? [inGroup(word)] : []),
    ...(topics ? [{ searchTopics: { some: { schoolYearId, key: { contains: word } } } }] : []),
    ...(asMentor.length > 0 ? [{ mentorProfiles: { some: { schoolYearId, OR: asMentor } } }] : []),
    ...(asMentee.length > 0 ? [{ menteeProfiles: { some: { schoolYearId, OR: asMentee } } }] : []),
  ]
}

function ownWords(word: string): Prisma.PersonWhereInput[] {
  return [{ nameKey: { contains: word } }, { detailsKey: { contains: word } }]
}

function inGroup(word: string): Prisma.PersonWhereInput {
  return { studyGroups: { some: { studyGroup: { nameKey: { contains: word } } } } }
}
