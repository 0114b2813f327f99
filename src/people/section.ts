import type { Action } from '../app/actions.ts'
import type { Actor, Year } from '../app/actor.ts'
import type { PersonCard } from './queries.ts'

/** A word with the colour of its state; without a tone it is plain text. */
export type Row = { label: string; value: string | null; tone?: string }

/** A part of the card of a person: a summary list, lines with links, entries of the journal, buttons. */
export type Section = {
  id: string
  title: string
  /** The title in the links at the top, where the year is known. */
  short?: string
  /** What the top of the card says of this part. */
  briefs?: Row[]
  /** The summary list; a row without a value is left out by the maker. */
  rows?: Row[]
  lines?: { text: string; url: string | null; note: string | null; status: { label: string; tone: string } | null }[]
  entries?: { when: string; who: string; text: string }[]
  /** The sentence when there are no lines. */
  empty?: string
  actions?: Action[]
}

export type CardSubject = { person: PersonCard; actor: Actor; year: Year }
export type SectionMaker = (subject: CardSubject) => Section | null | Promise<Section | null>
