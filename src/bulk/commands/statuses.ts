import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation } from '../../app/errors.ts'
import { record } from '../../journal/record.ts'
import type { Act, StatusBank } from '../acts.ts'
import { type ChangedRow, pack, unpack } from '../changes.ts'
import { pickByIds, type Picked } from '../selection.ts'
import { type Left, whatKeepsFromReturn } from '../standing.ts'
import { move, putBack, standingOf, subjectOf } from './profiles.ts'

type Outcome = { changeId: number | null; done: number; left: Left[] }
type StatusAct = Extract<Act, { transition: string }>

/**
 * Makes one transition for every chosen row that it is allowed for; the others stay as they are and are returned with the reasons.
 * What was changed is kept as one act that `undoChange` takes back.
 */
export function changeStatuses(
  actor: Actor,
  schoolYearId: number,
  act: StatusAct,
  { ids, reason }: { ids: number[]; reason: string | null },
): Promise<Outcome> {
  return write(async (tx) => {
    const rows: ChangedRow[] = []
    const left: Left[] = []
    for (const picked of await pickByIds(actor, schoolYearId, act.bank, ids)) {
      const moved = await moveOne(tx, actor, act, { picked, reason })
      if ('reasons' in moved) left.push(moved)
      else rows.push(moved)
    }
    if (rows.length === 0) return { changeId: null, done: 0, left }
    const changes = pack({ lastEntry: await lastEntry(tx), rows })
    const kept = { schoolYearId, act: `${act.bank}.${act.transition}`, changes, createdById: actor.userId }
    const { id } = await tx.bulkChange.create({ data: kept, select: { id: true } })
    await record(tx, actor, 'bulkChange.made', { kind: 'bulkChange', id }, { act: kept.act, records: rows.length, left: left.length })
    return { changeId: id, done: rows.length, left }
  })
}

async function moveOne(tx: Tx, actor: Actor, act: StatusAct, { picked, reason }: { picked: Picked; reason: string | null }): Promise<ChangedRow | Left> {
  const { bank, transition } = act
  const before = await standingOf(tx, bank, picked.id)
  try {
    const { version, status } = await move(tx, actor, bank, picked.id, { transition, reason })
    return { id: picked.id, version, to: status, before }
  } catch (error) {
    // The step refuses before it writes anything, so the act goes on with the next row.
    if (error instanceof RuleViolation) return { ...picked, reasons: error.reasons }
    throw error
  }
}

/** Takes an act back for every row that nobody changed since; the others are returned with the reasons. */
export function undoChange(actor: Actor, schoolYearId: number, id: number): Promise<{ done: number; left: Left[] }> {
  return write(async (tx) => {
    const change = await tx.bulkChange.findFirst({ where: { id, schoolYearId } })
    if (!change) throw new NotFound()
    if (change.undoneAt) throw new RuleViolation([{ code: 'bulk.undone' }])
    const bank: StatusBank = change.act.startsWith('mentors.') ? 'mentors' : 'mentees'
    const { rows, lastEntry: after } = unpack(change.changes)
    const names = await pickByIds(
      actor,
      schoolYearId,
      bank,
      rows.map((row) => row.id),
    )
    const touched = await changedAfter(tx, bank, rows, after)
    const left: Left[] = []
    for (const row of rows) left.push(...(await putOneBack(tx, actor, bank, { row, touched, names })))
    await tx.bulkChange.update({ where: { id }, data: { undoneAt: new Date() } })
    await record(tx, actor, 'bulkChange.undone', { kind: 'bulkChange', id }, { records: rows.length - left.length, left: left.length })
    return { done: rows.length - left.length, left }
  })
}

type Return = { row: ChangedRow; touched: Set<number>; names: Picked[] }

async function putOneBack(tx: Tx, actor: Actor, bank: StatusBank, { row, touched, names }: Return): Promise<Left[]> {
  const known = names.find((one) => one.id === row.id)
  if (!known) return [{ id: row.id, personId: 0, name: '', reasons: [{ code: 'bulk.gone' }] }]
  if (touched.has(row.id)) return [{ ...known, reasons: [{ code: 'bulk.changedSince' }] }]
  const reasons = await whatKeepsFromReturn(bank, row.id, row.before.status ?? '')
  if (reasons.length > 0) return [{ ...known, reasons }]
  if (!(await putBack(tx, bank, row))) return [{ ...known, reasons: [{ code: 'bulk.changedSince' }] }]
  const action = bank === 'mentors' ? 'mentor.statusRestored' : 'mentee.statusRestored'
  await record(tx, actor, action, { kind: subjectOf[bank], id: row.id }, { from: row.to, to: row.before.status ?? null })
  return []
}

// A version says that a form was saved; the journal also knows of a status that went there and back.
async function changedAfter(tx: Tx, bank: StatusBank, rows: ChangedRow[], lastId: number): Promise<Set<number>> {
  const where = { subjectKind: subjectOf[bank], subjectId: { in: rows.map((row) => row.id) }, id: { gt: lastId } }
  const entries = await tx.auditEntry.findMany({ where, select: { subjectId: true } })
  return new Set(entries.map((entry) => entry.subjectId))
}

async function lastEntry(tx: Tx): Promise<number> {
  const { _max } = await tx.auditEntry.aggregate({ _max: { id: true } })
  return _max.id ?? 0
}
