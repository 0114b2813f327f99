import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
import { feedbackMeans } from '../../src/surveys/rules/feedback.ts'
import { answersFrom } from '../../src/surveys/rules/answers.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { aCampaign, sentBy } from './surveys.ts'

const names = ['Абрамова Анна', 'Белова Инна', 'Власова Ольга', 'Громова Нина', 'Дроздова Яна', 'Ершова Лия']
const secret = 'Мой наставник не находит времени'

test('a mentor sees nothing of four answers, means of five, and never a word or a name', async () => {
  const { mentor, campaign, mentees } = await pairsOf(5)
  for (const { id } of mentees.slice(0, 4)) await sentBy(campaign, id, answer(9))
  await close(campaign)
  const browser = await signIn('mentor', mentor)
  const few = await browser.get('/mentee-feedback')
  expect(textOf(few)).toContain('Средние оценки появятся, когда на одну и ту же анкету ответят не меньше пяти')
  expect(few.text).not.toMatch(/довольны совместной|Мой наставник/)

  await sentBy(campaign, mentees[4]!.id, answer(4))
  const five = textOf(await browser.get('/mentee-feedback'))
  expect(five).toContain('Насколько вы довольны совместной работой? 8 5')
  for (const hidden of [secret, 'Что было для вас особенно ценно', 'Белова', '9']) expect(five.split('Средняя оценка из 10')[1]).not.toContain(hidden)

  // Where else a mentor could come upon them: the campaign, one answer, the card of the mentee, the pair, the home page.
  const response = await write((tx) => tx.response.findFirstOrThrow({ select: { id: true } }))
  const addresses = [
    `/surveys/${campaign}`,
    `/surveys/${campaign}/results`,
    `/surveys/${campaign}/results.xlsx`,
    `/surveys/responses/${response.id}`,
    '/monitoring',
  ]
  for (const address of addresses) expect((await browser.get(address)).status, address).toBe(403)
  for (const address of ['/', '/pairs', '/programmes', `/people/${mentees[0]!.id}`])
    expect((await browser.get(address)).text, address).not.toMatch(new RegExp(`${secret}|довольны совместной`))
})

test('answers of another mentor, of an open or an anonymous campaign do not count', async () => {
  const { mentor, campaign, mentees } = await pairsOf(5)
  for (const { id } of mentees) await sentBy(campaign, id, answer(9))
  const browser = await signIn('mentor', mentor)
  const nothing = 'Показывать пока нечего'
  expect(textOf(await browser.get('/mentee-feedback'))).toContain(nothing)
  await close(campaign)
  expect(textOf(await browser.get('/mentee-feedback'))).toContain('совместной работой? 9 5')
  const stranger = await aTeacher('Чужой Пётр Ильич')
  await aMentor(stranger.id)
  expect(textOf(await (await signIn('mentor', stranger.id)).get('/mentee-feedback'))).toContain(nothing)
  await write((tx) => tx.campaign.update({ where: { id: campaign }, data: { anonymous: true } }))
  expect(textOf(await browser.get('/mentee-feedback'))).toContain(nothing)
})

test('people are counted once and in whole fives, so that no difference of two means tells of one', () => {
  const said = (marks: [number, number][]) =>
    marks.map(([personId, satisf]) => ({ personId, answers: answersFrom([{ key: 'satisf', value: String(satisf) }]) }))
  const five: [number, number][] = [
    [1, 8],
    [2, 8],
    [3, 8],
    [4, 8],
    [5, 3],
  ]
  expect(feedbackMeans(said(five.slice(0, 4)))).toEqual([])
  expect(feedbackMeans(said([...five.slice(0, 4), [4, 1]]))).toEqual([])
  expect(feedbackMeans(said(five))).toEqual([{ key: 'satisf', mean: 7, people: 5 }])
  expect(feedbackMeans(said([...five, [6, 1], [1, 1]]))).toEqual([{ key: 'satisf', mean: 7, people: 5 }])
  expect(feedbackMeans(said([...five, [6, 9], [7, 9], [8, 9], [9, 9], [10, 9]]))).toEqual([{ key: 'satisf', mean: 8, people: 10 }])
})

const answer = (satisf: number) => ({ satisf, value: secret, lack: secret, stay5: true })

const close = (id: number) => write((tx) => tx.campaign.update({ where: { id }, data: { status: 'closed', closedAt: new Date() } }))

async function pairsOf(count: number) {
  await aCentre()
  const person = await aTeacher('Иванов Пётр Ильич')
  const mentor = await aMentor(person.id, { capacity: 5 })
  const mentees = []
  for (const name of names.slice(0, count)) mentees.push(await aTeacher(name))
  for (const { id } of mentees) await aPair(mentor.id, [(await aMentee(id)).id], { status: 'active' })
  return { mentor: person.id, mentees, campaign: await aCampaign('m3x') }
}
