import { dayOf, today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { type Open, openNaming } from '../consents/open-naming.ts'
import { withdrawalDue } from '../consents/rules.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
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
type WithdrawnKind = 'dataProcessing' | 'dataDistribution'

/** `inside` is where something is still open to everybody; null when the data themselves have to go. */
export type Withdrawal = { kind: WithdrawnKind; inside: keyof Open | null; person: Named; url: string; title: string; dueOn: string }

/** Withdrawn consents that still ask for something to be done, the most urgent first (§1.4), each with the page where it is done. */
export async function listWithdrawals(): Promise<Withdrawal[]> {
  const all = [...(await withdrawnProcessing()), ...(await stillOpen())]
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
    inside: null,
    title: '',
    dueOn: withdrawalDue(kind, lastOf(consents)),
  }))
}

const pages = { news: '/news', materials: '/library', acts: '/legal-bases' } as const

// Either withdrawal ends the publication; whoever took back both is asked for once, by the earlier day.
async function stillOpen(): Promise<Withdrawal[]> {
  const own = await read().person.findMany({
    where: { anonymisedAt: null, OR: [withdrew('dataDistribution'), withdrew('dataProcessing')] },
    select: { ...name, consents: { where: received, select: { kind: true, withdrawnOn: true } } },
    orderBy: { id: 'asc' },
  })
  const open = await openNaming(own.map(({ id }) => id))
  return own.flatMap(({ consents, ...person }) => {
    const { kind, withdrawnOn } = firstWithdrawn(consents)
    const dueOn = withdrawalDue('dataDistribution', withdrawnOn)
    const of = (inside: keyof Open) => (open.get(person.id)?.[inside] ?? []).map(({ id, title }) => ({ kind, inside, person, url: `${pages[inside]}/${id}`, title, dueOn })) // prettier-ignore
    return [...of('news'), ...of('materials'), ...of('acts')]
  })
}

type Paper = { kind: ConsentKind; withdrawnOn: string | null }

function firstWithdrawn(consents: readonly Paper[]): { kind: WithdrawnKind; withdrawnOn: string } {
  const kinds = ['dataDistribution', 'dataProcessing'] as const
  const ended = kinds.flatMap((kind) => {
    const own = consents.filter((paper) => paper.kind === kind)
    return own.length > 0 && own.every((paper) => paper.withdrawnOn !== null) ? [{ kind, withdrawnOn: lastOf(own) }] : []
  })
  const [first = { kind: 'dataDistribution', withdrawnOn: today() }] = ended.sort((one, other) => one.withdrawnOn.localeCompare(other.withdrawnOn))
  return first
}

const received = { receivedOn: { not: null } } as const

/** Everything that was received of the kind was withdrawn. */
function withdrew(kind: WithdrawnKind): Prisma.PersonWhereInput {
  const own = { kind, ...received } as const
  return { consents: { some: { ...own, withdrawnOn: { not: null } }, none: { ...own, withdrawnOn: null } } }
}

function papers(kind: WithdrawnKind) {
  return { where: { kind, withdrawnOn: { not: null } }, select: { withdrawnOn: true } } as const
}

function lastOf(consents: readonly { withdrawnOn: string | null }[]): string {
  const days = consents.flatMap(({ withdrawnOn }) => withdrawnOn ?? [])
  return days.sort().at(-1) ?? today()
}
