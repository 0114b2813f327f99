import { expect, test } from 'vitest'
import { isPossibleDuplicate, isYoungSpecialist, missingForRemoval, nameProblem } from '../../src/people/rules.ts'

test.each([
  ['Римский-Корсаков', null],
  ["Д'Артаньян", null],
  ['Мамед оглы', null],
  ['Smith', null],
  ['Иванов2', { code: 'digits' }],
  ['Иванов@', { code: 'signs' }],
  ['Cеменов', { code: 'latin', letters: 'C' }],
])('the name «%s» is judged', (name, problem) => {
  expect(nameProblem(name)).toEqual(problem)
})

const known = (birthOn: string | null) => ({ nameKey: 'иванов петр', birthOn })

test.each([
  ['same birth date', known('2010-01-01'), known('2010-01-01'), true],
  ['different birth dates', known('2010-01-01'), known('2011-01-01'), false],
  ['nothing known', known(null), known('2011-01-01'), true],
])('namesakes with %s', (_case, one, other, same) => {
  expect(isPossibleDuplicate(one, other)).toBe(same)
})

test.each([
  [3, '2023-09-01', '2023-10-01', true],
  [3, '2022-09-01', '2023-10-01', false],
  [1, '2023-09-01', '2024-10-01', true],
  [4, null, '2023-10-01', false],
])('teaching for %i years as of %s makes a young specialist on %s: %s', (teachingYears, yearsAsOfOn, day, young) => {
  expect(isYoungSpecialist({ teachingYears, yearsAsOfOn }, day)).toBe(young)
})

test('a deletion names the strongest reason first', () => {
  expect(missingForRemoval({ signedOrders: 1, profiles: 1, papers: 0, actsRead: 0 })).toEqual([{ code: 'people.inOrders' }])
  expect(missingForRemoval({ signedOrders: 0, profiles: 1, papers: 1, actsRead: 0 })).toEqual([{ code: 'people.inBanks' }, { code: 'people.hasPapers' }])
  expect(missingForRemoval({ signedOrders: 0, profiles: 0, papers: 0, actsRead: 1 })).toEqual([{ code: 'people.hasReadActs', url: '#acts' }])
  expect(missingForRemoval({ signedOrders: 0, profiles: 0, papers: 0, actsRead: 0 })).toEqual([])
})
