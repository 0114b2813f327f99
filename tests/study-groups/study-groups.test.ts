import type { Response } from 'supertest'
import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

/** The stamp of the form, as the browser would send it back. */
function seenOn(answer: Response): string {
  return (/name="seen" value="([^"]*)"/.exec(answer.text)?.[1] ?? '').replaceAll('&#34;', '"')
}

function aGroup(name: string) {
  return write((tx) => tx.studyGroup.create({ data: { name, nameKey: name.toLowerCase() } }))
}

test('a study group is added once', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/study-groups', { name: 'Робототехника', direction: 'technical' })
  expect(textOf(await methodist.follow(answer))).toContain('Объединение добавлено')
  const again = await methodist.post('/study-groups', { name: ' РОБОТОТЕХНИКА ' })
  expect([again.status, errorAt(again, 'name')]).toEqual([422, 'Объединение с таким названием уже есть'])
  const group = await read().studyGroup.findFirstOrThrow()
  expect(group).toMatchObject({ name: 'Робототехника', direction: 'technical' })
  expect(await journalOf('studyGroup', group.id)).toEqual(['studyGroup.created'])
})

test('a study group is renamed, but not to the name of another', async () => {
  const methodist = await signIn('methodist')
  const group = await aGroup('Робототехника')
  await aGroup('театр')
  const seen = seenOn(await methodist.get(`/study-groups/${group.id}/edit`))
  const taken = await methodist.post(`/study-groups/${group.id}`, { name: 'Театр', seen })
  expect([taken.status, errorAt(taken, 'name')]).toEqual([422, 'Объединение с таким названием уже есть'])
  await methodist.post(`/study-groups/${group.id}`, { name: 'Робототехника. Старшие', direction: 'technical', seen }).expect(303)
  expect(await read().studyGroup.findUnique({ where: { id: group.id } })).toMatchObject({ name: 'Робототехника. Старшие', direction: 'technical' })
  expect(await journalOf('studyGroup', group.id)).toEqual(['studyGroup.changed'])
})

test('of two who change a study group at once the second is told so and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aGroup('Робототехника')
  const seen = seenOn(await methodist.get(`/study-groups/${id}/edit`))
  await methodist.post(`/study-groups/${id}`, { name: 'Робототехника', direction: 'technical', seen }).expect(303)
  const late = await methodist.post(`/study-groups/${id}`, { name: 'Робототехника', direction: 'science', seen })
  expect([late.status, textOf(late).includes('эту запись изменил другой человек')]).toEqual([409, true])
  expect(late.text).toMatch(/value="science" selected/)
  expect(await read().studyGroup.findUniqueOrThrow({ where: { id } })).toMatchObject({ direction: 'technical' })
  await methodist.post(`/study-groups/${id}`, { name: 'Робототехника', direction: 'science', seen: seenOn(late) }).expect(303)
  expect(await journalOf('studyGroup', id)).toEqual(['studyGroup.changed', 'studyGroup.changed'])
})

test('a leader, a site or a programme that is gone is said on the form, which keeps what was typed', async () => {
  const methodist = await signIn('methodist')
  for (const choice of ['leaderId', 'siteId', 'courseId']) {
    const answer = await methodist.post('/study-groups', { name: 'Робототехника', [choice]: '9999' })
    expect([answer.status, textOf(answer).includes('из выбранного в списках уже нет')]).toEqual([422, true])
    expect(answer.text).toContain('value="Робототехника"')
  }
  const person = await methodist.post('/people?kind=staff', { lastName: 'Рогов', firstName: 'Олег', post: 'тренер', siteIds: '9999' })
  expect([person.status, textOf(person).includes('из выбранного в списках уже нет')]).toEqual([422, true])
  expect([await read().studyGroup.count(), await read().person.count({ where: { lastName: 'Рогов' } })]).toEqual([0, 0])
})

test('many study groups come by pages and are found by their name and by their teacher', async () => {
  const methodist = await signIn('methodist')
  const { id: leaderId } = await aTeacher('Кузнецов Артём Валерьевич')
  await write(async (tx) => {
    for (let number = 10; number < 37; number += 1)
      await tx.studyGroup.create({ data: { name: `Группа ${number}`, nameKey: `группа ${number}`, leaderId: number === 36 ? leaderId : null } })
  })
  const page = textOf(await methodist.get('/study-groups'))
  expect([page.includes('Показано 1–25 из 27'), page.includes('из 27 объединений'), page.includes('Группа 36')]).toEqual([true, true, false])
  const found = textOf(await methodist.get('/study-groups?q=кузнецов'))
  expect([found.includes('Группа 36'), found.includes('Группа 10')]).toEqual([true, false])
  expect(textOf(await methodist.get('/study-groups?q=нет такой'))).toContain('Объединений не найдено')
})
