import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
import { textOfDocx } from '../documents/text-of.ts'
import '../support/app.ts'
import { textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { anotherProgramme, aProgramme } from './support.ts'

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
