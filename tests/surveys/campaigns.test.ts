import { expect, test, vi } from 'vitest'
import { read } from '../../src/app/db.ts'
import { theApp } from '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, anActor, signIn } from '../support/people.ts'
import { saveSection } from '../../src/surveys/commands/answers.ts'
import { sheetOfInvitation } from '../../src/surveys/queries/sheets.ts'
import { a1, a1Typed } from './a1.ts'
import { aCampaign, invitationFor, linkFor, responseFor, sentBy } from './surveys.ts'

test('a methodist prepares A1 for all teachers and opens it', async () => {
  const methodist = await signIn('methodist')
  await aTeacher('Шевченко Анна Сергеевна')
  await aTeacher('Яковлев Олег Ильич', { leftOn: '2023-09-01' })
  expect(textOf(await methodist.get('/surveys/new?template=a1'))).toContain('всем педагогам (1)')
  const made = await methodist.post('/surveys', { template: 'a1', title: 'Запросы педагогов', closesOn: '12.10.2099', who: 'all' })
  expect(textOf(await methodist.follow(made))).toContain('Анкета подготовлена, приглашено: 1')
  const campaign = await read().campaign.findFirstOrThrow()
  expect(campaign).toMatchObject({ title: 'Запросы педагогов', status: 'draft', closesOn: '2099-10-12' })
  const opened = await methodist.post(`/surveys/${campaign.id}/opening`)
  expect(textOf(await methodist.follow(opened))).toContain('Шевченко Анна Сергеевна')
  expect((await read().campaign.findFirstOrThrow()).status).toBe('open')
  expect(await journalOf('campaign', campaign.id)).toEqual(['survey.created', 'survey.opened'])
})

test('a campaign nobody is invited to cannot be opened, and says why beside the button', async () => {
  const methodist = await signIn('methodist')
  const id = await aCampaign('a1', { open: false })
  expect(textOf(await methodist.get(`/surveys/${id}`))).toContain('Никто не приглашён. Добавьте людей, которым нужна анкета')
  await methodist.post(`/surveys/${id}/opening`).expect(303)
  expect((await read().campaign.findFirstOrThrow()).status).toBe('draft')
  expect(await journalOf('campaign', id)).toEqual(['survey.created'])
})

test('a wrong form keeps what was typed', async () => {
  const methodist = await signIn('methodist')
  await aTeacher()
  const answer = await methodist.post('/surveys', { template: 'a1', title: 'Осень', closesOn: '12.10.2020', who: 'chosen' })
  expect([answer.status, errorAt(answer, 'closesOn')]).toEqual([422, 'Этот день уже прошёл. Укажите сегодняшний или более поздний'])
  expect(answer.text).toContain('value="Осень"')
  const nobody = await methodist.post('/surveys', { template: 'a1', title: 'Осень', closesOn: '12.10.2099', who: 'chosen' })
  expect(errorAt(nobody, 'chosen')).toBe('Отметьте хотя бы одного человека')
  expect(await read().campaign.count()).toBe(0)
})

test('A2 goes to those who said in A1 that they would be a mentor', async () => {
  await aCentre()
  const ready = await aTeacher('Готовая Анна Ильинична')
  const other = await aTeacher('Занятая Мария Ильинична')
  const first = await aCampaign('a1')
  for (const [person, ready_mentor] of [
    [ready, 'yes'],
    [other, 'no'],
  ] as const) {
    const link = await linkFor(first, person.id)
    for (const number of [1, 2, 3] as const) await aBrowser().post(`${link}/${number}`, a1[number])
    await aBrowser().post(`${link}/4`, { ready_mentor })
  }
  const second = await aCampaign('a2', { who: 'ready' })
  const invited = await read().invitation.findMany({ where: { campaignId: second }, select: { personId: true } })
  expect(invited).toEqual([{ personId: ready.id }])
})

test('exit questionnaires invite each side of every running or completed teacher pair once', async () => {
  await aCentre()
  const { mentor, mentorPerson, menteePerson, pair } = await aReadyPair({ status: 'active' })
  const third = await aTeacher('Третьякова Инна Олеговна')
  const draft = await aPair(mentor.id, [(await aMentee(third.id)).id], { status: 'draft' })
  const students = await aPair((await aMentor(third.id)).id, [], { status: 'active', form: 'teacherStudent' })
  const forMentees = await aCampaign('m3x')
  const forMentors = await aCampaign('m4x')
  const invited = (campaignId: number) => read().invitation.findMany({ where: { campaignId }, select: { personId: true, pairId: true } })
  expect(await invited(forMentees)).toEqual([{ personId: menteePerson.id, pairId: pair.id }])
  expect(await invited(forMentors)).toEqual([{ personId: mentorPerson.id, pairId: pair.id }])
  expect([draft.id, students.id]).not.toContain(pair.id)
})

test('more people are invited later, an unanswered invitation is taken back', async () => {
  const methodist = await signIn('methodist')
  const first = await aTeacher('Иванов Пётр Ильич')
  const id = await aCampaign('a1')
  const second = await aTeacher('Шевченко Анна Сергеевна')
  expect(textOf(await methodist.get(`/surveys/${id}/people`))).not.toContain('Иванов Пётр')
  await methodist.post(`/surveys/${id}/people`, { chosen: [String(second.id), String(first.id)] }).expect(303)
  expect(await read().invitation.count({ where: { campaignId: id } })).toBe(2)
  const invitation = await invitationFor(id, second.id)
  await methodist.post(`/surveys/invitations/${invitation.id}/removal`).expect(303)
  expect(await read().invitation.count({ where: { campaignId: id } })).toBe(1)
  expect(await journalOf('campaign', id)).toEqual(['survey.created', 'survey.opened', 'survey.peopleAdded', 'survey.personRemoved'])
})

test('an invitation with answers stays', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher()
  const id = await aCampaign('a1')
  await aBrowser().post(`${await linkFor(id, teacher.id)}/1`, a1[1])
  const invitation = await invitationFor(id, teacher.id)
  const answer = await methodist.post(`/surveys/invitations/${invitation.id}/removal`, {}, `/surveys/${id}`)
  expect(textOf(await methodist.follow(answer))).toContain('приглашение с ответами не убирают')
  expect(await read().invitation.count()).toBe(1)
})

test('a renewed link works and the old one does not', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher()
  const id = await aCampaign('a1')
  const old = await linkFor(id, teacher.id)
  const invitation = await invitationFor(id, teacher.id)
  await methodist.post(`/surveys/invitations/${invitation.id}/link`).expect(303)
  expect((await aBrowser().get(old)).status).toBe(404)
  expect((await aBrowser().get(await linkFor(id, teacher.id))).status).toBe(200)
  expect(await journalOf('invitation', invitation.id)).toEqual(['invitation.linkRenewed'])
})

test('the page, the waiting list and the printed links say who has not answered', async () => {
  const methodist = await signIn('methodist')
  const quick = await aTeacher('Быстрова Анна Ильинична')
  await aTeacher('Медленный Олег Ильич')
  const id = await aCampaign('a1')
  const link = await linkFor(id, quick.id)
  for (const number of [1, 2, 3, 4] as const) await aBrowser().post(`${link}/${number}`, a1[number])
  const page = await methodist.get(`/surveys/${id}`)
  expect(textOf(page)).toContain('ответили 1 из 2')
  expect(page.text).toContain(`http://nastavnik.test${link}`)
  const waiting = textOf(await methodist.get(`/surveys/${id}/waiting`))
  expect(waiting).toContain('Ещё не ответили: Медленный Олег Ильич')
  expect(waiting).not.toContain('Быстрова')
  const links = await methodist.get(`/surveys/${id}/links`)
  expect(links.text).not.toContain(link)
  expect(textOf(links)).toContain('Медленный Олег Ильич')
})

test('a closed campaign with few answers warns, and takes answers again when reopened', async () => {
  const methodist = await signIn('methodist')
  await aTeacher()
  const id = await aCampaign('a1')
  await methodist.post(`/surveys/${id}/closure`).expect(303)
  expect(textOf(await methodist.get('/surveys'))).toContain('Ответили меньше 70 %')
  await methodist.post(`/surveys/${id}/reopening`).expect(303)
  expect((await read().campaign.findFirstOrThrow()).status).toBe('open')
  expect(await journalOf('campaign', id)).toEqual(['survey.created', 'survey.opened', 'survey.closed', 'survey.reopened'])
})

test('the second of two people who edit a campaign is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const id = await aCampaign('a1', { open: false })
  await methodist.post(`/surveys/${id}/edit`, { title: 'Первое', closesOn: '12.10.2099', version: '0' }).expect(303)
  const late = await methodist.post(`/surveys/${id}/edit`, { title: 'Второе', closesOn: '12.10.2099', version: '0' })
  expect([late.status, late.text.includes('Второе')]).toEqual([409, true])
  expect((await read().campaign.findFirstOrThrow()).title).toBe('Первое')
  expect(await journalOf('campaign', id)).toEqual(['survey.created', 'survey.changed'])
})

test('paper is entered after the closing day while the campaign is open, and never over own answers', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher()
  const id = await aCampaign('a1')
  const link = await linkFor(id, teacher.id)
  for (const number of [1, 2, 3, 4] as const) await aBrowser().post(`${link}/${number}`, a1[number])
  const invitation = await invitationFor(id, teacher.id)
  const own = await responseFor(id, teacher.id)
  expect((await methodist.get(`/surveys/invitations/${invitation.id}/paper`)).headers.location).toBe(`/surveys/responses/${own?.id}`)
  const late = await methodist.post(`/surveys/invitations/${invitation.id}/paper`, { ...a1Typed, comments: 'Слова с бумаги' })
  expect([late.status, late.text.includes('Слова с бумаги'), late.text.includes(`href="/surveys/responses/${own?.id}"`)]).toEqual([409, true, true])
  expect(textOf(late)).toContain('человек ответил сам, по ссылке')
  expect(await responseFor(id, teacher.id)).toEqual(own)
  expect(await journalOf('response', own?.id ?? 0)).not.toContain('response.entered')
})

test("a sheet of paper and the answers of its person sent in the same moment leave the person's own", async () => {
  await aCentre()
  const teacher = await aTeacher()
  const id = await aCampaign('a1')
  const sheet = await sheetOfInvitation(String(theApp().locals.linkSecret), (await invitationFor(id, teacher.id)).id)
  const link = await linkFor(id, teacher.id)
  for (const number of [1, 2, 3, 4] as const) await aBrowser().post(`${link}/${number}`, a1[number])
  const byPaper = { who: await anActor('methodist'), fromPaper: true }
  await expect(saveSection(byPaper, sheet, { answers: { comments: 'Чужое' } })).rejects.toThrow('surveys.ownAnswers')
  expect(await responseFor(id, teacher.id)).toMatchObject({
    fromPaper: false,
    answers: expect.not.arrayContaining([expect.objectContaining({ value: '"Чужое"' })]) as unknown,
  })
})

test('a mentor sees no survey page and a director only the list and the results', async () => {
  await aCentre()
  const { mentorPerson, menteePerson } = await aReadyPair({ status: 'active' })
  const id = await aCampaign('m3x')
  const link = await linkFor(id, menteePerson.id)
  for (const number of [1, 2, 3]) await aBrowser().post(`${link}/${number}`, { satisf: '3', value: 'честные слова' })
  const response = await responseFor(id, menteePerson.id)
  const invitation = await invitationFor(id, menteePerson.id)
  const personal = [
    `/surveys/${id}`,
    `/surveys/${id}/waiting`,
    `/surveys/${id}/links`,
    `/surveys/${id}/people`,
    `/surveys/responses/${response?.id}`,
    `/surveys/invitations/${invitation.id}/paper`,
  ]
  const mentor = await signIn('mentor', mentorPerson.id)
  for (const path of ['/surveys', `/surveys/${id}/results`, ...personal]) expect([path, (await mentor.get(path)).status]).toEqual([path, 403])
  const director = await signIn('director')
  for (const path of personal) expect([path, (await director.get(path)).status]).toEqual([path, 403])
  expect((await director.get(`/surveys/${id}/results`)).text).not.toContain('Шевченко')
  const list = await director.get('/surveys')
  expect([list.text.includes(`/surveys/${id}/results`), list.text.includes(`href="/surveys/${id}"`)]).toEqual([true, false])
})

test('after its closing day the list asks to close or prolong an open campaign', async () => {
  await aCentre()
  await aTeacher()
  await aCampaign('a1', { closesOn: '2099-10-12' })
  vi.useFakeTimers({ now: new Date('2099-10-13T08:00:00Z'), toFake: ['Date'] })
  try {
    const methodist = await signIn('methodist')
    expect(textOf(await methodist.get('/surveys'))).toContain('срок прошёл: закройте анкету или продлите срок')
  } finally {
    vi.useRealTimers()
  }
})

test('a campaign nobody is invited to has no meter, and one with few answers leads to reminding while it is open', async () => {
  const methodist = await signIn('methodist')
  const empty = await aCampaign('event', { who: 'later', open: false, title: 'Отзывы гостей' })
  await methodist.post(`/surveys/${empty}/common`).expect(303)
  await methodist.post(`/surveys/${empty}/opening`).expect(303)
  const page = await methodist.get(`/surveys/${empty}`)
  expect([textOf(page).includes('по имени никто не приглашён'), /из 0|0 из 1|<progress/.test(page.text)]).toEqual([true, false])
  expect(textOf(await methodist.get('/monitoring'))).toContain('Отзывы гостей никто не приглашён')
  const [answered] = [await aTeacher('Быстрова Анна Ильинична'), await aTeacher('Медленный Олег Ильич')]
  const id = await aCampaign('a1')
  await sentBy(id, answered.id, { ped_years: 'from1' })
  const director = await signIn('director')
  for (const path of [`/surveys/${id}/results`, '/monitoring']) {
    expect([path, (await methodist.get(path)).text.includes(`href="/surveys/${id}/waiting">Напомните`)]).toEqual([path, true])
    expect([path, (await director.get(path)).text.includes('/waiting')]).toEqual([path, false])
  }
})
