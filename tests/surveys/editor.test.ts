import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { findEdition } from '../../src/surveys/queries/editions.ts'
import { aTeacher } from '../support/factories.ts'
import { errorAt, journalOf } from '../support/page.ts'
import { aBrowser, signIn } from '../support/people.ts'
import { aCampaign, linkFor, responseFor } from './surveys.ts'

const urlOf = (key: string) => `/surveys/templates/${key}`
const versionOf = async (key: string) => String((await findEdition(key, null)).version)
const words = (text: string) => text.replaceAll('\u00a0', ' ')

test('a methodist makes a questionnaire: sections, questions, a condition; sees it as it will be asked', async () => {
  const methodist = await signIn('methodist')
  const bad = await methodist.post('/surveys/templates', { title: '', purpose: 'Узнать', audience: 'teachers', phase: 'running' })
  expect([bad.status, errorAt(bad, 'title'), bad.text.includes('Узнать')]).toEqual([422, 'Напишите название анкеты', true])
  await methodist
    .post('/surveys/templates', { title: 'Летний отдых', purpose: 'Узнать', audience: 'teachers', phase: 'running' })
    .expect('location', urlOf('own1'))
  const add = async (type: string, fields: Record<string, string | string[]>) =>
    methodist.post(`${urlOf('own1')}/questions?type=${type}`, { section: 'Лето', version: await versionOf('own1'), ...fields })
  const few = await add('one', { text: 'Где?', options: 'дома' })
  expect([few.status, errorAt(few, 'options')]).toEqual([422, 'Нужно не меньше двух разных строк, а здесь 1'])
  await add('one', { text: 'Где?', options: 'дома\r\nв лагере\r\nдома', required: 'on' }).then((page) => expect(page.status).toBe(303))
  await add('short', { text: 'В каком лагере?', showIf: ['q1=v2'] }).then((page) => expect(page.status).toBe(303))
  await add('scale10', { text: 'Устали?', section: 'Итог', reverse: 'on', low: 'нет', high: 'очень' }).then((page) => expect(page.status).toBe(303))
  const { questions } = await findEdition('own1', null)
  expect(questions.map(({ key, section, required, reverse, showIf }) => ({ key, section, required, reverse, showIf }))).toEqual([
    { key: 'q1', section: 'Лето', required: true, reverse: false, showIf: null },
    { key: 'q2', section: 'Лето', required: false, reverse: false, showIf: { key: 'q1', values: ['v2'] } },
    { key: 'q3', section: 'Итог', required: false, reverse: true, showIf: null },
  ])
  expect((await methodist.get(`${urlOf('own1')}/preview`)).text).toContain('Только если ответ на вопрос «Где» – «в лагере»')
  // What decides cannot go behind what it decides, nor be removed.
  await methodist.post(`${urlOf('own1')}/questions/q1/removal`, { version: await versionOf('own1') }).expect(303)
  expect((await methodist.get(urlOf('own1'))).text).toContain('Вопрос «В каком лагере?» зависит от ответа, которого перед ним не станет')
  await methodist.post(`${urlOf('own1')}/questions/q3/moves`, { version: await versionOf('own1'), step: 'up' }).expect(303)
  await methodist.post(`${urlOf('own1')}/sections/1`, { version: await versionOf('own1'), title: 'Ваше лето' }).expect(303)
  expect((await findEdition('own1', null)).questions.map(({ section }) => section)).toEqual(['Ваше лето', 'Ваше лето', 'Ваше лето'])
  const { id } = await findEdition('own1', null)
  expect(await journalOf('surveyTemplate', id)).toEqual([
    'template.created',
    ...Array.from({ length: 3 }, () => 'template.questionAdded'),
    'template.questionMoved',
    'template.sectionRenamed',
  ])
})

test('a template in use gets the next edition; what was answered keeps its own words', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher()
  const campaign = await aCampaign('m7', { who: 'chosen', chosen: [teacher.id] })
  const [browser, link] = [aBrowser(), await linkFor(campaign, teacher.id)]
  const marks = (...numbers: number[]) => Object.fromEntries(numbers.map((number) => [`mark_${number}`, '2']))
  for (const [index, answers] of [marks(1, 2, 3, 4, 5), marks(6, 7), marks(8, 9)].entries()) await browser.post(`${link}/${index + 1}`, answers).expect(303)
  expect((await methodist.get(urlOf('m7'))).text).toContain('Первое же изменение создаст редакцию 2')
  const form = await methodist.get(`${urlOf('m7')}/questions/mark_4`)
  expect(form.text).toContain('1 – частично')
  const change = { text: 'Тёплый климат', section: 'Оценка программы', options: '2 – вполне\n1 – частично\n0 – не проявляется', version: '0', required: 'on' }
  await methodist.post(`${urlOf('m7')}/questions/mark_4`, change).expect(303)
  const [first, second] = [await findEdition('m7', 1), await findEdition('m7', 2)]
  const fourth = ({ questions }: typeof first) => questions.find(({ key }) => key === 'mark_4')
  expect([fourth(first)?.text, fourth(second)?.text, fourth(second)?.options.options[0]]).toEqual([
    'Комфортный психологический климат',
    'Тёплый климат',
    { value: '2', label: '2 – вполне' },
  ])
  expect(second.questions.length).toBe(first.questions.length)
  expect(await journalOf('surveyTemplate', second.id)).toEqual(['template.questionChanged'])
  const response = await responseFor(campaign, teacher.id)
  const answers = await methodist.get(`/surveys/responses/${response?.id}`)
  expect(answers.text).toContain('Комфортный психологический климат')
  expect(words(answers.text)).toContain('18 из 18 – 100 % – оптимальный уровень программы')
  // A new campaign asks by the last edition; the old page of the same form is stale.
  const next = await aCampaign('m7', { who: 'chosen', chosen: [teacher.id] })
  expect((await read().campaign.findUniqueOrThrow({ where: { id: next } })).templateId).toBe(second.id)
  const stale = await methodist.post(`${urlOf('m7')}/questions/mark_4`, { ...change, text: 'Другой текст' })
  expect([stale.status, stale.text.includes('Другой текст')]).toEqual([409, true])
  expect(await read().surveyTemplate.count({ where: { key: 'm7' } })).toBe(2)
})

test('a copy has the questions and their keys; what is archived is not offered and comes back', async () => {
  const methodist = await signIn('methodist')
  await methodist.post(`${urlOf('m3x')}/copies`).expect('location', `${urlOf('own1')}/edit`)
  const [copy, original] = [await findEdition('own1', null), await findEdition('m3x', null)]
  expect(copy.questions).toEqual(original.questions)
  expect([copy.twinKey, copy.title.endsWith('(копия)')]).toEqual(['m3n', true])
  await methodist.post(`${urlOf('own1')}/archiving`, { version: '0' }).expect(303)
  expect((await methodist.get('/surveys/new')).text).not.toContain('template=own1')
  await methodist.get('/surveys/new?template=own1').expect(404)
  expect((await methodist.get('/surveys/templates')).text).toContain('убрана из выбора')
  await methodist.post(`${urlOf('own1')}/restoration`, { version: '1' }).expect(303)
  expect((await methodist.get('/surveys/new')).text).toContain('template=own1')
  expect(await journalOf('surveyTemplate', copy.id)).toEqual(['template.copied', 'template.archived', 'template.restored'])
  await (await signIn('director')).get('/surveys/templates').expect(403)
  await methodist.get(`${urlOf('m3x')}/editions/7`).expect(404)
})
