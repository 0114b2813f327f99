import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentor, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { apply, csv, statuses, theImport, uploaded } from './web.ts'

test('of two applications at once one wins and nobody is doubled', async () => {
  const [one, other] = [await signIn('methodist'), await signIn('methodist')]
  const id = await uploaded(one, 'staff', 'staffA.xlsx')
  const answers = await Promise.all([apply(one, id, 0), apply(other, id, 0)])
  const said = [textOf(await one.follow(answers[0])), textOf(await other.follow(answers[1]))]
  expect(said.filter((text) => text.includes('60 человек внесено'))).toHaveLength(1)
  expect(said.filter((text) => text.includes('состояние изменилось'))).toHaveLength(1)
  expect(await read().person.count()).toBe(60)
  expect((await journalOf('import', id)).filter((action) => action === 'import.applied')).toHaveLength(1)
})

test('the same file uploaded twice and taken twice adds nobody the second time', async () => {
  const methodist = await signIn('methodist')
  const [first, second] = [await uploaded(methodist, 'staff', 'staffA.xlsx'), await uploaded(methodist, 'staff', 'staffA.xlsx')]
  expect(await statuses(second)).toEqual({ good: 60, duplicate: 1, bad: 1 })
  await apply(methodist, first)
  const answer = await apply(methodist, second)
  const said = textOf(await methodist.follow(answer))
  expect(said).toContain('0 человек внесено')
  expect(said).toContain('Как повторы пропущено ещё 60 строк')
  expect(await statuses(second)).toEqual({ skipped: 61, bad: 1 })
  expect(await read().person.count()).toBe(60)
})

test('a page opened before the columns changed cannot take the list', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  await write((tx) => tx.import.update({ where: { id }, data: { version: 1 } }))
  expect(textOf(await methodist.follow(await apply(methodist, id, 0)))).toContain('запись изменил другой человек')
  expect(await read().person.count()).toBe(0)
})

test('people with broken cells are taken without them', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'staff', 'a.csv', csv(['ФИО', 'Дата рождения', 'Телефон'], ['Ёлкина Анна', '31.02.1990', '51-94-22']))
  expect(await statuses(id)).toEqual({ warning: 1 })
  expect(textOf(await methodist.get(`/imports/${id}`))).toContain('Дата рождения «31.02.1990» не существует')
  await apply(methodist, id)
  expect(await read().person.findFirstOrThrow()).toMatchObject({ lastName: 'Ёлкина', birthOn: null, phone: null })
})

test('groups are found by their key, and a group of one teacher gets its leader', async () => {
  const methodist = await signIn('methodist')
  await write((tx) => tx.studyGroup.create({ data: { name: 'Юный эколог', nameKey: 'юный эколог' } }))
  const id = await uploaded(
    methodist,
    'staff',
    'a.csv',
    csv(['ФИО', 'Объединение'], ['Ёлкина Анна', '«юный  эколог»'], ['Рогов Илья', 'Хор'], ['Быков Олег', 'Хор']),
  )
  await apply(methodist, id)
  const groups = await read().studyGroup.findMany({ include: { leader: true, members: true }, orderBy: { nameKey: 'asc' } })
  expect(groups.map((group) => [group.name, group.leader?.lastName ?? null, group.members.length])).toEqual([
    ['Хор', null, 2],
    ['Юный эколог', 'Ёлкина', 1],
  ])
})

test('a teacher named beside a group of students becomes its leader when there is exactly one such teacher', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Петров Илья Олегович')
  const id = await uploaded(
    methodist,
    'students',
    'a.csv',
    csv(['ФИО ребёнка', 'Объединение', 'Педагог'], ['Ёлкина Анна', 'Робототехника', 'Петров Илья Олегович']),
  )
  await apply(methodist, id)
  expect(await read().studyGroup.findFirstOrThrow()).toMatchObject({ name: 'Робототехника', leaderId: teacher.id })
})

test('a phone of a parent whose name is not told is not lost', async () => {
  const methodist = await signIn('methodist')
  const id = await uploaded(methodist, 'students', 'a.csv', csv(['ФИО ребёнка', 'Телефон родителя'], ['Ёлкина Анна', '89121234567']))
  await apply(methodist, id)
  expect(await read().person.findFirstOrThrow({ include: { representatives: true } })).toMatchObject({
    phone: '+79121234567',
    representatives: [],
  })
})

test('five thousand people go from the file to the base and back to repetitions', async () => {
  const methodist = await signIn('methodist')
  const letters = 'абвгдежзик'
  const surname = (n: number) =>
    `Иванов${[n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10, Math.floor(n / 1000)].map((digit) => letters[digit]).join('')}`
  const rows = Array.from({ length: 5000 }, (_, n) => [
    surname(n),
    'Илья',
    'Петрович',
    '14.03.2012',
    'Лицей',
    `Группа ${n % 60}`,
    n % 3 ? '' : 'проект',
    n % 9 ? '' : 'да',
  ])
  const file = csv(['Фамилия', 'Имя', 'Отчество', 'Дата рождения', 'Школа', 'Объединение', 'Деятельность', 'Нужен наставник'], ...rows)
  const id = await uploaded(methodist, 'students', 'много.csv', file)
  expect(await statuses(id)).toEqual({ good: 5000 })
  expect(await theImport(id)).toMatchObject({ rowsRead: 5000, rowsTotal: 5000 })
  expect(textOf(await methodist.get(`/imports/${id}?page=100`))).toContain('Показано 4951–5000 из 5000')
  await apply(methodist, id)
  expect(await read().person.count()).toBe(5000)
  expect(await read().studyGroup.count()).toBe(60)
  expect(await read().projectRecord.count()).toBe(1667)
  expect(await read().menteeProfile.count()).toBe(556)
  expect(await statuses(await uploaded(methodist, 'students', 'много.csv', file))).toEqual({ duplicate: 5000 })
}, 180_000)

test.each(['director', 'mentor'] as const)('a %s sees neither the lists nor what is in them', async (role) => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Иванов Пётр Ильич')
  await aMentor(teacher.id)
  await aStudent()
  const id = await uploaded(methodist, 'staff', 'staffA.xlsx')
  const stranger = await signIn(role, role === 'mentor' ? teacher.id : null)
  for (const path of ['/imports', '/imports/new', '/imports/templates/staff', `/imports/${id}`, `/imports/${id}/errors.xlsx`]) {
    const answer = await stranger.get(path)
    expect([path, answer.status, /Пермяков|staffA/.test(answer.text)]).toEqual([path, 403, false])
  }
  for (const act of ['mapping', 'choices', 'repetitions', 'application', 'reversal', 'removal'])
    expect([act, (await stranger.post(`/imports/${id}/${act}`, { version: '0' })).status]).toEqual([act, 403])
  expect((await stranger.send('/imports', { kind: 'staff' }, { file: { name: 'a.csv', bytes: csv(['ФИО'], ['Ёлкина Анна']) } })).status).toBe(403)
  expect(await read().person.count()).toBe(2)
  expect((await theImport(id)).status).toBe('ready')
})
