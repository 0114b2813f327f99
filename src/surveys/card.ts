import { dayOf } from '../app/clock.ts'
import { shortDate } from '../app/format.ts'
import type { CardSubject, Section } from '../people/section.ts'
import { cardWords } from './messages/responses.ts'
import { responsesOf } from './queries/responses.ts'

const tones = { taken: 'ok', declined: 'plain' } as const

/** Answers a person has sent; only a methodist sees that there are any. */
export async function answersSection({ person, actor }: CardSubject): Promise<Section | null> {
  const responses = await responsesOf(actor, person.id)
  if (responses.length === 0) return null
  const lines = responses.map(({ title, url, submittedAt, fromPaper, decision, declineReason }) => ({
    text: title,
    url,
    note: [shortDate(dayOf(submittedAt)), fromPaper ? cardWords.fromPaper : null, decision === 'declined' ? declineReason : null].filter(Boolean).join(', '),
    status: decision ? { label: cardWords[decision], tone: tones[decision] } : null,
  }))
  return { id: 'answers', title: cardWords.title, lines }
}
