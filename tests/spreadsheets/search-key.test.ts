import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { searchKey } from '../../src/app/search-key.ts'

test.each([
  [['  ПЁТР ', 'Ильич'], 'петр ильич'],
  [['Римский–Корсаков', null, undefined], 'римский-корсаков'],
  [['Хор «Звонкие голоса»'], 'хор звонкие голоса'],
  [["О'Коннор, И.И."], 'о коннор и и'],
  [['МАОУ СОШ № 7 - корпус 2'], 'маоу сош 7 корпус 2'],
  [['Иванов\u00a0Иван'], 'иванов иван'],
  [['и\u0306од'], 'йод'],
  [[], ''],
])('%j is «%s»', (parts, key) => expect(searchKey(...parts)).toBe(key))

it('a key of a key is the key itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(searchKey(searchKey(text))).toBe(searchKey(text))
    }),
    { numRuns: 300 },
  )
})
