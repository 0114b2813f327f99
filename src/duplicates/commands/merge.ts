import type { Actor } from '../../app/actor.ts'
import { type Tx, write } from '../../app/db.ts'
import { NotFound, RuleViolation, StaleRecord } from '../../app/errors.ts'
import { record } from '../../journal/record.ts'
import { keysOf } from '../../people/rules.ts'
import type { Row } from '../blending.ts'
import { type Choices, chosenColumns, type Side } from '../choices.ts'
import { mergeFacts, newerSide } from '../facts.ts'
import { missingForMerge } from '../merge-rules.ts'
import { pour } from './follow.ts'
import { forgetOldMerges } from './forgetting.ts'
import { type Ledger, openLedger } from './ledger.ts'

export type MergeData = { keep: Side; choices: Choices; versionOne: number; versionOther: number }

/**
 * Makes one record of two: every relation of the removed one follows, nothing is left behind, and what was done is kept
 * for thirty days to be taken back. Returns the id of the record that stays. Throws RuleViolation, StaleRecord, NotFound.
 */
export function mergePeople(actor: Actor, oneId: number, otherId: number, { keep, choices, ...versions }: MergeData): Promise<number> {
  return write(async (tx) => {
    const [keptId, removedId] = keep === 'one' ? [oneId, otherId] : [otherId, oneId]
    const reasons = missingForMerge(await mergeFacts(keptId, removedId))
    if (reasons.length > 0) throw new RuleViolation(reasons)
    const ledger = openLedger(tx)
    const one = await personRow(ledger, oneId, versions.versionOne)
    const other = await personRow(ledger, otherId, versions.versionOther)
    const columns = chosenColumns(one, other, choices, await newerSide(oneId, otherId))
    const [kept, gone] = keep === 'one' ? [one, other] : [other, one]
    await pour(ledger, 'Person', { gone, kept }, () => ({ ...columns, ...keysFor(columns) }))
    await forgetOldMerges(tx)
    await keepUndo(tx, actor, { keptId, removedId }, ledger)
    return keptId
  })
}

async function keepUndo(tx: Tx, actor: Actor, ids: { keptId: number; removedId: number }, { steps }: Ledger): Promise<void> {
  await tx.personMerge.create({ data: { ...ids, undo: JSON.stringify(steps), createdById: actor.userId } })
  const gone = (table: string) => steps.filter((step) => step.table === table && step.after === null).map(({ key }) => String(key.id))
  const profiles = { mentorProfiles: gone('MentorProfile'), menteeProfiles: gone('MenteeProfile') }
  await record(tx, actor, 'people.merged', { kind: 'person', id: ids.keptId }, { removed: ids.removedId, ...profiles })
  await record(tx, actor, 'person.mergedAway', { kind: 'person', id: ids.removedId }, { kept: ids.keptId })
}

async function personRow(ledger: Ledger, id: number, version: number): Promise<Row> {
  const [person] = await ledger.find('Person', { id })
  if (!person) throw new NotFound()
  if (person.version !== version) throw new StaleRecord()
  return person
}

function keysFor(columns: Row) {
  const text = (column: string) => (columns[column] === null ? null : String(columns[column]))
  const name = { lastName: String(columns.lastName), firstName: String(columns.firstName), middleName: text('middleName') }
  return keysOf({
    ...name,
    post: text('post'),
    department: text('department'),
    organisation: text('organisation'),
    school: text('school'),
    grade: text('grade'),
  })
}
