import { expect, test } from 'vitest'
import type { MenteeStatus } from '../../src/generated/prisma/enums.ts'
import { proposedReason, transitionBetween } from '../../src/mentees/rules.ts'

test.each<[MenteeStatus, MenteeStatus, string | null]>([
  ['identified', 'clarified', 'clarify'],
  ['clarified', 'awaitingConsent', 'awaitConsent'],
  ['awaitingConsent', 'inBank', 'include'],
  ['inBank', 'mentorChosen', 'match'],
  ['mentorChosen', 'inProgramme', 'start'],
  ['inBank', 'inProgramme', 'start'],
  ['inProgramme', 'completed', 'complete'],
  ['inProgramme', 'inBank', 'release'],
  ['mentorChosen', 'inBank', 'release'],
  ['inBank', 'withdrawn', 'withdraw'],
  ['withdrawn', 'identified', 'reopen'],
  ['identified', 'inProgramme', null],
  ['withdrawn', 'inBank', null],
  ['completed', 'withdrawn', null],
])('from %s to %s leads %s', (from, to, name) => {
  expect(transitionBetween(from, to)).toBe(name)
})

test('up to three years of teaching propose a young specialist', () => {
  expect([0, 3, 4, null].map((teachingYears) => proposedReason({ teachingYears, yearsAsOfOn: null }, '2023-10-01'))).toEqual([
    'youngSpecialist',
    'youngSpecialist',
    null,
    null,
  ])
})
