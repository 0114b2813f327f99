import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { searchKey } from '../../src/app/search-key.ts'
import { allRead } from '../../src/app/background.ts'
import '../support/app.ts'
import { textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'
import { apply, csv, statuses, theImport, uploaded } from './web.ts'

// More than the client puts into one statement by itself.
const many = 1_100
const letters = (index: number) => String(index).replaceAll(/\d/g, (digit) => 'абвгдежзик'[Number(digit)] ?? '')
const name = (index: number) => ['Рогов' + letters(index), 'Олег', 'Ильич'] as const

async function knownStudents() {
  const year = await theYear()
  const people = Array.from({ length: many }, (_, index) => {
    const [lastName, firstName, middleName] = name(index)
    return {
      kind: 'student' as const,
      lastName,
      firstName,
      middleName,
      nameKey: searchKey(lastName, firstName, middleName),
      birthOn: '2010-05-12',
      grade: '7А',
    }
  })
  await write(async (tx) => {
    await tx.person.createMany({ data: people })
    const made = await tx.person.findMany({ select: { id: true } })
    await tx.menteeProfile.createMany({ data: made.map(({ id }) => ({ personId: id, schoolYearId: year.id, mainRequest: 'как было' })) })
  })
}

const cards = () => read().person.findMany({ select: { id: true, grade: true, phone: true, menteeProfiles: { select: { mainRequest: true } } } })

test('a list that changes more people than a statement takes values is taken, shown and taken back', async () => {
  const methodist = await signIn('methodist')
  await knownStudents()
  const before = await cards()
  const rows = Array.from({ length: many }, (_, index) => [name(index).join(' '), '12.05.2010', '8Б', '8912' + String(3_000_000 + index), 'стало'])
  const list = csv(['ФИО', 'Дата рождения', 'Класс', 'Телефон', 'Основной запрос'], ...rows)
  const id = await uploaded(methodist, 'menteeStudents', 'a.csv', list)
  await methodist.post(`/imports/${id}/repetitions`, { choice: 'update' })
  expect((await apply(methodist, id)).status).toBe(303)
  expect(await statuses(id)).toEqual({ updated: many })
  expect((await cards()).filter((card) => card.grade === '8Б' && card.menteeProfiles[0]?.mainRequest === 'стало')).toHaveLength(many)
  expect(textOf(await methodist.get(`/imports/${id}`).expect(200))).toContain('Отменить внесение')
  const { version } = await theImport(id)
  const reversed = await methodist.post(`/imports/${id}/reversal`, { version: String(version) }, `/imports/${id}`)
  await allRead()
  expect(textOf(await methodist.follow(reversed))).toContain('Внесение отменено')
  expect(await cards()).toEqual(before)
})
