import { expect, test } from 'vitest'
import { sentenceOf, setReasonSentences } from '../../src/app/errors.ts'
import type { PairFacts } from '../../src/pairs/facts.ts'
import { menteeStatusFrom } from '../../src/pairs/commands/mentees.ts'
import { checkPair, checkPeople, isAccepted, prohibitions, signatureOf } from '../../src/pairs/rules.ts'
import { placesTaken } from '../../src/pairs/rules/capacity.ts'
import { pairReasons } from '../../src/pairs/rules/messages.ts'
import { addMonths, addWorkingDays } from '../../src/pairs/term.ts'
import { menteeFacts, mentorFacts, otherPair, pairFacts } from './facts.ts'

const child = menteeFacts({ kind: 'student', birthOn: '2010-05-12' })
const pupil = mentorFacts({ kind: 'student', birthOn: '2008-01-20' })
const sameMentor = { profileId: 1, personId: 1, name: 'Иванов Пётр Ильич' }
const sameMentee = [{ profileId: 11, personId: 2 }]

type Case = [sentence: string, fields: Partial<PairFacts>, row: number, level: string, code: string]

const broken: Case[] = [
  ['mentor and mentee are one person', { mentees: [menteeFacts({ personId: 1 })] }, 1, 'prohibition', 'pairs.samePerson'],
  ['a student mentors a teacher', { mentor: pupil }, 2, 'prohibition', 'pairs.mentorNotTeacher'],
  ['a student mentors in «педагог-ученик»', { form: 'teacherStudent', mentor: pupil, mentees: [child] }, 2, 'prohibition', 'pairs.mentorNotTeacher'],
  ['a teacher mentors in «ученик-ученик»', { form: 'studentStudent', mentees: [child] }, 2, 'prohibition', 'pairs.mentorNotStudent'],
  ['a student is mentored in «педагог-педагог»', { mentees: [child] }, 2, 'prohibition', 'pairs.menteeNotTeacher'],
  ['a teacher is mentored in «педагог-ученик»', { form: 'teacherStudent' }, 2, 'prohibition', 'pairs.menteeNotStudent'],
  ['the mentor is only a candidate', { mentor: mentorFacts({ status: 'candidate' }) }, 3, 'prohibition', 'pairs.mentorNotInBank'],
  ['the mentor is paused', { mentor: mentorFacts({ status: 'paused' }) }, 3, 'prohibition', 'pairs.mentorPaused'],
  ['the mentee is not in the bank yet', { mentees: [menteeFacts({ status: 'awaitingConsent' })] }, 3, 'prohibition', 'pairs.menteeNotInBank'],
  ['the same two are in another pair at the time', { others: [otherPair({ mentor: sameMentor, mentees: sameMentee })] }, 4, 'prohibition', 'pairs.repeated'],
  ['the mentor has no free place', { mentor: mentorFacts({ capacity: 1 }), others: [otherPair({ mentor: sameMentor })] }, 5, 'prohibition', 'pairs.noCapacity'],
  [
    'a group is larger than the mentor takes',
    { mentees: [menteeFacts(), menteeFacts({ profileId: 12, personId: 4 }), menteeFacts({ profileId: 13, personId: 5 })] },
    5,
    'prohibition',
    'pairs.noCapacity',
  ],
  ['the limit is lifted with a reason', { mentor: mentorFacts({ capacity: 0 }), overCapacityWhy: 'по просьбе обоих' }, 5, 'note', 'pairs.overCapacity'],
  [
    'the two mentor each other on one topic',
    {
      others: [
        otherPair({
          mentor: { profileId: 3, personId: 2, name: 'Шевченко Анна Сергеевна' },
          mentees: [{ profileId: 12, personId: 1 }],
          topicKey: 'открытое занятие',
        }),
      ],
    },
    6,
    'prohibition',
    'pairs.mutual',
  ],
  ['the term begins before the year', { startsOn: '2023-08-20' }, 7, 'warning', 'pairs.outsideYear'],
  ['the term is a day short of three months', { startsOn: '2023-10-16', endsOn: '2024-01-14' }, 7, 'warning', 'pairs.shortTerm'],
  [
    'the term is a day longer than a year',
    { startsOn: '2023-09-01', endsOn: '2024-09-01', year: { startsOn: '2023-09-01', endsOn: '2024-12-31' } },
    7,
    'warning',
    'pairs.longTerm',
  ],
  ['the mentee has left', { mentees: [menteeFacts({ leftOn: '2023-10-01' })] }, 8, 'prohibition', 'pairs.hasLeft'],
  ['the mentor leaves within the term', { mentor: mentorFacts({ leftOn: '2024-02-01' }) }, 8, 'warning', 'pairs.willLeave'],
  [
    'the mentor of a working pair is paused',
    { status: 'active', mentor: mentorFacts({ status: 'paused' }), mentees: [menteeFacts({ status: 'inProgramme' })] },
    8,
    'warning',
    'pairs.mentorPaused',
  ],
  ['the mentor is not ready for the form', { mentor: mentorFacts({ forms: ['teacherStudent'] }) }, 9, 'warning', 'pairs.formNotWanted'],
  ['the mentee asked not to work with the mentor', { mentees: [menteeFacts({ avoidedPersonId: 1 })] }, 10, 'warning', 'pairs.avoided'],
  [
    'the mentee has another mentor on the topic',
    { others: [otherPair({ mentees: sameMentee, topicKey: 'открытое занятие' })] },
    11,
    'warning',
    'pairs.secondMentor',
  ],
  [
    'the mentee has another mentor on the same request',
    { topicKey: 'родители и дети', others: [otherPair({ mentees: sameMentee, topicKey: 'собрание родители' })] },
    11,
    'warning',
    'pairs.secondMentor',
  ],
  [
    'the only request has a mentor already',
    { mentees: [menteeFacts({ requests: ['дети'] })], others: [otherPair({ mentees: sameMentee })] },
    11,
    'warning',
    'pairs.secondMentor',
  ],
  [
    'the mentor is a parent of the mentee',
    { form: 'teacherStudent', mentees: [{ ...child, representatives: ['иванов петр ильич'] }] },
    12,
    'warning',
    'pairs.relatives',
  ],
  ['the mentor is the chief of the department', { mentor: mentorFacts({ post: 'Заведующая отделом' }) }, 13, 'warning', 'pairs.superior'],
  ['the mentor is the deputy director', { mentor: mentorFacts({ post: 'заместитель директора', department: null }) }, 13, 'warning', 'pairs.superior'],
  [
    'the student mentor is younger',
    { form: 'studentStudent', mentor: mentorFacts({ kind: 'student', birthOn: '2010-05-13' }), mentees: [child] },
    14,
    'warning',
    'pairs.mentorYounger',
  ],
  ['the student is nine', { form: 'teacherStudent', mentees: [{ ...child, birthOn: '2013-10-17' }] }, 15, 'warning', 'pairs.tooYoung'],
  ['the mentor is not trained', { mentor: mentorFacts({ trained: false }) }, 16, 'warning', 'pairs.notTrained'],
  [
    'an external mentor works with a child without the certificate',
    { form: 'teacherStudent', mentor: mentorFacts({ kind: 'external' }), mentees: [child] },
    17,
    'prohibition',
    'pairs.noRecordMissing',
  ],
  ['the curator is the mentor', { mentor: mentorFacts({ isCurator: true }) }, 18, 'note', 'pairs.ownCurator'],
]

test.each(broken)('%s: row %3$i', (_sentence, fields, row, level, code) => {
  setReasonSentences(pairReasons)
  const found = checkPair(pairFacts(fields)).filter((finding) => finding.row === row)
  expect(found.map((finding) => [finding.level, finding.reason.code])).toEqual([[level, code]])
  expect(found.map((finding) => sentenceOf(finding.reason)).join()).not.toMatch(/undefined|NaN/)
})

const allowed: [sentence: string, fields: Partial<PairFacts>][] = [
  ['a pair that breaks nothing', {}],
  ['a mentee with a mentor chosen', { mentees: [menteeFacts({ status: 'mentorChosen' })] }],
  ['the same two in terms that do not overlap', { others: [otherPair({ mentor: sameMentor, mentees: sameMentee, until: '2023-10-15' })] }],
  ['the same two in another form', { form: 'teacherStudent', mentees: [child], others: [otherPair({ mentor: sameMentor, mentees: sameMentee })] }],
  ['the last free place', { others: [otherPair({ mentor: sameMentor })] }],
  ['places that an ended pair has freed', { mentor: mentorFacts({ capacity: 1 }), others: [otherPair({ mentor: sameMentor, status: 'terminated' })] }],
  [
    'mentoring each other on different topics',
    { others: [otherPair({ mentor: { profileId: 3, personId: 2, name: 'Ш' }, mentees: [{ profileId: 12, personId: 1 }] })] },
  ],
  ['exactly three months', { startsOn: '2023-10-16', endsOn: '2024-01-15' }],
  ['exactly a year', { startsOn: '2023-09-01', endsOn: '2024-08-31' }],
  ['someone who leaves after the term', { mentees: [menteeFacts({ leftOn: '2024-06-01' })] }],
  ['a second mentor on another request', { others: [otherPair({ mentees: sameMentee })] }],
  ['a chief of another department', { mentor: mentorFacts({ post: 'Заведующий отделом', department: 'художественный отдел' }) }],
  [
    '«равный – равному» with a younger mentor',
    { form: 'studentStudent', roleModel: 'peers', mentor: mentorFacts({ kind: 'student', birthOn: '2011-01-01' }), mentees: [child] },
  ],
  ['a student of ten', { form: 'teacherStudent', mentees: [{ ...child, birthOn: '2013-10-16' }] }],
  ['a working pair whose mentor was never trained', { status: 'active', mentor: mentorFacts({ trained: false }) }],
  [
    'an external mentor with the certificate',
    { form: 'teacherStudent', mentor: mentorFacts({ kind: 'external', noRecordOn: '2023-09-10' }), mentees: [child] },
  ],
  ['an external mentor of a teacher', { mentor: mentorFacts({ kind: 'external' }) }],
  ['an ended pair, whatever became of its people', { status: 'completed', mentor: mentorFacts({ status: 'excluded', leftOn: '2023-10-01' }) }],
]

test.each(allowed)('%s raises nothing', (_sentence, fields) => {
  expect(checkPair(pairFacts(fields))).toEqual([])
})

test('only the avoided mentor is for the curator alone', () => {
  const findings = checkPair(pairFacts({ mentor: mentorFacts({ trained: false, forms: [] }), mentees: [menteeFacts({ avoidedPersonId: 1 })] }))
  expect(findings.map((finding) => [finding.row, finding.curatorOnly ?? false])).toEqual([
    [9, false],
    [10, true],
    [16, false],
  ])
})

test('two people are compared before there is a term: everything but row 7 is said of them', () => {
  const facts = pairFacts({ mentor: mentorFacts({ status: 'candidate', trained: false }), endsOn: '2023-11-01' })
  expect(checkPair(facts).map(({ row }) => row)).toEqual([3, 7, 16])
  expect(checkPeople(facts).map(({ row }) => row)).toEqual([3, 16])
})

test('a pair is accepted when nothing prohibits it and exactly the shown warnings were read', () => {
  const warned = checkPair(pairFacts({ mentor: mentorFacts({ trained: false, forms: [] }) }))
  expect(signatureOf(warned)).toBe('9-16')
  expect([isAccepted(warned, '9-16'), isAccepted(warned, '16'), isAccepted(warned, ''), isAccepted(warned, 'all')]).toEqual([true, false, false, true])
  const prohibited = checkPair(pairFacts({ mentor: mentorFacts({ status: 'candidate' }) }))
  expect([prohibitions(prohibited).length, isAccepted(prohibited, 'all')]).toEqual([1, false])
})

test('only live pairs take places and a group takes one for each mentee', () => {
  const pairs = [
    otherPair({ mentor: sameMentor, mentees: [...sameMentee, { profileId: 12, personId: 4 }] }),
    otherPair({ mentor: sameMentor, status: 'completed' }),
    otherPair({ mentor: sameMentor, status: 'draft' }),
  ]
  expect(placesTaken(1, pairs)).toBe(3)
})

test.each([
  ['2023-11-30', 3, '2024-02-29'],
  ['2023-10-16', 3, '2024-01-16'],
  ['2024-08-31', 12, '2025-08-31'],
])('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})

test('working days skip the weekend', () => {
  expect(addWorkingDays('2023-10-12', 3)).toBe('2023-10-17')
})

test.each([
  [['active', 'draft'], true, 'inBank', 'inProgramme'],
  [['draft'], false, 'inBank', 'mentorChosen'],
  [['completed'], true, 'completed', 'completed'],
  [['terminated'], false, 'inBank', 'inBank'],
  [[], true, 'inBank', 'mentorChosen'],
  [[], false, 'inBank', 'inBank'],
] as const)('a mentee with pairs %j and choice %s stands %4$s', (pairs, choiceStands, otherwise, expected) => {
  expect(menteeStatusFrom({ pairs: [...pairs], choiceStands, otherwise })).toBe(expected)
})
