import { z } from 'zod'
import { dayOf } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { shortDate } from '../app/format.ts'
import { initialsFirst } from '../documents/names.ts'
import { sources as words } from './messages.ts'
import { type Kind, register } from './register.ts'
import type { Stored } from './stored.ts'

const details = z.object({ fields: z.array(z.string()).default([]), import: z.number().optional() })
type Entry = { action: string; subjectKind: string; subjectId: number; actorName: string; createdAt: Date; details: string }
type Told = Omit<Entry, 'details'> & z.output<typeof details>

const origins = ['person.created', 'person.imported']
const fillings = ['person.filledIn', 'response.taken']

/** Where each kind of data came from, by whom and when, as the journal tells it; null when it does not. */
export async function sourcesOf(person: Stored): Promise<(kind: Kind) => string | null> {
  const entries = await entriesOf(person)
  const files = await filesOf(entries.flatMap((entry) => entry.import ?? []))
  const text = (entry: Told | undefined) =>
    entry ? [wordOf(entry, files), initialsFirst(entry.actorName), shortDate(dayOf(entry.createdAt))].join(', ') : null
  return (kind) => text(entryFor(kind, entries))
}

function entryFor(kind: Kind, entries: Told[]): Told | undefined {
  const of = (subjectKind: string) => entries.filter((entry) => entry.subjectKind === subjectKind)
  if (kind === 'mentor' || kind === 'mentorWords') return of('mentorProfile').at(-1)
  if (kind === 'mentee' || kind === 'menteeWords') return of('menteeProfile').at(-1)
  if (kind === 'consents') return of('consent').at(-1)
  const columns = register[kind].of.filter((place) => place.startsWith('Person.')).map((place) => place.slice('Person.'.length))
  const own = of('person')
  const changed = own.findLast((entry) => entry.action === 'person.changed' && entry.fields.some((field) => columns.includes(field)))
  const entered = own.find(({ action }) => origins.includes(action)) ?? own.find(({ action }) => fillings.includes(action))
  // Lists bring projects and competitions too; what else stands beside a person has a page and a history of its own.
  const isOrigin = register[kind].ground === 'basic' || (['projects', 'competitions'].includes(kind) && entered?.import !== undefined)
  return changed ?? (isOrigin ? entered : undefined)
}

async function entriesOf(person: Stored): Promise<Told[]> {
  const ids = (rows: { id: number }[]) => ({ in: rows.map((row) => row.id) })
  const rows = await read().auditEntry.findMany({
    where: {
      OR: [
        { subjectKind: 'person', subjectId: person.id, action: { in: [...origins, ...fillings, 'person.changed'] } },
        { subjectKind: 'mentorProfile', subjectId: ids(person.mentorProfiles), action: { in: ['mentor.proposed', 'response.taken'] } },
        { subjectKind: 'menteeProfile', subjectId: ids(person.menteeProfiles), action: { in: ['mentee.identified', 'response.taken'] } },
        { subjectKind: 'consent', subjectId: ids(person.consents), action: { in: ['consent.received', 'consent.corrected'] } },
      ],
    },
    select: { action: true, subjectKind: true, subjectId: true, actorName: true, createdAt: true, details: true },
    orderBy: { id: 'asc' },
  })
  return rows.map((row) => ({ ...row, ...details.parse(JSON.parse(row.details)) }))
}

async function filesOf(importIds: number[]): Promise<Map<number, string>> {
  if (importIds.length === 0) return new Map()
  const rows = await read().import.findMany({ where: { id: { in: importIds } }, select: { id: true, file: { select: { originalName: true } } } })
  return new Map(rows.map(({ id, file }) => [id, file.originalName]))
}

function wordOf(entry: Told, files: Map<number, string>): string {
  const file = entry.import === undefined ? null : (files.get(entry.import) ?? '')
  if (entry.action === 'response.taken') return words.answers
  if (entry.subjectKind === 'consent') return words.consent
  if (entry.action === 'person.changed') return words.changed
  if (file === null) return words.form
  return entry.action === 'person.filledIn' ? words.filled(file) : words.import(file)
}
