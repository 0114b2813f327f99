import { expect, test } from 'vitest'
import {
  type ConsentFacts,
  consentsCompleteOn,
  consentState,
  missingConsents,
  type PairRole,
  type Paper,
  requiredConsents,
  signersOf,
} from '../../src/consents/rules.ts'
import type { ConsentKind, PersonKind } from '../../src/generated/prisma/enums.ts'

const ages = { representativeUntil: 14, adultFrom: 18 }
const day = '2023-10-16'

function aPaper(kind: ConsentKind, fields: Partial<Paper> = {}): Paper {
  return {
    id: 1,
    kind,
    blankIssuedOn: null,
    receivedOn: '2023-10-12',
    signedBySelf: true,
    signedByRepresentative: false,
    withdrawnOn: null,
    validUntil: null,
    ...fields,
  }
}

function facts(fields: Partial<ConsentFacts> = {}): ConsentFacts {
  return { personId: 7, name: 'Иванов Пётр Ильич', kind: 'staff', birthOn: null, roles: ['mentor'], papers: [], ...fields }
}

const table: [PersonKind, PairRole[], ConsentKind[]][] = [
  ['staff', ['mentor'], ['extraDuties', 'dataProcessing']],
  ['staff', ['mentee'], ['participation', 'dataProcessing']],
  ['staff', ['mentor', 'mentee'], ['extraDuties', 'participation', 'dataProcessing']],
  ['student', ['mentor'], ['participation', 'dataProcessing']],
  ['student', ['mentee'], ['participation', 'dataProcessing']],
  ['external', ['mentor'], ['participation', 'dataProcessing']],
  ['staff', [], []],
]

test.each(table)('a %s in the roles %j owes %j', (kind, roles, expected) => {
  expect(requiredConsents({ kind, roles })).toEqual(expected)
})

test.each([
  ['student', '2009-10-17', ['representative']],
  ['student', '2009-10-16', ['self', 'representative']],
  ['student', '2005-10-17', ['self', 'representative']],
  ['student', '2005-10-16', ['self']],
  ['student', null, ['self', 'representative']],
  ['staff', null, ['self']],
  ['staff', '2008-01-01', ['self']],
] as const)('a %s born %s is signed for by %j', (kind, birthOn, expected) => {
  expect(signersOf({ kind, birthOn }, day, ages)).toEqual(expected)
})

test.each([
  ['absent', null],
  ['issued', aPaper('participation', { receivedOn: null, blankIssuedOn: '2023-10-01' })],
  ['received', aPaper('participation')],
  ['later', aPaper('participation', { receivedOn: '2023-10-17' })],
  ['withdrawn', aPaper('participation', { withdrawnOn: '2023-10-13' })],
  ['unsigned', aPaper('participation', { signedBySelf: false })],
] as const)('a consent is «%s»', (status, paper) => {
  expect(consentState(facts({ papers: paper ? [paper] : [] }), 'participation', day, ages).status).toBe(status)
})

test('a mother’s signature is enough under fourteen and not after', () => {
  const paper = aPaper('participation', { signedBySelf: false, signedByRepresentative: true })
  const child = (birthOn: string) => consentState(facts({ kind: 'student', birthOn, roles: ['mentee'], papers: [paper] }), 'participation', day, ages)
  expect(child('2010-05-12').status).toBe('received')
  expect(child('2008-05-12')).toMatchObject({ status: 'unsigned', lacks: ['self'] })
})

test('a consent signed by the representative at thirteen still counts at fourteen', () => {
  const paper = aPaper('participation', { receivedOn: '2023-10-12', signedBySelf: false, signedByRepresentative: true })
  expect(consentState(facts({ kind: 'student', birthOn: '2009-10-14', papers: [paper] }), 'participation', day, ages).status).toBe('received')
})

test('a new consent after a withdrawal speaks for the person', () => {
  const papers = [aPaper('participation', { id: 1, withdrawnOn: '2023-10-11' }), aPaper('participation', { id: 2 })]
  expect(consentState(facts({ papers }), 'participation', day, ages).paper?.id).toBe(2)
})

test('distribution never stands among what is missing', () => {
  const missing = missingConsents([facts()], day, ages)
  expect(missing.map(({ kind, status }) => [kind, status])).toEqual([
    ['extraDuties', 'absent'],
    ['dataProcessing', 'absent'],
  ])
})

test('consents are complete on the day the last of them came', () => {
  const papers = [aPaper('extraDuties', { receivedOn: '2023-10-09' }), aPaper('dataProcessing', { receivedOn: '2023-10-12' })]
  expect(consentsCompleteOn(facts({ papers }), day, ages)).toBe('2023-10-12')
  expect(consentsCompleteOn(facts({ papers: papers.slice(1) }), day, ages)).toBeNull()
})

test('a consent counts on the last day of its term and not on the next', () => {
  const person = facts({ papers: [aPaper('extraDuties', { validUntil: '2023-12-31' })] })
  const states = ['2023-12-31', '2024-01-01'].map((on) => consentState(person, 'extraDuties', on, ages).status)
  expect(states).toEqual(['received', 'expired'])
})
