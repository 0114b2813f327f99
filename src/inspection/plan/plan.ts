import type { Actor, Year } from '../../app/actor.ts'
import { titleOf } from '../titles.ts'
import type { Item } from '../item.ts'
import { type FolderPair, listPairs } from '../queries.ts'
import { bankItems } from './banks.ts'
import { consentItems } from './consents.ts'
import { eventItems, libraryItems, minutesItems } from './events.ts'
import { monitoringItems, newsItems, surveyItems } from './figures.ts'
import { orderItems } from './orders.ts'
import { actItems, roadmapItems } from './acts.ts'
import { awardItems } from './awards.ts'
import { labourItems } from './labour.ts'
import { answeredItems, bankRowItems, pairNewsItems } from './pair.ts'
import { individualPlanItems, logItems, programmeItems, reportItems } from './programmes.ts'

/** Everything that a part of the plan is made from. `pairId` is of a passport. */
export type Setting = { actor: Actor; year: Year; pairId: number | null; pairs: FolderPair[] }

const partsOfYear = [
  ...[actItems, roadmapItems, orderItems, consentItems, labourItems, bankItems, programmeItems, individualPlanItems, logItems, reportItems],
  ...[minutesItems, surveyItems, monitoringItems, eventItems, libraryItems, awardItems, newsItems],
]
const partsOfPair = [
  ...[orderItems, consentItems, labourItems, bankRowItems, programmeItems, individualPlanItems, logItems, reportItems],
  ...[answeredItems, libraryItems, awardItems, pairNewsItems],
]

/**
 * What the folder of a year consists of and what it lacks, in the order of its parts. A passport holds only what is about its pair.
 * Nothing is made here: documents are made one by one when the folder is.
 */
export async function planOf(actor: Actor, year: Year, pairId: number | null): Promise<Item[]> {
  const setting = { actor, year, pairId, pairs: await listPairs({ schoolYearId: year.id, pairId }) }
  const items: Item[] = []
  for (const part of pairId === null ? partsOfYear : partsOfPair) items.push(...(await part(setting)))
  return items
}

/** What the pair of a passport is called. Null when there is no such pair. */
export async function pairNamed(year: Year, pairId: number): Promise<string | null> {
  const [pair] = await listPairs({ schoolYearId: year.id, pairId })
  return pair ? titleOf(pair) : null
}
