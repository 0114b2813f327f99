import { expect, test } from 'vitest'
import { findEdition } from '../../src/surveys/queries/editions.ts'
import { aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, signIn } from '../support/people.ts'
import { aCampaign, linkFor, responseFor } from './surveys.ts'

const own = '/surveys/templates/own1'
const questions = async () => (await findEdition('own1', null)).questions
const places = async () => (await questions()).map(({ section, key }) => `${section}.${key}`).join(' ')
const versioned = async (fields: Record<string, string | string[]>) => ({ version: String((await findEdition('own1', null)).version), ...fields })

/** A methodist with a questionnaire of two sections: q1 decides about q2. */
async function anEditor() {
  const methodist = await signIn('methodist')
  await methodist.post('/surveys/templates', { title: 'Лето', purpose: 'Узнать', audience: 'teachers', phase: 'running' }).expect(303)
  const post = async (path: string, fields: Record<string, string | string[]>) => methodist.post(own + path, await versioned(fields))
  const add = (type: string, fields: Record<string, string | string[]>) => post(`/questions?type=${type}`, fields)
  await add('one', { section: 'Лето', text: 'Где?', options: 'дома\r\nв лагере' })
  await add('short', { section: 'Лето', text: 'В каком лагере?', showIf: ['q1=v2'] })
  await add('scale10', { section: 'Итог', text: 'Устали?', reverse: 'on', required: 'on' })
  return { methodist, post, add }
}

test('the type of a question changes with its variants kept, unless another question needs the answer', async () => {
  const { methodist, post } = await anEditor()
  const types = textOf(await methodist.get(`${own}/questions/q1/types`))
  expect(types).toContain('число нельзя, пока от ответа зависит вопрос «В каком лагере?»')
  expect((await methodist.get(`${own}/questions/q1?type=many`)).text).toContain('дома\nв лагере')
  await post('/questions/q1?type=many', { section: 'Лето', text: 'Где бывали?', options: 'дома\r\nв лагере' }).then(({ status }) => expect(status).toBe(303))
  expect((await questions())[0]).toMatchObject({ key: 'q1', type: 'many', text: 'Где бывали?', options: { options: [{ value: 'v1' }, { value: 'v2' }] } })
  const refused = await post('/questions/q1?type=number', { section: 'Лето', text: 'Сколько раз?', from: '1', to: '9' })
  expect([refused.status, errorAt(refused, 'type')]).toEqual([
    422,
    'От ответа на этот вопрос зависит вопрос «В каком лагере?». Сначала измените или снимите его условие.',
  ])
  expect([refused.text.includes('Сколько раз?'), refused.text.includes('value="9"')]).toEqual([true, true])
  await post('/questions/q3?type=yesNo', { section: 'Итог', text: 'Устали?' })
  // «Да» and «нет» become variants of their own and keep their values.
  expect((await methodist.get(`${own}/questions/q3?type=one`)).text).toContain('да\nнет')
  await post('/questions/q3?type=one', { section: 'Итог', text: 'Устали?', options: 'да\r\nнет\r\nне знаю' })
  expect((await questions())[2]).toMatchObject({ type: 'one', reverse: false, options: { options: [{ value: 'yes' }, { value: 'no' }, { value: 'v1' }] } })
  expect(await journalOf('surveyTemplate', (await findEdition('own1', null)).id)).toEqual([
    'template.created',
    ...Array.from({ length: 3 }, () => 'template.questionAdded'),
    ...Array.from({ length: 3 }, () => 'template.questionChanged'),
  ])
  await methodist.get(`${own}/questions/q1?type=picture`).expect(404)
})

test('a change that breaks a condition comes back at the field to blame with everything typed', async () => {
  const { post, add } = await anEditor()
  const before = await questions()
  const gone = await post('/questions/q1', { section: 'Лето', text: 'Где отдыхали?', options: 'дома\r\nна море\r\nу бабушки' })
  expect([gone.status, errorAt(gone, 'options')]).toEqual([
    422,
    'От ответа, которого не станет, зависит вопрос «В каком лагере?». Верните вариант или сначала измените условие того вопроса.',
  ])
  expect([gone.text.includes('у бабушки'), gone.text.includes('Где отдыхали?')]).toEqual([true, true])
  const later = await post('/questions/q1', { section: 'Итог', text: 'Где?', options: 'дома\r\nв лагере' })
  expect([later.status, errorAt(later, 'section')]).toEqual([
    422,
    'В этом разделе вопрос окажется после вопроса «В каком лагере?», который задают по ответу на него.',
  ])
  await add('yesNo', { section: 'Итог', text: 'Поедете ещё?' })
  const early = await add('short', { section: 'Лето', text: 'Куда?', showIf: ['q4=yes'] })
  expect([early.status, early.text.includes('Вопрос «Поедете ещё?» задают позже, чем этот'), early.text.includes('Куда?')]).toEqual([422, true, true])
  const itself = await post('/questions/q1', { section: 'Лето', text: 'Где?', options: 'дома\r\nв лагере', showIf: ['q1=v1'] })
  const [own, future] = [itself, await post('/questions/q1', { section: 'Лето', text: 'Где?', options: 'дома\r\nв лагере', showIf: ['q4=yes'] })]
  expect([own.status, future.status]).toEqual([422, 422])
  expect((await questions()).slice(0, 3)).toEqual(before)
})

test('a section moves whole, is renamed, joins its neighbour, and goes with its last question', async () => {
  const { methodist, post } = await anEditor()
  const up = await post('/sections/2/moves', { step: 'up' })
  expect([up.headers.location, await places()]).toEqual([`${own}?at=section-1#section-1`, 'Итог.q3 Лето.q1 Лето.q2'])
  await post('/sections/1/moves', { step: 'down' })
  expect(await places()).toBe('Лето.q1 Лето.q2 Итог.q3')
  // Moved out, the last question takes its section with it; then it stands in a new one again.
  await post('/questions/q3/moves', { step: 'up' })
  expect(await places()).toBe('Лето.q1 Лето.q2 Лето.q3')
  await post('/questions/q3', { section: 'Итог', text: 'Устали?' })
  await post('/questions/q2', { section: 'Подробно', text: 'В каком лагере?', showIf: ['q1=v2'] })
  expect(await places()).toBe('Лето.q1 Итог.q3 Подробно.q2')
  const taken = await post('/sections/3', { title: 'Лето' })
  expect([taken.status, errorAt(taken, 'title')?.startsWith('Раздел с таким названием уже есть в другом месте')]).toEqual([422, true])
  await post('/sections/2', { title: 'Лето' })
  expect(await places()).toBe('Лето.q1 Лето.q3 Подробно.q2')
  // The condition of the second section forbids to put it first; the page says so before the press.
  expect(textOf(await methodist.get(own))).toContain('«Раздел выше» пока нельзя. Что мешает: Вопрос «В каком лагере?» зависит от ответа')
  await post('/sections/2/moves', { step: 'up' })
  expect(await places()).toBe('Лето.q1 Лето.q3 Подробно.q2')
  expect((await journalOf('surveyTemplate', (await findEdition('own1', null)).id)).slice(4, 6)).toEqual(['template.sectionMoved', 'template.sectionMoved'])
  await (await signIn('director')).post(`${own}/sections/1/moves`, await versioned({ step: 'down' })).expect(403)
})

test('bad input is refused with a sentence and kept', async () => {
  const { methodist, add } = await anEditor()
  const variants = (count: number) => Array.from({ length: count }, (_, index) => `вариант ${index + 1}`).join('\r\n')
  const refusals: [Record<string, string>, string, string][] = [
    [{ options: '' }, 'options', 'Нужно не меньше двух разных строк, а здесь 0'],
    [{ options: 'да\r\n\r\n да ' }, 'options', 'Нужно не меньше двух разных строк, а здесь 1'],
    [{ options: variants(200) }, 'options', 'Строк может быть не больше 100, а здесь 200'],
    [{ options: `нет\r\n${'о'.repeat(201)}` }, 'options', `Строка не может быть длиннее 200 знаков: «${'о'.repeat(40)}…»`],
    [{ text: 'я'.repeat(10_000) }, 'text', 'Слишком длинный текст: допускается не больше 500 знаков, а здесь 10000'],
    [{ section: '' }, 'section', 'Напишите название раздела'],
  ]
  for (const [fields, field, sentence] of refusals) {
    const typed = { section: 'Лето', text: 'Как?', hint: 'Не торопитесь', options: 'да\r\nнет', ...fields }
    const page = await add('one', typed)
    expect([page.status, errorAt(page, field), page.text.includes('Не торопитесь')], sentence).toEqual([422, sentence, true])
  }
  expect((await questions()).length).toBe(3)
  // A list as it is pasted from a document, and markup that is only text.
  await add('one', { section: '<b>Лето</b>', text: '<script>alert(1)</script>', options: '•\tда\r\n•\tнет\r\n• да\r\n<i>иногда</i>' })
  expect((await questions()).at(-1)?.options.options.map(({ label }) => label)).toEqual(['да', 'нет', '<i>иногда</i>'])
  for (const path of ['', '/preview', '/questions/q4', '/sections/3'])
    expect((await methodist.get(own + path)).text).not.toMatch(/<script>alert|<i>иногда|<b>Лето/)
})

test('what is compared is marked and survives a change of the words; answers keep the type they were given to', async () => {
  const methodist = await signIn('methodist')
  const page = textOf(await methodist.get('/surveys/templates/m5x'))
  expect(page).toContain('сопоставляют с анкетой «Анкета наставляемого до начала работы, „педагог-ученик“»')
  expect(page).toContain('оценка от 1 до 10, обратная оценка, сравнивается')
  expect(page).toContain('да или нет Ещё')
  const teacher = await aTeacher()
  const campaign = await aCampaign('m7', { who: 'chosen', chosen: [teacher.id] })
  const [browser, door] = [aBrowser(), await linkFor(campaign, teacher.id)]
  const marks = (...numbers: number[]) => Object.fromEntries(numbers.map((number) => [`mark_${number}`, '1']))
  for (const [index, answers] of [marks(1, 2, 3, 4, 5), marks(6, 7), marks(8, 9)].entries()) await browser.post(`${door}/${index + 1}`, answers).expect(303)
  const asWords = { text: 'Каков климат?', section: 'Оценка программы', version: '0' }
  await methodist.post('/surveys/templates/m7/questions/mark_4?type=long', asWords).expect(303)
  const typeIn = async (edition: number) => (await findEdition('m7', edition)).questions.find(({ key }) => key === 'mark_4')?.type
  expect([await typeIn(1), await typeIn(2)]).toEqual(['one', 'long'])
  const read = textOf(await methodist.get(`/surveys/responses/${(await responseFor(campaign, teacher.id))?.id}`))
  expect(read).toContain('Комфортный психологический климат 1 – частично')
  expect(read).not.toContain('Каков климат?')
  // A question joined to the entry questionnaire keeps its key; with another type there is nothing to compare.
  expect(textOf(await methodist.get('/surveys/templates/m5x/questions/anxiety'))).toContain('Ответы сравниваются с вопросом «')
  expect(textOf(await methodist.get('/surveys/templates/m5x/questions/anxiety?type=short'))).toContain('сравнения в итогах не будет')
})
