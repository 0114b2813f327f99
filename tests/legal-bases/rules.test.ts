import { expect, test } from 'vitest'
import { blocksPublication, inForce } from '../../src/legal-bases/rules.ts'

test.each([
  ['2023-08-31', false],
  ['2023-09-01', true],
  ['2024-08-31', true],
  ['2024-09-01', false],
])('an act is in force on its first and its last day (%s)', (day, answer) => {
  expect(inForce({ validFrom: '2023-09-01', validTo: '2024-08-31' }, day)).toBe(answer)
})

test('only an act in force with something to open is published', () => {
  const act = { id: 1, url: null, files: ['act.pdf'], validFrom: '2023-09-01', validTo: '2024-08-31' }
  const codes = (changed: object, day: string) => blocksPublication({ ...act, ...changed }, day).map(({ code }) => code)
  expect(codes({}, '2024-08-31')).toEqual([])
  expect(codes({}, '2024-09-01')).toEqual(['legalBases.notInForce'])
  expect(codes({ files: [] }, '2023-08-31')).toEqual(['legalBases.nothingToPublish', 'legalBases.notInForce'])
})

test('an act without bounds is always in force', () => {
  expect(inForce({ validFrom: null, validTo: null }, '1999-01-01')).toBe(true)
})
