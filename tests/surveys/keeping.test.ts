import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { takeOverdue } from '../../src/surveys/commands/closing.ts'
import { moveCampaign, renewLink } from '../../src/surveys/commands/campaigns.ts'
import type { Kept } from '../../src/surveys/questionnaire.ts'
import { theApp } from '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, anActor, signIn } from '../support/people.ts'
import { a1 } from './a1.ts'
import { aCampaign, answersOf, invitationFor, linkFor, responseFor } from './surveys.ts'

async function anInvited() {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const campaign = await aCampaign('a1', { who: 'chosen', chosen: [teacher.id] })
  return { methodist, teacher, campaign, link: await linkFor(campaign, teacher.id) }
}

type Page = { text: string }
const keptIn = (answer: { body: unknown }) => answer.body as Kept
const marksIn = (page: Page) => /name="seen" value="([^"]*)"/.exec(page.text)?.[1] ?? ''

test('a tab left open since the beginning neither erases what came later nor asks for it again', async () => {
  const { campaign, teacher, link } = await anInvited()
  const seen = marksIn(await aBrowser().get(`${link}/1`))
  await aBrowser().post(`${link}/1`, { ...a1[1], seen })
  // Everything in the old tab is empty but one field that the other device has left out.
  const old = await aBrowser().post(`${link}/1`, { seen, category: '', org_years: '2' })
  expect(old.headers.location).toBe(`${link}/2`)
  expect(await answersOf(campaign, teacher.id)).toMatchObject({ ped_years: 'from1', org_years: 2, category: 'first' })
})

test('an answer changed in two tabs is shown in both versions, and the second press decides', async () => {
  const { campaign, teacher, link } = await anInvited()
  const seen = marksIn(await aBrowser().get(`${link}/2`))
  await aBrowser().post(`${link}/2`, { ...a1[2], main_request: 'С компьютера: вести документы', seen })
  const phone = aBrowser()
  const asked = await phone.post(`${link}/2`, { ...a1[2], main_request: 'С телефона: работать с родителями', seen })
  expect(asked.status).toBe(409)
  expect(errorAt(asked, 'main_request')).toContain('«С компьютера: вести документы»')
  expect(asked.text).toContain('С телефона: работать с родителями</textarea>')
  expect(await answersOf(campaign, teacher.id)).toMatchObject({ main_request: 'С компьютера: вести документы' })
  await phone.post(`${link}/2`, { ...a1[2], main_request: 'С телефона: работать с родителями', seen: marksIn(asked) }).expect(303)
  expect(await answersOf(campaign, teacher.id)).toMatchObject({ main_request: 'С телефона: работать с родителями' })
})

test('what is typed is kept between the buttons: nothing is demanded, the journal is told once', async () => {
  const { campaign, teacher, link } = await anInvited()
  const phone = aBrowser()
  const draft = (fields: object, number = 2) => phone.post(`${link}/${number}/draft`, { seen: marksIn({ text: '' }), ...fields })
  const first = await draft({ main_request: 'Хочу научиться' })
  expect([first.status, keptIn(first).whole, /^\d\d:\d\d$/.test(keptIn(first).at)]).toEqual([200, true, true])
  const wrong = await draft({ main_request: 'Хочу научиться вести проекты', top3: ['parents', 'gifted', 'remote', 'planning'] })
  expect([wrong.status, keptIn(wrong).whole]).toEqual([200, false])
  const response = await responseFor(campaign, teacher.id)
  expect([response?.submittedAt, await answersOf(campaign, teacher.id)]).toEqual([null, { main_request: 'Хочу научиться вести проекты' }])
  expect(await journalOf('response', response?.id ?? 0)).toEqual(['response.saved'])
  expect((await draft({}, 9)).status).toBe(409)

  // Once sent, answers are changed by their button only.
  for (const number of [1, 2, 3, 4] as const) await phone.post(`${link}/${number}`, a1[number])
  const later = await draft({ main_request: 'Передумал' })
  expect([keptIn(later).whole, (await answersOf(campaign, teacher.id)).main_request]).toEqual([false, a1[2].main_request])
})

test('closing takes what was saved, whole or not, and nothing of those who did not begin', async () => {
  const methodist = await signIn('methodist')
  const [whole, half, none] = [await aTeacher('Полный Олег Ильич'), await aTeacher('Половинный Олег Ильич'), await aTeacher('Пустой Олег Ильич')]
  const campaign = await aCampaign('a1', { who: 'chosen', chosen: [whole.id, half.id, none.id] })
  const link = await linkFor(campaign, whole.id)
  for (const number of [1, 2, 3] as const) await aBrowser().post(`${link}/${number}`, a1[number])
  await aBrowser().post(`${await linkFor(campaign, half.id)}/1`, a1[1])
  const closed = await methodist.post(`/surveys/${campaign}/closure`)
  const page = textOf(await methodist.follow(closed))
  expect(page).toContain('не отправленные ответы: 2')
  expect(page).toContain('ответили 2 из 3')
  for (const { id } of [whole, half]) expect((await responseFor(campaign, id))?.submittedAt).not.toBeNull()
  expect([await responseFor(campaign, none.id), Object.keys(await answersOf(campaign, half.id)).length]).toEqual([null, 5])
  expect(await journalOf('campaign', campaign)).toEqual(['survey.created', 'survey.opened', 'survey.closed', 'survey.savedTaken'])

  expect(textOf(await aBrowser().get(link))).toContain('Всё, что было сохранено к этому времени, принято')
  const late = await aBrowser().post(`${link}/4`, { ...a1[4], comments: 'Последние слова' })
  expect([late.status, textOf(late).includes('Последние слова'), textOf(late).includes('скопируйте это ниже')]).toEqual([409, true, true])
  expect(await answersOf(campaign, whole.id)).not.toHaveProperty('comments')
  expect(textOf(await aBrowser().get(await linkFor(campaign, half.id)))).toContain('Всё, что было сохранено к этому времени, принято')
})

test('when the closing day passes by itself, what was saved counts as sent, and paper is still entered', async () => {
  const methodist = await signIn('methodist')
  const [whole, half] = [await aTeacher('Полный Олег Ильич'), await aTeacher('Половинный Олег Ильич')]
  const campaign = await aCampaign('a1', { who: 'chosen', chosen: [whole.id, half.id] })
  const link = await linkFor(campaign, whole.id)
  for (const number of [1, 2, 3] as const) await aBrowser().post(`${link}/${number}`, a1[number])
  const secret = String(theApp().locals.linkSecret)
  expect(await takeOverdue(secret)).toBe(0)
  await write((tx) => tx.campaign.update({ where: { id: campaign }, data: { closesOn: '2024-01-01' } }))
  expect([await takeOverdue(secret), await takeOverdue(secret)]).toEqual([1, 0])
  expect([Boolean((await responseFor(campaign, whole.id))?.submittedAt), await responseFor(campaign, half.id)]).toEqual([true, null])
  expect(await journalOf('campaign', campaign)).toEqual(['survey.created', 'survey.opened', 'survey.savedTaken'])
  expect(textOf(await methodist.get(`/surveys/${campaign}`))).toContain('ответили 1 из 2')
  expect(textOf(await aBrowser().get(link))).toContain('Всё, что было сохранено к этому времени, принято')
  expect((await methodist.get(`/surveys/invitations/${(await invitationFor(campaign, half.id)).id}/paper`)).status).toBe(200)
})

test('closing an anonymous questionnaire takes saved answers without a trace of whose they are', async () => {
  const methodist = await signIn('methodist')
  const mentor = await aMentor((await aTeacher('Наставников Олег Ильич')).id)
  const guest = await aTeacher('Гостев Пётр Ильич')
  await aPair(mentor.id, [(await aMentee(guest.id)).id], { status: 'active' })
  const campaign = await aCampaign('event', { who: 'chosen', chosen: [guest.id], anonymous: true })
  const link = await linkFor(campaign, guest.id)
  await aBrowser().post(`${link}/1/draft`, { event_useful: '7', event_order: '6', comments: 'Слова без имени' })
  await methodist.post(`/surveys/${campaign}/closure`).expect(303)
  const [response] = await read().response.findMany({ where: { campaignId: campaign }, include: { answers: true } })
  expect(response).toMatchObject({ invitationId: null, draftKey: null, respondent: null })
  expect(response?.answers.map(({ value }) => value)).toContain('"Слова без имени"')
  expect((await read().invitation.findFirstOrThrow({ where: { campaignId: campaign } })).answered).toBe(true)
  expect(textOf(await aBrowser().get(link))).toContain('Ваши ответы приняты')
  expect(await journalOf('campaign', campaign)).toEqual(['survey.created', 'survey.opened', 'survey.closed'])
})

const words = 'Слова, которые жалко потерять'
const long = `${words} ${'и ещё '.repeat(800)}`
type Invited = Awaited<ReturnType<typeof anInvited>>

test.each<[string, number, (invited: Invited) => string | Promise<string>, object, string]>([
  ['a section that does not exist', 409, ({ link }) => `${link}/9`, { main_request: words }, 'Этого раздела в анкете нет'],
  ['a text that is too long', 422, ({ link }) => `${link}/2`, { ...a1[2], main_request: long }, 'допускается не больше 4000 знаков'],
  ['an option that is not offered', 422, ({ link }) => `${link}/2`, { ...a1[2], top3: 'weather', main_request: words }, 'Выберите вариант из списка'],
  ['a number outside its bounds', 422, ({ link }) => `${link}/1`, { ...a1[1], org_years: '-3', category: 'first' }, 'Введите число от 0 до 70'],
  ['a half-filled section', 422, ({ link }) => `${link}/2`, { main_request: words }, 'Выберите ответ в строке'],
  ['a closed questionnaire', 409, closed, { main_request: words }, 'Анкета закрыта'],
  ['a day that has passed', 409, expired, { main_request: words }, 'Анкета закрыта'],
  ['a link that was replaced', 404, replaced, { main_request: words }, 'Ссылка не подходит'],
  ['a link of nobody', 404, () => `/s/1.${'a'.repeat(25)}/2`, { main_request: words }, 'Ссылка не подходит'],
])('%s gets a sentence, and what was typed stays on the page', async (_what, status, where, form, sentence) => {
  const invited = await anInvited()
  const answer = await aBrowser().post(await where(invited), form)
  const typed = 'org_years' in form ? '-3' : words
  expect([answer.status, textOf(answer).includes(sentence), answer.text.includes(typed)]).toEqual([status, true, true])
})

test('a text of half a megabyte stays on the page with a sentence, and one of megabytes gets the way back', async () => {
  const { link } = await anInvited()
  const half = `${words} ${'ещё '.repeat(20_000)}`
  const answer = await aBrowser().post(`${link}/2`, { ...a1[2], main_request: half })
  expect([answer.status, errorAt(answer, 'main_request')?.startsWith('Слишком длинный текст'), answer.text.includes(half.trim())]).toEqual([422, true, true])
  const huge = await aBrowser().post(`${link}/2`, { main_request: 'ё'.repeat(400_000) })
  expect([huge.status, textOf(huge).includes('Вернитесь кнопкой «Назад» в браузере: введённое останется в полях')]).toEqual([413, true])
})

async function closed({ campaign, link }: Invited) {
  await moveCampaign(await anActor('methodist'), campaign, 'close')
  return `${link}/2`
}

async function expired({ campaign, link }: Invited) {
  await write((tx) => tx.campaign.update({ where: { id: campaign }, data: { closesOn: '2024-01-01' } }))
  return `${link}/2`
}

async function replaced({ campaign, teacher, link }: Invited) {
  await renewLink(await anActor('methodist'), (await invitationFor(campaign, teacher.id)).id)
  return `${link}/2`
}

test('sections out of order are kept, sent only when whole, and a double press is one sending', async () => {
  const { campaign, teacher, link } = await anInvited()
  const phone = aBrowser()
  await phone.post(`${link}/4`, a1[4]).expect(303)
  expect((await phone.get(`${link}/9`)).headers.location).toBe(link)
  for (const number of [3, 2, 1] as const) await phone.post(`${link}/${number}`, a1[number]).expect(303)
  expect(textOf(await phone.get(link))).toContain('Ответы сохранены, но ещё не отправлены')
  await Promise.all([phone.post(`${link}/submission`), phone.post(`${link}/submission`)])
  const response = await responseFor(campaign, teacher.id)
  expect((await journalOf('response', response?.id ?? 0)).filter((action) => action === 'response.submitted')).toHaveLength(1)
})

test('a child is told in plain words who reads, whose consent is missing and with whom to answer', async () => {
  await aCentre()
  const young = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2099-01-01' })
  const campaign = await aCampaign('a2u', { who: 'chosen', chosen: [young.id] })
  const page = textOf(await aBrowser().get(await linkFor(campaign, young.id)))
  expect(page).toContain('заполни анкету вместе с родителем или педагогом')
  expect(page).toContain('Письменного согласия родителей в центре ещё нет')
  expect(page).toContain('Ответы с твоим именем увидит только методист Глинка Наталья Игоревна')
})

test('people behind one address keep what they type without being braked together', async () => {
  await aCentre()
  const people = []
  for (const name of ['Авдеев', 'Борисов', 'Волков', 'Громов']) people.push((await aTeacher(`${name} Пётр Ильич`)).id)
  const campaign = await aCampaign('a1', { who: 'chosen', chosen: people })
  const links = await Promise.all(people.map((id) => linkFor(campaign, id)))
  const statuses = new Set<number>()
  for (let round = 1; round <= 27; round += 1)
    for (const link of links) statuses.add((await aBrowser().post(`${link}/1/draft`, { org_years: String(round) })).status)
  expect([...statuses]).toEqual([200])
  expect(await read().answer.count({ where: { key: 'org_years', value: '27' } })).toBe(4)
})
