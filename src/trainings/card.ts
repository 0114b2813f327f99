import { counted, shortDate } from '../app/format.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { cardWords as words, trainingKinds } from './messages.ts'
import { trainingsOf } from './queries.ts'

/** Trainings of mentors a person was present at, and those passed elsewhere. */
export async function trainingsSection({ person }: CardSubject): Promise<Section | null> {
  const trainings = await trainingsOf(person.id)
  const here = trainings.map(({ id, title, kind, heldOn }) => ({
    text: title,
    url: `/trainings/${id}`,
    note: `${trainingKinds[kind]}, ${shortDate(heldOn)}`,
    status: null,
  }))
  const elsewhere = person.certificates.map(({ title, hours, completedOn, document }) => ({
    text: title,
    url: null,
    note: [words.elsewhere, hours === null ? null : counted(hours, ...words.hourForms), shortDate(completedOn), document].filter(Boolean).join(', '),
    status: null,
  }))
  const lines = [...here, ...elsewhere]
  return lines.length === 0 ? null : { id: 'trainings', title: words.title, lines }
}
