import { expect, test } from 'vitest'
import type { Actor } from '../../src/app/actor.ts'
import { advance } from '../../src/app/workflow.ts'
import type { MentorStatus } from '../../src/generated/prisma/enums.ts'
import { byHand, missingForInclusion, mentorWorkflow, type MentorFacts, type MentorTransition, needsReason, shownStatus } from '../../src/mentors/rules.ts'

const methodist: Actor = { userId: 1, role: 'methodist', name: 'Глинка Н. И.', personId: null, mustChangePassword: false }
const facts: MentorFacts = {
  personId: 7,
  personKind: 'staff',
  hasDataConsent: false,
  hasLeft: false,
  hasRecordCertificate: false,
  forms: ['teacherStudent'],
  activePairs: [],
}
const statuses: MentorStatus[] = ['candidate', 'inBank', 'paused', 'declined', 'excluded']

test.each<[MentorTransition, MentorStatus[], MentorStatus]>([
  ['include', ['candidate'], 'inBank'],
  ['decline', ['candidate'], 'declined'],
  ['pause', ['inBank'], 'paused'],
  ['resume', ['paused'], 'inBank'],
  ['exclude', ['candidate', 'inBank', 'paused'], 'excluded'],
  ['leave', ['candidate', 'inBank', 'paused'], 'excluded'],
  ['reconsider', ['declined', 'excluded'], 'candidate'],
])('%s starts from %j only and leads to %s', (name, from, to) => {
  for (const status of statuses) {
    const move = () => advance(mentorWorkflow, name, status, facts, methodist)
    if (from.includes(status)) expect(move()).toBe(to)
    else expect(move).toThrow('app.statusChanged')
  }
})

test.each<[string, Partial<MentorFacts>, string[]]>([
  ['a teacher', {}, []],
  ['a child without a consent', { personKind: 'student', forms: ['studentStudent'] }, ['banks.noDataConsent']],
  ['a child with a consent', { personKind: 'student', forms: ['studentStudent'], hasDataConsent: true }, []],
  ['an outsider for children without a certificate', { personKind: 'external' }, ['mentors.noRecord']],
  ['an outsider for teachers', { personKind: 'external', forms: ['teacherTeacher'] }, []],
  ['somebody who left, without forms', { hasLeft: true, forms: [] }, ['people.hasLeft', 'mentors.noForms']],
])('inclusion of %s', (_case, more, codes) => {
  expect(missingForInclusion({ ...facts, ...more }).map((reason) => reason.code)).toEqual(codes)
})

test('only a mentor in the bank shows as engaged', () => {
  expect(statuses.map((status) => shownStatus(status, 1))).toEqual(['candidate', 'engaged', 'paused', 'declined', 'excluded'])
})

const pairs = { activePairs: [{ id: 4, topic: 'Открытое занятие' }] }

test.each<[string, MentorTransition, MentorStatus, Partial<MentorFacts>, string | null]>([
  ['a mentor is not excluded while a pair goes on', 'exclude', 'inBank', pairs, 'people.activePair'],
  ['leaving the centre waits for no pair', 'leave', 'inBank', pairs, null],
  ['a mentor on leave may have a pair', 'pause', 'inBank', pairs, null],
  ['nobody comes back from leave who has left the centre', 'resume', 'paused', { hasLeft: true }, 'people.hasLeft'],
  ['whoever left is not considered again', 'reconsider', 'excluded', { hasLeft: true }, 'people.hasLeft'],
])('%s', (_case, name, status, more, code) => {
  const move = () => advance(mentorWorkflow, name, status, { ...facts, ...more }, methodist)
  if (code === null) expect(move()).toBe(mentorWorkflow[name].to)
  else expect(move).toThrow(code)
})

test('what follows from leaving the centre has no button of its own', () => {
  expect([...byHand, 'leave'].sort()).toEqual(Object.keys(mentorWorkflow).sort())
  expect(byHand.filter((name) => needsReason.includes(name))).toEqual(['decline', 'pause', 'exclude'])
})
