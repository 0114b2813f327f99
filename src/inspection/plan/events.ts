import { libraryCard } from '../../library/card.ts'
import { minutesDocx } from '../../minutes/document.ts'
import { findMinutes } from '../../minutes/queries.ts'
import { organisation } from '../../organisation/queries.ts'
import { absent, type Item, kept, made } from '../item.ts'
import { lacks, titles } from '../messages-titles.ts'
import { listFinalEvents, listMaterials, listMinutes } from '../queries-files.ts'
import type { Setting } from './plan.ts'

/** Minutes of meetings as they were written here, and their signed papers. */
export async function minutesItems({ year }: Setting): Promise<Item[]> {
  const all = await listMinutes(year.id)
  return all.flatMap(({ id, number, heldOn, body, files }) => [
    made('logs', titles.minutes(number, heldOn, body), async () => minutesDocx(await findMinutes(id), await organisation())),
    kept('logs', titles.signedMinutes(number, heldOn, body), files, { text: lacks.minutesScan, url: `/minutes/${id}` }),
  ])
}

/** Minutes of the final event. */
export async function eventItems({ year }: Setting): Promise<Item[]> {
  const events = await listFinalEvents(year.id)
  if (events.length === 0) return [absent('final', titles.finalEvent, lacks.finalEvent, '/final-events')]
  return events.map(({ id, title, files }) => kept('final', titles.protocol(title), files, { text: lacks.protocol, url: `/final-events/${id}` }))
}

/** Units of the method library, of one pair in a passport: the card of each and its files; a unit may be words only. */
export async function libraryItems({ year, pairId }: Setting): Promise<Item[]> {
  const materials = await listMaterials(year.id, pairId)
  return materials.flatMap(({ id, title, files }) => [
    made('final', titles.card(title), async () => (await libraryCard(id)).docx),
    ...(files.length > 0 ? [kept('final', titles.material(title), files, null)] : []),
  ])
}
