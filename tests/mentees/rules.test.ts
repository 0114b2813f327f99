import { expect, test } from 'vitest'
import type { Actor } from '../../src/app/actor.ts'
import { advance } from '../../src/app/workflow.ts'
import type { MenteeStatus } from '../../src/generated/prisma/enums.ts'
import {
  type MenteeFacts,
  type MenteeTransition,
  menteeWorkflow,
  proposedReason,
  type Standing,
  standingAfter,
  transitionBetween,
} from '../../src/mentees/rules.ts'

const methodist: Actor = { userId: 1, role: 'methodist', name: 'Глинка Н. И.', personId: null, mustChangePassword: false }
const director: Actor = { ...methodist, userId: 2, role: 'director' }
const facts: MenteeFacts = { personId: 7, personKind: 'student', hasDataConsent: true, hasLeft: false, activePairs: [], livePairs: 0 }
const statuses: MenteeStatus[] = ['identified', 'clarified', 'awaitingConsent', 'inBank', 'mentorChosen', 'inProgramme', 'completed', 'withdrawn']
const open = statuses.slice(0, 6)

test.each<[MenteeTransition, MenteeStatus[], MenteeStatus, 'both' | 'curator']>([
  ['clarify', ['identified'], 'clarified', 'curator'],
  ['awaitConsent', ['identified', 'clarified'], 'awaitingConsent', 'curator'],
  ['include', ['identified', 'clarified', 'awaitingConsent'], 'inBank', 'curator'],
  ['match', ['inBank', 'inProgramme'], 'mentorChosen', 'both'],
  ['start', ['inBank', 'mentorChosen'], 'inProgramme', 'both'],
  ['complete', ['inProgramme'], 'completed', 'both'],
  ['release', ['mentorChosen', 'inProgramme'], 'inBank', 'both'],
  ['withdraw', open, 'withdrawn', 'curator'],
  ['leave', open, 'withdrawn', 'curator'],
  ['reopen', ['completed', 'withdrawn'], 'identified', 'curator'],
])('%s starts from %j only and leads to %s, by %s', (name, from, to, by) => {
  for (const status of statuses) {
    const move = (actor: Actor) => () => advance(menteeWorkflow, name, status, facts, actor)
    if (from.includes(status)) expect(move(methodist)()).toBe(to)
    else expect(move(methodist)).toThrow('app.statusChanged')
    if (by === 'curator') expect(move(director)).toThrow('app.notYours')
  }
})

const pairs = { activePairs: [{ id: 4, topic: 'Открытое занятие' }] }

test.each<[string, MenteeTransition, MenteeStatus, Partial<MenteeFacts>, string | null]>([
  ['a child is not included without a consent (B2)', 'include', 'identified', { hasDataConsent: false }, 'banks.noDataConsent'],
  ['a teacher needs no such consent', 'include', 'identified', { hasDataConsent: false, personKind: 'staff' }, null],
  ['nobody is included who has left', 'include', 'identified', { hasLeft: true }, 'people.hasLeft'],
  ['nobody is withdrawn while a pair goes on', 'withdraw', 'inProgramme', pairs, 'people.activePair'],
  ['leaving the centre waits for no pair', 'leave', 'inProgramme', pairs, null],
  ['whoever left is not considered again', 'reopen', 'withdrawn', { hasLeft: true }, 'people.hasLeft'],
])('%s', (_case, name, status, more, code) => {
  const move = () => advance(menteeWorkflow, name, status, { ...facts, ...more }, methodist)
  if (code === null) expect(move()).toBe(menteeWorkflow[name].to)
  else expect(move).toThrow(code)
})

test.each<[MenteeStatus, MenteeStatus, string | null]>([
  ['inBank', 'mentorChosen', 'match'],
  ['inBank', 'inProgramme', 'start'],
  ['inProgramme', 'mentorChosen', 'match'],
  ['mentorChosen', 'inBank', 'release'],
  ['inBank', 'withdrawn', 'withdraw'],
  ['identified', 'inProgramme', null],
  ['withdrawn', 'inBank', null],
  ['completed', 'withdrawn', null],
])('from %s to %s leads %s', (from, to, name) => {
  expect(transitionBetween(from, to)).toBe(name)
})

const waiting = { includedOn: '2023-10-06', waitingSinceOn: '2023-10-06', statusReason: 'нет свободного наставника' }
const atWork = { includedOn: '2023-10-06', waitingSinceOn: null, statusReason: null }

test.each<[string, MenteeStatus, Standing, string | null, object]>([
  ['the bank starts the wait', 'inBank', { ...atWork, includedOn: null }, null, { includedOn: '2024-01-15', waitingSinceOn: '2024-01-15' }],
  ['a chosen mentor is no pair yet: the wait and its reason go on', 'mentorChosen', waiting, null, waiting],
  ['a draft that came to nothing does not shorten the wait', 'inBank', waiting, null, waiting],
  ['a programme ends the wait and its reason', 'inProgramme', waiting, null, { waitingSinceOn: null, statusReason: null, leftOn: null }],
  ['an ended pair starts a new wait', 'inBank', atWork, null, { includedOn: '2023-10-06', waitingSinceOn: '2024-01-15', statusReason: null }],
  ['who is withdrawn waits no more', 'withdrawn', waiting, 'отказ', { waitingSinceOn: null, statusReason: 'отказ', leftOn: '2024-01-15' }],
  ['who is considered again starts clean', 'identified', { ...atWork, statusReason: 'отказ' }, null, { statusReason: null, leftOn: null }],
])('%s', (_case, to, before, reason, after) => {
  expect(standingAfter(to, before, reason, '2024-01-15')).toMatchObject(after)
})

test('up to three years of teaching propose a young specialist', () => {
  expect([0, 3, 4, null].map((teachingYears) => proposedReason({ teachingYears, yearsAsOfOn: null }, '2023-10-01'))).toEqual([
    'youngSpecialist',
    'youngSpecialist',
    null,
    null,
  ])
})
