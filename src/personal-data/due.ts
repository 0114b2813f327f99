import { z } from 'zod'
import { dayOf, today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import { columnsOf, jsonRows } from '../app/json-rows.ts'
import { type ListQuery, window } from '../app/lists.ts'
import { type Open, openNaming } from '../consents/open-naming.ts'
import { withdrawalDue } from '../consents/rules.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { ConsentKind } from '../generated/prisma/enums.ts'
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
  const people = await listWithdrawn()
  const all = [...people.flatMap(processing), ...(await stillOpen(people))]
  return all.sort((one, other) => one.dueOn.localeCompare(other.dueOn) || one.person.id - other.person.id)
}

const paper = z.object({ kind: z.enum(ConsentKind), withdrawnOn: z.string().nullable() })
const person = z.object({ id: z.number(), lastName: z.string(), firstName: z.string(), middleName: z.string().nullable() })
const withdrawn = person.extend({ held: z.coerce.boolean(), papers: z.array(paper) })
type Withdrawn = z.output<typeof withdrawn>

// Whoever took back one of the two consents, with all they gave. The card of somebody at work stays on the ground of labour: what the
// consent allowed, the banks, has to end; `held` is everybody else, and who stands in a bank.
function listWithdrawn(): Promise<Withdrawn[]> {
  return jsonRows(
    withdrawn,
    Prisma.sql`SELECT json_object(${columnsOf(person, 'h')}, 'held', h.kind <> 'staff' OR h."leftOn" IS NOT NULL
      OR EXISTS (SELECT 1 FROM "MentorProfile" m WHERE m."personId" = h.id AND m.status IN ('candidate', 'inBank', 'paused'))
      OR EXISTS (SELECT 1 FROM "MenteeProfile" m WHERE m."personId" = h.id AND m.status NOT IN ('withdrawn', 'completed')),
      'papers', (SELECT json_group_array(json_object('kind', c.kind, 'withdrawnOn', c."withdrawnOn")) FROM "Consent" c
        WHERE c."personId" = h.id AND c."receivedOn" IS NOT NULL)) AS json
    FROM "Person" h WHERE h."anonymisedAt" IS NULL AND h.id IN (SELECT c."personId" FROM "Consent" c
      WHERE c.kind IN ('dataProcessing', 'dataDistribution') AND c."receivedOn" IS NOT NULL AND c."withdrawnOn" IS NOT NULL) ORDER BY h.id`,
  )
}

function processing({ held, papers, ...person }: Withdrawn): Withdrawal[] {
  const kind = 'dataProcessing'
  const withdrawnOn = endOf(papers, kind)
  if (!held || withdrawnOn === null) return []
  const url = `/personal-data/anonymisation?person=${person.id}`
  return [{ kind, person, url, inside: null, title: '', dueOn: withdrawalDue(kind, withdrawnOn) }]
}

const pages = { news: '/news', materials: '/library', acts: '/legal-bases' } as const

// Either withdrawal ends the publication; whoever took back both is asked for once, by the earlier day.
async function stillOpen(people: Withdrawn[]): Promise<Withdrawal[]> {
  const ended = people.flatMap(({ papers, held: _, ...person }) => firstEnd(papers).map((end) => ({ person, ...end })))
  const open = await openNaming(ended.map(({ person }) => person.id))
  return ended.flatMap(({ person, kind, withdrawnOn }) => {
    const dueOn = withdrawalDue('dataDistribution', withdrawnOn)
    const of = (inside: keyof Open) => (open.get(person.id)?.[inside] ?? []).map(({ id, title }) => ({ kind, inside, person, url: `${pages[inside]}/${id}`, title, dueOn })) // prettier-ignore
    return [...of('news'), ...of('materials'), ...of('acts')]
  })
}

// The earlier end of the two, or nothing while both are in force.
function firstEnd(papers: Withdrawn['papers']): { kind: WithdrawnKind; withdrawnOn: string }[] {
  const ended = (['dataDistribution', 'dataProcessing'] as const).flatMap((kind) => {
    const withdrawnOn = endOf(papers, kind)
    return withdrawnOn === null ? [] : [{ kind, withdrawnOn }]
  })
  return ended.sort((one, other) => one.withdrawnOn.localeCompare(other.withdrawnOn)).slice(0, 1)
}

/** The day the last paper of a kind was withdrawn; null while one is in force or none was given. */
function endOf(papers: Withdrawn['papers'], kind: WithdrawnKind): string | null {
  const own = papers.filter((one) => one.kind === kind)
  if (own.some((one) => one.withdrawnOn === null)) return null
  return (
    own
      .flatMap(({ withdrawnOn }) => withdrawnOn ?? [])
      .sort()
      .at(-1) ?? null
  )
}
