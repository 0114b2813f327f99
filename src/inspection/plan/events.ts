import { absent, type Item, kept } from '../item.ts'
import { lacks, titles } from '../messages.ts'
import { listFinalEvents, listMaterials, listMinutes } from '../queries-files.ts'
import type { Setting } from './plan.ts'

/** Minutes of meetings with their signed papers. */
export async function minutesItems({ year }: Setting): Promise<Item[]> {
  const all = await listMinutes(year.id)
  return all.map(({ id, number, heldOn, body, files }) =>
    kept('logs', titles.minutes(number, heldOn, body), files, { text: lacks.minutesScan, url: `/minutes/${id}` }),
  )
}

/** Minutes of the final event. */
export async function eventItems({ year }: Setting): Promise<Item[]> {
  const events = await listFinalEvents(year.id)
  if (events.length === 0) return [absent('final', titles.finalEvent, lacks.finalEvent, '/final-events')]
  return events.map(({ id, title, files }) => kept('final', titles.protocol(title), files, { text: lacks.protocol, url: `/final-events/${id}` }))
}

/** Files of the method library; a unit may be words only. */
export async function libraryItems({ year }: Setting): Promise<Item[]> {
  const materials = await listMaterials(year.id)
  return materials.filter(({ files }) => files.length > 0).map(({ title, files }) => kept('final', titles.material(title), files, null))
}
