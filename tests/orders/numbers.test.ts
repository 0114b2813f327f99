import { expect, test } from 'vitest'
import { isPattern, numberingOf } from '../../src/orders/numbers.ts'

test.each([
  [[], null, null],
  [[], '{n}-ОД', '1-ОД'],
  [['17-ОД'], '{n}-ОД', '18-ОД'],
  [['17-од', '9-ОД'], '{n}-ОД', '18-ОД'],
  [['253/1'], null, '254/1'],
  [['253/1', '260/1'], null, '261/1'],
  [['253'], '{n}/1', '1/1'],
  [['ОД-7'], null, 'ОД-8'],
  [['без номера'], null, null],
])('after %j by the pattern %s comes %s', (numbers, pattern, next) => {
  expect(numberingOf(numbers, pattern).next).toBe(next)
})

test('gaps and repeats are named, not more of them than one can read', () => {
  expect(numberingOf(['5-ОД', '8-ОД', '8-од'], '{n}-ОД')).toMatchObject({ gaps: ['6-ОД', '7-ОД'], repeats: ['8-од'] })
  expect(numberingOf(['1', '5000'], '{n}', 3).gaps).toEqual(['2', '3', '4'])
  expect(numberingOf(['12-ОД', '40/1'], '{n}-ОД').gaps).toEqual([])
})

test.each([
  ['{n}', true],
  ['253/{n}', true],
  ['253', false],
  ['{n}/{n}', false],
])('%s is a pattern: %s', (pattern, answer) => {
  expect(isPattern(pattern)).toBe(answer)
})
