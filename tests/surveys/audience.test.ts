import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { aCampaign } from './surveys.ts'

async function aGroup(name: string, members: { id: number }[]) {
  const data = { name, nameKey: name.toLocaleLowerCase('ru'), members: { create: members.map(({ id: personId }) => ({ personId })) } }
  return write((tx) => tx.studyGroup.create({ data, select: { id: true } }))
}

const invitedTo = async (campaignId: number) =>
  (await read().invitation.findMany({ where: { campaignId }, select: { personId: true }, orderBy: { id: 'asc' } })).map(({ personId }) => personId)
const asked = { template: 'a3', title: 'Проекты', closesOn: '12.10.2099', who: 'filter' }

test('children are invited by study groups with their counts, and nobody outside of them is', async () => {
  const methodist = await signIn('methodist')
  const [one, two, three] = [await aStudent('Зимина Юля'), await aStudent('Осин Лев'), await aStudent('Котов Илья')]
  const robots = await aGroup('Роботы', [one, two])
  await aGroup('Шахматы', [three])
  const page = textOf(await methodist.get('/surveys/new?template=a3'))
  expect(page).toMatch(/Роботы \(2\).*Шахматы \(1\)/)
  await methodist.post('/surveys', { ...asked, groups: String(robots.id) }).expect(303)
  const { id } = await read().campaign.findFirstOrThrow()
  expect(await invitedTo(id)).toEqual([one.id, two.id])
  const nothing = await methodist.post('/surveys', asked)
  expect([nothing.status, textOf(nothing).includes('Отметьте хотя бы одно условие отбора')]).toEqual([422, true])
})

test('a place in the banks and a direction narrow the audience together', async () => {
  const methodist = await signIn('methodist')
  const [mentor, paired, waiting, other] = [
    await aTeacher('Иванов Пётр'),
    await aTeacher('Первая Анна'),
    await aTeacher('Вторая Анна'),
    await aTeacher('Третья Анна'),
  ]
  await aPair((await aMentor(mentor.id)).id, [(await aMentee(paired.id)).id], { status: 'active' })
  for (const { id } of [waiting, other]) await aMentee(id)
  await write((tx) => tx.personDirection.create({ data: { personId: waiting.id, direction: 'art' } }))
  const id = await aCampaign('a1', { who: 'later', open: false })
  await methodist.post(`/surveys/${id}/people`, { who: 'filter', standing: 'withoutPair', directions: 'art' }).expect(303)
  expect(await invitedTo(id)).toEqual([waiting.id])
  await methodist.post(`/surveys/${id}/people`, { who: 'filter', standing: 'withoutPair' }).expect(303)
  expect(await invitedTo(id)).toEqual([waiting.id, other.id])
  await methodist.post(`/surveys/${id}/people`, { who: 'filter', standing: 'mentors', form: 'teacherTeacher' }).expect(303)
  expect(await invitedTo(id)).toEqual([waiting.id, other.id, mentor.id])
  expect(await journalOf('campaign', id)).toEqual(['survey.created', 'survey.peopleAdded', 'survey.peopleAdded', 'survey.peopleAdded'])
})

test('a crowd is not listed by name: single people are found by a search', async () => {
  const methodist = await signIn('methodist')
  const data = Array.from({ length: 80 }, (_, index) => ({
    kind: 'student' as const,
    lastName: `Иванов${index}`,
    firstName: 'Пётр',
    nameKey: `иванов${index} петр`,
  }))
  await write((tx) => tx.person.createMany({ data }))
  const child = await aStudent('Ёлкина Юля')
  const fresh = await methodist.get('/surveys/new?template=a3')
  expect([fresh.text.includes('Иванов7 '), textOf(fresh).includes('всем обучающимся центра (81)')]).toEqual([false, true])
  const id = await aCampaign('a3', { who: 'later', open: false })
  expect(textOf(await methodist.get(`/surveys/${id}/people`))).toContain('Показаны первые 60 из 81')
  const found = await methodist.get(`/surveys/${id}/people?q=${encodeURIComponent('елкина')}`)
  expect([textOf(found).includes('Ёлкина Юля'), found.text.includes('Иванов')]).toEqual([true, false])
  expect(errorAt(await methodist.post(`/surveys/${id}/people`, { who: 'chosen' }), 'chosen')).toBe('Отметьте хотя бы одного человека')
  await methodist.post(`/surveys/${id}/people`, { who: 'chosen', chosen: String(child.id) }).expect(303)
  expect(await invitedTo(id)).toEqual([child.id])
})
