import { link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { fileSize, longDate, shortDate } from '../app/format.ts'
import { eventKinds, words } from './messages.ts'
import type { findFinalEvent, listFinalEvents, listPractices } from './queries.ts'

type Event = Awaited<ReturnType<typeof findFinalEvent>>

/** A line of the list; an event counts as held only with its protocol (§8.1, 6.2а). */
export function eventRow(event: Awaited<ReturnType<typeof listFinalEvents>>[number], today: string) {
  const chosen = event.practices.filter((practice) => practice.chosen).length
  return {
    url: `/final-events/${event.id}`,
    title: event.title,
    kind: event.kind,
    day: shortDate(event.heldOn),
    practices: event.practices.length > 0 ? words.chosenOf(String(chosen), String(event.practices.length)) : words.noPractices,
    status: statusOf(event.heldOn, event.protocolFileId !== null, today),
  }
}

export function eventPage(event: Event, practices: Awaited<ReturnType<typeof listPractices>>, actor: Actor, today: string) {
  const number = event.protocolNumber ? words.number(event.protocolNumber) : null
  const file = event.protocolFile ? `${event.protocolFile.originalName}, ${fileSize(event.protocolFile.size)}` : words.noProtocol
  const summary = [
    { label: words.kind, value: event.kind, url: null },
    { label: words.day, value: longDate(event.heldOn), url: null },
    { label: words.place, value: event.place, url: null },
    {
      label: words.protocol,
      value: [number, file].filter(Boolean).join(', '),
      url: event.protocolFile ? `/final-events/${event.id}/protocol` : null,
      urlLabel: words.open,
    },
  ]
  const chosen = new Set(event.practices.filter((practice) => practice.chosen).map((practice) => practice.materialId))
  return {
    id: event.id,
    title: event.title,
    lead: event.description,
    summary,
    status: statusOf(event.heldOn, event.protocolFileId !== null, today),
    practices: practices.map(({ id, title, authors }) => ({ id, title, url: `/library/${id}`, authors: authors ?? '—', chosen: chosen.has(id) })),
    actions: actor.role === 'methodist' ? [link(words.minutes, `/minutes/new?event=${event.id}`), link(words.edit, `/final-events/${event.id}/edit`)] : [],
    mayChoose: actor.role === 'methodist',
  }
}

export const kindOptions = eventKinds.map((kind) => ({ value: kind, label: kind }))

/** The form filled from the record. */
export function eventValues(event: Event): Record<string, string> {
  const { title, kind, place, description, protocolNumber, version } = event
  return {
    title,
    kind,
    heldOn: shortDate(event.heldOn),
    place: place ?? '',
    description: description ?? '',
    protocolNumber: protocolNumber ?? '',
    version: String(version),
  }
}

function statusOf(heldOn: string, hasProtocol: boolean, today: string) {
  if (heldOn > today) return { label: words.planned, tone: 'new' }
  return hasProtocol ? { label: words.withProtocol, tone: 'ok' } : { label: words.held, tone: 'wait' }
}
