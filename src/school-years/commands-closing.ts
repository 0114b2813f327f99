import type { Actor } from '../app/actor.ts'
import { write } from '../app/db.ts'
import { RuleViolation } from '../app/errors.ts'
import { record } from '../journal/record.ts'
import { blocksClosing, countUnresolved, findSchoolYear, listUndecided } from './unresolved.ts'

/** Makes a year read-only (§8.4 B15); gives its name. Throws RuleViolation while a pair waits for a decision. */
export function closeSchoolYear(actor: Actor, id: number): Promise<string> {
  return write(async (tx) => {
    const year = await findSchoolYear(id)
    if (year.closedAt !== null) throw new RuleViolation([{ code: 'app.statusChanged' }])
    const reasons = blocksClosing(await countUnresolved(year), await listUndecided(year))
    if (reasons.length > 0) throw new RuleViolation(reasons)
    await tx.schoolYear.update({ where: { id }, data: { closedAt: new Date() } })
    await record(tx, actor, 'schoolYear.closed', { kind: 'schoolYear', id })
    return year.name
  })
}

/** Opens a closed year again. The reason is about the year, not a person, and stays in the journal. */
export function reopenSchoolYear(actor: Actor, id: number, why: string): Promise<string> {
  return write(async (tx) => {
    const year = await findSchoolYear(id)
    if (year.closedAt === null) throw new RuleViolation([{ code: 'app.statusChanged' }])
    await tx.schoolYear.update({ where: { id }, data: { closedAt: null } })
    await record(tx, actor, 'schoolYear.reopened', { kind: 'schoolYear', id }, { why })
    return year.name
  })
}
