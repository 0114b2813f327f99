import type { Prisma } from '../generated/prisma/client.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { read } from '../app/db.ts'
import { addDays } from '../app/clock.ts'
import type { Subject } from './record.ts'

const select = { id: true, createdAt: true, actorName: true, action: true, subjectKind: true, subjectId: true, details: true } as const

/** A page of the journal, newest first, filtered by action, person and days. */
export async function listEntries(list: ListQuery) {
  const where = filterOf(list)
  const total = await read().auditEntry.count({ where })
  const rows = await read().auditEntry.findMany({ where, select, orderBy: { id: list.descending ? 'desc' : 'asc' }, ...window(list, total, 50) })
  return { rows, total }
}

/** The history of one record, newest first. */
export function historyOf(subject: Subject, most = 50) {
  return read().auditEntry.findMany({
    where: { subjectKind: subject.kind, subjectId: subject.id },
    select,
    orderBy: { id: 'desc' },
    take: most,
  })
}

function filterOf({ filters }: ListQuery): Prisma.AuditEntryWhereInput {
  const where: Prisma.AuditEntryWhereInput = {}
  if (filters.action) where.action = filters.action
  if (filters.subject) where.subjectKind = filters.subject
  if (filters.from || filters.to)
    where.createdAt = {
      ...(filters.from ? { gte: new Date(filters.from) } : {}),
      ...(filters.to ? { lt: new Date(addDays(filters.to, 1)) } : {}),
    }
  return where
}
