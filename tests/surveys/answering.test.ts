import request from 'supertest'
import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import { moveCampaign } from '../../src/surveys/commands/campaigns.ts'
import { theApp } from '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, anActor } from '../support/people.ts'
import { a1 } from './a1.ts'
import { aCampaign, answersOf, invitationFor, linkFor, responseFor } from './surveys.ts'

test('a teacher answers A1 by the personal link, section by section, without an account', async () => {
  await aCentre()
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const campaign = await aCampaign('a1')
  const link = await linkFor(campaign, teacher.id)
  const phone = aBrowser()
  const first = textOf(await phone.get(link))
  expect(first).toContain('Шевченко Анна Сергеевна')
  expect(first).toContain('Ответы с вашим именем увидит только методист')
  expect(textOf(await phone.get(`${link}/2`))).toContain('Раздел 2 из 4')
  expect((await phone.post(`${link}/1`, a1[1])).headers.location).toBe(`${link}/2`)
  expect((await phone.post(`${link}/2`, a1[2])).headers.location).toBe(`${link}/3`)
  expect((await phone.post(`${link}/3`, a1[3])).headers.location).toBe(`${link}/4`)
  const sent = await phone.post(`${link}/4`, a1[4])
  expect(textOf(await phone.follow(sent))).toContain('Спасибо, ответы отправлены')

  const response = await responseFor(campaign, teacher.id)
  expect([response?.submittedAt instanceof Date, response?.fromPaper]).toEqual([true, false])
  expect(await answersOf(campaign, teacher.id)).toMatchObject({
    ped_years: 'from1',
    org_years: 2,
    direction: { chosen: ['technical', 'art'], other: null },
    top3: { chosen: ['discipline', 'openLesson'], other: null },
    slots: ['mon-evening', 'sat-morning'],
    can_share: {
      chosen: [
        { id: 14, level: null },
        { id: 36, level: null },
      ],
      other: 'съёмка роликов',
    },
  })
  expect(await journalOf('response', response?.id ?? 0)).toEqual(['response.saved', 'response.saved', 'response.saved', 'response.saved', 'response.submitted'])
})

test('a wrong section answers 422, keeps everything typed and saves what is right', async () => {
  const { link, campaign, teacher } = await anInvited('a1')
  const answer = await aBrowser().post(`${link}/1`, { ...a1[1], ped_years: '', org_years: '700' })
  expect([answer.status, errorAt(answer, 'ped_years'), errorAt(answer, 'org_years')]).toEqual([
    422,
    'Ответьте на вопрос «Ваш педагогический стаж»',
    'Введите число от 0 до 70',
  ])
  expect(answer.text).toContain('value="700"')
  expect(textOf(answer)).toContain('То, что заполнено верно, сохранено')
  expect(Object.keys(await answersOf(campaign, teacher.id))).toEqual(['category', 'direction', 'satisfied_training'])
})

test('a matrix with an empty row points at the row and keeps the others', async () => {
  const { link, campaign, teacher } = await anInvited('a1')
  const answer = await aBrowser().post(`${link}/2`, { ...a1[2], 'difficulties-parents': '' })
  expect([answer.status, errorAt(answer, 'difficulties-parents')]).toEqual([422, 'Выберите ответ в строке «общение с родителями»'])
  expect(await answersOf(campaign, teacher.id)).toMatchObject({ difficulties: { discipline: 'often', programme: 'never' } })
})

test.each([
  ['a variant nobody offered', 1, { ...a1[1], ped_years: 'forever' }, 'ped_years', 'Выберите вариант из списка'],
  ['four themes instead of three', 2, { ...a1[2], top3: ['discipline', 'parents', 'gifted', 'remote'] }, 'top3', 'Выберите не больше 3 вариантов'],
  [
    'a hundred kilobytes of text',
    2,
    { ...a1[2], main_request: 'я'.repeat(50_000) },
    'main_request',
    'Слишком длинный текст: допускается не больше 4000 знаков, а здесь 50000',
  ],
  ['a colleague who does not exist', 3, { ...a1[3], 'pref_mentor-1': '999' }, 'pref_mentor-1', 'Выберите вариант из списка'],
  ['an invented time', 3, { ...a1[3], slots: ['mon-night'] }, 'slots', 'Выберите вариант из списка'],
])('%s is refused with a sentence', async (_what, number, form, field, sentence) => {
  const { link, campaign, teacher } = await anInvited('a1')
  const answer = await aBrowser().post(`${link}/${number}`, form)
  expect([answer.status, errorAt(answer, field)]).toEqual([422, sentence])
  expect(Object.keys(await answersOf(campaign, teacher.id))).not.toContain(field.replace('-1', ''))
})

test('A2 takes competencies with levels, a table of achievements, scales and one’s own variant', async () => {
  const { link, campaign, teacher } = await anInvited('a2')
  const phone = aBrowser()
  await phone.post(`${link}/1`, { motive: ['share'], 'motive-other': 'просили дети', experience: 'none', forms: ['teacherTeacher'] }).expect(303)
  await phone
    .post(`${link}/2`, { 'competencies-14': '3', 'competencies-15': '', 'achievements-2-year': '2022', 'achievements-2-title': 'Сердце отдаю детям' })
    .expect(303)
  await phone.post(`${link}/3`, { max_mentees: '2', hours: 'from2', slots: 'tue-day' }).expect(303)
  await phone.post(`${link}/4`, { 'self_eval-listening': '9', ready_program: 'yes' }).expect(303)
  expect(await answersOf(campaign, teacher.id)).toMatchObject({
    motive: { chosen: ['share'], other: 'просили дети' },
    competencies: { chosen: [{ id: 14, level: 3 }], other: null },
    achievements: [{ year: '2022', title: 'Сердце отдаю детям', level: '', result: '' }],
    max_mentees: 2,
    slots: ['tue-day'],
    self_eval: { listening: '9' },
    ready_program: true,
  })
  expect((await responseFor(campaign, teacher.id))?.submittedAt).not.toBeNull()
  const again = await phone.get(`${link}/2`)
  expect(again.text).toMatch(/id="competencies-14-4"[^>]* checked/)
  expect(again.text).toContain('Сердце отдаю детям')
})

test.each(['0', '6', 'два'])('«%s» mentees at once are outside the bounds', async (max_mentees) => {
  const { link } = await anInvited('a2')
  const answer = await aBrowser().post(`${link}/3`, { max_mentees, hours: 'from2', slots: 'tue-day' })
  expect([answer.status, errorAt(answer, 'max_mentees')]).toEqual([422, max_mentees === 'два' ? 'Введите целое число' : 'Введите число от 1 до 5'])
})

test('answers are continued on another device and sent only when nothing required is missing', async () => {
  const { link, campaign, teacher } = await anInvited('a1')
  await aBrowser().post(`${link}/1`, a1[1])
  const other = aBrowser()
  expect((await other.get(`${link}/1`)).text).toMatch(/value="from1" checked/)
  const early = await other.post(`${link}/4`, a1[4])
  expect(early.headers.location).toBe(link)
  expect(textOf(await other.follow(early))).toContain('Продолжить')
  await other.post(`${link}/submission`).expect(303)
  expect((await responseFor(campaign, teacher.id))?.submittedAt).toBeNull()
  await other.post(`${link}/3`, a1[3])
  await other.post(`${link}/2`, a1[2])
  await other.post(`${link}/submission`).expect(303)
  expect((await responseFor(campaign, teacher.id))?.submittedAt).not.toBeNull()
})

test('two presses and two tabs lose nothing: the last save of a section wins', async () => {
  const { link, campaign, teacher } = await anInvited('a1')
  const [phone, tab] = [aBrowser(), aBrowser()]
  await Promise.all([phone.post(`${link}/1`, a1[1]), phone.post(`${link}/1`, a1[1]), tab.post(`${link}/3`, a1[3])])
  expect(await read().response.count()).toBe(1)
  await tab.post(`${link}/1`, { ...a1[1], org_years: '9' })
  expect(await answersOf(campaign, teacher.id)).toMatchObject({ org_years: 9, want_mentor: 'yes', ped_years: 'from1' })
})

test('sent answers can be changed until the campaign closes, and a required one cannot be emptied', async () => {
  const { link, campaign, teacher } = await anInvited('a1')
  const phone = aBrowser()
  for (const number of [1, 2, 3, 4] as const) await phone.post(`${link}/${number}`, a1[number])
  expect(textOf(await phone.get(link))).toContain('Их можно изменить по этой же ссылке до 12 октября 2099 г. включительно')
  await phone.post(`${link}/1`, { ...a1[1], org_years: '', ped_years: '' }).expect(422)
  expect(await answersOf(campaign, teacher.id)).toMatchObject({ ped_years: 'from1' })
  expect(Object.keys(await answersOf(campaign, teacher.id))).not.toContain('org_years')
})

test('a closed campaign says so and keeps what was saved', async () => {
  const { link, campaign, teacher } = await anInvited('a1')
  await aBrowser().post(`${link}/1`, a1[1])
  await moveCampaign(await anActor('methodist'), campaign, 'close')
  const page = await aBrowser().get(link)
  expect([page.status, textOf(page).includes('Анкета закрыта'), textOf(page).includes('Сохранённые разделы остались')]).toEqual([200, true, true])
  const late = await aBrowser().post(`${link}/1`, { ...a1[1], org_years: '9' })
  expect([late.status, textOf(late).includes('То, что вы ввели только что, сохранить уже нельзя')]).toEqual([409, true])
  expect(await answersOf(campaign, teacher.id)).toMatchObject({ org_years: 2 })
})

test('a campaign that is being prepared does not take answers yet', async () => {
  await aCentre()
  const teacher = await aTeacher()
  const campaign = await aCampaign('a1', { open: false })
  const link = await linkFor(campaign, teacher.id)
  expect(textOf(await aBrowser().get(link))).toContain('Анкета ещё не открыта')
  expect((await aBrowser().post(`${link}/1`, a1[1])).status).toBe(409)
  expect(await read().response.count()).toBe(0)
})

test('a link of one person shows nothing of another and cannot be guessed from the next number', async () => {
  await aCentre()
  const [one, other] = [await aTeacher('Первая Анна Ильинична'), await aTeacher('Вторая Мария Ильинична')]
  const campaign = await aCampaign('a1')
  const link = await linkFor(campaign, one.id)
  const signature = link.split('.')[1] ?? ''
  const { id } = await invitationFor(campaign, other.id)
  const forged = await aBrowser().get(`/s/${id.toString(36)}.${signature}`)
  expect([forged.status, textOf(forged).includes('Ссылка не подходит'), forged.text.includes('Вторая')]).toEqual([404, true, false])
  expect((await aBrowser().get(link)).text).not.toContain('Вторая')
})

test('nothing on the way keeps an answer page: no cache, no search engine, no secret in the base', async () => {
  const { link, campaign, teacher } = await anInvited('a1')
  const page = await aBrowser().get(`${link}/1`)
  expect([page.headers['cache-control'], page.headers['x-robots-tag'], page.headers['referrer-policy']]).toEqual([
    'no-store',
    'noindex, nofollow',
    'no-referrer',
  ])
  expect(page.headers['set-cookie']).toBeUndefined()
  const stored = JSON.stringify(await read().invitation.findMany({ where: { campaignId: campaign, personId: teacher.id } }))
  expect(stored).not.toContain(link.split('.')[1])
})

test('another site cannot send answers in the person’s name', async () => {
  const { link } = await anInvited('a1')
  const answer = await request(theApp()).post(`${link}/1`).set({ Host: 'nastavnik.test', 'Sec-Fetch-Site': 'cross-site' }).type('form').send(a1[1])
  expect(answer.status).toBe(403)
  expect(await read().response.count()).toBe(0)
})

test('guessing links is braked, and the people behind the same address go on', async () => {
  const { link } = await anInvited('a1')
  const guesser = aBrowser()
  let last = 404
  for (let attempt = 0; attempt < 110 && last === 404; attempt += 1) last = (await guesser.get(`/s/1.${'a'.repeat(25)}`)).status
  expect(last).toBe(429)
  expect((await guesser.get(link)).status).toBe(200)
})

async function anInvited(template: string) {
  await aCentre()
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const campaign = await aCampaign(template)
  return { teacher, campaign, link: await linkFor(campaign, teacher.id) }
}
