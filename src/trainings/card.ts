import { shortDate } from '../app/format.ts'
import type { CardSubject, Section } from '../people/sections.ts'
import { cardWords, trainingKinds } from './messages.ts'
import { trainingsOf } from './queries.ts'

/** Trainings of mentors a person was present at. */
export async function trainingsSection({ person }: CardSubject): Promise<Section | null> {
  const trainings = await trainingsOf(person.id)
  if (trainings.length === 0) return null
  const lines = trainings.map(({ id, title, kind, heldOn }) => ({
    text: title,
    url: `/trainings/${id}`,
    note: `${trainingKinds[kind]}, ${shortDate(heldOn)}`,
    status: null,
  }))
  return { id: 'trainings', title: cardWords.title, lines }
}
