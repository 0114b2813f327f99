import { describe, expect, test } from 'vitest'
import { currentYear, daysOf, schoolYearAt } from '../../src/school-years/rules.ts'

test.each([
  ['2023-08-31', '2022-2023'],
  ['2023-09-01', '2023-2024'],
  ['2024-01-01', '2023-2024'],
  ['2024-08-31', '2023-2024'],
])('%s belongs to the school year %s', (day, name) => {
  expect(schoolYearAt(day)).toBe(name)
})

test('a school year lasts from the first of September to the last of August', () => {
  expect(daysOf('2023-2024')).toEqual({ startsOn: '2023-09-01', endsOn: '2024-08-31' })
})

describe('the year to work with', () => {
  const [past, next] = [daysOf('2022-2023'), daysOf('2023-2024')]

  test('is the one that runs today, both its ends included', () => {
    expect([currentYear([next, past], '2023-08-31'), currentYear([next, past], '2023-09-01')]).toEqual([past, next])
  })

  test('is the latest when none runs, and none when there is none', () => {
    expect([currentYear([past, next], '2030-01-01'), currentYear([], '2023-09-01')]).toEqual([next, null])
  })
})
