import { expect, test } from 'vitest'
import type { BankFacts, Helper, Seeker, Suit } from '../../src/bank-analysis/facts.ts'
import { loadsOf, sliceOf, stateOf } from '../../src/bank-analysis/loads.ts'
import { leftWithoutPlace } from '../../src/bank-analysis/places.ts'
import { areaDemands, demands, isAlone, lackOf, within } from '../../src/bank-analysis/rules.ts'

const lesson = { id: 10, areaId: 6, name: 'открытое занятие', priority: 3 }
const diagnostics = { id: 9, areaId: 6, name: 'диагностика', priority: 2 }
const parents = { id: 26, areaId: 25, name: 'родители', priority: 1 }
const areas = [
  { id: 6, name: 'Методическая' },
  { id: 25, name: 'Коммуникативная' },
  { id: 40, name: 'Цифровая' },
]

const helper = (profileId: number, fields: Partial<Helper> = {}): Helper => ({
  profileId,
  personId: profileId + 100,
  name: `Наставник ${profileId}`,
  nameKey: `наставник ${profileId}`,
  forms: ['teacherTeacher'],
  directions: ['technical'],
  skills: [{ id: 10, areaId: 6, level: 3 }],
  capacity: 1,
  active: 0,
  planned: 0,
  chosen: 0,
  ...fields,
})

const suit = (helperId: number, fields: Partial<Suit> = {}): Suit => ({
  helperId,
  form: 'teacherTeacher',
  score: 50,
  covers: [10],
  sameField: true,
  obstacle: null,
  ...fields,
})

const seeker = (profileId: number, suits: Suit[], fields: Partial<Seeker> = {}): Seeker => ({
  profileId,
  personId: profileId + 200,
  name: `Наставляемый ${profileId}`,
  kind: 'staff',
  directions: ['technical'],
  hasField: true,
  requests: [lesson],
  suits,
  chosen: null,
  ...fields,
})

type Case = [sentence: string, facts: BankFacts, row: { requests: number; weight: number; able: number; unable: number; free: number; missing: number }]

const demandCases: Case[] = [
  ['a free mentor answers', { seekers: [seeker(1, [suit(1)])], helpers: [helper(1)] }, { requests: 1, weight: 3, able: 1, unable: 0, free: 1, missing: 0 }],
  ['nobody in the bank can do it', { seekers: [seeker(1, [])], helpers: [] }, { requests: 1, weight: 3, able: 0, unable: 0, free: 0, missing: 1 }],
  [
    'two ask for one place',
    { seekers: [seeker(1, [suit(1)]), seeker(2, [suit(1)])], helpers: [helper(1)] },
    { requests: 2, weight: 6, able: 1, unable: 0, free: 1, missing: 1 },
  ],
  [
    'the able mentor is full',
    { seekers: [seeker(1, [suit(1, { obstacle: 'places' })])], helpers: [helper(1, { active: 1 })] },
    { requests: 1, weight: 3, able: 1, unable: 0, free: 0, missing: 1 },
  ],
  [
    'the one who can is not ready for the form',
    { seekers: [seeker(1, [suit(1, { obstacle: 'form' })])], helpers: [helper(1)] },
    { requests: 1, weight: 3, able: 0, unable: 1, free: 0, missing: 1 },
  ],
  [
    'places of another form do not count for the one they cannot serve',
    {
      seekers: [seeker(1, [suit(1), suit(2, { obstacle: 'form' })]), seeker(2, [suit(1, { obstacle: 'form' })])],
      helpers: [helper(1, { capacity: 5 }), helper(2)],
    },
    { requests: 2, weight: 6, able: 1, unable: 1, free: 5, missing: 1 },
  ],
]

test.each(demandCases)('%s', (_sentence, facts, row) => {
  const found = demands(facts).map(({ seekers, weight, able, unable, free, missing }) => ({
    requests: seekers.length,
    weight,
    able: able.length,
    unable: unable.length,
    free,
    missing,
  }))
  expect(found).toEqual([row])
})

test.each<[string, number[][], [number, number][], number]>([
  ['nobody waits', [], [[1, 3]], 0],
  ['one moves over for another', [[1, 2], [1]], [[1, 1], [2, 1]], 0], // prettier-ignore
  ['a chain of moves', [[1, 2], [1, 3], [1]], [[1, 1], [2, 1], [3, 1]], 0], // prettier-ignore
  ['two places with one mentor', [[1], [1], [1]], [[1, 2]], 1],
  ['a full mentor', [[1]], [[1, 0]], 1],
])('places are shared out as well as can be: %s', (_sentence, wanted, places, left) => {
  expect(leftWithoutPlace(wanted, new Map(places))).toBe(left)
})

test('areas stand by what is missing, rows in them too; a mentor and a place stand once in an area', () => {
  const both = { requests: [lesson, diagnostics] }
  const able = [suit(1, { covers: [10, 9] })]
  const helpers = [helper(1, { capacity: 2, skills: [{ id: 6, areaId: null, level: 2 }] })]
  const seekers = [seeker(1, able, both), seeker(2, able), seeker(3, able), seeker(4, [], { requests: [parents] })]
  const found = areaDemands(demands({ seekers, helpers }), areas).map((area) => [
    area.name,
    area.requests,
    area.weight,
    area.able.length,
    area.free,
    area.missing,
    area.demands.map((row) => row.name),
  ])
  expect(found).toEqual([
    ['Методическая', 4, 11, 1, 2, 1, ['открытое занятие', 'диагностика']],
    ['Коммуникативная', 1, 1, 0, 0, 1, ['родители']],
  ])
})

test.each<[string, Partial<Seeker>, ReturnType<typeof lackOf>]>([
  ['somebody suits', { suits: [suit(1)] }, null],
  ['nobody is ready for the form', { suits: [suit(1, { obstacle: 'form' })] }, { code: 'form', helperIds: [] }],
  ['the rules forbid the only one', { suits: [suit(1, { obstacle: 'other' }), suit(2, { obstacle: 'form' })] }, { code: 'other', helperIds: [1] }],
  ['no request is named', { suits: [suit(1, { covers: [] })], requests: [] }, { code: 'noRequest', helperIds: [] }],
  ['nobody can do what is asked', { suits: [suit(1, { covers: [] })] }, { code: 'competency', helperIds: [] }],
  ['those who can are full', { suits: [suit(1, { obstacle: 'places' }), suit(2, { covers: [] })] }, { code: 'places', helperIds: [1] }],
  ['those who can work in another field', { suits: [suit(1, { sameField: false }), suit(2, { covers: [] })] }, { code: 'direction', helperIds: [1] }],
  ['the field of the mentee is unknown', { suits: [suit(1, { sameField: false })], hasField: false }, null],
])('why nobody suits: %s', (_sentence, fields, lack) => {
  expect(lackOf(seeker(1, [], fields))).toEqual(lack)
  expect(isAlone(lack)).toBe(lack !== null && lack.code !== 'direction')
})

test.each<[string, Partial<Helper>, number, ReturnType<typeof stateOf>]>([
  ['nobody yet', {}, 3, 'idle'],
  ['places left', { capacity: 2, active: 1 }, 3, 'free'],
  ['full, nobody asks', { active: 1 }, 0, 'full'],
  ['full by a pair being formed, somebody asks', { planned: 1 }, 1, 'awaited'],
  ['over the limit', { active: 1, planned: 1 }, 0, 'over'],
  ['every place promised by decisions', { chosen: 1 }, 1, 'reserved'],
  ['more promised than there is', { chosen: 2 }, 1, 'promised'],
])('a mentor’s load: %s', (_sentence, fields, awaiting, state) => {
  expect(stateOf(helper(1, fields), awaiting)).toBe(state)
})

test('the overloaded come first, then the awaited; who asks is counted whether or not there is a place', () => {
  const helpers = [helper(1, { capacity: 3 }), helper(2, { active: 1 }), helper(3, { active: 2 }), helper(4, { active: 1 })]
  const suits = [suit(1), suit(2, { obstacle: 'places' }), suit(4, { covers: [], obstacle: 'places' })]
  const found = loadsOf({ helpers, seekers: [seeker(1, suits), seeker(2, suits)] }).map(({ helper: { profileId }, awaiting, free }) => [
    profileId,
    awaiting,
    free,
  ])
  expect(found).toEqual([[3, 0, 0], [2, 2, 0], [4, 0, 0], [1, 2, 3]]) // prettier-ignore
})

test('a form and a direction narrow people, mentors and what they are for each other', () => {
  const facts: BankFacts = {
    helpers: [
      helper(1, { capacity: 2 }),
      helper(2, { forms: ['teacherStudent'], directions: ['art'], active: 1 }),
      helper(3, { forms: ['studentStudent'], directions: [] }),
    ],
    seekers: [
      seeker(1, [suit(1)]),
      seeker(2, [suit(2, { form: 'teacherStudent' }), suit(3, { form: 'studentStudent' })], { kind: 'student', directions: ['art'] }),
    ],
  }
  const narrowed = within(facts, { form: 'teacherStudent', direction: null })
  expect(narrowed.seekers.map((one) => [one.profileId, one.suits.map(({ helperId }) => helperId)])).toEqual([[2, [2]]])
  expect(sliceOf(facts, { form: 'teacherTeacher' })).toEqual({ mentors: 1, withoutPair: 1, free: 2, waiting: 1 })
  expect(sliceOf(facts, { form: 'studentStudent' })).toEqual({ mentors: 1, withoutPair: 1, free: 1, waiting: 1 })
  expect(sliceOf(facts, { direction: 'art' })).toEqual({ mentors: 1, withoutPair: 0, free: 0, waiting: 1 })
  expect(sliceOf(facts, { direction: 'none' })).toEqual({ mentors: 1, withoutPair: 1, free: 1, waiting: 0 })
})
