import type { MenteeStatus, MentorStatus } from '../generated/prisma/enums.ts'

export type Value = string | number | null
export type Row = Record<string, Value>

// What is further in the life of a profile. Who left on one record and is here on the other is here.
const mentorRanks: Record<MentorStatus, number> = { excluded: 0, declined: 1, candidate: 2, inBank: 3, paused: 4 }
const menteeRanks: Record<MenteeStatus, number> = {
  ...{ withdrawn: 0, identified: 1, clarified: 2, awaitingConsent: 3, inBank: 4 },
  ...{ mentorChosen: 5, completed: 6, inProgramme: 7 },
}

type Blend = (kept: Value, gone: Value) => Value
const isEmpty = (value: Value) => value === null || value === ''

export const filled: Blend = (kept, gone) => (isEmpty(kept) ? gone : kept)
export const most: Blend = (kept, gone) => (kept === null || gone === null ? filled(kept, gone) : kept >= gone ? kept : gone)
export const least: Blend = (kept, gone) => (kept === null || gone === null ? filled(kept, gone) : kept <= gone ? kept : gone)

/** Two texts one under the other, unless one says all of the other: nothing that was written is lost. */
export const joined: Blend = (kept, gone) => {
  if (isEmpty(kept) || isEmpty(gone)) return filled(kept, gone)
  const [one, other] = [String(kept), String(gone)]
  return one.includes(other) ? one : other.includes(one) ? other : `${one}\n${other}`
}

/** Words of both: «mon-evening sat-morning». */
export const union: Blend = (kept, gone) => [...new Set([...String(kept ?? '').split(' '), ...String(gone ?? '').split(' ')])].filter(Boolean).join(' ')

/** What a row becomes when another is poured into it: only named columns; the rest is filled in where it is empty. */
export function blend(kept: Row, gone: Row, how: Record<string, Blend>): Row {
  const fixed = ['id', 'createdAt', 'version']
  const open = Object.keys(kept).filter((column) => !fixed.includes(column))
  return Object.fromEntries(open.map((column) => [column, (how[column] ?? filled)(kept[column] ?? null, gone[column] ?? null)]))
}

const further = (ranks: Readonly<Record<string, number>>) => (kept: Row, gone: Row) =>
  (ranks[String(gone.status)] ?? 0) > (ranks[String(kept.status)] ?? 0) ? gone : kept

/** Two profiles of a mentor in one year: the further status with its reason and days, the greater numbers, both texts. */
export function blendMentors(kept: Row, gone: Row): Row {
  const { status, statusReason, excludedOn, pausedUntilOn } = further(mentorRanks)(kept, gone)
  const texts = { achievements: joined, interests: joined, preferredMentee: joined }
  const numbers = { capacity: most, mentoringYears: most, menteesBefore: most, menteeAgeFrom: least, menteeAgeTo: most, includedOn: least }
  return withStatus(blend(kept, gone, { ...texts, ...numbers, slots: union, workFormats: union }), { status, statusReason, excludedOn, pausedUntilOn })
}

/** Two profiles of a mentee in one year. */
export function blendMentees(kept: Row, gone: Row): Row {
  const { status, statusReason, leftOn, waitingSinceOn } = further(menteeRanks)(kept, gone)
  const texts = { needsMentorWhy: joined, mainRequest: joined, expectedResult: joined, preferredMentor: joined, recommendedBy: joined }
  return withStatus(blend(kept, gone, { ...texts, includedOn: least, slots: union, workFormats: union }), { status, statusReason, leftOn, waitingSinceOn })
}

// These go with the status and are not filled in from the other row: an excluded mentor's day would contradict «в банке».
function withStatus(row: Row, status: Record<string, Value | undefined>): Row {
  return { ...row, ...Object.fromEntries(Object.entries(status).map(([column, value]) => [column, value ?? null])) }
}
