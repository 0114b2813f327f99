import type { Year } from '../app/actor.ts'
import { today } from '../app/clock.ts'
import { numberIn } from '../app/errors.ts'
import { quoted, shortDate } from '../app/format.ts'
import type { Values } from '../app/forms.ts'
import { findFinalEvent, listPractices } from '../final-events/queries.ts'
import { organisation } from '../organisation/queries.ts'
import { fieldOf } from './form.ts'
import { eventMinutes, usualBodies } from './messages.ts'
import { numbersOf } from './queries.ts'
import { nextNumber } from './rules.ts'

/** New minutes as they are first shown: those of the mentors' meeting, or of a final event with its questions. */
export async function firstValues(year: Year, event: unknown): Promise<Values> {
  const { curatorName } = await organisation()
  const start = event === undefined ? { body: usualBodies[0], heldOn: shortDate(today()), items: '2' } : await ofEvent(numberIn(event))
  return { ...start, number: nextNumber(await numbersOf(year.id, start.body)), chair: curatorName ?? '', version: '0' }
}

async function ofEvent(id: number) {
  const event = await findFinalEvent(id)
  const chosen = event.practices.filter((practice) => practice.chosen).map((practice) => practice.materialId)
  const titles = (await listPractices(event.schoolYearId)).filter((practice) => chosen.includes(practice.id)).map((practice) => quoted(practice.title))
  return {
    body: eventMinutes.body(event.kind, event.title),
    heldOn: shortDate(event.heldOn),
    items: '2',
    [fieldOf('title', 1)]: eventMinutes.results,
    [fieldOf('title', 2)]: eventMinutes.practices,
    [fieldOf('decided', 2)]: titles.length > 0 ? eventMinutes.chosen(titles.join(', ')) : '',
  }
}
