import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
import { satisfaction } from '../../src/surveys/queries/results.ts'
import { campaignsOfYear } from '../../src/surveys/queries/year.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { aBrowser, aCentre, signIn, theYear } from '../support/people.ts'
import { statementsOf } from '../support/statements.ts'
import { a1 } from './a1.ts'
import { aCampaign, linkFor } from './surveys.ts'

const names = ['Абрамова Анна', 'Белова Инна', 'Власова Ольга', 'Громова Нина', 'Дроздова Яна', 'Ершова Лия', 'Жукова Мила', 'Зуева Ася', 'Ильина Ева']

test('satisfaction and coverage are counted from sent exit answers, with both numbers', async () => {
  const { campaign } = await exitAnswers([10, 9, 8, 8, 8, 8, 9, 7, 4])
  const methodist = await signIn('methodist')
  const page = textOf(await methodist.get(`/surveys/${campaign}/results`))
  expect(page).toContain('7 из 9 – 77,8 %')
  expect(page).toContain('Среднее 7,9, медиана 8')
  const year = await theYear()
  expect(await satisfaction(year.id)).toMatchObject({
    mentees: { answered: 9, satisfied: 7, rather: 1, unsatisfied: 1, from: 8 },
    mentors: { answered: 0, satisfied: 0, rather: 0, unsatisfied: 0, from: 8 },
  })
  expect(await campaignsOfYear(year.id)).toMatchObject([
    { id: campaign, title: 'Анкета осени', status: 'open', invited: 9, answered: 9, key: 'm3x', phase: 'exit' },
  ])
})

test('the threshold of satisfaction is the centre’s own', async () => {
  await exitAnswers([7, 7, 6])
  await write((tx) => tx.organisation.update({ where: { id: 1 }, data: { satisfiedFrom: 7 } }))
  expect((await satisfaction((await theYear()).id)).mentees).toMatchObject({ satisfied: 2, rather: 1, from: 7 })
})

test('below five answers there are numbers and no percentages', async () => {
  const { campaign } = await exitAnswers([10, 9])
  const director = await signIn('director')
  const page = textOf(await director.get(`/surveys/${campaign}/results`))
  expect(page).toContain('2 из 2')
  expect(page).not.toContain('%')
  expect(page).toContain('Ответивших меньше пяти')
})

test('results name nobody and leave out what only the curator may see', async () => {
  await aCentre()
  const [first, second] = [await aTeacher('Шевченко Анна Сергеевна'), await aTeacher('Громов Олег Ильич')]
  const campaign = await aCampaign('a1')
  const link = await linkFor(campaign, first.id)
  await aBrowser().post(`${link}/3`, { ...a1[3], 'pref_mentor-1': String(second.id), 'avoid_mentor-1': String(second.id) })
  for (const number of [1, 2, 4] as const) await aBrowser().post(`${link}/${number}`, a1[number])
  const draft = await linkFor(campaign, second.id)
  await aBrowser().post(`${draft}/1`, a1[1])
  const page = textOf(await (await signIn('director')).get(`/surveys/${campaign}/results`))
  expect(page).toContain('Коллег назвали: 1')
  expect(page).toContain('Научиться держать внимание разновозрастной группы')
  for (const hidden of ['Громов', 'Шевченко', 'С кем работать не хотели бы']) expect(page).not.toContain(hidden)
  expect(page).toContain('ответили 1 из 2')
})

test('expectation and fact of the same people stand side by side', async () => {
  const { people } = await exitAnswers([9, 9, 9, 9, 10])
  const entry = await aCampaign('m3n')
  for (const [index, person] of people.entries()) {
    const link = await linkFor(entry, person.id)
    await aBrowser().post(`${link}/1`, { eff: String(5 + index) })
    await aBrowser().post(`${link}/2`, { satisf: '8' })
  }
  const exit = (await campaignsOfYear((await theYear()).id)).find(({ key }) => key === 'm3x')
  const methodist = await signIn('methodist')
  const { answer, statements } = await statementsOf(() => methodist.get(`/surveys/${exit?.id}/results`))
  expect(statements).toBeLessThanOrEqual(20)
  const page = textOf(answer)
  expect(page).toContain('Насколько вы довольны совместной работой? 8 9,2 +1,2 5')
  expect(page).toContain('5 пар ответов')
})

async function exitAnswers(marks: number[]) {
  await aCentre()
  const people = []
  for (const [index] of marks.entries()) {
    const mentor = await aMentor((await aTeacher(`Наставник${index} Пётр`)).id)
    const mentee = await aTeacher(names[index])
    await aPair(mentor.id, [(await aMentee(mentee.id)).id], { status: 'active' })
    people.push(mentee)
  }
  const campaign = await aCampaign('m3x')
  for (const [index, mark] of marks.entries()) {
    const link = await linkFor(campaign, people[index]?.id ?? 0)
    for (const number of [1, 3]) await aBrowser().post(`${link}/${number}`, {})
    await aBrowser().post(`${link}/2`, { satisf: String(mark) })
    await aBrowser().post(`${link}/submission`)
  }
  return { campaign, people }
}
