import { expect, test } from 'vitest'
import { share } from '../../src/app/format.ts'
import { answersFrom } from '../../src/surveys/rules/answers.ts'
import { programmeLevel } from '../../src/surveys/rules/levels.ts'
import { type Question, questionOptions } from '../../src/surveys/rules/questions.ts'
import { tenth, turnedOver } from '../../src/surveys/rules/results.ts'
import { choicesOf, type Respondent, sampleOf, type Sent } from '../../src/surveys/rules/sample.ts'
import { compareScale, compareVariant, pairUp, type Placed, scalesOf, variantsOf } from '../../src/surveys/rules/twins.ts'
import { resultBlock } from '../../src/surveys/presenter/results.ts'
import { twinBlock } from '../../src/surveys/presenter/twins.ts'

// Small tables made by hand: every figure below can be checked with a pencil.

const answered = (answers: Record<string, unknown>) => answersFrom(Object.entries(answers).map(([key, value]) => ({ key, value: JSON.stringify(value) })))
const nobody: Respondent = { personId: 0, pairId: null, forms: [], sides: [], directions: [], studyGroups: [] }
const sent = (list: Record<string, unknown>[]): Sent[] =>
  list.map((answers, id) => ({ id, sentAt: new Date(0), answers: answered(answers), groups: new Map(), who: null }))
const question = (fields: Partial<Omit<Question, 'options'>> & { options?: object }): Question => ({
  ...{ key: 'q', section: '', text: 'Вопрос', hint: null, type: 'scale10', required: false, reverse: false, curatorOnly: false, showIf: null },
  ...fields,
  options: questionOptions.parse(fields.options ?? {}),
})
const blockOf = (of: Question, list: Record<string, unknown>[]) =>
  resultBlock(of, { sample: sampleOf(sent(list), {}, false), competencies: new Map(), groups: new Map() })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('a scale says its mean, its median and how often each point was given', () => {
  const odd = blockOf(
    question({}),
    [8, 9, 9, 10, 4].map((q) => ({ q })),
  )
  expect(odd.note).toBe('Среднее 8, медиана 9. Ответили: 5. Шкала от 1 до 10.')
  expect(odd.bars.map(({ value }) => value)).toEqual([1, 0, 0, 0, 1, 2, 1])
  expect(plain(odd.bars[5]?.text ?? '')).toBe('2 из 5 – 40 %')
  const even = blockOf(
    question({}),
    [1, 7, 8, 10, 10, 10].map((q) => ({ q })),
  )
  expect(even.note).toBe('Среднее 7,7, медиана 9. Ответили: 6. Шкала от 1 до 10.')
})

test('below five answers a scale, a number and a matrix tell numbers only', () => {
  const four = [1, 2, 3, 4]
  expect(
    blockOf(
      question({}),
      four.map((q) => ({ q })),
    ),
  ).toMatchObject({ note: 'Ответили: 4. Шкала от 1 до 10.', bars: { 0: { text: '1 из 4' } } })
  const number = blockOf(
    question({ type: 'number' }),
    four.map((q) => ({ q })),
  )
  expect([number.note, number.bars.length]).toEqual(['От 1 до 4. Ответили: 4.', 4])
  const rows = question({ type: 'matrix', options: { from: 1, to: 10, rows: [{ value: 'a', label: 'знания' }] } })
  expect(
    blockOf(
      rows,
      four.map((mark) => ({ q: { a: String(mark) } })),
    ).table?.rows,
  ).toEqual([{ label: 'знания', cells: ['—', '—', '4'] }])
  expect(
    blockOf(
      rows,
      [...four, 10].map((mark) => ({ q: { a: String(mark) } })),
    ).table?.rows,
  ).toEqual([{ label: 'знания', cells: ['4', '3', '5'] }])
})

test('percentages are rounded each by itself and need not sum to 100', () => {
  const options = { options: ['a', 'b', 'c'].map((value) => ({ value, label: value })) }
  const block = blockOf(
    question({ type: 'one', options }),
    ['a', 'a', 'b', 'b', 'c', 'c'].map((q) => ({ q })),
  )
  expect(block.bars.map(({ text }) => plain(text))).toEqual(['2 из 6 – 33,3 %', '2 из 6 – 33,3 %', '2 из 6 – 33,3 %'])
  expect(['41/60', '1/8', '5/5', '0/7'].map((one) => plain(share(Number(one.split('/')[0]), Number(one.split('/')[1]))))).toEqual([
    '41 из 60 – 68,3 %',
    '1 из 8 – 12,5 %',
    '5 из 5 – 100 %',
    '0 из 7 – 0 %',
  ])
})

test('a variant taken out since still counts, and several answers have the number of people below', () => {
  const options = { options: [{ value: 'a', label: 'А' }], other: true }
  const many = blockOf(question({ type: 'many', options }), [{ q: { chosen: ['a', 'gone'], other: null } }, { q: { chosen: ['a'], other: 'своё' } }])
  expect(many.bars).toEqual([
    { label: 'А', value: 2, text: '2 из 2' },
    { label: 'gone', value: 1, text: '1 из 2' },
    { label: 'Другое', value: 1, text: '1 из 2' },
  ])
  expect(many.words?.lists).toEqual([{ title: null, texts: ['своё'] }])
})

test.each([
  [3, { from: 1, to: 10 }, 8],
  [10, { from: 1, to: 10 }, 1],
  [2, { from: 1, to: 5 }, 4],
])('the mark %d of a reverse scale %j is %d', (mark, bounds, turned) => {
  expect(turnedOver(mark, bounds)).toBe(turned)
})

test.each([
  [8.35, 8.4],
  [9.1 - 8.4, 0.7],
  [1 / 3, 0.3],
])('%d is told as %d', (value, expected) => {
  expect(tenth(value)).toBe(expected)
})

const at = (place: string | null, day: number, answers: Record<string, unknown>): Placed => ({
  place,
  sentAt: new Date(2024, 0, day),
  answers: answered(answers),
})

test('only complete pairs are compared; who answered twice counts once, the rest is counted by reason', () => {
  const before = [at('1/1', 1, { q: 4 }), at('1/1', 2, { q: 9 }), at('2/2', 1, { q: 6 }), at('3/3', 1, { q: 1 }), at(null, 1, { q: 1 })]
  const after = [at('1/1', 20, { q: 8 }), at('2/2', 20, { q: 7 }), at('2/2', 21, { q: 10 }), at('4/4', 20, { q: 1 })]
  const twins = pairUp(before, after)
  expect(twins).toMatchObject({ by: 'pairs', left: { noBefore: 1, noAfter: 1, repeated: 2, nameless: 1 } })
  const [scale] = scalesOf([question({})])
  expect(compareScale(twins, scale!)).toEqual({ before: null, after: null, difference: null, counts: [2, 2], moved: { less: 0, same: 0, more: 2 } })
  expect(twinBlock([question({})], { kind: 'expectation', twins })?.left).toBe(
    'Не вошли в сравнение: без анкеты «до» – 1; без анкеты «после» – 1; ответили повторно – 2 (учтены первая анкета «до» и последняя «после»); без имени из списка – 1.',
  )
})

const eight = (before: number[], after: number[], key = 'q') =>
  pairUp(
    before.map((mark, index) => at(`${index}/1`, 1, { [key]: mark })),
    after.map((mark, index) => at(`${index}/1`, 9, { [key]: mark })),
  )

test('expectation, fact and difference stand in tenths that agree, over pairs of answers', () => {
  const twins = eight([8, 8, 9, 8, 9, 9, 8, 8], [9, 9, 9, 9, 9, 10, 9, 9])
  const block = twinBlock([question({ text: 'Поддержка' })], { kind: 'expectation', twins })
  expect(block?.tables[0]).toMatchObject({ title: 'Ожидали и получили', rows: [{ label: 'Поддержка', cells: ['8,4', '9,1', '+0,7', '8'], note: null }] })
  expect(plain(block?.note ?? '')).toContain('8 пар ответов')
})

test('a reverse scale is turned over before it is compared, and says so; skills are growth, not expectation', () => {
  const twins = eight([9, 8, 9, 8, 9], [4, 3, 4, 3, 4], 'anxiety')
  const block = twinBlock([question({ key: 'anxiety', text: 'Волнение', reverse: true })], { kind: 'expectation', twins })
  expect(block?.tables).toHaveLength(1)
  expect(block?.tables[0]).toMatchObject({ title: 'Было и стало', rows: [{ cells: ['2,4', '7,4', '+5', '5'] }] })
  expect(block?.tables[0]?.rows[0]?.note).toContain('Шкала обратная')
})

test('lines of a matrix of scales are compared one by one, and who left a line out is not in it', () => {
  const matrix = question({
    key: 'start_level',
    type: 'matrix',
    text: 'Уровень',
    options: {
      from: 1,
      to: 10,
      rows: [
        { value: 'a', label: 'знания' },
        { value: 'b', label: 'мотивация' },
      ],
    },
  })
  const grid = (place: number, day: number, marks: object) => at(`${place}/1`, day, { start_level: marks })
  const twins = pairUp(
    [1, 2, 3, 4, 5].map((place) => grid(place, 1, place === 5 ? { a: '3' } : { a: '3', b: '5' })),
    [1, 2, 3, 4, 5].map((place) => grid(place, 9, { a: '6', b: '7' })),
  )
  expect(twinBlock([matrix], { kind: 'expectation', twins })?.tables[0]?.rows.map(({ label, cells }) => [label, ...cells])).toEqual([
    ['Уровень: знания', '3', '6', '+3', '5'],
    ['Уровень: мотивация', '—', '—', '—', '4'],
  ])
})

test('yes-or-no, choices and the heaviest column of a matrix are compared by both numbers', () => {
  const columns = ['never', 'often'].map((value) => ({ value, label: value }))
  const questions = [
    question({ key: 'glad', type: 'yesNo', text: 'Рады' }),
    question({ key: 'freq', type: 'one', text: 'Часто', options: { options: columns } }),
    question({ key: 'hard', type: 'matrix', options: { columns, rows: [{ value: 'a', label: 'дисциплина' }] } }),
  ]
  const one = (place: string, day: number, glad: boolean, freq: string, hard: string) => at(place, day, { glad, freq, hard: { a: hard } })
  const twins = pairUp(
    [one('1', 1, false, 'often', 'often'), one('2', 1, true, 'never', 'often'), at('3', 1, { glad: true })],
    [one('1', 2, true, 'often', 'never'), one('2', 2, true, 'often', 'often'), at('3', 2, {})],
  )
  const rows = variantsOf(questions, 'да').map((variant) => [variant.label, compareVariant(twins, variant)] as const)
  expect(rows).toEqual([
    ['Рады – да', { before: { chosen: 1, answered: 2 }, after: { chosen: 2, answered: 2 } }],
    ['Часто – never', { before: { chosen: 1, answered: 2 }, after: { chosen: 0, answered: 2 } }],
    ['Часто – often', { before: { chosen: 1, answered: 2 }, after: { chosen: 2, answered: 2 } }],
    ['дисциплина – often', { before: { chosen: 2, answered: 2 }, after: { chosen: 1, answered: 2 } }],
  ])
})

test('nameless answers are compared as two groups and labelled so', () => {
  const marks = (list: number[]) => list.map((q) => answered({ q }))
  const twins = { by: 'groups', before: marks([8, 8, 8, 8, 9, 9]), after: marks([9, 9, 9, 9, 10]) } as const
  const block = twinBlock([question({})], { kind: 'expectation', twins: { ...twins, before: [...twins.before], after: [...twins.after] } })
  expect(block?.tables[0]?.rows[0]?.cells).toEqual(['8,3', '9,2', '+0,9', '6 и 5'])
  expect(block?.note).toContain('Сравниваются средние двух групп, а не пары ответов')
})

test.each([
  [['2', '2', '2', '2', '2', '2', '2', '1', '0'], { sum: 15, most: 18, level: 'optimal' }],
  [['2', '2', '2', '2', '2', '2', '2', '0', '0'], { sum: 14, most: 18, level: 'admissible' }],
  [['1', '1', '1', '1', '1', '1', '1', '1', '1'], { sum: 9, most: 18, level: 'admissible' }],
  [['1', '1', '1', '1', '1', '1', '1', '1', '0'], { sum: 8, most: 18, level: 'inadmissible' }],
  [['2', '2', '2', '2', '2', '2', 'na', '1', '0'], { sum: 13, most: 16, level: 'admissible' }],
  [['2', '2', '2', '2', '2', '2', 'na', '2', '0'], { sum: 14, most: 16, level: 'optimal' }],
])('marks %j of the programme are %j', (marks, expected) => {
  expect(programmeLevel(answered(Object.fromEntries(marks.map((mark, index) => [`mark_${index + 1}`, mark]))))).toEqual(expected)
})

test('a filter keeps words back when few are shown or few are left out; nameless answers have no filter', () => {
  const people = (technical: number, art: number): Sent[] =>
    [...Array.from({ length: technical }, () => 'technical' as const), ...Array.from({ length: art }, () => 'art' as const)].map((direction, id) => ({
      ...{ id, sentAt: new Date(0), answers: answered({ q: 'слова' }), groups: new Map() },
      who: { ...nobody, directions: [direction] },
    }))
  const words = (all: Sent[], filters: object, anonymous = false) => {
    const sample = sampleOf(all, filters, anonymous)
    return [sample.shown.length, sample.isFiltered, sample.words]
  }
  expect(words(people(5, 5), { direction: 'technical' })).toEqual([5, true, true])
  expect(words(people(4, 9), { direction: 'technical' })).toEqual([4, true, false])
  expect(words(people(9, 4), { direction: 'technical' })).toEqual([9, true, false])
  expect(words(people(5, 0), { direction: 'technical' })).toEqual([5, true, true])
  expect(words(people(2, 1), {})).toEqual([3, false, true])
  expect(words(people(9, 4), { direction: 'technical' }, true)).toEqual([13, false, true])
  expect(words(people(2, 2), {}, true)).toEqual([4, false, false])
  expect(choicesOf(people(2, 1), 'direction')).toEqual(['technical', 'art'])
  expect(choicesOf(people(2, 0), 'direction')).toEqual([])
})
