import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'

/** What a list needs of a person to show the tags: their names come with `tagOptions`. */
export const tagsSelect = { select: { tagId: true } } as const satisfies Prisma.Person$tagsArgs

/** Tags as choices of a filter, by name. */
export async function tagOptions(): Promise<{ value: string; label: string }[]> {
  const tags = await read().tag.findMany({ where: { people: { some: {} } }, select: { id: true, name: true }, orderBy: { nameKey: 'asc' } })
  return tags.map((tag) => ({ value: String(tag.id), label: tag.name }))
}

/** «весна, методобъединение»: a person's tags in the order of the choices. */
export function tagsText(rows: { tagId: number }[], tags: { value: string; label: string }[]): string | null {
  const own = new Set(rows.map((row) => String(row.tagId)))
  return (
    tags
      .filter((tag) => own.has(tag.value))
      .map((tag) => tag.label)
      .join(', ') || null
  )
}
