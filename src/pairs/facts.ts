import type { MenteeStatus, MentoringForm, MentorStatus, PairStatus, PersonKind } from '../generated/prisma/enums.ts'

/** What the rules of domain §7.4 need to know. Days are YYYY-MM-DD, keys are written by `searchKey`. */
export type Participant = {
  profileId: number
  personId: number
  name: string
  nameKey: string
  kind: PersonKind
  birthOn: string | null
  leftOn: string | null
  post: string | null
  department: string | null
  representatives: string[] // keys of names
}

export type MentorFacts = Participant & {
  status: MentorStatus
  capacity: number
  forms: MentoringForm[]
  noRecordOn: string | null
  trained: boolean
  isCurator: boolean
}

export type MenteeFacts = Participant & {
  status: MenteeStatus
  avoidedPersonId: number | null
  requests: string[] // keys of names
}

/** Another pair of the same people or the same year; `until` is the last day it works or worked. */
export type OtherPair = {
  id: number
  status: PairStatus
  form: MentoringForm
  topic: string
  topicKey: string
  startsOn: string
  until: string
  mentor: { profileId: number; personId: number; name: string }
  mentees: { profileId: number; personId: number }[]
}

export type Term = { startsOn: string; endsOn: string }

export type PairFacts = Term & {
  status: PairStatus
  form: MentoringForm
  roleModel: string
  topicKey: string
  overCapacityWhy: string | null
  year: Term
  today: string
  mentor: MentorFacts
  mentees: MenteeFacts[]
  others: OtherPair[]
}

/** Pairs that take a mentor's places: forming and working ones. */
export const liveStatuses = ['draft', 'agreed', 'active'] as const satisfies readonly PairStatus[]

export function isLive(status: PairStatus): boolean {
  return status === 'draft' || status === 'agreed' || status === 'active'
}
