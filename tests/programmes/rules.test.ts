import { expect, test } from 'vitest'
import { RuleViolation } from '../../src/app/errors.ts'
import type { Actor, Role } from '../../src/app/actor.ts'
import { advance } from '../../src/app/workflow.ts'
import type { ActivityMark, ProgrammeStatus } from '../../src/generated/prisma/enums.ts'
import { expectedOf, problemOf } from '../../src/programmes/messages-plan.ts'
import { isLate, missingForApproval, missingForCompletion, type ProgrammeFacts, programmeWorkflow, progressOf } from '../../src/programmes/rules.ts'

const activity = (mark: ActivityMark, dueOn = '2023-11-01') => ({ id: 1, title: 'Встреча-знакомство', dueOn, mark })
const ready: ProgrammeFacts = {
  id: 3,
  status: 'draft',
  goal: 'Провести занятие',
  menteeAcquaintedOn: '2023-11-10',
  conclusion: 'Цель достигнута',
  tasks: [{ text: 'Разобрать структуру' }],
  activities: [activity('done')],
  pair: { id: 5, status: 'active', startsOn: '2023-10-16', endsOn: '2024-05-25' },
}
const codes = (reasons: { code: string }[]) => reasons.map((reason) => reason.code)

test.each([
  ['nothing', ready, []],
  ['a goal', { ...ready, goal: null }, ['programmes.goalMissing']],
  ['a task', { ...ready, tasks: [] }, ['programmes.tasksMissing']],
  ['an activity', { ...ready, activities: [] }, ['programmes.activitiesMissing']],
  ['days inside the term', { ...ready, activities: [activity('planned', '2024-05-26'), activity('planned', '2024-05-25')] }, ['programmes.outsideTerm']],
  ['acquaintance', { ...ready, menteeAcquaintedOn: null }, ['programmes.notAcquainted']],
  ['a working pair', { ...ready, pair: { ...ready.pair, status: 'terminated' as const } }, ['programmes.pairEnded']],
])('approval asks for %s (B7)', (_what, facts, expected) => {
  expect(codes(missingForApproval(facts))).toEqual(expected)
})

test.each([
  ['every mark and a conclusion', ready, []],
  ['a mark for what was planned', { ...ready, activities: [activity('planned'), activity('notDone')] }, ['programmes.unmarked']],
  ['a mark for what was put off', { ...ready, activities: [activity('moved')] }, ['programmes.unmarked']],
  ['a conclusion', { ...ready, conclusion: null }, ['programmes.noConclusion']],
])('completion asks for %s (B9)', (_what, facts, expected) => {
  expect(codes(missingForCompletion(facts))).toEqual(expected)
})

const rows: [keyof typeof programmeWorkflow, ProgrammeStatus[], Role[], ProgrammeStatus][] = [
  ['submit', ['draft', 'returned'], ['methodist', 'mentor'], 'submitted'],
  ['approve', ['submitted'], ['director'], 'approved'],
  ['return', ['submitted'], ['methodist', 'director'], 'returned'],
  ['complete', ['approved'], ['methodist'], 'completed'],
]

test.each(rows)('%s starts only where and by whom it may', (name, from, by, to) => {
  for (const status of ['draft', 'submitted', 'returned', 'approved', 'completed'] as const)
    for (const role of ['methodist', 'director', 'mentor'] as const) {
      const actor: Actor = { userId: 1, role, name: 'Кто-то', personId: null, mustChangePassword: false }
      const attempt = () => advance<ProgrammeStatus, ProgrammeFacts, typeof programmeWorkflow>(programmeWorkflow, name, status, ready, actor)
      if (from.includes(status) && by.includes(role)) expect(attempt()).toBe(to)
      else expect(attempt).toThrow(RuleViolation)
    }
})

test('nothing is late before the programme is carried out, and what is due today is not late', () => {
  const activities = [activity('planned', '2023-11-01'), activity('done', '2023-11-01'), activity('moved', '2023-11-19'), activity('planned', '2023-11-20')]
  expect(isLate(activities[3]!, '2023-11-20')).toBe(false)
  expect(progressOf({ ...ready, status: 'approved', activities }, '2023-11-20')).toEqual({ done: 1, planned: 4, late: 2 })
  expect(progressOf({ ...ready, status: 'submitted', activities }, '2023-11-20').late).toBe(0)
  expect(progressOf({ ...ready, status: 'approved', activities, pair: { status: 'agreed' } }, '2023-11-20').late).toBe(0)
})

test('the problem to start from names each mentee of a group and nobody in a pair', () => {
  const one = { name: 'Ёлкина Мария', mainRequest: 'Сделать робота', requests: ['защита проекта'], expectedResult: 'Робот' }
  const silent = { name: 'Оглы Алина', mainRequest: null, requests: [], expectedResult: null }
  expect(problemOf([one])).toBe('Сделать робота.\nНужна помощь по темам: защита проекта.')
  expect(problemOf([one, silent])).toBe('Ёлкина Мария. Сделать робота. Нужна помощь по темам: защита проекта.')
  expect([problemOf([silent]), expectedOf([silent]), expectedOf([one, silent])]).toEqual([null, null, 'Ёлкина Мария: Робот'])
})
