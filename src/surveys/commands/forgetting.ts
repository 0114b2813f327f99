import { addDays, today } from '../../app/clock.ts'
import { write } from '../../app/db.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { record } from '../../journal/record.ts'
import { commonWords } from '../messages/common-link.ts'
import { namesKeptDays } from '../rules/campaigns.ts'

const program = { userId: null, name: commonWords.program } as const

/**
 * Removes names that were typed at a common link and never matched to a person, once the campaign has been closed long enough
 * (152-ФЗ, ст. 5: no longer than the purpose asks). The answers stay, without a name. Returns how many were removed.
 */
export function forgetUnmatchedNames(): Promise<number> {
  return write(async (tx) => {
    const before = addDays(today(), -namesKeptDays)
    const where = {
      respondent: { notIn: [''] },
      invitationId: null,
      campaign: { OR: [{ closedAt: { lt: new Date(before) } }, { status: 'open', closesOn: { lt: before } }] },
    } satisfies Prisma.ResponseWhereInput
    const first = await tx.response.findFirst({ where, select: { id: true }, orderBy: { id: 'asc' } })
    if (!first) return 0
    const { count } = await tx.response.updateMany({ where, data: { respondent: '' } })
    await record(tx, program, 'response.namesForgotten', { kind: 'response', id: first.id }, { count })
    return count
  })
}
