import { z } from 'zod'
import type { Actor } from '../../app/actor.ts'
import type { Tx } from '../../app/db.ts'
import { MenteeStatus, MentorStatus } from '../../generated/prisma/enums.ts'
import { moveMentee } from '../../mentees/commands.ts'
import { moveMentor } from '../../mentors/commands.ts'
import { isMenteeTransition, isMentorTransition, type StatusBank } from '../acts.ts'
import type { ChangedRow } from '../changes.ts'

export const subjectOf = { mentors: 'mentorProfile', mentees: 'menteeProfile' } as const satisfies Record<StatusBank, string>

const mentorStanding = { status: true, statusReason: true, includedOn: true, excludedOn: true, pausedUntilOn: true } as const
const menteeStanding = { status: true, statusReason: true, includedOn: true, leftOn: true, waitingSinceOn: true } as const

const day = z.string().nullable()
const common = { statusReason: z.string().nullable(), includedOn: day, version: z.number() }
const mentorRow = z.object({ ...common, status: z.enum(MentorStatus), excludedOn: day, pausedUntilOn: day })
const menteeRow = z.object({ ...common, status: z.enum(MenteeStatus), leftOn: day, waitingSinceOn: day })

/** Everything a transition may change in a row, as it stands now. */
export function standingOf(tx: Tx, bank: StatusBank, id: number): Promise<Record<string, string | null> & { status: MentorStatus | MenteeStatus }> {
  if (bank === 'mentors') return tx.mentorProfile.findUniqueOrThrow({ where: { id }, select: mentorStanding })
  return tx.menteeProfile.findUniqueOrThrow({ where: { id }, select: menteeStanding })
}

/** Makes one transition by the bank's own step and raises the version, by which the undo knows that nobody came after. */
export async function move(
  tx: Tx,
  actor: Actor,
  bank: StatusBank,
  id: number,
  step: { transition: string; reason: string | null },
): Promise<{ version: number; status: string }> {
  const { transition, reason } = step
  const raised = { where: { id }, data: { version: { increment: 1 } }, select: { version: true, status: true } } as const
  if (bank === 'mentors' && isMentorTransition(transition)) {
    await moveMentor(tx, actor, id, transition, reason)
    return tx.mentorProfile.update(raised)
  }
  if (!isMenteeTransition(transition)) throw new Error(`no transition ${transition}`)
  await moveMentee(tx, actor, id, transition, reason)
  return tx.menteeProfile.update(raised)
}

/** Puts a row back as it stood, when nobody raised its version since. True when it was put back. */
export async function putBack(tx: Tx, bank: StatusBank, row: ChangedRow): Promise<boolean> {
  const data = { ...row.before, version: row.version + 1 }
  const where = { id: row.id, version: row.version }
  const { count } =
    bank === 'mentors'
      ? await tx.mentorProfile.updateMany({ where: { ...where, status: z.enum(MentorStatus).parse(row.to) }, data: mentorRow.parse(data) })
      : await tx.menteeProfile.updateMany({ where: { ...where, status: z.enum(MenteeStatus).parse(row.to) }, data: menteeRow.parse(data) })
  return count === 1
}
