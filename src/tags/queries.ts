import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'

/** What a list needs of a person to show the tags. */
export const tagsSelect = { select: { tag: { select: { id: true, name: true } } }, orderBy: { tag: { nameKey: 'asc' } } } as const satisfies Prisma.Person$tagsArgs

/** Tags as choices of a filter. */
export async function tagOptions(): Promise<{ value: string; label: string }[]> {
  const tags = await read().tag.findMany({ where: { people: { some: {} } }, select: { id: true, name: true }, orderBy: { nameKey: 'asc' } })
  return tags.map((tag) => ({ value: String(tag.id), label: tag.name }))
}

/** Names of a person's tags. */
export async function tagsOf(personId: number): Promise<string[]> {
  const rows = await read().personTag.findMany({ where: { personId }, select: { tag: { select: { name: true } } }, orderBy: { tag: { nameKey: 'asc' } } })
  return rows.map((row) => row.tag.name)
}
