import { expect, test } from 'vitest'
import { answersFrom } from '../../src/surveys/rules/answers.ts'
import { programmeLevel } from '../../src/surveys/rules/levels.ts'
import { type Question, questionOptions, sectionsOf } from '../../src/surveys/rules/questions.ts'
import { askedQuestions, countSteps, openSections } from '../../src/surveys/rules/show-if.ts'

const answered = (answers: Record<string, unknown>) => answersFrom(Object.entries(answers).map(([key, value]) => ({ key, value: JSON.stringify(value) })))
const question = (section: string, key: string, type: Question['type'], by?: [key: string, ...values: string[]]): Question => ({
  ...{ key, section, type, text: key, hint: null, required: false, reverse: false, curatorOnly: false, options: questionOptions.parse({}) },
  showIf: by ? { key: by[0], values: by.slice(1) } : null,
})
const questions = [
  question('1', 'project', 'one'),
  question('1', 'topic', 'short', ['project', 'now', 'before']),
  question('1', 'help', 'yesNo', ['project', 'now']),
  question('1', 'helper', 'short', ['help', 'yes']),
  question('2', 'hard', 'many', ['project', 'now', 'want']),
  question('3', 'detail', 'long', ['hard', 'time', 'team']),
]

test.each([
  [{}, 'project'],
  [{ project: 'no' }, 'project'],
  [{ project: 'before' }, 'project topic'],
  [{ project: 'now', help: false }, 'project topic help hard'],
  [{ project: 'now', help: true, hard: { chosen: ['plan', 'team'], other: null } }, 'project topic help helper hard detail'],
  // What is hidden decides for nobody, whatever was said before.
  [{ project: 'no', help: true, hard: { chosen: ['time'], other: null } }, 'project'],
  [{ project: 'want', hard: { chosen: ['plan'], other: null } }, 'project hard'],
])('given %j the questions asked are %s', (answers, asked) => {
  expect(
    askedQuestions(questions, answered(answers))
      .map(({ key }) => key)
      .join(' '),
  ).toBe(asked)
})

test.each([
  [{}, ['1: project topic help helper']],
  [{ project: 'want' }, ['1: project topic help helper', '2: hard']],
  [{ project: 'want', hard: { chosen: ['time'], other: null } }, ['1: project topic help helper', '2: hard', '3: detail']],
])('given %j the open steps keep what their own answers decide and their numbers', (answers, steps) => {
  const open = openSections(sectionsOf(questions), answered(answers))
  expect(open.map(({ number, questions: here }) => `${number}: ${here.map(({ key }) => key).join(' ')}`)).toEqual(steps)
})

test.each([
  [{}, 3],
  [{ project: 'before' }, 1],
  [{ project: 'now' }, 3],
  [{ project: 'now', hard: { chosen: ['plan'], other: null } }, 2],
])('given %j there are %d steps, those included that may still open', (answers, steps) => {
  expect(countSteps(sectionsOf(questions), answered(answers))).toBe(steps)
})

const marks = (list: string) => answered(Object.fromEntries(list.split(' ').map((mark, index) => [`mark_${index + 1}`, mark])))

test.each([
  ['2 2 2 2 2 2 2 2 2', { sum: 18, most: 18, level: 'optimal' }],
  ['2 2 2 2 2 2 1 1 1', { sum: 15, most: 18, level: 'optimal' }],
  ['2 2 2 2 2 1 1 1 1', { sum: 14, most: 18, level: 'admissible' }],
  ['1 1 1 1 1 1 1 1 1', { sum: 9, most: 18, level: 'admissible' }],
  ['1 1 1 1 1 1 1 1 0', { sum: 8, most: 18, level: 'inadmissible' }],
  ['2 2 2 2 2 2 na 1 1', { sum: 14, most: 16, level: 'optimal' }],
  ['2 2 2 2 2 1 na 1 1', { sum: 13, most: 16, level: 'admissible' }],
  ['1 1 1 1 1 1 na 1 1', { sum: 8, most: 16, level: 'admissible' }],
  ['1 1 1 1 1 1 na 1 0', { sum: 7, most: 16, level: 'inadmissible' }],
  ['2 2 2 2 2 2 2 2', null],
])('the marks %s make %j', (list, level) => {
  expect(programmeLevel(marks(list))).toEqual(level)
})
