import { read } from '../app/db.ts'
import { pastOf } from '../duplicates/past.ts'
import { findActivePairs } from './queries-pairs.ts'
import type { RemovalFacts } from './rules.ts'

/** What goes on when a person leaves. */
export async function leavingFacts(personId: number) {
  return { activePairs: await findActivePairs(personId) }
}

/** What hangs on a person: none of it may be lost with a deletion. */
export async function removalFacts(personId: number): Promise<RemovalFacts> {
  const db = read()
  const named = [{ pair: { mentorProfile: { personId } } }, { pair: { members: { some: { menteeProfile: { personId } } } } }]
  const signedOrders = await db.orderPair.count({ where: { order: { status: { in: ['approved', 'registered'] } }, OR: named } })
  const acquainted = await db.orderAcquaintance.count({ where: { personId } })
  const { _count: has } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: { _count: { select: { mentorProfiles: true, menteeProfiles: true, consents: true, attendances: true, invitations: true, newsMentions: true } } },
  })
  const users = await db.user.count({ where: { personId } })
  const papers = has.consents + has.attendances + has.invitations + has.newsMentions + users
  return { signedOrders: signedOrders + acquainted, profiles: has.mentorProfiles + has.menteeProfiles, papers }
}

/** The history of a person, of the records made one with theirs and of everything kept about them in the banks, newest first. */
export async function historyOfPerson(personId: number, most = 30) {
  const past = await pastOf(personId)
  const mentors = await read().mentorProfile.findMany({ where: { personId }, select: { id: true } })
  const mentees = await read().menteeProfile.findMany({ where: { personId }, select: { id: true } })
  const consents = await read().consent.findMany({ where: { personId }, select: { id: true } })
  const ids = (rows: { id: number }[], gone: number[] = []) => ({ in: [...rows.map((row) => row.id), ...gone] })
  return read().auditEntry.findMany({
    where: {
      OR: [
        { subjectKind: 'person', subjectId: { in: past.people } },
        { subjectKind: 'mentorProfile', subjectId: ids(mentors, past.mentorProfiles) },
        { subjectKind: 'menteeProfile', subjectId: ids(mentees, past.menteeProfiles) },
        { subjectKind: 'consent', subjectId: ids(consents) },
      ],
    },
    select: { id: true, createdAt: true, actorName: true, action: true, subjectKind: true, subjectId: true, details: true },
    orderBy: { id: 'desc' },
    take: most,
  })
}
