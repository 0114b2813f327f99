import { expect, test } from 'vitest'
import { blendMentees, blendMentors } from '../../src/duplicates/blending.ts'
import { chosenColumns, defaultChoice, groups, ownColumns } from '../../src/duplicates/choices.ts'
import { likelyPairs } from '../../src/duplicates/finding.ts'
import { missingForMerge, missingForUndo } from '../../src/duplicates/merge-rules.ts'
import { type Known } from '../../src/duplicates/rules.ts'
import { Prisma } from '../../src/generated/prisma/client.ts'
import { searchKey } from '../../src/app/search-key.ts'
import { isOneSlip, nameLikeness, namePartsOf } from '../../src/people/likeness.ts'

const parts = (name: string) => {
  const [lastName = '', firstName = '', middleName = null] = name.split('|')
  return namePartsOf({ lastName, firstName, middleName })
}

test.each([
  ['Семёнов|Пётр|Ильич', 'СЕМЕНОВ|Петр|Ильич', 'same'],
  ['Иванова|Анна-Мария|', 'Иванова|Анна|Мария', 'hyphen'],
  ['Иванов|Пётр|Ильич', 'Иванов|Пётр', 'noMiddle'],
  ['Иванов|Пётр', 'Пётр|Иванов|Ильич', 'swapped'],
  ['Пётр|Ильич|Иванов', 'Иванов|Пётр|Ильич', 'swapped'],
  ['Иванова|М.|П.', 'Иванова|Мария|Павловна', 'initials'],
  ['Иванова|М. П.', 'Иванова|Мария|Павловна', 'initials'],
  ['Иванова|М. О.', 'Иванова|Мария|Павловна', null],
  ['Иванова-Петрова|Анна', 'Иванова|Анна|Олеговна', 'doubleSurname'],
  ['Петрова Иванова|Анна', 'Иванова-Петрова|Анна', 'doubleSurname'],
  ['Ивонов|Пётр|Ильич', 'Иванов|Пётр|Ильич', 'typo'],
  ['Иванов|Пётр|Ильчи', 'Иванов|Пётр|Ильич', 'typo'],
  ['Иванов|Пётр|Ильич', 'Иванов|Илья|Петрович', null],
  ['Иванов|Пётр|Ильич', 'Иванов|Пётр|Олегович', null],
])('«%s» and «%s»: %s', (one, other, likeness) => {
  expect(nameLikeness(parts(one), parts(other))).toBe(likeness)
  expect(nameLikeness(parts(other), parts(one))).toBe(likeness)
})

test.each([
  ['иванов', 'ивонов', true],
  ['иванов', 'иваонв', true],
  ['иванов', 'ивано', true],
  ['иванов', 'иванов', false],
  ['иванов', 'виаонв', false],
  ['аб', 'ба', true],
])('%s and %s differ by one slip: %s', (one, other, slip) => expect(isOneSlip(one, other)).toBe(slip))

type Facts = Partial<Omit<Known, 'id' | 'nameKey'>>
const person = (id: number, { lastName = 'Иванов', firstName = 'Пётр', middleName = 'Ильич', ...more }: Facts = {}): Known => ({
  nameKey: searchKey(lastName, firstName, middleName),
  ...{ id, lastName, firstName, middleName, kind: 'student', birthOn: null, phone: null, email: null, post: null, school: null },
  ...more,
})
const judged = (one: Facts, other: Facts) => {
  const [found] = likelyPairs([person(1, one), person(2, other)])
  return found ? { degree: found.degree, signs: found.signs, doubts: found.doubts } : null
}
const born = '2010-05-12'
const phone = '+79120000001'

test.each<[string, Facts, Facts, string | null, string[], string[]]>([
  ['the same name and day', { birthOn: born }, { birthOn: born }, 'sure', ['same', 'birth'], []],
  ['the same name and post', { kind: 'staff', post: 'Методист' }, { kind: 'staff', post: 'методист' }, 'sure', ['same', 'post'], []],
  ['the same name and phone', { phone }, { phone }, 'sure', ['same', 'phone'], []],
  ['the same name alone', {}, { birthOn: born }, 'likely', ['same'], []],
  ['the same name and two posts', { kind: 'staff', post: 'Методист' }, { kind: 'staff', post: 'Тренер' }, 'possible', ['same'], ['postDiffers']],
  ['the same name, a teacher and a student', { kind: 'staff' }, {}, 'possible', ['same'], ['kindDiffers']],
  [
    'swapped parts and one day',
    { birthOn: born },
    { lastName: 'Пётр', firstName: 'Иванов', middleName: null, birthOn: born },
    'likely',
    ['swapped', 'birth'],
    [],
  ],
  ['initials alone', {}, { firstName: 'П.', middleName: 'И.' }, 'possible', ['initials'], []],
  ['initials and one e-mail', { email: 'a@b.ru' }, { firstName: 'П.', middleName: 'И.', email: 'A@b.ru' }, 'likely', ['initials', 'email'], []],
  ['a double surname', { lastName: 'Иванов-Петров' }, {}, 'possible', ['doubleSurname'], []],
  ['one letter and one day', { lastName: 'Ивонов', birthOn: born }, { birthOn: born }, 'likely', ['typo', 'birth'], []],
  ['one letter and nothing else', { lastName: 'Ивонов' }, {}, null, [], []],
  ['twins', { birthOn: born }, { firstName: 'Павел', birthOn: born }, 'possible', ['sameLastName', 'birth'], ['givenDiffers']],
  ['a slip in the day', { birthOn: born }, { birthOn: '2010-05-21' }, 'possible', ['same'], ['birthDiffers']],
  ['two people of one name', { birthOn: born }, { birthOn: '2012-11-03' }, null, [], []],
  ['a father and a son with one phone', { kind: 'staff', birthOn: '1980-01-01', phone }, { birthOn: born, phone }, null, [], []],
  ['brothers with the phone of the mother', { birthOn: born, phone }, { firstName: 'Олег', birthOn: '2012-01-01', phone }, null, [], []],
  ['one phone and other names', { phone }, { lastName: 'Зуев', firstName: 'Олег', phone }, 'possible', ['phone'], ['namesDiffer']],
])('%s', (_case, one, other, degree, signs, doubts) => {
  expect(judged(one, other)).toEqual(degree === null ? null : { degree, signs, doubts })
})

test('a phone of many people proves nothing, and a pair told apart is not proposed', () => {
  const letters = 'абвгдежзиклм'.split('')
  const office = letters.map((letter, index) => person(index + 1, { lastName: letter.repeat(5), phone }))
  expect(likelyPairs(office)).toEqual([])
  expect(likelyPairs([person(1, { birthOn: born }), person(2, { birthOn: born })], new Set(['1-2']))).toEqual([])
})

test('a profile takes the further status with its days, greater numbers and both texts', () => {
  const kept = {
    status: 'candidate',
    statusReason: null,
    excludedOn: null,
    pausedUntilOn: null,
    capacity: 1,
    slots: 'mon-evening',
    interests: 'шахматы',
    source: null,
  }
  const gone = { ...kept, status: 'inBank', capacity: 3, slots: 'sat-morning mon-evening', interests: 'театр', source: 'анкета' }
  expect(blendMentors(kept, gone)).toMatchObject({
    ...{ status: 'inBank', capacity: 3, slots: 'mon-evening sat-morning', interests: 'шахматы\nтеатр', source: 'анкета' },
  })
  expect(blendMentors({ status: 'inBank', excludedOn: null }, { status: 'excluded', excludedOn: '2024-01-10' })).toMatchObject({
    status: 'inBank',
    excludedOn: null,
  })
  expect(blendMentees({ status: 'completed' }, { status: 'inProgramme' }).status).toBe('inProgramme')
  expect(blendMentees({ status: 'identified', leftOn: null }, { status: 'withdrawn', leftOn: '2024-01-10' })).toMatchObject({
    status: 'identified',
    leftOn: null,
  })
})

test('what is filled in, the longer name, «в центре» and the newer value are offered first', () => {
  const one = { lastName: 'Иванова', firstName: 'М.', phone: null, post: 'методист', leftOn: '2023-05-31', curatorNote: 'тихая' }
  const other = { lastName: 'Иванова', firstName: 'Мария', phone, post: 'тренер', leftOn: null, curatorNote: 'пишет стихи' }
  const offered = (['name', 'phone', 'post', 'leftOn', 'curatorNote'] as const).map((group) => defaultChoice(group, one, other, 'one'))
  expect(offered).toEqual(['other', 'other', 'one', 'other', 'both'])
  expect(chosenColumns(one, other, { phone: 'one' }, 'one')).toMatchObject({
    firstName: 'Мария',
    phone: null,
    post: 'методист',
    leftOn: null,
    curatorNote: 'тихая\nпишет стихи',
  })
})

test('every column of a person is chosen or made by the program', () => {
  const known: string[] = [...Object.values(groups).flat(), ...ownColumns]
  expect(known.toSorted()).toEqual(Object.keys(Prisma.PersonScalarFieldEnum).toSorted())
})

const none = { anonymised: false, accounts: [], facing: [], unregistered: [], disputed: [] }

test('what blocks a merge is named with the page where it is put right', () => {
  expect(missingForMerge(none)).toEqual([])
  const accounts = [
    { id: 1, login: 'a' },
    { id: 2, login: 'b' },
  ]
  const blocked = { ...none, anonymised: true, accounts, facing: [{ id: 3, topic: 'Т' }], unregistered: [{ id: 4, title: 'П' }] }
  expect(missingForMerge({ ...blocked, disputed: [{ personId: 5, kind: 'participation', year: '2023-2024' }] })).toEqual([
    { code: 'duplicates.anonymised' },
    { code: 'duplicates.twoAccounts', params: { logins: 'a, b' }, url: '/accounts' },
    { code: 'duplicates.facing', params: { topic: 'Т' }, url: '/pairs/3' },
    { code: 'duplicates.unregistered', params: { title: 'П' }, url: '/orders/4' },
    { code: 'duplicates.disputed', params: { kind: 'participation', year: '2023-2024' }, url: '/consents/5/participation' },
  ])
})

const now = new Date('2024-03-31T10:00:00Z')
const fresh = { createdAt: new Date('2024-03-05T10:00:00Z'), now, forgotten: false, undone: false, keptGone: false, later: false }

test.each([
  [fresh, []],
  [{ ...fresh, createdAt: new Date('2024-02-28T10:00:00Z') }, ['duplicates.tooLate']],
  [{ ...fresh, forgotten: true }, ['duplicates.tooLate']],
  [{ ...fresh, undone: true }, ['duplicates.undone']],
  [{ ...fresh, later: true }, ['duplicates.laterMerge']],
  [{ ...fresh, keptGone: true }, ['duplicates.keptGone']],
])('a merge is taken back within thirty days (%#)', (facts, codes) => {
  expect(missingForUndo(facts).map(({ code }) => code)).toEqual(codes)
})
