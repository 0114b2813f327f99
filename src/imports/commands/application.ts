import type { Actor } from '../../app/actor.ts'
import { dayOf } from '../../app/clock.ts'
import { type Tx, write } from '../../app/db.ts'
import { portions } from '../../app/portions.ts'
import { assertFresh } from '../../app/versions.ts'
import { advance } from '../../app/workflow.ts'
import { record, recordEach } from '../../journal/record.ts'
import type { Mode } from '../change.ts'
import { importFacts } from '../facts.ts'
import { type Act, planRow } from '../plan.ts'
import { allRows, findImport, knownPeople, type StoredImport } from '../queries.ts'
import { classifierEntries } from '../../competencies/queries.ts'
import { importWorkflow } from '../rules.ts'
import { type Changes, unpackCells, unpackMapping } from '../stored.ts'
import { understandRows, type UnderstoodRow } from '../understanding.ts'
import { fillPeople } from './filling.ts'
import { nameLeaders } from './groups.ts'
import { ensureNamed } from './names.ts'
import { createPeople } from './people.ts'

export type Outcome = { created: number; updated: number; skipped: number; bad: number; newRepetitions: number }

type Row = Awaited<ReturnType<typeof allRows>>[number]
type Planned = Act & { row: Row; values: UnderstoodRow['values'] }

/**
 * Takes a list, all or nothing. Repetitions are looked for again, among the people there are by now, so nobody is
 * doubled even if two lists with the same people are taken at once. Throws StaleRecord when the list was changed or
 * taken meanwhile, RuleViolation when there is nothing to take.
 */
export function applyImport(actor: Actor, id: number, version: number): Promise<Outcome> {
  return write(async (tx) => {
    const at = new Date()
    const { status: from, facts } = await importFacts(id)
    const status = advance(importWorkflow, 'apply', from, facts, actor)
    assertFresh(
      await tx.import.updateMany({
        where: { id, version, status: from },
        data: { status, version: version + 1, appliedAt: at, reversedAt: null },
      }),
    )
    const list = await findImport(id)
    const rows = await planAll(list)
    const { personOf, changesOf } = await takeRows(tx, actor, list, rows, at)
    const outcome = await keepRows(tx, rows, personOf, changesOf)
    const made = new Set(personOf.values())
    const filled = new Set(rows.flatMap((row) => (changesOf.has(row.rowNumber) && row.personId !== null && !made.has(row.personId) ? row.personId : [])))
    await recordPeople(tx, actor, list, { at, created: [...made], filled: [...filled], changes: [...changesOf.values()] })
    await record(tx, actor, 'import.applied', { kind: 'import', id }, outcome)
    return outcome
  })
}

type Done = { at: Date; created: number[]; filled: number[]; changes: Changes[] }

/** Each person and each profile keeps its own history. */
async function recordPeople(tx: Tx, actor: Actor, { id, schoolYearId }: StoredImport, done: Done) {
  const made = { where: { createdAt: done.at, schoolYearId }, select: { id: true } }
  const changed = (bank: 'mentor' | 'mentee') => [...new Set(done.changes.flatMap((change) => change[bank]?.id ?? []))]
  const ids = (rows: { id: number }[]) => rows.map((row) => row.id)
  await recordEach(tx, actor, 'person.imported', 'person', done.created, { import: id })
  await recordEach(tx, actor, 'person.filledIn', 'person', done.filled, { import: id })
  await recordEach(tx, actor, 'mentee.identified', 'menteeProfile', ids(await tx.menteeProfile.findMany(made)), { import: id })
  await recordEach(tx, actor, 'mentor.proposed', 'mentorProfile', ids(await tx.mentorProfile.findMany(made)), { import: id })
  await recordEach(tx, actor, 'mentor.changed', 'mentorProfile', changed('mentor'), { import: id })
  await recordEach(tx, actor, 'mentee.changed', 'menteeProfile', changed('mentee'), { import: id })
}

async function planAll(list: StoredImport): Promise<Planned[]> {
  const { id, kind, createdAt } = list
  const shown = new Map((await allRows(id, ['good', 'warning', 'duplicate', 'bad'])).map((row) => [row.rowNumber, row]))
  const body = [...shown.values()].map(({ rowNumber, cells }) => ({ rowNumber, cells: unpackCells(cells) }))
  const meaning = { kind, mapping: unpackMapping(kind, list.mapping), today: dayOf(createdAt), classifier: await classifierEntries() }
  const planned: Planned[] = []
  for await (const portion of understandRows(meaning, body, await knownPeople(kind)))
    for (const row of portion) {
      const known = shown.get(row.rowNumber)
      if (known) planned.push({ ...planRow(kind, row, known), row: known, values: row.values })
    }
  return planned
}

async function takeRows(tx: Tx, actor: Actor, list: StoredImport, rows: Planned[], at: Date) {
  const { kind, schoolYearId, createdAt } = list
  const sourceOf = ({ values }: Planned) => ({ kind, values, at, on: dayOf(createdAt), schoolYearId })
  const fresh = rows.filter(({ act }) => act === 'create')
  const others = rows.filter(({ act }) => act === 'fill' || act === 'update')
  const sources = fresh.map(sourceOf)
  const named = await ensureNamed(tx, actor, [...sources, ...others.map(sourceOf)])
  const ids = await createPeople(tx, sources, named)
  await nameLeaders(
    tx,
    named,
    sources.map((source, index) => ({ source, personId: kind === 'staff' ? (ids[index] ?? null) : null })),
  )
  const personOf = new Map(fresh.flatMap(({ rowNumber }, index): [number, number][] => (ids[index] === undefined ? [] : [[rowNumber, ids[index]]])))
  const targets = others.flatMap((row) => {
    // A second row on somebody whom this list has just brought.
    const personId = row.personId ?? personOf.get(row.sameRow ?? 0)
    return personId === undefined ? [] : [{ rowNumber: row.rowNumber, personId, mode: modeOf(row), source: sourceOf(row) }]
  })
  return { personOf, changesOf: await fillPeople(tx, targets, named, new Set(ids)) }
}

function modeOf({ act }: Planned): Mode {
  return act === 'update' ? 'update' : 'fill'
}

/** Writes what became of each row. Thousands of rows are written anew sooner than changed one by one. */
async function keepRows(tx: Tx, rows: Planned[], personOf: Map<number, number>, changesOf: Map<number, Changes>): Promise<Outcome> {
  const results = { create: 'created', fill: 'updated', update: 'updated', skip: 'skipped', bad: 'bad' } as const
  const data = rows.map(({ row, act, personId, sameRow, rowNumber }) => {
    const changes = changesOf.get(rowNumber)
    const status = results[act] === 'updated' && changes === undefined ? ('skipped' as const) : results[act]
    const became = personOf.get(rowNumber) ?? personId ?? (sameRow === null ? null : (personOf.get(sameRow) ?? null))
    return { ...row, status, sameRow, personId: became, changes: JSON.stringify(changes ?? {}) }
  })
  const [first] = data
  if (first !== undefined) await tx.importRow.deleteMany({ where: { importId: first.importId } })
  for (const part of portions(data)) await tx.importRow.createMany({ data: part })
  const count = (status: string) => data.filter((row) => row.status === status).length
  const newRepetitions = rows.filter(({ act, row }) => act === 'skip' && (row.status === 'good' || row.status === 'warning') && row.choice !== 'skip').length
  return { created: count('created'), updated: count('updated'), skipped: count('skipped'), bad: count('bad'), newRepetitions }
}
