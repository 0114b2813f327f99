import { expect, test } from 'vitest'
import { counted, quoted } from '../../src/app/format.ts'

test.each([
  [0, '0 часов'],
  [1, '1 час'],
  [2, '2 часа'],
  [11, '11 часов'],
  [21, '21 час'],
  [1.5, '1,5 часа'],
  [5.5, '5,5 часа'],
  [0.96, '1 час'],
])('%d is read with the right form of the noun', (count, words) => {
  expect(counted(count, 'час', 'часа', 'часов').replace('\u00a0', ' ')).toBe(words)
})

test('a name with quotation marks of its own gets the inner ones', () => {
  expect([quoted('Робототехника'), quoted('Театр-студия «Маска»')]).toEqual(['«Робототехника»', '«Театр-студия „Маска“»'])
})
