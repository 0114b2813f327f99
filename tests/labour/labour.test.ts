import { beforeEach, expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { paymentTerms } from '../../src/labour/payment-words.ts'
import { missingFormalities } from '../../src/labour/rules.ts'
import { textOfDocx } from '../documents/text-of.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'

beforeEach(async () => {
  await aCentre()
})

const terms = { startsOn: '2025-10-01', endsOn: '2026-05-25' }
const filled = {
  labour: 'addendum',
  addendumNumber: '12-ДС',
  addendumOn: '01.09.2025',
  paymentKind: 'percent',
  paymentAmount: '15 % оклада',
  paymentBasis: 'Положение об оплате труда',
  version: '0',
}

test('from March 2025 an addendum is asked for, printed and written down; only the methodist and the director see the payment', async () => {
  const { pair, mentorPerson } = await aReadyPair({ status: 'active', ...terms })
  const [methodist, director, mentor] = [await signIn('methodist'), await signIn('director'), await signIn('mentor', mentorPerson.id)]
  const url = `/pairs/${pair.id}/labour`
  expect(textOf(await methodist.get(`/pairs/${pair.id}`))).toContain('Не указано, как оформлена работа наставника')
  const wrong = await methodist.post(url, { ...filled, addendumOn: '', paymentAmount: '', paymentBasis: 'Набрано' })
  expect([wrong.status, errorAt(wrong, 'addendumOn'), errorAt(wrong, 'paymentAmount')]).toEqual([
    422,
    'Укажите дату соглашения: номер без даты не подтверждает его',
    'Укажите размер выплаты',
  ])
  expect(wrong.text).toContain('Набрано')
  expect(errorAt(await methodist.post(url, { ...filled, addendumNumber: '' }), 'addendumNumber')).toContain('Укажите номер соглашения')
  const answer = await methodist.post(url, filled)
  expect(textOf(await methodist.follow(answer))).toContain('Сведения об оформлении наставника сохранены')
  expect(await read().pair.findUniqueOrThrow({ where: { id: pair.id } })).toMatchObject({
    labour: 'addendum',
    addendumNumber: '12-ДС',
    addendumOn: '2025-09-01',
    paymentKind: 'percent',
    paymentAmount: '15 % оклада',
  })
  expect(await journalOf('pair', pair.id)).toEqual(['pair.labourArranged'])
  expect((await methodist.post(url, { ...filled, paymentAmount: '20 %' })).status).toBe(409)
  for (const reader of [methodist, director]) {
    const page = textOf(await reader.get(`/pairs/${pair.id}`))
    expect(page).toContain('дополнительное соглашение № 12-ДС от 01.09.2025')
    expect(page).toContain('с доплатой в размере 15 % оклада')
    expect(page).not.toContain('Не указано, как оформлена')
  }
  await director.post(url, filled).expect(403)
  const paper = textOfDocx((await director.get(`${url}/document`).responseType('blob').expect(200)).body as Buffer)
  for (const said of ['№ 12-ДС', 'статьёй 351.8', 'Иванов Пётр Ильич', 'Шевченко Анна Сергеевна', '15 % оклада', '3 рабочих дня']) expect(paper).toContain(said)
  for (const path of [url, `${url}/document`]) await mentor.get(path).expect(403)
  const own = await mentor.get(`/pairs/${pair.id}`)
  expect(own.text).not.toMatch(/15 % оклада|12-ДС|Оформление наставника/)
})

test('before March 2025 only the consent of art. 60.2 is offered, and its blank takes the payment', async () => {
  const { pair, mentorPerson } = await aReadyPair({ status: 'agreed' })
  const methodist = await signIn('methodist')
  const url = `/pairs/${pair.id}/labour`
  const page = await methodist.get(url)
  expect(textOf(page)).toContain('Достаточно письменного согласия наставника')
  expect(page.text).not.toContain('addendumNumber')
  expect(textOf(await methodist.get(`/pairs/${pair.id}`))).not.toContain('ст. 351.8')
  await methodist.get(`${url}/document`).expect(404)
  expect((await methodist.post(url, { ...filled, labour: 'addendum' })).status).toBe(422)
  await methodist.post(url, { labour: 'consentOnly', paymentKind: 'none', paymentAmount: 'лишнее', version: '0' }).expect(303)
  expect(await read().pair.findUniqueOrThrow({ where: { id: pair.id } })).toMatchObject({ labour: 'consentOnly', paymentKind: 'none', paymentAmount: null })
  const blank = await methodist.get(`/consents/blanks.docx?personIds=${mentorPerson.id}&kinds=extraDuties`).responseType('blob').expect(200)
  expect(textOfDocx(blank.body as Buffer)).toContain('без дополнительной оплаты')
})

test('a pair with a child is no labour: it has no such page', async () => {
  const mentor = await aMentor((await aTeacher()).id)
  const pair = await aPair(mentor.id, [(await aMentee((await aStudent()).id)).id], { form: 'teacherStudent', ...terms })
  const methodist = await signIn('methodist')
  await methodist.get(`/pairs/${pair.id}/labour`).expect(404)
  expect(textOf(await methodist.get(`/pairs/${pair.id}`))).not.toContain('Оформление наставника')
  await write((tx) => tx.person.updateMany({ data: { kind: 'external' } }))
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { form: 'teacherTeacher' } }))
  await methodist.get(`/pairs/${pair.id}/labour`).expect(404)
})

test.each([
  ['nothing decided', { labour: null }, ['labour.undecided']],
  ['a consent only', { labour: 'consentOnly' }, ['labour.undecided']],
  ['an addendum without a number', { labour: 'addendum' }, ['labour.noAddendum']],
  ['an addendum with its details', { labour: 'addendum', addendumNumber: '1', addendumOn: '2025-09-01' }, []],
  ['duties that include it', { labour: 'notRequired' }, []],
  ['a pair that ended before the article', { labour: null, endsOn: '2025-02-28' }, []],
  ['a pair that works on its first day', { labour: null, endsOn: '2025-03-01' }, ['labour.undecided']],
] as const)('of %s the rule says so', (_name, facts, codes) => {
  const pair = { id: 1, form: 'teacherTeacher', endsOn: '2026-05-25', addendumNumber: null, addendumOn: null, people: [{ kind: 'staff' }] } as const
  expect(missingFormalities({ ...pair, people: [...pair.people], ...facts }).map(({ code }) => code)).toEqual(codes)
})

test('a consent names each way of payment once, and leaves a line when one is not decided', () => {
  const none = { labour: null, addendumNumber: null, addendumOn: null, paymentKind: 'none', paymentAmount: null } as const
  const addendum = { ...none, labour: 'addendum', addendumNumber: '7', addendumOn: '2025-09-01' } as const
  expect(paymentTerms([none, none])).toBe('без дополнительной оплаты')
  expect(paymentTerms([none, addendum])?.replaceAll('\u00a0', ' ')).toBe(
    'без дополнительной оплаты; в соответствии с дополнительным соглашением № 7 от 1 сентября 2025 г.',
  )
  expect([paymentTerms([]), paymentTerms([none, { ...none, paymentKind: null }])]).toEqual([null, null])
})

test('an addendum of a pair that began before the article does not reach behind it', async () => {
  const { pair } = await aReadyPair({ status: 'active', startsOn: '2024-10-16', endsOn: '2025-05-25' })
  const director = await signIn('director')
  const paper = textOfDocx((await director.get(`/pairs/${pair.id}/labour/document`).responseType('blob').expect(200)).body as Buffer)
  expect(paper).toContain('с 1 марта 2025 г. по 25 мая 2025 г.')
  expect(paper).not.toContain('16 октября 2024')
})
