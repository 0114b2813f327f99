import type { OrderFileKind } from '../generated/prisma/enums.ts'
import { labourAmong } from '../labour/queries.ts'
import { missingFormalities } from '../labour/rules.ts'
import { namesAnnex, words } from './messages.ts'
import type { FoundOrder } from './source.ts'

/** A notice on the page of an order, with a line for each record to open. */
type Warning = { text: string; items: { text: string; url: string }[] }

/** What an order leaves to be done elsewhere; `annexed` tells whether it prints an annex. Nothing of it is forbidden. */
export async function warningsOf(order: FoundOrder, annexed: boolean, files: readonly { kind: OrderFileKind }[]): Promise<Warning[]> {
  return [await addendumWarning(order), annexWarning(order, annexed, files)].filter((warning) => warning !== null)
}

// Pairs of staff for which an order is not enough since 01.03.2025 (§8.4 B16), each with the page where its addendum is made.
async function addendumWarning({ kind, status, pairs }: FoundOrder): Promise<Warning | null> {
  if ((kind !== 'assignment' && kind !== 'amendment') || status === 'cancelled') return null
  const known = await labourAmong(pairs.map(({ pair }) => pair.id))
  const items = known.filter((pair) => missingFormalities(pair).length > 0).map(({ id, topic }) => ({ text: topic, url: `/pairs/${id}/labour` }))
  return items.length > 0 ? { text: words.addendum, items } : null
}

// An order names an annex that it does not print and nobody attached.
function annexWarning({ extraItems, snapshot }: FoundOrder, annexed: boolean, files: readonly { kind: OrderFileKind }[]): Warning | null {
  const names = namesAnnex.test(extraItems ?? '')
  if (!names || annexed || files.some(({ kind }) => kind === 'other')) return null
  return { text: snapshot === null ? words.annexLater : words.annexMissing, items: [] }
}
