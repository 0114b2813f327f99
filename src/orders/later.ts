import { read } from '../app/db.ts'
import { fullName } from '../app/format.ts'
import { rowsOf } from './extract.ts'
import { became, readBefore } from './kinds/changes.ts'
import { changed } from './kinds/messages.ts'
import { rowWords } from './kinds/messages-text.ts'
import { inForce } from './rules.ts'
import { readSnapshot } from './snapshot.ts'
import type { FoundOrder } from './source.ts'

const name = { lastName: true, firstName: true, middleName: true } as const
const named = { select: { person: { select: name } } } as const

/** Orders in force that changed or ended pairs of an order after it, oldest first, each with what it changed. */
export async function laterThan(orderId: number, schoolYearId: number) {
  const pairs = await read().orderPair.findMany({ where: { orderId }, select: { pairId: true } })
  const pairId = { in: pairs.map((row) => row.pairId) }
  const found = await read().order.findMany({
    where: { schoolYearId, id: { not: orderId }, status: { in: [...inForce] }, changes: { some: { pairId } } },
    select: {
      id: true,
      number: true,
      datedOn: true,
      registeredAt: true,
      changes: {
        where: { pairId },
        select: {
          pairId: true,
          act: true,
          newEndsOn: true,
          newTopic: true,
          effectiveOn: true,
          before: true,
          mentorProfile: named,
          menteeProfile: named,
          pair: pairNames,
        },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: [{ registeredAt: 'asc' }, { id: 'asc' }],
  })
  const own = await read().order.findUnique({ where: { id: orderId }, select: { registeredAt: true } })
  return found.filter(({ registeredAt }) => (registeredAt?.getTime() ?? 0) >= (own?.registeredAt?.getTime() ?? Infinity))
}

const pairNames = { select: { mentorProfile: named, members: { select: { menteeProfile: named }, orderBy: { position: 'asc' } } } } as const

type Later = Awaited<ReturnType<typeof laterThan>>[number]

/** What a later order changed, line by line: «Иванов – Шевченко», what, from what to what; pairs are called as `order` called them. */
export function changesIn({ changes }: Later, order: FoundOrder) {
  const names = namesIn(order)
  return changes.map((change) => ({
    pair: names.get(change.pairId) ?? presentName(change.pair),
    what: changed[change.act],
    was: readBefore(change)?.was ?? null,
    became: became(change),
  }))
}

function presentName({ mentorProfile, members }: Later['changes'][number]['pair']): string {
  return rowWords.pair(
    fullName(mentorProfile.person),
    members.map(({ menteeProfile }) => fullName(menteeProfile.person)),
  )
}

/** The pairs of a signed order as it names them, by their numbers. */
function namesIn(order: FoundOrder): Map<number, string> {
  const snapshot = readSnapshot(order.snapshot ?? '')
  const { pairs, annex } = snapshot.content
  const assigned = pairs.map(({ mentor, mentees }) =>
    rowWords.pair(
      mentor,
      mentees.map(({ name }) => name),
    ),
  )
  const named = [...assigned, ...(annex?.changes?.rows ?? annex?.endings?.rows ?? []).map(({ pair }) => pair)]
  return new Map(rowsOf(snapshot, order).flatMap(({ pairId }, index) => (named[index] === undefined ? [] : [[pairId, named[index]] as const])))
}

/** The order in force that cancelled this one; null when there is none. */
export function cancelledBy(orderId: number) {
  return read().order.findFirst({
    where: { changesOrderId: orderId, kind: 'cancellation', status: { in: [...inForce] } },
    select: { id: true, number: true, datedOn: true },
  })
}
