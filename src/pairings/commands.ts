import type { Actor, Year } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { record } from '../journal/record.ts'
import { keepChoice } from '../matching/commands.ts'
import { addPair } from '../pairs/commands/composition.ts'
import { agree } from '../pairs/commands/life.ts'
import { settleMentees } from '../pairs/commands/mentees.ts'
import { check, type Checked, type CheckedLine } from './check.ts'
import type { PairingsData } from './form.ts'
import { loadWaiting } from './waiting.ts'

/** Not saved: what the list came to. */
export type Outcome = { ok: true; pairIds: number[] } | { ok: false; checked: Checked }

/** Writes down the choices and forms the pairs of a whole list, or nothing at all; agreed at once when the participants are. */
export function formPairs(actor: Actor, year: Year, data: PairingsData): Promise<Outcome> {
  return write(async (tx) => {
    const checked = check(await loadWaiting(year.id, data.ids), data)
    if (checked.stale || Object.keys(checked.errors).length > 0) return { ok: false, checked }
    const pairIds: number[] = []
    for (const line of checked.lines) pairIds.push(await formOne(tx, actor, year.id, data, line))
    if (data.agreed) for (const id of pairIds) await agree(tx, actor, id)
    await settleMentees(tx, actor, data.ids)
    await record(tx, actor, 'pair.listFormed', { kind: 'schoolYear', id: year.id }, { pairs: pairIds.length })
    return { ok: true, pairIds }
  })
}

async function formOne(tx: Tx, actor: Actor, schoolYearId: number, { term }: PairingsData, line: CheckedLine): Promise<number> {
  const { one, candidate, topic, roleModel, version, mentorId, menteeId, findings } = line
  // A decision that says the same stays as it was made.
  if (one.mentee.choice?.mentorProfileId !== mentorId) await keepChoice(tx, actor, one.mentee, candidate, { note: null, version })
  const pair = {
    form: candidate.form,
    mentorId,
    menteeIds: [menteeId],
    roleModel,
    mentoringKind: 'traditional',
    topic,
    ...term,
    overCapacityWhy: null,
  } as const
  return addPair(tx, actor, schoolYearId, { ...pair, menteeIds: [...pair.menteeIds] }, findings)
}
