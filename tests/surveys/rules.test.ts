import { expect, test } from 'vitest'
import { invitationIn, isTokenOf, tokenOf } from '../../src/surveys/links.ts'
import { answersFrom, missingFields } from '../../src/surveys/rules/answers.ts'
import { chosenCandidates, isThin, takesAnswers } from '../../src/surveys/rules/campaigns.ts'
import { type Question, questionOptions, sectionsOf } from '../../src/surveys/rules/questions.ts'
import { matrixSummary, medianOf, satisfactionOf, scaleSummary } from '../../src/surveys/rules/results.ts'
import { statusOnceAsked } from '../../src/mentees/rules.ts'
import { categoryFrom, directionsFrom, hoursFrom, inclusionFrom, requestsFrom } from '../../src/surveys/rules/transfer.ts'

const answered = (answers: Record<string, unknown>) => answersFrom(Object.entries(answers).map(([key, value]) => ({ key, value: JSON.stringify(value) })))
const question = (fields: Partial<Omit<Question, 'options'>> & { options?: object }): Question => ({
  key: 'q',
  section: 'О вас',
  text: 'Вопрос',
  hint: null,
  type: 'one',
  required: true,
  reverse: false,
  curatorOnly: false,
  showIf: null,
  ...fields,
  options: questionOptions.parse(fields.options ?? {}),
})

test.each([
  [[7], 7, 7],
  [[1, 10], 5.5, 5.5],
  [[8, 9, 9, 10, 4], 8, 9],
  [[10, 10, 10, 1], 7.75, 10],
])('marks %j have the mean %d and the median %d', (marks, mean, median) => {
  expect(scaleSummary(marks)).toMatchObject({ mean, median, answered: marks.length })
})

test('without answers there are no figures', () => {
  expect(scaleSummary([])).toBeNull()
  expect(medianOf([])).toBe(0)
})

test.each([
  [[10, 9, 8, 7, 6, 5, 1], 8, { answered: 7, satisfied: 3, rather: 2, unsatisfied: 2, from: 8 }],
  [[10, 9, 8, 7, 6, 5, 1], 7, { answered: 7, satisfied: 4, rather: 1, unsatisfied: 2, from: 7 }],
  [[], 8, { answered: 0, satisfied: 0, rather: 0, unsatisfied: 0, from: 8 }],
])('marks %j with the threshold %d', (marks, from, expected) => {
  expect(satisfactionOf(marks, from)).toEqual(expected)
})

test('a matrix is counted by row, rows left out do not count', () => {
  const [first, second] = matrixSummary([{ a: 'often', b: 'never' }, { a: 'often' }], ['a', 'b'])
  expect([first?.answered, first?.counts.get('often'), second?.answered]).toEqual([2, 2, 1])
})

test.each([
  [{ invited: 10, answered: 7 }, false],
  [{ invited: 10, answered: 6 }, true],
  [{ invited: 0, answered: 0 }, false],
])('coverage %j is too thin: %s', (coverage, thin) => {
  expect(isThin(coverage)).toBe(thin)
})

test.each([
  ['open', '2023-10-12', '2023-10-12', true],
  ['open', '2023-10-12', '2023-10-13', false],
  ['open', null, '2023-10-13', true],
  ['draft', '2023-10-12', '2023-10-01', false],
  ['closed', '2023-10-12', '2023-10-01', false],
] as const)('a campaign that is %s until %s takes answers on %s: %s', (status, closesOn, today, takes) => {
  expect(takesAnswers({ status, opensOn: null, closesOn }, today)).toBe(takes)
})

test('candidates are chosen by pair when there is one, else by person', () => {
  const candidates = [
    { personId: 1, pairId: null, ready: true },
    { personId: 2, pairId: 1, ready: false },
  ]
  expect(chosenCandidates(candidates, { who: 'chosen', chosen: [1] })).toHaveLength(2)
  expect(chosenCandidates(candidates, { who: 'chosen', chosen: [2] })).toEqual([])
  expect(chosenCandidates(candidates, { who: 'ready', chosen: [] })).toEqual([candidates[0]])
})

test('questions fall into sections in their order', () => {
  const sections = sectionsOf([question({ key: 'a' }), question({ key: 'b' }), question({ key: 'c', section: 'Запрос' })])
  expect(sections.map(({ number, title, questions }) => [number, title, questions.length])).toEqual([
    [1, 'О вас', 2],
    [2, 'Запрос', 1],
  ])
})

test('a required matrix names the rows that are still empty', () => {
  const matrix = question({
    key: 'm',
    type: 'matrix',
    options: {
      rows: [
        { value: 'a', label: 'А' },
        { value: 'b', label: 'Б' },
      ],
      columns: [{ value: 'x', label: 'Х' }],
    },
  })
  expect(missingFields(matrix, { a: 'x' })).toEqual(['m-b'])
  expect(missingFields(matrix, null)).toEqual(['m-a', 'm-b'])
  expect(missingFields({ ...matrix, required: false }, null)).toEqual([])
})

test('requests come from the first three themes and from what is hard often', () => {
  const requests = requestsFrom(
    answered({ difficulties: { discipline: 'often', parents: 'often', gifted: 'sometimes' }, top3: { chosen: ['openLesson', 'discipline'], other: null } }),
  )
  expect([...requests].sort(([one], [other]) => one - other)).toEqual([
    [10, 3],
    [29, 3],
    [40, 2],
  ])
})

test.each([
  [null, 'clarified'],
  ['identified', 'clarified'],
  ['inBank', 'inBank'],
  ['inProgramme', 'inProgramme'],
] as const)('a mentee who is %s becomes %s', (before, after) => {
  expect(statusOnceAsked(before)).toBe(after)
})

test('a young specialist is one with up to three years', () => {
  expect(['under1', 'from1', 'from4'].map((ped_years) => inclusionFrom(answered({ ped_years })))).toEqual(['youngSpecialist', 'youngSpecialist', null])
})

test('a category that the questionnaire cannot name is kept', () => {
  expect(categoryFrom(answered({ category: 'first' }), null)).toBe('first')
  expect(categoryFrom(answered({ category: 'highest' }), 'methodist')).toBe('methodist')
  expect(categoryFrom(answered({}), 'fit')).toBe('fit')
})

test('directions are added, none is taken away', () => {
  expect(directionsFrom(answered({ direction: { chosen: ['art'], other: null } }), ['technical'])).toEqual(['technical', 'art'])
})

test.each([
  ['upTo2', 2],
  ['from2', 4],
  ['from4', 8],
  ['over8', 9],
])('«%s» is %d hours a month', (hours, expected) => {
  expect(hoursFrom(answered({ hours }))).toBe(expected)
})

test('a token carries 128 bits and opens only its invitation and its number', () => {
  const token = tokenOf('secret', { id: 41, linkNumber: 1 })
  expect(token).toMatch(/^15\.[0-9a-z]{25}$/)
  expect(Math.log2(36 ** 25)).toBeGreaterThanOrEqual(128)
  expect(isTokenOf('secret', token.toUpperCase(), { id: 41, linkNumber: 1 })).toBe(true)
  expect(invitationIn(token)).toBe(41)
  expect(isTokenOf('secret', token, { id: 41, linkNumber: 1 })).toBe(true)
  expect(isTokenOf('secret', token, { id: 41, linkNumber: 2 })).toBe(false)
  expect(isTokenOf('secret', token, { id: 42, linkNumber: 1 })).toBe(false)
  expect(isTokenOf('other', token, { id: 41, linkNumber: 1 })).toBe(false)
})

test.each([
  '',
  '1',
  '1.short',
  '0.0f3kq9xw2m7c5v8b1n4z6a0de',
  '1.0f3kq9xw2m7c5v8b1n4z6a0d=',
  '../1.0f3kq9xw2m7c5v8b1n4z6a0de',
  'zzzzzzzzz.0f3kq9xw2m7c5v8b1n4z6a0de',
])('«%s» is not a token', (token) => {
  expect(invitationIn(token)).toBeNull()
})
