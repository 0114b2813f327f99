import type { OrderFileKind } from '../generated/prisma/enums.ts'
import { addendaOf } from '../labour/queries.ts'
import { type LabourFacts, missingFormalities } from '../labour/rules.ts'
import { pairName } from './kinds/changes.ts'
import { namesAnnex, words } from './messages.ts'
import { type FoundOrder, type FoundPair, peopleIn } from './source.ts'

/** A notice on the page of an order, with a line for each record to open. */
type Warning = { text: string; items: { text: string; url: string }[] }

const mostNamed = 8

/** What an order leaves to be done elsewhere; `annexed` tells whether it prints an annex. Nothing of it is forbidden. */
export async function warningsOf(order: FoundOrder, annexed: boolean, files: readonly { kind: OrderFileKind }[]): Promise<Warning[]> {
  return [termWarning(order), await addendumWarning(order), annexWarning(order, annexed, files)].filter((warning) => warning !== null)
}

// Pairs of staff for which an order is not enough since 01.03.2025 (§8.4 B16), each with the page where its addendum is made.
async function addendumWarning({ kind, status, pairs }: FoundOrder): Promise<Warning | null> {
  if ((kind !== 'assignment' && kind !== 'amendment') || status === 'cancelled') return null
  const addenda = await addendaOf(pairs.flatMap(({ pair }) => (pair.labour === 'addendum' ? [pair.id] : [])))
  const bare = pairs.map(({ pair }) => pair).filter((pair) => missingFormalities(labourOf(pair, addenda.get(pair.id))).length > 0)
  return named(
    words.addendum,
    bare.map((pair) => ({ text: pairName(pair), url: `/pairs/${pair.id}/labour` })),
  )
}

// The first item says for how long pairs are assigned, annex 1 says it of each: an inspector reads both.
function termWarning({ kind, snapshot, startsOn, endsOn, pairs }: FoundOrder): Warning | null {
  if (kind !== 'assignment' || snapshot !== null) return null
  const outside = pairs.map(({ pair }) => pair).filter((pair) => pair.startsOn < startsOn || pair.endsOn > endsOn)
  return named(
    words.outsideTerm(startsOn, endsOn),
    outside.map((pair) => ({ text: words.pairTerm(pairName(pair), pair.startsOn, pair.endsOn), url: `/pairs/${pair.id}` })),
  )
}

function named(text: string, items: Warning['items']): Warning | null {
  const more = items.length > mostNamed ? [{ text: words.morePairs(items.length - mostNamed), url: '/pairs' }] : []
  return items.length > 0 ? { text, items: [...items.slice(0, mostNamed), ...more] } : null
}

function labourOf(pair: FoundPair, addendum: Pick<LabourFacts, 'addendumNumber' | 'addendumOn'> | undefined): LabourFacts {
  return { ...pair, addendumNumber: addendum?.addendumNumber ?? null, addendumOn: addendum?.addendumOn ?? null, people: peopleIn(pair) }
}

// An order names an annex that it does not print and nobody attached.
function annexWarning({ extraItems, snapshot }: FoundOrder, annexed: boolean, files: readonly { kind: OrderFileKind }[]): Warning | null {
  const names = namesAnnex.test(extraItems ?? '')
  if (!names || annexed || files.some(({ kind }) => kind === 'other')) return null
  return { text: snapshot === null ? words.annexLater : words.annexMissing, items: [] }
}
