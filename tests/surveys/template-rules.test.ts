import { expect, test } from 'vitest'
import { brokenConditions } from '../../src/surveys/rules/conditions.ts'
import { type Question, questionOptions } from '../../src/surveys/rules/questions.ts'
import { choicesFrom, moved, withChanged, withQuestion } from '../../src/surveys/rules/templates.ts'

const before = [
  { value: 'yes', label: 'да' },
  { value: 'no', label: 'нет' },
  { value: 'v1', label: 'не знаю' },
]

test.each([
  ['да|нет|не знаю', 'yes no v1'],
  ['нет|да|не знаю', 'no yes v1'],
  ['да, всегда|нет|не знаю', 'yes no v1'],
  ['да|нет|не знаю|иногда', 'yes no v1 v2'],
  ['да|нет', 'yes no'],
  ['да|не знаю|трудно сказать', 'yes v1 v2'],
  ['иногда|редко|часто|никогда', 'v2 v3 v4 v5'],
])('the lines %s keep the values %s: a line renamed is the same answer', (lines, values) => {
  const choices = choicesFrom(lines.split('|'), before)
  expect(choices.map(({ value }) => value).join(' ')).toBe(values)
  expect(choices.map(({ label }) => label).join('|')).toBe(lines)
})

const question = (place: string, by?: [key: string, value: string]): Question => {
  const [section = '', key = ''] = place.split('.')
  const rest = { text: key, type: 'yesNo' as const, hint: null, required: false, reverse: false, curatorOnly: false, options: questionOptions.parse({}) }
  return { ...rest, section, key, showIf: by ? { key: by[0], values: [by[1]] } : null }
}
const places = (questions: Question[]) => questions.map(({ section, key }) => `${section}.${key}`).join(' ')
const list = [question('A.a'), question('A.b', ['a', 'yes']), question('B.c')]

test.each([
  ['b', -1, 'A.b A.a B.c'],
  ['b', 1, 'A.a B.b B.c'],
  ['c', -1, 'A.a A.b A.c'],
  ['a', -1, 'A.a A.b B.c'],
  ['c', 1, 'A.a A.b B.c'],
] as const)('question %s moved by %d', (key, step, expected) => {
  expect(places(moved(list, key, step))).toBe(expected)
})

test('a new question closes its section; another section takes a question in at its end', () => {
  expect(places(withQuestion(list, question('A.d')))).toBe('A.a A.b A.d B.c')
  expect(places(withQuestion(list, question('C.d')))).toBe('A.a A.b B.c C.d')
  expect(places(withChanged(list, { ...question('B.a') }))).toBe('A.b B.c B.a')
})

test.each([
  ['an earlier answer', list, ''],
  ['a later question', moved(list, 'b', -1), 'b'],
  ['a removed question', list.slice(1), 'b'],
  ['an answer that is not offered', [question('A.a'), question('A.b', ['a', 'often'])], 'b'],
])('a condition on %s', (_what, questions, broken) => {
  expect(
    brokenConditions(questions)
      .map(({ key }) => key)
      .join(' '),
  ).toBe(broken)
})
