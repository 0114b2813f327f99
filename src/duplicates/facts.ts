import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { readSnapshot } from '../orders/snapshot.ts'
import type { Side } from './choices.ts'
import type { MergeFacts, UndoFacts } from './merge-rules.ts'

/** What the rules of a merge need to know. Throws NotFound when either record is not there. */
export async function mergeFacts(keptId: number, removedId: number): Promise<MergeFacts> {
  const ids = { in: [keptId, removedId] }
  const people = await read().person.findMany({ where: { id: ids }, select: { anonymisedAt: true } })
  if (people.length < 2) throw new NotFound()
  const between = (mentor: number, mentee: number) => ({ mentorProfile: { personId: mentor }, members: { some: { menteeProfile: { personId: mentee } } } })
  return {
    anonymised: people.some(({ anonymisedAt }) => anonymisedAt !== null),
    accounts: await read().user.findMany({ where: { personId: ids, disabledAt: null }, select: { id: true, login: true }, orderBy: { id: 'asc' } }),
    facing: await read().pair.findMany({
      where: { OR: [between(keptId, removedId), between(removedId, keptId)] },
      select: { id: true, topic: true },
      orderBy: { id: 'asc' },
    }),
    unregistered: await unregisteredOrders(removedId),
    disputed: await disputedPapers(keptId, removedId),
  }
}

// The text of such an order is frozen with the ids of its people, and its registration asks each of them to read it.
async function unregisteredOrders(personId: number): Promise<MergeFacts['unregistered']> {
  const orders = await read().order.findMany({ where: { status: 'approved' }, select: { id: true, title: true, snapshot: true }, orderBy: { id: 'asc' } })
  return orders.flatMap(({ id, title, snapshot }) => (snapshot !== null && readSnapshot(snapshot).personIds.includes(personId) ? [{ id, title }] : []))
}

// A paper in force beside a later withdrawal of the same kind: which of them counts is for a person to say.
async function disputedPapers(keptId: number, removedId: number): Promise<MergeFacts['disputed']> {
  const papers = await read().consent.findMany({
    where: { personId: { in: [keptId, removedId] }, receivedOn: { not: null } },
    select: { personId: true, kind: true, receivedOn: true, withdrawnOn: true, schoolYearId: true, schoolYear: { select: { name: true } } },
    orderBy: { id: 'asc' },
  })
  return papers
    .filter((paper) => paper.withdrawnOn === null)
    .filter(({ personId, kind, schoolYearId, receivedOn }) =>
      papers.some(
        (other) => other.personId !== personId && other.kind === kind && other.schoolYearId === schoolYearId && (other.withdrawnOn ?? '') >= (receivedOn ?? ''),
      ),
    )
    .map(({ personId, kind, schoolYear }) => ({ personId, kind, year: schoolYear.name }))
}

/** Which of two records was changed later: the journal knows; else the one entered later. */
export async function newerSide(oneId: number, otherId: number): Promise<Side> {
  const last = await read().auditEntry.findFirst({
    where: { subjectKind: 'person', subjectId: { in: [oneId, otherId] } },
    select: { subjectId: true },
    orderBy: { id: 'desc' },
  })
  const newer = last?.subjectId ?? Math.max(oneId, otherId)
  return newer === oneId ? 'one' : 'other'
}

/** What the rules of taking a merge back need to know. Throws NotFound. */
export async function undoFacts(id: number): Promise<UndoFacts & { keptId: number; removedId: number; undo: string }> {
  const merge = await read().personMerge.findUnique({ where: { id } })
  if (!merge) throw new NotFound()
  const kept = await read().person.findUnique({ where: { id: merge.keptId }, select: { anonymisedAt: true } })
  const either = [{ keptId: merge.keptId }, { removedId: merge.keptId }]
  const later = await read().personMerge.count({ where: { id: { gt: id }, undoneAt: null, OR: either } })
  const { createdAt, keptId, removedId, undo, undoneAt } = merge
  const keptGone = kept === null || kept.anonymisedAt !== null
  return { createdAt, now: new Date(), forgotten: undo === '', undone: undoneAt !== null, keptGone, later: later > 0, keptId, removedId, undo }
}
