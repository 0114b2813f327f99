import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import type { Direction } from '../generated/prisma/enums.ts'
import type { Kind } from './form.ts'

/** An entry of a directory with how often it is used. */
export type Entry = {
  id: number
  name: string
  address: string | null
  direction: Direction | null
  years: number | null
  people: number
  groups: number
}

const siteSelect = { id: true, name: true, address: true, _count: { select: { people: true, groups: true } } } as const
const courseSelect = { id: true, name: true, direction: true, years: true, _count: { select: { groups: true } } } as const

type Site = { id: number; name: string; address: string | null; _count: { people: number; groups: number } }
type Course = { id: number; name: string; direction: Direction | null; years: number | null; _count: { groups: number } }

const fromSite = ({ _count, ...site }: Site): Entry => ({ ...site, direction: null, years: null, ..._count })
const fromCourse = ({ _count, ...course }: Course): Entry => ({ ...course, address: null, people: 0, groups: _count.groups })

/** Every entry of a directory by name. */
export async function listEntries(kind: Kind): Promise<Entry[]> {
  const orderBy = { nameKey: 'asc' } as const
  if (kind === 'sites') return (await read().site.findMany({ select: siteSelect, orderBy })).map(fromSite)
  return (await read().course.findMany({ select: courseSelect, orderBy })).map(fromCourse)
}

/** An entry by id or by the key of its name, or null. */
export async function lookUp(kind: Kind, where: { id: number } | { nameKey: string }): Promise<Entry | null> {
  if (kind === 'sites') {
    const site = await read().site.findUnique({ where, select: siteSelect })
    return site && fromSite(site)
  }
  const course = await read().course.findUnique({ where, select: courseSelect })
  return course && fromCourse(course)
}

/** An entry. Throws NotFound. */
export async function findEntry(kind: Kind, id: number): Promise<Entry> {
  const entry = Number.isSafeInteger(id) ? await lookUp(kind, { id }) : null
  if (!entry) throw new NotFound()
  return entry
}

/** Sites as choices of a form or a filter. */
export async function siteOptions(): Promise<{ value: string; label: string }[]> {
  const sites = await read().site.findMany({ select: { id: true, name: true }, orderBy: { nameKey: 'asc' } })
  return sites.map(({ id, name }) => ({ value: String(id), label: name }))
}

/** Programmes (ДООП) as choices of a form or a filter. */
export async function courseOptions(): Promise<{ value: string; label: string }[]> {
  const courses = await read().course.findMany({ select: { id: true, name: true }, orderBy: { nameKey: 'asc' } })
  return courses.map(({ id, name }) => ({ value: String(id), label: name }))
}
