import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { aCampaign, sentBy } from './surveys.ts'

const requests = ['Дисциплина на занятии', 'Не хватает порядка', 'Аттестация', 'Портфолио', 'Конкурсы', 'Всё хорошо']

test('similar answers are put into groups by hand, and the results count them', async () => {
  const { campaign, ids } = await openAnswers()
  const methodist = await signIn('methodist')
  const page = `/surveys/${campaign}/results/questions/main_request`
  const first = await methodist.get(page)
  expect(textOf(first)).toContain('без группы – 6 ответов')
  expect(first.text.indexOf('Аттестация')).toBeLessThan(first.text.indexOf('Всё хорошо'))

  expect(errorAt(await methodist.post(`${page}/groups`, { name: 'Порядок' }), 'ticked')).toBe('Отметьте хотя бы один ответ')
  const nameless = await methodist.post(`${page}/groups`, { ticked: [`${ids[0]}.0`, `${ids[1]}.0`] })
  expect([nameless.status, errorAt(nameless, 'name')]).toEqual([422, 'Выберите группу или назовите новую'])
  expect(nameless.text.match(/name="ticked"[^>]*checked/g)).toHaveLength(2)

  await methodist.post(`${page}/groups`, { ticked: [`${ids[0]}.0`, `${ids[1]}.0`], name: 'Порядок на занятии' })
  const put = await methodist.post(`${page}/groups`, { ticked: `${ids[2]}.0`, name: 'ПОРЯДОК на занятии' })
  expect(textOf(await methodist.follow(put))).toContain('В группу «Порядок на занятии» перенесён 1 ответ.')
  const [group] = await read().answerGroup.findMany({ include: { answers: true } })
  expect([group?.name, group?.answers.length]).toEqual(['Порядок на занятии', 3])
  await methodist.post(`${page}/ungrouping`, { ticked: `${ids[2]}.${group!.id}` })
  await methodist.post(`/surveys/answer-groups/${group!.id}/name`, { [`name-${group!.id}`]: 'Дисциплина', was: 'Порядок на занятии' })

  const director = await signIn('director')
  const results = await director.get(`/surveys/${campaign}/results`)
  expect(textOf(results)).toContain('Дисциплина: 2 из 6 – 33,3 %')
  expect(textOf(results)).toContain('Дисциплина Дисциплина на занятии Не хватает порядка без группы Аттестация')
  expect(results.text).not.toContain('/questions/')
  expect((await director.get(page)).status).toBe(403)

  await methodist.post(`/surveys/answer-groups/${group!.id}/removal`, { was: 'Дисциплина' })
  expect(await read().answerGroup.count()).toBe(0)
  expect(await read().answer.count({ where: { key: 'main_request' } })).toBe(6)
  const acts = ['answers.grouped', 'answers.grouped', 'answers.ungrouped', 'answers.groupRenamed', 'answers.groupRemoved']
  expect((await journalOf('campaign', campaign)).slice(-acts.length)).toEqual(acts)
})

test('two who sort at once do not undo each other, and a group left by its last answer goes', async () => {
  const { campaign, ids } = await openAnswers()
  const methodist = await signIn('methodist')
  const page = `/surveys/${campaign}/results/questions/main_request`
  await methodist.post(`${page}/groups`, { ticked: `${ids[0]}.0`, name: 'Первая' })
  const late = await methodist.post(`${page}/groups`, { ticked: [`${ids[0]}.0`, `${ids[1]}.0`], name: 'Вторая' })
  expect([late.status, textOf(late).includes('ответы разложил другой человек')]).toEqual([409, true])
  const groups = await read().answerGroup.findMany({ select: { id: true, name: true, _count: { select: { answers: true } } } })
  expect(groups).toEqual([{ id: groups[0]!.id, name: 'Первая', _count: { answers: 1 } }])

  const renamed = await methodist.post(`/surveys/answer-groups/${groups[0]!.id}/name`, { [`name-${groups[0]!.id}`]: 'Третья', was: 'Устаревшее' })
  expect(renamed.status).toBe(409)
  await methodist.post(`${page}/groups`, { ticked: `${ids[1]}.0`, name: 'Вторая' })
  const taken = await methodist.follow(
    await methodist.post(`/surveys/answer-groups/${groups[0]!.id}/name`, { [`name-${groups[0]!.id}`]: 'вторая', was: 'Первая' }, page),
  )
  expect(textOf(taken)).toContain('Группа с таким названием у этого вопроса уже есть.')
  await methodist.post(`${page}/ungrouping`, { ticked: `${ids[0]}.${groups[0]!.id}` })
  expect((await read().answerGroup.findMany({ select: { name: true } })).map(({ name }) => name)).toEqual(['Вторая'])
})

test('a question without free words, for the curator only, or of another campaign cannot be sorted', async () => {
  const { campaign, ids } = await openAnswers()
  const methodist = await signIn('methodist')
  for (const key of ['ped_years', 'avoid_mentor', 'nothing'])
    expect((await methodist.get(`/surveys/${campaign}/results/questions/${key}`)).status, key).toBe(404)
  const other = await aCampaign('a1', { title: 'Другая' })
  expect((await methodist.post(`/surveys/${other}/results/questions/main_request/groups`, { ticked: `${ids[0]}.0`, name: 'Чужая' })).status).toBe(404)
  await write((tx) => tx.response.update({ where: { id: ids[0]! }, data: { submittedAt: null } }))
  expect((await methodist.post(`/surveys/${campaign}/results/questions/main_request/groups`, { ticked: `${ids[0]}.0`, name: 'Черновик' })).status).toBe(404)
  expect(await read().answerGroup.count()).toBe(0)
})

async function openAnswers(said: readonly string[] = requests) {
  await aCentre()
  const teachers = []
  for (const index of said.keys()) teachers.push(await aTeacher(`Учитель${index} Анна Сергеевна`))
  const campaign = await aCampaign('a1')
  const ids = []
  for (const [index, request] of said.entries()) ids.push(await sentBy(campaign, teachers[index]!.id, { main_request: request, ped_years: 'from1' }))
  return { campaign, ids }
}

test('answers in the same words stand once with their number and are put into a group together', async () => {
  const { campaign, ids } = await openAnswers([...requests, '  портфолио '])
  const methodist = await signIn('methodist')
  const page = `/surveys/${campaign}/results/questions/main_request`
  const shown = await methodist.get(page)
  expect(textOf(shown)).toContain('без группы – 7 ответов')
  expect(textOf(shown)).toMatch(/Портфолио ×\s2/i)
  const both = /value="(\d+\.0 \d+\.0)"/.exec(shown.text)?.[1] ?? ''
  expect(both.split(' ').toSorted()).toEqual([`${ids[3]}.0`, `${ids[6]}.0`].toSorted())
  await methodist.post(`${page}/groups`, { ticked: both, name: 'Портфолио' }).expect(303)
  expect(await read().answer.count({ where: { group: { name: 'Портфолио' } } })).toBe(2)
})
