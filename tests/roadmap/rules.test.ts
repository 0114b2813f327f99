import { describe, expect, test } from 'vitest'
import type { Counts } from '../../src/roadmap/counts.ts'
import { findingOf } from '../../src/roadmap/evidence.ts'
import type { RoadmapFacts } from '../../src/roadmap/facts.ts'
import { rate, type RatedItem, type Status, together } from '../../src/roadmap/rules.ts'
import { type Code, codes } from '../../src/roadmap/standard-roadmap.ts'
import type { Node } from '../../src/roadmap/tree.ts'

const zero: Counts = {
  actingPairs: 0,
  agreedPairs: 0,
  draftPairs: 0,
  pairsOutsideOrder: 0,
  programmes: 0,
  programmesPrepared: 0,
  programmesApproved: 0,
  mentees: 0,
  menteesInBank: 0,
  teachersIdentified: 0,
  teachersInBank: 0,
  studentsIdentified: 0,
  studentsInBank: 0,
  undecided: 0,
  unpaired: 0,
  unpairedUnexplained: 0,
  projectStudents: 0,
  competitors: 0,
  competitorsUnclear: 0,
  candidates: 0,
  mentors: 0,
  teacherTeacher: 0,
  teacherStudent: 0,
  studentStudent: 0,
  trainedMentors: 0,
  trainings: 0,
  materials: 0,
  practices: 0,
  publishedNews: 0,
  activities: 17,
  activitiesPublished: 0,
}
type Given = Partial<Omit<RoadmapFacts, 'counts' | 'campaigns'>> & { counts?: Partial<Counts>; campaigns?: Partial<RoadmapFacts['campaigns']> }
const facts = ({ counts = {}, campaigns = {}, ...rest }: Given = {}): RoadmapFacts => ({
  orders: [],
  banksNotNeeded: [],
  finalEvents: [],
  report: null,
  lists: { total: 0, project: 0, competition: 0 },
  ...rest,
  counts: { ...zero, ...counts },
  campaigns: { requests: [], candidates: [], exit: [], ...campaigns },
})
const campaign = (status: 'draft' | 'open' | 'closed') => ({ id: 5, status, invited: 60, answered: 41 })
const order = (status: 'draft' | 'approved' | 'registered') => ({ id: 7, status, number: '254/1', datedOn: '2023-10-30' })

const table: [Code, Status, string, Given][] = [
  [codes.orders, 'notStarted', 'nothing yet', {}],
  [codes.orders, 'inWork', 'the order is a draft', { orders: [order('draft')] }],
  [codes.orders, 'inWork', 'a pair acts outside the order', { orders: [order('registered')], counts: { actingPairs: 3, pairsOutsideOrder: 1 } }],
  [codes.orders, 'done', 'a signed order covers every acting pair', { orders: [order('approved')], counts: { actingPairs: 3 } }],
  [codes.programmesPrepared, 'notApplicable', 'there are no mentees', {}],
  [codes.programmesPrepared, 'notStarted', 'mentees without pairs', { counts: { mentees: 4 } }],
  [codes.programmesPrepared, 'inWork', 'one pair still drafts', { counts: { mentees: 4, actingPairs: 3, programmes: 3, programmesPrepared: 2 } }],
  [codes.programmesPrepared, 'done', 'every acting pair has left the draft', { counts: { mentees: 4, actingPairs: 3, programmes: 3, programmesPrepared: 3 } }],
  [codes.requests, 'notStarted', 'no campaign', {}],
  [codes.requests, 'inWork', 'the campaign is open', { campaigns: { requests: [campaign('open')] } }],
  [codes.requests, 'inWork', 'the campaign is a draft', { campaigns: { requests: [campaign('draft')] } }],
  [codes.requests, 'done', 'the campaign is closed', { campaigns: { requests: [campaign('closed')] } }],
  [codes.teacherBank, 'notStarted', 'nobody', {}],
  [codes.teacherBank, 'inWork', 'identified only', { counts: { teachersIdentified: 2 } }],
  [codes.teacherBank, 'done', 'one in the bank', { counts: { teachersInBank: 1, teachersIdentified: 2 } }],
  [codes.teacherBank, 'done', 'nobody needs a mentor', { banksNotNeeded: ['menteeTeachers'] }],
  [codes.teacherBank, 'notStarted', 'the other bank is not needed', { banksNotNeeded: ['menteeStudents'] }],
  [codes.projects, 'notStarted', 'no groups', {}],
  [codes.projects, 'inWork', 'some lists', { lists: { total: 5, project: 3, competition: 0 } }],
  [codes.projects, 'done', 'every list', { lists: { total: 5, project: 5, competition: 0 } }],
  [codes.studentBank, 'done', 'one in the bank', { counts: { studentsInBank: 1, studentsIdentified: 9 } }],
  [codes.studentBank, 'done', 'nobody needs a mentor', { banksNotNeeded: ['menteeStudents'] }],
  [codes.competitions, 'inWork', 'a need is unclear', { lists: { total: 5, project: 0, competition: 5 }, counts: { competitors: 8, competitorsUnclear: 1 } }],
  [codes.competitions, 'done', 'every need is known', { lists: { total: 5, project: 0, competition: 5 }, counts: { competitors: 8 } }],
  [codes.candidates, 'done', 'closed', { campaigns: { candidates: [campaign('closed')] } }],
  [codes.candidates, 'inWork', 'one of two is open', { campaigns: { candidates: [campaign('closed'), campaign('open')] } }],
  [codes.mentorBank, 'notStarted', 'nobody', {}],
  [codes.mentorBank, 'inWork', 'one form lacks mentors', { counts: { mentors: 4, teacherTeacher: 3, teacherStudent: 2 } }],
  [codes.mentorBank, 'done', 'every form has one', { counts: { mentors: 4, teacherTeacher: 3, teacherStudent: 2, studentStudent: 1 } }],
  [
    codes.mentorBank,
    'done',
    'the empty form is not used',
    { counts: { mentors: 4, teacherTeacher: 3, teacherStudent: 2 }, banksNotNeeded: ['mentorsStudentStudent'] },
  ],
  [codes.choice, 'notStarted', 'nobody in the bank', {}],
  [codes.choice, 'inWork', 'some decided', { counts: { menteesInBank: 4, undecided: 1 } }],
  [codes.choice, 'done', 'everybody decided', { counts: { menteesInBank: 4 } }],
  [codes.materials, 'notStarted', 'none', {}],
  [codes.materials, 'done', 'one', { counts: { materials: 1 } }],
  [codes.training, 'notStarted', 'none', {}],
  [codes.training, 'done', 'one', { counts: { trainings: 1, trainedMentors: 2, mentors: 9 } }],
  [codes.pairs, 'notStarted', 'nobody', {}],
  [codes.pairs, 'inWork', 'somebody waits', { counts: { menteesInBank: 4, actingPairs: 2, unpaired: 2, unpairedUnexplained: 1 } }],
  [codes.pairs, 'done', 'those who wait have a reason', { counts: { menteesInBank: 4, actingPairs: 2, unpaired: 1 } }],
  [codes.programmesApproved, 'notStarted', 'no pairs', {}],
  [codes.programmesApproved, 'inWork', 'two of three', { counts: { actingPairs: 3, programmes: 3, programmesApproved: 2 } }],
  [codes.programmesApproved, 'done', 'all', { counts: { actingPairs: 3, programmes: 3, programmesApproved: 3 } }],
  [codes.monitoring, 'notStarted', 'nothing', {}],
  [codes.monitoring, 'inWork', 'surveys closed, no report', { campaigns: { exit: [campaign('closed')] } }],
  [codes.monitoring, 'inWork', 'report approved, a survey open', { campaigns: { exit: [campaign('open')] }, report: 'approved' }],
  [codes.monitoring, 'done', 'both', { campaigns: { exit: [campaign('closed')] }, report: 'approved' }],
  [codes.finalEvent, 'notStarted', 'none', {}],
  [codes.finalEvent, 'inWork', 'no protocol', { finalEvents: [{ id: 1, heldOn: '2024-05-15', hasProtocol: false }] }],
  [codes.finalEvent, 'done', 'with a protocol', { finalEvents: [{ id: 1, heldOn: '2024-05-15', hasProtocol: true }] }],
  [codes.practices, 'notStarted', 'none', {}],
  [codes.practices, 'done', 'one', { counts: { practices: 1 } }],
  [codes.publicity, 'notStarted', 'none', {}],
  [codes.publicity, 'inWork', 'some', { counts: { publishedNews: 2, activitiesPublished: 2 } }],
  [codes.publicity, 'done', 'every item has its news', { counts: { publishedNews: 17, activitiesPublished: 17 } }],
]

describe('the table of domain §8.1', () => {
  test.each(table)('%s is %s when %s', (code, status, _why, given) => {
    const finding = findingOf(code, facts(given))
    expect(finding.status).toBe(status)
    expect(finding.missing.length === 0).toBe(status === 'done' || status === 'notApplicable')
  })

  test('every code has a row that makes it done', () => {
    expect(new Set(table.filter(([, status]) => status === 'done').map(([code]) => code))).toEqual(new Set(Object.values(codes)))
  })

  test('an order is evidence by its number and date', () => {
    expect(findingOf(codes.orders, facts({ orders: [order('registered')] })).evidence).toEqual([
      { code: 'roadmap.order', params: { number: '254/1', datedOn: '2023-10-30' }, url: '/orders/7' },
    ])
  })

  test('a closed survey shows its coverage', () => {
    expect(findingOf(codes.requests, facts({ campaigns: { requests: [campaign('closed')] } })).evidence).toEqual([
      { code: 'roadmap.answered', params: { part: 41, whole: 60 }, url: '/surveys/5/results' },
    ])
  })
})

type Item = RatedItem & { marker?: string }
const item = (id: number, fields: Partial<Item> = {}, children: Node<Item>[] = []): Node<Item> => ({
  id,
  parentId: null,
  code: null,
  startsOn: null,
  dueOn: null,
  manualStatus: null,
  ...fields,
  children,
})

test.each<[Status[], Status]>([
  [[], 'notStarted'],
  [['notStarted', 'notStarted'], 'notStarted'],
  [['notStarted', 'done'], 'inWork'],
  [['done', 'notApplicable'], 'done'],
  [['notApplicable', 'notApplicable'], 'notApplicable'],
  [['done', 'moved'], 'moved'],
  [['done', 'notDone', 'moved'], 'notDone'],
  [['inWork', 'notDone'], 'inWork'],
])('items that are %j make their stage %s', (statuses, expected) => {
  expect(together(statuses)).toBe(expected)
})

test('a later stage is done while an earlier one is not begun: stages never lock each other', () => {
  const stages = [item(1, {}, [item(2, { code: codes.orders })]), item(3, {}, [item(4, { code: codes.materials })])]
  const ratings = rate(stages, facts({ counts: { materials: 1 } }), '2023-10-10')
  expect([ratings.get(1)?.status, ratings.get(3)?.status]).toEqual(['notStarted', 'done'])
})

test('a sub-item of a computed item counts for its stage', () => {
  const stages = [item(1, {}, [item(2, { code: codes.finalEvent }, [item(3, { code: codes.practices })])])]
  const held = { finalEvents: [{ id: 1, heldOn: '2024-05-15', hasProtocol: true }] }
  expect(rate(stages, facts(held), '2024-05-20').get(1)?.status).toBe('inWork')
  expect(rate(stages, facts({ ...held, counts: { practices: 2 } }), '2024-05-20').get(1)?.status).toBe('done')
})

test('a mark by hand goes before the records, which are still told', () => {
  const rating = rate([item(1, { code: codes.orders, manualStatus: 'done' })], facts(), '2023-10-10').get(1)
  expect([rating?.status, rating?.computed?.status]).toEqual(['done', 'notStarted'])
})

test.each<[string, Partial<Item>, 'late' | 'soon' | null]>([
  ['the day after the date', { dueOn: '2023-10-09' }, 'late'],
  ['on the date', { dueOn: '2023-10-10' }, 'soon'],
  ['a week before', { dueOn: '2023-10-17' }, 'soon'],
  ['eight days before', { dueOn: '2023-10-18' }, null],
  ['when it is done', { dueOn: '2023-10-09', manualStatus: 'done' }, null],
  ['when it is moved and the new date is past', { dueOn: '2023-10-09', manualStatus: 'moved' }, 'late'],
  ['without a date', {}, null],
])('an item burns %s: %j → %s', (_when, fields, expected) => {
  expect(rate([item(1, fields)], facts(), '2023-10-10').get(1)?.burning).toBe(expected)
})

test('an item of one’s own is in work from its first day', () => {
  expect(rate([item(1, { startsOn: '2023-10-10' })], facts(), '2023-10-10').get(1)?.status).toBe('inWork')
  expect(rate([item(1, { startsOn: '2023-10-11' })], facts(), '2023-10-10').get(1)?.status).toBe('notStarted')
})
