import type { Actor, Year } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { searchKey } from '../app/search-key.ts'
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
    for (const line of checked.lines) await decide(tx, actor, line)
    for (const lines of groupsOf(checked.lines, data.joined)) pairIds.push(await formOne(tx, actor, year.id, data, lines))
    if (data.agreed) for (const id of pairIds) await agree(tx, actor, id)
    await settleMentees(tx, actor, data.ids)
    await record(tx, actor, 'pair.listFormed', { kind: 'schoolYear', id: year.id }, { pairs: pairIds.length })
    return { ok: true, pairIds }
  })
}

// A decision that says the same stays as it was made.
async function decide(tx: Tx, actor: Actor, { one, candidate, version }: CheckedLine): Promise<void> {
  if (one.mentee.choice?.mentorProfileId !== candidate.mentor.profileId) await keepChoice(tx, actor, one.mentee, candidate, { note: null, version })
}

type Group = [CheckedLine, ...CheckedLine[]]

/** Lines that make one pair or group: each its own, or those of one mentor who do the same together. */
function groupsOf(lines: CheckedLine[], joined: boolean): Group[] {
  const groups = new Map<string, Group>()
  for (const line of lines) {
    const { mentorId, candidate, roleModel, topic, menteeId } = line
    const key = joined ? [mentorId, candidate.form, roleModel, searchKey(topic)].join(':') : String(menteeId)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()]
}

function formOne(tx: Tx, actor: Actor, schoolYearId: number, { term }: PairingsData, lines: Group): Promise<number> {
  const [{ candidate, topic, roleModel, mentorId }] = lines
  const mentoringKind = lines.length > 1 ? 'group' : 'traditional'
  const people = { mentorId, menteeIds: lines.map(({ menteeId }) => menteeId) }
  const findings = lines.flatMap((line) => line.findings)
  return addPair(tx, actor, schoolYearId, { form: candidate.form, ...people, roleModel, mentoringKind, topic, ...term, overCapacityWhy: null }, findings)
}
