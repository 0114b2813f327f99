import type { OrderFileKind } from '../generated/prisma/enums.ts'
import { namesAnnex, words } from './messages.ts'
import { needsAddendum } from './rules.ts'
import type { FoundOrder } from './source.ts'

/** Pairs of staff that need more than an order since 01.03.2025 (§8.4 B16), as one sentence; null when there are none. */
export function addendumWarning(order: FoundOrder): string | null {
  const day = order.datedOn ?? order.startsOn
  if (order.kind !== 'assignment' && order.kind !== 'amendment') return null
  const topics = order.pairs.filter(({ pair }) => needsAddendum(pair, day)).map(({ pair }) => pair.topic)
  return topics.length > 0 ? words.addendum(topics.join('; ')) : null
}

/** An order names an annex that it does not print and nobody attached; null when none is named or a file is there. */
export function annexWarning({ extraItems, snapshot }: FoundOrder, annexed: boolean, files: readonly { kind: OrderFileKind }[]): string | null {
  const names = namesAnnex.test(extraItems ?? '')
  if (!names || annexed || files.some(({ kind }) => kind === 'other')) return null
  return snapshot === null ? words.annexLater : words.annexMissing
}
