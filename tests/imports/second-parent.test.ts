import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { guessMapping } from '../../src/imports/columns.ts'
import '../support/app.ts'
import { textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { apply, csv, theImport, uploaded } from './web.ts'

const heads = ['ФИО', 'Класс', 'ФИО мамы', 'Телефон мамы', 'ФИО папы', 'Телефон папы', 'Кем приходится второй представитель', 'Почта второго представителя']

test('both parents of a child come with the list, each with their own contacts; one named twice comes once', async () => {
  const methodist = await signIn('methodist')
  const lada = ['Ёлкина Лада Петровна', '5Б', 'Ёлкина Анна Ивановна', '8 912 345-67-89', 'Ёлкин Пётр Ильич', '8 912 345-67-90', 'отец', 'p@mail.ru']
  const alone = ['Чехов Глеб Олегович', '6А', '', '', 'Чехов Олег Ильич', '8 912 000-00-01', '', '']
  const twice = ['Яшин Марк Ильич', '6А', 'Яшина Ольга Львовна', '', 'Яшина Ольга Львовна', '', '', '']
  const id = await uploaded(methodist, 'students', 'children.csv', csv(heads, lada, alone, twice))
  await apply(methodist, id)
  const select = { fullName: true, relation: true, phone: true, email: true } as const
  const people = await read().person.findMany({ select: { representatives: { select, orderBy: { id: 'asc' } } }, orderBy: { nameKey: 'asc' } })
  expect(people.map(({ representatives }) => representatives)).toEqual([
    [
      { fullName: 'Ёлкина Анна Ивановна', relation: null, phone: '+79123456789', email: null },
      { fullName: 'Ёлкин Пётр Ильич', relation: 'отец', phone: '+79123456790', email: 'p@mail.ru' },
    ],
    [{ fullName: 'Чехов Олег Ильич', relation: null, phone: '+79120000001', email: null }],
    [{ fullName: 'Яшина Ольга Львовна', relation: null, phone: null, email: null }],
  ])
})

test('two parents in one cell both come, each with the contacts that stand in the same order; of three the third is told of', async () => {
  const methodist = await signIn('methodist')
  const list = csv(
    ['ФИО', 'Класс', 'ФИО родителя', 'Кем приходится', 'Телефон родителя'],
    ['Ёлкина Лада Петровна', '5Б', 'Ёлкина А. И., Ёлкин П. И.', 'мать, отец', '8 912 345-67-89, 8 912 345-67-90'],
    ['Чехов Глеб Олегович', '6А', 'Чехов Олег Ильич, Чехова Яна Львовна и Чехова Инна Львовна', '', '8 912 000-00-01'],
    ['Яшин Марк Ильич', '6А', 'Яшина Ольга Львовна, мать', '', ''],
  )
  const id = await uploaded(methodist, 'students', 'children.csv', list)
  expect(textOf(await methodist.get(`/imports/${id}?show=warning`))).toContain(
    'названы больше двух человек. Взяли двоих (Чехов Олег Ильич, Чехова Яна Львовна)',
  )
  await apply(methodist, id)
  const select = { fullName: true, relation: true, phone: true } as const
  const people = await read().person.findMany({ select: { representatives: { select, orderBy: { id: 'asc' } } }, orderBy: { nameKey: 'asc' } })
  expect(people.map(({ representatives }) => representatives)).toEqual([
    [
      { fullName: 'Ёлкина А. И.', relation: 'мать', phone: '+79123456789' },
      { fullName: 'Ёлкин П. И.', relation: 'отец', phone: '+79123456790' },
    ],
    [
      { fullName: 'Чехов Олег Ильич', relation: null, phone: '+79120000001' },
      { fullName: 'Чехова Яна Львовна', relation: null, phone: null },
    ],
    [{ fullName: 'Яшина Ольга Львовна, мать', relation: null, phone: null }],
  ])
})

test('a card without parents is filled with both, and a reversal takes both away', async () => {
  const methodist = await signIn('methodist')
  await apply(methodist, await uploaded(methodist, 'students', 'bare.csv', csv(['ФИО', 'Дата рождения'], ['Ёлкина Лада Петровна', '09.05.2012'])))
  const list = csv(
    ['ФИО', 'Дата рождения', ...heads.slice(2)],
    ['Ёлкина Лада Петровна', '09.05.2012', 'Ёлкина Анна Ивановна', '', 'Ёлкин Пётр Ильич', '', '', ''],
  )
  const id = await uploaded(methodist, 'students', 'parents.csv', list)
  expect(textOf(await methodist.get(`/imports/${id}?show=duplicate`))).toContain('Ёлкина Анна Ивановна, Ёлкин Пётр Ильич')
  await methodist.post(`/imports/${id}/choices`, { row: '2', shown: '', chosen: 'fill' }, `/imports/${id}?show=duplicate`)
  await apply(methodist, id)
  expect(await read().legalRepresentative.count()).toBe(2)
  await methodist.post(`/imports/${id}/reversal`, { version: String((await theImport(id)).version) }, `/imports/${id}`)
  expect([await read().legalRepresentative.count(), await read().person.count()]).toEqual([0, 1])
})

test('headings of the second parent are told from those of the first', () => {
  expect(
    guessMapping('students', [
      ...['ФИО', 'Законный представитель', 'Кем приходится', 'Телефон представителя', 'Почта представителя'],
      ...['Второй законный представитель', 'Кем приходится второй представитель', 'Телефон второго представителя', 'Почта второго представителя'],
    ]),
  ).toEqual({
    ...{ fullName: 0, representative: 1, representativeRelation: 2, representativePhone: 3, representativeEmail: 4 },
    ...{ secondRepresentative: 5, secondRelation: 6, secondPhone: 7, secondEmail: 8 },
  })
  expect(guessMapping('students', ['ФИО', 'ФИО отца', 'Телефон отца'])).toEqual({ fullName: 0, representative: 1, representativePhone: 2 })
})
