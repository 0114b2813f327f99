import type { Action } from '../app/actions.ts'
import type { Actor, Year } from '../app/actor.ts'
import { consentsSection } from '../consents/card.ts'
import { menteeSection } from '../mentees/card.ts'
import { mentorSection } from '../mentors/card.ts'
import { personalDataSection } from '../personal-data/card.ts'
import { answersSection } from '../surveys/card.ts'
import { trainingsSection } from '../trainings/card.ts'
import { historySection, pairsSection, personalSection, representativesSection } from './card.ts'
import type { PersonCard } from './queries.ts'

/** A part of the card of a person: a summary list, lines with links, sentences, buttons. */
export type Section = {
  id: string
  title: string
  rows?: { label: string; value: string | null; tone?: string }[]
  lines?: { text: string; url: string | null; note: string | null; status: { label: string; tone: string } | null }[]
  entries?: { when: string; who: string; text: string }[]
  empty?: string
  actions?: Action[]
}

export type CardSubject = { person: PersonCard; actor: Actor; year: Year }
export type SectionMaker = (subject: CardSubject) => Section | null | Promise<Section | null>

/** The card of a person from top to bottom. A feature that knows more about a person adds its line here. */
export const sections: SectionMaker[] = [
  personalSection,
  mentorSection,
  menteeSection,
  representativesSection,
  consentsSection,
  pairsSection,
  answersSection,
  trainingsSection,
  personalDataSection,
  historySection,
]
