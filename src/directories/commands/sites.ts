import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { searchKey } from '../../app/search-key.ts'
import { record } from '../../journal/record.ts'
import type { EntryData } from '../form.ts'
import type { Entry } from '../queries.ts'

/** Adds a site and returns its id. */
export function addSite(actor: Actor, { name, address }: EntryData): Promise<number> {
  return write((tx) => newSite(tx, actor, { name, address }))
}

async function newSite(tx: Tx, actor: Actor, { name, address }: Pick<EntryData, 'name' | 'address'>): Promise<number> {
  const { id } = await tx.site.create({ data: { name, address, nameKey: searchKey(name) }, select: { id: true } })
  await record(tx, actor, 'site.added', { kind: 'site', id })
  return id
}

/** The step for imports: the id of the site of this name, added when it is new. */
export async function ensureSite(tx: Tx, actor: Actor, name: string): Promise<number> {
  const found = await tx.site.findUnique({ where: { nameKey: searchKey(name) }, select: { id: true } })
  return found?.id ?? newSite(tx, actor, { name, address: null })
}

export function changeSite(actor: Actor, id: number, { name, address }: EntryData): Promise<void> {
  return write(async (tx) => {
    await tx.site.update({ where: { id }, data: { name, address, nameKey: searchKey(name) } })
    await record(tx, actor, 'site.changed', { kind: 'site', id })
  })
}

/** Makes two sites one: people and study groups of `from` go to `into`, `from` disappears. */
export function mergeSites(actor: Actor, from: Entry, into: Entry): Promise<void> {
  return write(async (tx) => {
    await movePeople(tx, from.id, into.id)
    await tx.studyGroup.updateMany({ where: { siteId: from.id }, data: { siteId: into.id } })
    await tx.site.delete({ where: { id: from.id } })
    await record(tx, actor, 'site.merged', { kind: 'site', id: into.id }, { from: from.id, people: from.people, groups: from.groups })
  })
}

// A form opened before has the old site in it: the raised version makes its second save a stale one.
async function movePeople(tx: Tx, from: number, into: number): Promise<void> {
  await tx.person.updateMany({ where: { sites: { some: { siteId: from } } }, data: { version: { increment: 1 } } })
  await tx.personSite.deleteMany({ where: { siteId: from, person: { sites: { some: { siteId: into } } } } })
  await tx.personSite.updateMany({ where: { siteId: from }, data: { siteId: into } })
}

export function removeSite(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    await tx.site.delete({ where: { id } })
    await record(tx, actor, 'site.removed', { kind: 'site', id })
  })
}
