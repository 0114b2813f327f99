import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aStudent } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

async function aGroup(name = 'Робототехника', children: string[] = []) {
  const people = []
  for (const child of children) people.push(await aStudent(child))
  const members = { create: people.map((person) => ({ personId: person.id })) }
  const group = await write((tx) => tx.studyGroup.create({ data: { name, nameKey: name.toLowerCase(), members } }))
  return { group, people }
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
  const { group } = await aGroup('Робототехника')
  await aGroup('театр')
  const taken = await methodist.post(`/study-groups/${group.id}`, { name: 'Театр' })
  expect([taken.status, errorAt(taken, 'name')]).toEqual([422, 'Объединение с таким названием уже есть'])
  await methodist.post(`/study-groups/${group.id}`, { name: 'Робототехника. Старшие', direction: 'technical' }).expect(303)
  expect(await read().studyGroup.findUnique({ where: { id: group.id } })).toMatchObject({ name: 'Робототехника. Старшие', direction: 'technical' })
  expect(await journalOf('studyGroup', group.id)).toEqual(['studyGroup.changed'])
})

test('a teacher’s list marks both activities received and finds out who needs a mentor', async () => {
  const methodist = await signIn('methodist')
  const { group, people } = await aGroup('Робототехника', ['Авдеев Лев', 'Борисов Ян', 'Ветров Егор'])
  await aGroup('Театр')
  expect(textOf(await methodist.get('/study-groups'))).toContain('Собрано 0 из 2 объединений')
  const answer = await methodist.post(`/study-groups/${group.id}/list`, {
    personId: people.map((person) => String(person.id)),
    project: ['yes', 'no', ''],
    topic: ['Умная теплица', '', ''],
    competition: ['no', 'yes', ''],
    competitionName: ['', 'НТО', ''],
    needs: ['yes', 'no', ''],
    why: ['первый проект', '', ''],
  })
  expect(textOf(await methodist.follow(answer))).toContain('Собрано 1 из 2 объединений')
  expect(await read().projectRecord.findMany({ select: { personId: true, topic: true } })).toEqual([{ personId: people[0]?.id, topic: 'Умная теплица' }])
  expect(await read().competitionRecord.findMany({ select: { personId: true, name: true } })).toEqual([{ personId: people[1]?.id, name: 'НТО' }])
  expect(
    await read().menteeProfile.findMany({ select: { personId: true, status: true, needsMentor: true, needsMentorWhy: true }, orderBy: { personId: 'asc' } }),
  ).toEqual([
    { personId: people[0]?.id, status: 'identified', needsMentor: 'yes', needsMentorWhy: 'первый проект' },
    { personId: people[1]?.id, status: 'identified', needsMentor: 'no', needsMentorWhy: null },
  ])
  expect((await read().groupReturn.findMany({ orderBy: { activity: 'asc' } })).map((row) => [row.studyGroupId, row.activity])).toEqual([
    [group.id, 'competition'],
    [group.id, 'project'],
  ])
  expect(await journalOf('studyGroup', group.id)).toEqual(['studyGroup.listReceived'])
})

test('a list sent again changes what differs and takes back what became «нет»', async () => {
  const methodist = await signIn('methodist')
  const { group, people } = await aGroup('Робототехника', ['Авдеев Лев'])
  const line = { personId: String(people[0]?.id), project: 'yes', topic: 'Теплица', competition: 'yes', competitionName: 'НТО', needs: 'unclear', why: '' }
  await methodist.post(`/study-groups/${group.id}/list`, line)
  const page = await methodist.get(`/study-groups/${group.id}`)
  expect(page.text).toContain('value="Теплица"')
  await methodist.post(`/study-groups/${group.id}/list`, { ...line, topic: 'Умная теплица', competition: 'no', competitionName: '', needs: 'yes' })
  expect(await read().projectRecord.findMany({ select: { topic: true } })).toEqual([{ topic: 'Умная теплица' }])
  expect(await read().competitionRecord.count()).toBe(0)
  const profile = await read().menteeProfile.findFirstOrThrow()
  expect(profile.needsMentor).toBe('yes')
  expect(await journalOf('menteeProfile', profile.id)).toEqual(['mentee.identified', 'mentee.activityChanged'])
})

test('a child of another study group cannot be slipped into a list', async () => {
  const methodist = await signIn('methodist')
  const { group } = await aGroup('Робототехника')
  const stranger = await aStudent('Чужов Лев')
  await methodist.post(`/study-groups/${group.id}/list`, {
    personId: String(stranger.id),
    project: 'yes',
    topic: 'Чужой проект',
    competition: '',
    competitionName: '',
    needs: 'yes',
    why: '',
  })
  expect([await read().projectRecord.count(), await read().menteeProfile.count()]).toEqual([0, 0])
})

test('the director sees the lists and cannot change them', async () => {
  const { group } = await signIn('methodist').then(() => aGroup('Робототехника', ['Авдеев Лев']))
  const director = await signIn('director')
  expect(textOf(await director.get(`/study-groups/${group.id}`))).toContain('Авдеев Лев')
  expect((await director.post(`/study-groups/${group.id}/list`, {})).status).toBe(403)
  expect(await read().groupReturn.count()).toBe(0)
})
