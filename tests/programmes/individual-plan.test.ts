import { afterEach, expect, test, vi } from 'vitest'
import { write } from '../../src/app/db.ts'
import { organisation } from '../../src/organisation/queries.ts'
import { findProgramme } from '../../src/programmes/find.ts'
import { signaturesOf } from '../../src/programmes/participants.ts'
import { textOfDocx } from '../documents/text-of.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { anotherProgramme, aProgramme } from './support.ts'

afterEach(() => void vi.useRealTimers())

test('the plan of a month, a quarter or the year is printed from the programme, blank when nothing is planned', async () => {
  await aCentre()
  const { programme, mentorPerson, menteePerson } = await aProgramme({ status: 'approved' })
  const other = await anotherProgramme()
  const mentor = await signIn('mentor', mentorPerson.id)
  const url = `/programmes/${programme.id}`
  const printed = async (period: string) =>
    textOfDocx((await mentor.get(`${url}/plan/document?period=${period}&format=docx`).responseType('blob').expect(200)).body as Buffer)
  expect(textOf(await mentor.get(url))).toContain('2023–2024 учебный год IV квартал 2023 г. I квартал 2024 г.')
  expect(await printed('year')).toContain('Итоговая встреча')
  const october = await printed('2023-10')
  expect([october.includes('Встреча-знакомство'), october.includes('Итоговая встреча'), october.includes('октябрь')]).toEqual([true, false, true])
  expect(await printed('2024-Q1')).not.toContain('Встреча-знакомство')
  expect(await printed('2024-Q1')).toContain('Подпись наставляемого')
  await write((tx) => tx.person.update({ where: { id: menteePerson.id }, data: { kind: 'student' } }))
  expect(await printed('year')).toContain('Индивидуальный маршрут подготовки')
  const { headers } = await mentor.get(`${url}/plan/document?period=2023-10`)
  expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain('Индивидуальный маршрут подготовки Иванов – Шевченко, октябрь 2023 г.docx')
  await mentor.get(`/programmes/${other.programme.id}/plan/document`).expect(404)
})

test('a representative signs as one, and of an old pair whoever had to sign on its last day', async () => {
  vi.setSystemTime(new Date('2029-01-10T10:00:00+05:00'))
  const { id } = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2010-03-01' })
  const methodist = await signIn('methodist')
  const pair = await aPair((await aMentor((await aTeacher()).id)).id, [(await aMentee(id)).id], { form: 'teacherStudent', status: 'active' })
  const made = await write((tx) => tx.programme.create({ data: { pairId: pair.id }, select: { id: true } }))
  const programme = await findProgramme(methodist.actor, made.id)
  const posts = async (endsOn: string) => signaturesOf({ ...programme.pair, endsOn }, await organisation()).map(({ post }) => post)
  expect(await posts('2023-12-31')).toEqual(['Законный представитель'])
  expect(await posts('2028-02-29')).toEqual(['Наставляемый', 'Законный представитель'])
  expect(await posts('2030-05-25')).toEqual(['Наставляемый'])
  const text = textOfDocx((await methodist.get(`/programmes/${made.id}/document`).responseType('blob')).body as Buffer).replace(/\s+/g, ' ')
  expect(text).toContain('Наставляемый М. О. Ёлкина Законный представитель А. П. Ёлкина Куратор')
  const { members } = programme.pair
  const group = signaturesOf({ members: [...members, ...members], endsOn: '2023-12-31' }, await organisation()).map(({ post }) => post)
  expect(group[1]?.replace(/\s/g, ' ')).toBe('Законный представитель (наставляемый – М. О. Ёлкина)')
})
