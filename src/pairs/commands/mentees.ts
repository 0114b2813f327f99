import type { MenteeStatus, MentorStatus, PairStatus } from '../../generated/prisma/enums.ts'
import type { Actor } from '../../app/actor.ts'
import { dayOf } from '../../app/clock.ts'
import type { Tx } from '../../app/db.ts'
import { setMenteeStatus } from '../../mentees/commands.ts'

type Standing = { pairs: PairStatus[]; choiceStands: boolean; otherwise: 'inBank' | 'completed' }

/** Where a mentee of the bank stands, judging by their pairs and the decision about their mentor (domain §3.7). */
export function menteeStatusFrom({ pairs, choiceStands, otherwise }: Standing): MenteeStatus {
  if (pairs.includes('active')) return 'inProgramme'
  if (pairs.includes('draft') || pairs.includes('agreed')) return 'mentorChosen'
  if (otherwise === 'completed') return 'completed'
  return choiceStands ? 'mentorChosen' : 'inBank'
}

const settled: readonly MenteeStatus[] = ['inBank', 'mentorChosen', 'inProgramme']
const gone: readonly MentorStatus[] = ['declined', 'excluded']

/**
 * Step: brings the statuses of mentees in line with their pairs and choices. Who has left the bank stays where they are.
 * A choice counts while its mentor is in the bank and until a pair made after it has ended.
 */
export async function settleMentees(tx: Tx, actor: Actor, ids: number[], otherwise: Standing['otherwise'] = 'inBank'): Promise<void> {
  const mentees = await tx.menteeProfile.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      status: true,
      choice: { select: { mentorProfileId: true, decidedOn: true, mentorProfile: { select: { status: true } } } },
      memberships: { select: { pair: { select: { status: true, mentorProfileId: true, endedOn: true, createdAt: true } } } },
    },
  })
  for (const mentee of mentees) {
    if (!settled.includes(mentee.status)) continue
    const pairs = mentee.memberships.map(({ pair }) => pair)
    const status = menteeStatusFrom({ pairs: pairs.map((pair) => pair.status), choiceStands: choiceStands(mentee.choice, pairs), otherwise })
    await setMenteeStatus(tx, actor, mentee.id, status)
  }
}

type Choice = { mentorProfileId: number; decidedOn: string; mentorProfile: { status: MentorStatus } }
type Led = { mentorProfileId: number; endedOn: string | null; createdAt: Date }

function choiceStands(choice: Choice | null, pairs: Led[]): boolean {
  if (choice === null || gone.includes(choice.mentorProfile.status)) return false
  const ended = pairs.filter((pair) => pair.mentorProfileId === choice.mentorProfileId && pair.endedOn !== null)
  return !ended.some((pair) => dayOf(pair.createdAt) >= choice.decidedOn)
}
