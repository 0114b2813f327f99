import { expect, test } from 'vitest'
import { type DistributionPaper, missingConsents, type PublicityFacts, type Tie } from '../../src/news/consent-rules.ts'

const paper: DistributionPaper = {
  id: 1,
  schoolYearId: 1,
  receivedOn: '2023-10-02',
  signedBySelf: true,
  signedByRepresentative: true,
  allowed: 'name photo',
  withdrawnOn: null,
  validUntil: null,
}
const child = { personId: 1, name: 'Ёлкина Мария Олеговна', kind: 'student' as const, birthOn: '2010-05-12' }

function facts(papers: DistributionPaper[], ties: Tie[] = [{ personId: 1, named: true, shown: true }], more: Partial<PublicityFacts> = {}): PublicityFacts {
  return {
    schoolYearId: 1,
    ties,
    mentions: [],
    people: new Map([[1, { ...child, papers }]]),
    ages: { representativeUntil: 14, adultFrom: 18 },
    today: '2024-03-11',
    ...more,
  }
}
const faults = (asked: PublicityFacts) => missingConsents(asked).map(({ category, fault }) => `${category} ${fault}`)

test.each<[string, DistributionPaper[], string[]]>([
  ['a consent that holds', [paper], []],
  ['no paper', [], ['name absent', 'photo absent']],
  ['a blank that did not come back', [{ ...paper, receivedOn: null }], ['name absent', 'photo absent']],
  ['only the name allowed', [{ ...paper, allowed: 'name age' }], ['photo notAllowed']],
  ['only the photo allowed', [{ ...paper, allowed: 'photo' }], ['name notAllowed']],
  ['nothing allowed', [{ ...paper, allowed: '' }], ['name notAllowed', 'photo notAllowed']],
  ['a word that only contains the category', [{ ...paper, allowed: 'names photograph' }], ['name notAllowed', 'photo notAllowed']],
  ['withdrawn', [{ ...paper, withdrawnOn: '2024-02-01' }], ['name withdrawn', 'photo withdrawn']],
  [
    'withdrawn and given again',
    [
      { ...paper, withdrawnOn: '2024-02-01' },
      { ...paper, id: 2, receivedOn: '2024-02-10' },
    ],
    [],
  ],
  [
    'given again for the name only',
    [
      { ...paper, withdrawnOn: '2024-02-01' },
      { ...paper, id: 2, receivedOn: '2024-02-10', allowed: 'name' },
    ],
    ['photo notAllowed'],
  ],
  ['received tomorrow', [{ ...paper, receivedOn: '2024-03-12' }], ['name later', 'photo later']],
  ['received today', [{ ...paper, receivedOn: '2024-03-11' }], []],
  ['a child of thirteen without the representative', [{ ...paper, signedByRepresentative: false }], ['name unsigned', 'photo unsigned']],
  ['a child of thirteen by the representative alone', [{ ...paper, signedBySelf: false }], []],
  ['on the last day of its term', [{ ...paper, validUntil: '2024-03-11' }], []],
  ['after its term', [{ ...paper, validUntil: '2024-03-10' }], ['name expired', 'photo expired']],
  ['of another year', [{ ...paper, schoolYearId: 2 }], ['name absent', 'photo absent']],
  [
    'withdrawn in the next year',
    [paper, { ...paper, id: 2, schoolYearId: 2, receivedOn: '2024-09-05', withdrawnOn: '2024-11-05' }],
    ['name withdrawn', 'photo withdrawn'],
  ],
  ['withdrawn in an earlier year', [{ ...paper, id: 3, schoolYearId: 0, receivedOn: '2022-10-01', withdrawnOn: '2023-01-01' }, paper], []],
])('%s', (_name, papers, expected) => {
  expect(faults(facts(papers))).toEqual(expected)
})

test.each<[string, string | null, 'student' | 'staff', Partial<DistributionPaper>, string[]]>([
  ['fourteen needs both: self missing', '2009-10-02', 'student', { signedBySelf: false }, ['name unsigned']],
  ['fourteen needs both: representative missing', '2009-10-02', 'student', { signedByRepresentative: false }, ['name unsigned']],
  ['a day before fourteen the representative is enough', '2009-10-03', 'student', { signedBySelf: false }, []],
  ['eighteen signs alone', '2005-10-02', 'student', { signedByRepresentative: false }, []],
  ['an unknown age needs both', null, 'student', { signedBySelf: false }, ['name unsigned']],
  ['a teacher signs alone', null, 'staff', { signedByRepresentative: false }, []],
])('%s', (_name, birthOn, kind, signs, expected) => {
  const people = new Map([[1, { ...child, birthOn, kind, papers: [{ ...paper, ...signs }] }]])
  expect(faults(facts([], [{ personId: 1, named: true, shown: false }], { people }))).toEqual(expected)
})

test('a tick for the name asks nothing about photos, and the other way round', () => {
  expect(faults(facts([], [{ personId: 1, named: true, shown: false }]))).toEqual(['name absent'])
  expect(faults(facts([], [{ personId: 1, named: false, shown: true }]))).toEqual(['photo absent'])
})

const twin = { personId: 2, name: 'Ёлкина Мария Ивановна', kind: 'student' as const, birthOn: '2011-01-01', papers: [] }
const twins = (papers: DistributionPaper[]) => ({
  mentions: [{ text: 'Мария Ёлкина', personIds: [1, 2] }],
  people: new Map([
    [1, { ...child, papers }],
    [2, twin],
  ]),
})

test.each<[string, Tie[], string[]]>([
  ['both namesakes need a consent while nobody said who is meant', [], ['Ёлкина Мария Ивановна']],
  ['the ticked one is meant', [{ personId: 1, named: true, shown: false }], []],
  ['the other one is declared to be somebody else', [{ personId: 2, named: false, shown: false }], []],
  ['shown is not named', [{ personId: 1, named: false, shown: true }], ['Ёлкина Мария Ивановна']],
  ['the ticked one without consent', [{ personId: 2, named: true, shown: false }], ['Ёлкина Мария Ивановна']],
])('%s', (_name, ties, expected) => {
  expect(missingConsents(facts([], ties, twins([paper]))).map(({ name }) => name)).toEqual(expected)
})
