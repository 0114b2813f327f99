import { dayOf, today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { withdrawalDue } from '../consents/rules.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import { organisation } from '../organisation/queries.ts'
import { keptSince } from './rules.ts'

const name = { id: true, lastName: true, firstName: true, middleName: true } as const

/** People whose term of storage is over: they left, or were last in a bank, longer ago than the centre keeps data. */
async function expired(): Promise<Prisma.PersonWhereInput> {
  const { storageYears } = await organisation()
  const since = keptSince(today(), storageYears)
  const later = { schoolYear: { endsOn: { gte: since } } }
  return {
    anonymisedAt: null,
    AND: [
      { OR: [{ leftOn: null }, { leftOn: { lt: since } }] },
      {
        OR: [
          { leftOn: { not: null } },
          { mentorProfiles: { some: {} } },
          { menteeProfiles: { some: {} } },
          { kind: { not: 'staff' }, createdAt: { lt: new Date(since) } },
        ],
      },
    ],
    mentorProfiles: { none: later },
    menteeProfiles: { none: later },
  }
}

export async function countExpired(): Promise<number> {
  return read().person.count({ where: await expired() })
}

/** A page of those people, by name, with what tells when they were last here. */
export async function listExpired(list: ListQuery, size: number) {
  const where = await expired()
  const total = await read().person.count({ where })
  const year = { select: { schoolYear: { select: { endsOn: true, name: true } } } } as const
  const rows = await read().person.findMany({
    where,
    select: { ...name, kind: true, leftOn: true, createdAt: true, mentorProfiles: year, menteeProfiles: year },
    orderBy: [{ nameKey: 'asc' }, { id: 'asc' }],
    ...window(list, total, size),
  })
  return { rows: rows.map(({ createdAt, ...row }) => ({ ...row, createdOn: dayOf(createdAt) })), total }
}

type Named = { id: number; lastName: string; firstName: string; middleName: string | null }
export type Withdrawal = { kind: 'dataProcessing' | 'dataDistribution'; person: Named; url: string; title: string | null; dueOn: string }

/** Withdrawn consents that still ask for something to be done, the most urgent first (§1.4), each with the page where it is done. */
export async function listWithdrawals(): Promise<Withdrawal[]> {
  const all = [...(await withdrawnProcessing()), ...(await withdrawnDistribution())]
  return all.sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.person.id - other.person.id)
}

// The card of somebody at work stays on the ground of labour; what the consent allowed, the banks, has to end.
async function withdrawnProcessing(): Promise<Withdrawal[]> {
  const inBanks: Prisma.PersonWhereInput[] = [
    { mentorProfiles: { some: { status: { in: ['candidate', 'inBank', 'paused'] } } } },
    { menteeProfiles: { some: { status: { notIn: ['withdrawn', 'completed'] } } } },
  ]
  const where = { anonymisedAt: null, OR: [{ NOT: { kind: 'staff', leftOn: null } }, ...inBanks] } satisfies Prisma.PersonWhereInput
  const kind = 'dataProcessing'
  const people = await read().person.findMany({ where: { AND: [where, withdrew(kind)] }, select: { ...name, consents: papers(kind) }, orderBy: { id: 'asc' } })
  return people.map(({ consents, ...person }) => ({
    kind,
    person,
    url: `/personal-data/anonymisation?person=${person.id}`,
    title: null,
    dueOn: dueOn(kind, consents),
  }))
}

async function withdrawnDistribution(): Promise<Withdrawal[]> {
  const kind = 'dataDistribution'
  const published = { news: { status: 'published' }, OR: [{ named: true }, { shown: true }] } satisfies Prisma.NewsPersonWhereInput
  const people = await read().person.findMany({
    where: { AND: [{ newsMentions: { some: published } }, withdrew(kind)] },
    select: {
      ...name,
      consents: papers(kind),
      newsMentions: { where: published, select: { news: { select: { id: true, title: true } } }, orderBy: { newsId: 'asc' } },
    },
    orderBy: { id: 'asc' },
  })
  return people.flatMap(({ consents, newsMentions, ...person }) =>
    newsMentions.map(({ news }) => ({ kind, person, url: `/news/${news.id}`, title: news.title, dueOn: dueOn(kind, consents) })),
  )
}

type ConsentKind = Withdrawal['kind']

/** Everything that was received of the kind was withdrawn. */
function withdrew(kind: ConsentKind): Prisma.PersonWhereInput {
  const own = { kind, receivedOn: { not: null } } as const
  return { consents: { some: { ...own, withdrawnOn: { not: null } }, none: { ...own, withdrawnOn: null } } }
}

function papers<K extends ConsentKind>(kind: K) {
  return { where: { kind, withdrawnOn: { not: null } }, select: { withdrawnOn: true } } as const
}

function dueOn(kind: ConsentKind, consents: { withdrawnOn: string | null }[]): string {
  const last = consents
    .flatMap(({ withdrawnOn }) => withdrawnOn ?? [])
    .sort()
    .at(-1)
  return withdrawalDue(kind, last ?? today())
}
