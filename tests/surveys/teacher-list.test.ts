import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { mergePeople } from '../../src/duplicates/commands/merge.ts'
import { eraseAnswers } from '../../src/personal-data/commands/erasure-ties.ts'
import { listCandidates } from '../../src/surveys/queries/candidates.ts'
import { findTemplate } from '../../src/surveys/queries/templates.ts'
import { aMentee, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { aBrowser, signIn, theYear } from '../support/people.ts'
import { aCampaign, answersOf, linkFor, responseFor, shownIn } from './surveys.ts'

async function aGroup(name: string, leaderId: number, childIds: number[]) {
  const members = { create: childIds.map((personId) => ({ personId })) }
  return write((tx) => tx.studyGroup.create({ data: { name, nameKey: name.toLowerCase(), leaderId, members } }))
}

/** A teacher with two children, a child of somebody else, and the questionnaire sent to the teacher. */
async function aList() {
  const methodist = await signIn('methodist')
  const [teacher, other] = [await aTeacher('Роботова Ольга Ильинична'), await aTeacher('Чужой Глеб Ильич')]
  const [anna, boris, foreign] = [await aStudent('Абрамова Анна'), await aStudent('Борисов Борис'), await aStudent('Чужова Мария')]
  const group = await aGroup('Роботы', teacher.id, [anna.id, boris.id])
  await aGroup('Шахматы', other.id, [foreign.id])
  const campaign = await aCampaign('teacher_list', { who: 'chosen', chosen: [teacher.id] })
  return { methodist, teacher, other, anna, boris, foreign, group, campaign, link: await linkFor(campaign, teacher.id) }
}

test('a teacher is offered the children of the own study groups by name and sends a row a child', async () => {
  const { anna, boris, foreign, campaign, teacher, link } = await aList()
  const page = await aBrowser().get(`${link}/1`)
  expect(textOf(page)).toContain('Абрамова Анна')
  expect(textOf(page)).not.toContain('Чужова')
  const said = {
    [`children-${anna.id}-project`]: 'yes',
    [`children-${anna.id}-topic`]: 'Умная теплица',
    [`children-${anna.id}-needs`]: 'yes',
    [`children-${foreign.id}-project`]: 'yes',
  }
  await aBrowser().post(`${link}/1`, said).expect(303)
  expect(await answersOf(campaign, teacher.id)).toEqual({ children: [{ child: String(anna.id), project: 'yes', topic: 'Умная теплица', needs: 'yes' }] })
  expect((await responseFor(campaign, teacher.id))?.submittedAt).not.toBeNull()
  const again = await aBrowser().get(`${link}/1`)
  expect(again.text).toContain('value="Умная теплица"')
  const wrong = await aBrowser().post(`${link}/1`, { ...said, [`children-${boris.id}-needs`]: 'maybe' })
  expect([wrong.status, wrong.text.includes('value="Умная теплица"')]).toEqual([422, true])
})

test('only who leads children is asked for a list, and by a link of one’s own', async () => {
  const { methodist, teacher, other, campaign } = await aList()
  const candidates = await listCandidates(await findTemplate('teacher_list'), (await theYear()).id)
  expect(candidates.map(({ personId }) => personId)).toEqual([teacher.id, other.id])
  expect(textOf(await methodist.follow(await methodist.post(`/surveys/${campaign}/common`)))).toContain('Общей ссылки у этой анкеты нет')
  const invitation = await read().invitation.findFirstOrThrow({ where: { campaignId: campaign } })
  const paper = await methodist.follow(await methodist.get(`/surveys/invitations/${invitation.id}/paper`))
  expect(textOf(paper)).toContain('Список с бумаги вносят на странице объединения')
})

test('rows of a list become records of the children one by one or whole, and the list counts as handed in', async () => {
  const { methodist, anna, boris, foreign, campaign, teacher, group, link } = await aList()
  await aMentee(boris.id, { needsMentorWhy: 'просит сам', needsMentor: 'yes' })
  const said = {
    ...{ [`children-${anna.id}-project`]: 'yes', [`children-${anna.id}-needs`]: 'yes', [`children-${anna.id}-mentor`]: 'Роботова О. И.' },
    ...{ [`children-${boris.id}-name`]: 'Профессионалы', [`children-${boris.id}-why`]: 'нет тренера' },
  }
  await aBrowser().post(`${link}/1`, said).expect(303)
  const response = (await responseFor(campaign, teacher.id))?.id ?? 0
  expect(textOf(await methodist.get(`/surveys/responses/${response}`))).toContain(
    'Абрамова Анна, занимается проектом – да, нуждается в наставнике – да, Роботова О. И.',
  )
  const page = await methodist.get(`/surveys/responses/${response}/transfer`)
  expect(textOf(page)).toContain('проект есть, тема не названа')
  expect(textOf(page)).toContain('расходится с карточкой')
  await methodist.post(`/surveys/responses/${response}/transfer`, { ...shownIn(page), only: String(anna.id) }).expect(303)
  expect(await read().projectRecord.findMany({ select: { personId: true, topic: true } })).toEqual([{ personId: anna.id, topic: null }])
  const [card] = await read().menteeProfile.findMany({ where: { personId: anna.id } })
  expect(card).toMatchObject({ status: 'identified', needsMentor: 'yes', preferredMentor: 'Роботова О. И.', recommendedBy: 'Роботова Ольга Ильинична' })
  expect(await journalOf('menteeProfile', card?.id ?? 0)).toEqual(['mentee.identified', 'response.taken'])
  expect(await read().competitionRecord.count()).toBe(0)
  const rest = await methodist.get(`/surveys/responses/${response}/transfer`)
  expect(textOf(rest)).not.toContain('проект есть, тема не названа')
  await methodist.post(`/surveys/responses/${response}/transfer`, shownIn(rest)).expect(303)
  expect(await read().competitionRecord.findMany({ select: { personId: true, name: true } })).toEqual([{ personId: boris.id, name: 'Профессионалы' }])
  expect(await read().menteeProfile.findFirstOrThrow({ where: { personId: boris.id } })).toMatchObject({ needsMentorWhy: 'просит сам' })
  expect((await read().groupReturn.findMany({ orderBy: { activity: 'asc' } })).map(({ studyGroupId, activity }) => [studyGroupId, activity])).toEqual([
    [group.id, 'competition'],
    [group.id, 'project'],
  ])
  expect(await read().menteeProfile.count({ where: { personId: foreign.id } })).toBe(0)
  expect(textOf(await methodist.get(`/surveys/responses/${response}`))).toContain('тема проекта')
})

test('a list taken over in bulk leaves what contradicts and names what a teacher denies', async () => {
  const { methodist, anna, boris, campaign, teacher, link } = await aList()
  const { id: schoolYearId } = await theYear()
  await write((tx) => tx.projectRecord.create({ data: { personId: boris.id, schoolYearId, topic: 'Мост' } }))
  const said = { [`children-${anna.id}-topic`]: 'Теплица', [`children-${boris.id}-project`]: 'no', [`children-${boris.id}-needs`]: 'yes' }
  await aBrowser().post(`${link}/1`, said).expect(303)
  const page = await methodist.get(`/surveys/${campaign}/transfer`)
  expect(textOf(page)).toContain('2 ребёнка')
  expect(textOf(page)).toContain('Борисов Борис: педагог ответил, что проекта нет')
  const { id, version } = (await responseFor(campaign, teacher.id)) ?? { id: 0, version: 0 }
  await methodist.post(`/surveys/${campaign}/transfer`, { chosen: [`${id}.${version}.${teacher.id}`] }).expect(303)
  expect((await read().projectRecord.findMany({ orderBy: { id: 'asc' } })).map(({ topic }) => topic)).toEqual(['Мост', 'Теплица'])
  expect(await read().menteeProfile.count({ where: { needsMentor: 'yes' } })).toBe(1)
})

test('a line follows its child into a merged card and goes with a child made nameless', async () => {
  const { methodist, anna, boris, campaign, teacher, link } = await aList()
  const twin = await aStudent('Абрамова Анна', { birthOn: null, grade: null })
  const said = { [`children-${anna.id}-topic`]: 'Теплица', [`children-${boris.id}-why`]: 'просит сам' }
  await aBrowser().post(`${link}/1`, said).expect(303)
  await mergePeople(methodist.actor, twin.id, anna.id, { keep: 'one', choices: {}, versionOne: 0, versionOther: 0 })
  const children = async () => (await answersOf(campaign, teacher.id)).children
  expect(await children()).toEqual([
    { child: String(twin.id), topic: 'Теплица' },
    { child: String(boris.id), why: 'просит сам' },
  ])
  await write((tx) => eraseAnswers(tx, boris.id))
  expect(await children()).toEqual([{ child: String(twin.id), topic: 'Теплица' }])
})
