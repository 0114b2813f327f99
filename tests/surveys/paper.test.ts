import { expect, test } from 'vitest'
import { saysNumber } from '../../src/surveys/rules/codes.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { a1Stored, a1Typed } from './a1.ts'
import { aCampaign, answersOf, invitationFor, responseFor } from './surveys.ts'

async function paperOf(campaign: number, personId: number): Promise<string> {
  return `/surveys/invitations/${(await invitationFor(campaign, personId)).id}/paper`
}

test('a whole A1 is typed by its numbers on one page, and the next person follows', async () => {
  const methodist = await signIn('methodist')
  const [other, teacher] = [await aTeacher('Авдеев Пётр Ильич'), await aTeacher('Шевченко Анна Сергеевна')]
  const id = await aCampaign('a1')
  const [paper, next] = [await paperOf(id, teacher.id), await paperOf(id, other.id)]
  expect((await methodist.get(`/surveys/${id}/paper?q=шев`)).headers.location).toBe(paper)
  expect((await methodist.get(`/surveys/${id}/paper?q=№ ${(await invitationFor(id, teacher.id)).id}`)).headers.location).toBe(paper)
  const done = await methodist.post(paper, { ...a1Typed, 'pref_mentor-1': 'авдеев', then: 'next' })
  expect(done.headers.location).toBe(next)
  expect(textOf(await methodist.follow(done))).toContain('Внесено с бумаги: Шевченко Анна Сергеевна. Ещё не ответили: 1.')
  expect(await answersOf(id, teacher.id)).toEqual({ ...a1Stored, pref_mentor: [other.id] })
  const response = await responseFor(id, teacher.id)
  expect([response?.fromPaper, response?.submittedAt instanceof Date]).toEqual([true, true])
  expect(await journalOf('response', response?.id ?? 0)).toEqual(['response.entered', 'response.submitted'])
  expect(textOf(await methodist.get(`/surveys/${id}`))).toContain('с бумаги')
  // What was typed comes back by the same numbers.
  const again = await methodist.get(paper)
  expect(again.text).toMatch(/name="direction"\s+value="1 4"/)
  expect(again.text).toContain('value="1 1 1 1 1 3 1 1 1 1 1 1 1 1 1 1 3 1 1 1 1 1"')
  expect(again.text).toContain('value="Авдеев Пётр Ильич"')
  const last = await methodist.post(next, { ...a1Typed, then: 'next' })
  expect([last.headers.location, textOf(await methodist.follow(last)).includes('Больше вносить некого')]).toEqual([`/surveys/${id}`, true])
})

test('wrong numbers are named, everything typed stays, and what is right is saved', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const id = await aCampaign('a1')
  const paper = await paperOf(id, teacher.id)
  const wrong = { ped_years: '9', direction: '1,7', difficulties: '1 2 3', top3: '1 2 3 4', want_mentor: '12', org_years: 'два', 'pref_mentor-1': 'Незнамо' }
  const answer = await methodist.post(paper, { ...a1Typed, ...wrong })
  const said = textOf(answer)
  for (const text of [
    'Варианта «9» здесь нет. Впишите номера, которые стоят на бланке, не больше 5',
    'Варианта «7» здесь нет',
    '22 строки, а введено ответов: 3',
    'Выберите не больше 3 вариантов',
    'Здесь один ответ: впишите один номер',
    'Такого коллеги в центре нет',
    'сохранено, но ответы ещё не отправлены',
  ])
    expect(said).toContain(text)
  expect(answer.status).toBe(422)
  for (const text of Object.values({ ...a1Typed, ...wrong })) expect(answer.text).toContain(text)
  const response = await responseFor(id, teacher.id)
  expect([response?.submittedAt, (await answersOf(id, teacher.id)).main_request]).toEqual([null, a1Typed.main_request])
  const empty = await methodist.post(paper, { then: 'next' })
  expect([empty.status, textOf(empty).includes('Вы ничего не ввели')]).toEqual([422, true])
})

test('an answer to a question that is not asked is pointed out, and nobody is done without the required ones', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent('Ёлкина Мария Олеговна')
  const id = await aCampaign('a3', { who: 'chosen', chosen: [child.id] })
  const paper = await paperOf(id, child.id)
  const refused = await methodist.post(paper, { does_project: '4', topic: 'Теплица' })
  expect([refused.status, textOf(refused).includes('По ответам выше этот вопрос не задаётся'), refused.text.includes('Теплица')]).toEqual([422, true, true])
  const missing = await methodist.post(paper, { does_project: '1', topic: 'Теплица' })
  expect([missing.status, textOf(missing).includes('Ответьте на вопрос «На какой стадии проект»')]).toEqual([422, true])
  await methodist.post(paper, { does_project: '4', topic: '' }).expect(303)
  expect(await answersOf(id, child.id)).toEqual({ does_project: 'no' })
})

test('levels, rows of a table, marks and scales are typed by numbers too', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const a2 = await aCampaign('a2', { who: 'chosen', chosen: [teacher.id] })
  await methodist.post(await paperOf(a2, teacher.id), {
    competencies: '14-3 36/2',
    achievements: '2023; Зимний турнир; региональный; 1 место',
    self_eval: '10 9 8 7 6 5 0',
  })
  expect(await answersOf(a2, teacher.id)).toMatchObject({
    competencies: {
      chosen: [
        { id: 14, level: 3 },
        { id: 36, level: 2 },
      ],
    },
  })
  const m7 = await aCampaign('m7', { who: 'chosen', chosen: [teacher.id] })
  const marks = Object.fromEntries([1, 2, 3, 4, 5, 6, 8, 9].map((number) => [`mark_${number}`, number === 9 ? '0' : '2']))
  await methodist.post(await paperOf(m7, teacher.id), { ...marks, mark_7: '4' })
  expect(await answersOf(m7, teacher.id)).toMatchObject({ mark_1: '2', mark_7: 'na', mark_9: '0' })
  const child = await aStudent('Ёлкина Мария Олеговна')
  await aPair((await aMentor(teacher.id)).id, [(await aMentee(child.id)).id], { status: 'active', form: 'teacherStudent' })
  const exit = await aCampaign('m5x')
  await methodist.post(await paperOf(exit, child.id), { satisf: '9', glad: '1', continue: '2', then: 'stop' }).expect('location', `/surveys/${exit}`)
  expect(await answersOf(exit, child.id)).toEqual({ satisf: 9, glad: true, continue: false })
})

test.each([
  ['2 – проявляется в полной мере', '2', true],
  ['2 раза в месяц', '2', false],
])('a variant «%s» says its own number %s: %s', (label, code, says) => {
  expect(saysNumber(label, code)).toBe(says)
})
