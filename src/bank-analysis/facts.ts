import type { Direction, MentoringForm, PersonKind } from '../generated/prisma/enums.ts'
import type { Request, Skill } from '../matching/score.ts'

/** A mentor of the bank. Places: `active` in working pairs, `planned` in pairs being formed, `chosen` by decisions without a pair. */
export type Helper = {
  profileId: number
  personId: number
  name: string
  nameKey: string
  forms: MentoringForm[]
  directions: Direction[]
  skills: Skill[]
  capacity: number
  active: number
  planned: number
  chosen: number
}

/** What keeps a pair from being formed: the form, nothing but the mentor's limit, or something else of §7.4. */
export type Obstacle = 'form' | 'places' | 'other'

/** What a mentor is for a mentee, taken from the ranking; `covers` holds ids of the requests met. */
export type Suit = { helperId: number; form: MentoringForm; score: number; covers: number[]; sameField: boolean; obstacle: Obstacle | null }

/** A mentee of the bank without a pair. */
export type Seeker = {
  profileId: number
  personId: number
  name: string
  kind: PersonKind
  directions: Direction[]
  hasField: boolean // a direction or a discipline is known, so that a mentor's may differ
  requests: Request[]
  suits: Suit[]
  chosen: string | null // the mentor of the decision, by name
}

export type BankFacts = { seekers: Seeker[]; helpers: Helper[] }
