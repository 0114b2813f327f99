import { addYears, today } from '../../app/clock.ts'
import { write } from '../../app/db.ts'
import { record } from '../../journal/record.ts'
import { viewsKeptYears } from '../../journal/views.ts'
import { words } from '../messages.ts'

const program = { userId: null, name: words.program } as const

/** Removes lines of the access journal whose term is over, and returns how many. Runs when the program starts and once a day. */
export function removeOldViews(): Promise<number> {
  return write(async (tx) => {
    const where = { createdAt: { lt: new Date(addYears(today(), -viewsKeptYears)) } }
    const last = await tx.cardView.findFirst({ where, select: { id: true }, orderBy: { id: 'desc' } })
    if (!last) return 0
    const { count } = await tx.cardView.deleteMany({ where })
    await record(tx, program, 'cardView.expired', { kind: 'cardView', id: last.id }, { count })
    return count
  })
}
