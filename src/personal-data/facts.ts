import { dayOf, today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { organisation } from '../organisation/queries.ts'
import { liveStatuses } from '../pairs/facts.ts'
import { type AnonymisationFacts, keptSince, lastDayOf, storedUntil } from './rules.ts'

const year = { select: { schoolYear: { select: { endsOn: true } } } } as const
const living = { status: { in: [...liveStatuses] } } satisfies Prisma.PairWhereInput
const pair = { where: living, select: { id: true, topic: true } } as const
const select = {
  ...{ id: true, kind: true, lastName: true, firstName: true, middleName: true, createdAt: true, leftOn: true, anonymisedAt: true },
  consents: { where: { kind: 'dataProcessing', receivedOn: { not: null } }, select: { withdrawnOn: true } },
  user: { select: { disabledAt: true } },
  mentorProfiles: { select: { ...year.select, pairs: pair } },
  menteeProfiles: { select: { ...year.select, memberships: { where: { pair: living }, select: { pair: { select: pair.select } } } } },
  newsMentions: { where: { OR: [{ named: true }, { shown: true }] }, select: { news: { select: { id: true, title: true } } } },
  importRows: {
    where: { import: { status: { in: ['uploaded', 'reading', 'ready'] } } },
    select: { import: { select: { id: true, file: { select: { originalName: true } } } } },
  },
} as const satisfies Prisma.PersonSelect

type Row = Prisma.PersonGetPayload<{ select: typeof select }>
export type Candidate = Awaited<ReturnType<typeof anonymisationFacts>>[number]

/** What the rule must know of these people, by name. */
export async function anonymisationFacts(personIds: readonly number[]) {
  const { storageYears } = await organisation()
  const rows = await read().person.findMany({ where: { id: { in: [...personIds] } }, select, orderBy: [{ nameKey: 'asc' }, { id: 'asc' }] })
  return rows.map((row) => ({ person: row, facts: factsOf(row, storageYears) }))
}

function factsOf(row: Row, storageYears: number): AnonymisationFacts {
  const { id, kind, leftOn, createdAt, mentorProfiles, menteeProfiles } = row
  const yearsEndOn = [...mentorProfiles, ...menteeProfiles].map(({ schoolYear }) => schoolYear.endsOn)
  const lastDay = lastDayOf({ kind, leftOn, createdOn: dayOf(createdAt), yearsEndOn })
  const withdrawn = row.consents.length > 0 && row.consents.every(({ withdrawnOn }) => withdrawnOn !== null)
  const expired = lastDay !== null && lastDay < keptSince(today(), storageYears)
  return {
    personId: id,
    anonymised: row.anonymisedAt !== null,
    due: withdrawn ? 'withdrawn' : expired ? 'expired' : null,
    until: lastDay === null || lastDay >= today() ? null : storedUntil(lastDay, storageYears),
    atWork: kind === 'staff' && leftOn === null,
    hasAccount: row.user !== null && row.user.disabledAt === null,
    pairs: [...mentorProfiles.flatMap((profile) => profile.pairs), ...menteeProfiles.flatMap(({ memberships }) => memberships.map((member) => member.pair))],
    news: row.newsMentions.map(({ news }) => news),
    imports: distinct(row.importRows.map((one) => ({ id: one.import.id, file: one.import.file.originalName }))),
  }
}

function distinct<T extends { id: number }>(rows: T[]): T[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
