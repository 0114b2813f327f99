import type { Actor } from '../app/actor.ts'
import { write } from '../app/db.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import type { BankKind } from '../generated/prisma/enums.ts'
import { record } from '../journal/record.ts'
import { countInBank } from './queries.ts'

/** Notes that a bank is not kept this year, with the reason. Refused while somebody is in it. */
export function decideBank(actor: Actor, schoolYearId: number, bank: BankKind, reason: string): Promise<void> {
  return write(async (tx) => {
    if ((await countInBank(schoolYearId, bank)) > 0) throw new RuleViolation([{ code: 'banks.notEmpty' }])
    const where = { schoolYearId_bank: { schoolYearId, bank } }
    const { id } = await tx.bankDecision.upsert({ where, create: { schoolYearId, bank, reason }, update: { reason }, select: { id: true } })
    await record(tx, actor, 'bank.notNeeded', { kind: 'bankDecision', id }, { bank })
  })
}

/** Takes the note away: the bank is kept after all. */
export function undoDecision(actor: Actor, schoolYearId: number, bank: BankKind): Promise<void> {
  return write(async (tx) => {
    const found = await tx.bankDecision.findUnique({ where: { schoolYearId_bank: { schoolYearId, bank } }, select: { id: true } })
    if (!found) throw new NotFound()
    await tx.bankDecision.delete({ where: { id: found.id } })
    await record(tx, actor, 'bank.neededAgain', { kind: 'bankDecision', id: found.id }, { bank })
  })
}
