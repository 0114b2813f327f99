import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

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
  const taken = await methodist.post(`/study-groups/${group.id}`, { name: 'Театр' })
  expect([taken.status, errorAt(taken, 'name')]).toEqual([422, 'Объединение с таким названием уже есть'])
  await methodist.post(`/study-groups/${group.id}`, { name: 'Робототехника. Старшие', direction: 'technical' }).expect(303)
  expect(await read().studyGroup.findUnique({ where: { id: group.id } })).toMatchObject({ name: 'Робототехника. Старшие', direction: 'technical' })
  expect(await journalOf('studyGroup', group.id)).toEqual(['studyGroup.changed'])
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
