import { expect, test } from 'vitest'
import { inForce } from '../../src/legal-bases/rules.ts'

test.each([
  ['2023-08-31', false],
  ['2023-09-01', true],
  ['2024-08-31', true],
  ['2024-09-01', false],
])('an act is in force on its first and its last day (%s)', (day, answer) => {
  expect(inForce({ validFrom: '2023-09-01', validTo: '2024-08-31' }, day)).toBe(answer)
})

test('an act without bounds is always in force', () => {
  expect(inForce({ validFrom: null, validTo: null }, '1999-01-01')).toBe(true)
})
