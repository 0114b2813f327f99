import { longDate } from '../app/format.ts'
import type { MinutesData } from '../documents/minutes-data.ts'
import { initialsFirst } from '../documents/names.ts'
import { capitalised } from '../documents/names-posts.ts'
import { renderDocx } from '../documents/render.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { words } from './messages.ts'
import type { FoundMinutes } from './queries.ts'

/** Minutes as a Word file (§4.9). */
export function minutesDocx(minutes: FoundMinutes, centre: Organisation): Promise<Buffer> {
  return renderDocx('minutes', minutesData(minutes, centre))
}

/** What the paper says; who was there stands in one paragraph as it was entered. */
export function minutesData(minutes: FoundMinutes, centre: Organisation): MinutesData {
  const present = minutes.present?.split('\n') ?? []
  const questions = minutes.items.map(({ title, heard, spoke, decided }, index) => ({ n: index + 1, title, heard, spoke, decided }))
  return {
    orgFullName: centre.fullName,
    orgShortName: centre.shortName,
    body: capitalised(minutes.body),
    number: minutes.number,
    heldOn: longDate(minutes.heldOn),
    place: centre.city,
    chairInitials: initials(minutes.chair),
    secretaryInitials: initials(minutes.secretary),
    present: present.length > 0 ? present.join(', ') : null,
    presentCount: present.length > 0 ? words.people(present.length) : null,
    agenda: questions.map(({ n, title }) => ({ n, title })),
    questions,
  }
}

const initials = (name: string | null): string | null => (name === null ? null : initialsFirst(name))
