import { expect, test, vi } from 'vitest'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, type Browser, signIn } from '../support/people.ts'
import { a1 } from './a1.ts'
import { addDays, today } from '../../src/app/clock.ts'
import { write } from '../../src/app/db.ts'
import { forgetUnmatchedNames } from '../../src/surveys/commands/forgetting.ts'
import { namesKeptDays } from '../../src/surveys/rules/campaigns.ts'
import { aCampaign, invitationFor, linkFor } from './surveys.ts'

/** The common link of a campaign as its page shows it, without the address of the site. */
async function commonLink(methodist: Browser, id: number): Promise<string> {
  const page = await methodist.get(`/surveys/${id}/common`)
  return /http:\/\/nastavnik\.test(\/c\/[^"]+)"/.exec(page.text)?.[1] ?? ''
}

async function answerA1(link: string) {
  for (const number of [1, 2, 3, 4] as const) await aBrowser().post(`${link}/${number}`, a1[number])
}

test('somebody begins by the common link, goes on elsewhere and sends; the methodist matches the answers by name', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Семёнова Анна Ильинична')
  await aTeacher('Семенов Олег Ильич')
  const id = await aCampaign('a1', { who: 'later', open: false })
  await methodist.post(`/surveys/${id}/common`).expect(303)
  await methodist.post(`/surveys/${id}/opening`).expect(303)
  const start = await commonLink(methodist, id)
  expect(start).toMatch(/^\/c\/[0-9a-z]+\.[0-9a-z]{25}$/)
  const phone = aBrowser()
  const first = await phone.get(start)
  expect(first.headers['x-robots-tag']).toContain('noindex')
  expect(textOf(first)).toContain('Ваши фамилия, имя и отчество')
  expect(first.text).not.toContain('Семенов')
  expect(errorAt(await phone.post(start, { name: ' ' }), 'name')).toBe('Напишите свою фамилию и имя')
  const begun = await phone.post(start, { name: 'семенова анна', group: 'педагог' })
  const own = begun.headers.location ?? ''
  expect([begun.status, /^\/s\/[0-9a-z]+\.[0-9a-z]{50}$/.test(own)]).toEqual([303, true])
  const overview = await aBrowser().get(own)
  expect(textOf(overview)).toContain('Сохраните адрес этой страницы')
  // Names of colleagues are for people of the centre, not for whoever found a code on the wall.
  expect((await aBrowser().get(`${own}/3`)).text).not.toContain('Семенов Олег')
  await answerA1(own)
  expect(textOf(await aBrowser().get(own))).toContain('Спасибо, ответы отправлены')
  const sent = await read().response.findFirstOrThrow()
  expect(sent).toMatchObject({ invitationId: null, respondent: 'семенова анна, педагог' })
  expect(textOf(await methodist.get(`/surveys/${id}`))).toContain('1 анкета без имени из списка')
  const loose = await methodist.get(`/surveys/loose/${sent.id}`)
  expect(textOf(loose)).toMatch(/Ответы дал\(а\).*Семёнова Анна Ильинична.*Сопоставить/)
  expect(textOf(loose)).toContain('Научиться держать внимание')
  await methodist.post(`/surveys/loose/${sent.id}/matching`, { holder: `p${teacher.id}` }).expect(303)
  expect((await read().response.findFirstOrThrow()).invitationId).toBe((await invitationFor(id, teacher.id)).id)
  expect(textOf(await methodist.get(`/surveys/${id}`))).toContain('ответили 1 из 1')
  expect((await journalOf('response', sent.id)).filter((action) => action !== 'response.saved')).toEqual([
    'response.started',
    'response.submitted',
    'response.matched',
  ])
  const names = await read().auditEntry.findMany({ where: { actorId: null }, select: { actorName: true } })
  expect(names.map(({ actorName }) => actorName)).not.toContain('семенова анна')
  await methodist.post(`/surveys/loose/${sent.id}/unmatching`).expect(303)
  expect((await read().response.findFirstOrThrow()).invitationId).toBeNull()
})

test('who answered by both links is pointed out, and the double is removed', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Семёнова Анна Ильинична')
  const id = await aCampaign('a1')
  await methodist.post(`/surveys/${id}/common`).expect(303)
  const begun = await aBrowser().post(await commonLink(methodist, id), { name: 'Анна Семёнова' })
  await answerA1(begun.headers.location ?? '')
  await answerA1(await linkFor(id, teacher.id))
  const { id: loose } = await read().response.findFirstOrThrow({ where: { respondent: { not: null } } })
  const page = await methodist.get(`/surveys/loose/${loose}`)
  expect(textOf(page)).toContain('по личной ссылке уже ответил(а)')
  const holder = `i${(await invitationFor(id, teacher.id)).id}`
  const refused = await methodist.post(`/surveys/loose/${loose}/matching`, { holder }, `/surveys/loose/${loose}`)
  expect(textOf(await methodist.follow(refused))).toContain('Семёнова Анна: по личной ссылке ответы уже пришли')
  await methodist.post(`/surveys/loose/${loose}/removal`).expect(303)
  expect(await read().response.count()).toBe(1)
  expect((await journalOf('response', loose)).at(-1)).toBe('response.discarded')
})

test('an anonymous campaign asks no name at its common link and keeps nothing of the way in', async () => {
  const methodist = await signIn('methodist')
  const mentor = await aMentor((await aTeacher('Иванов Пётр Ильич')).id)
  await aPair(mentor.id, [(await aMentee((await aStudent('Зимина Юля')).id)).id], { status: 'active' })
  const id = await aCampaign('event', { anonymous: true })
  await methodist.post(`/surveys/${id}/common`).expect(303)
  const before = await read().auditEntry.count()
  const start = await commonLink(methodist, id)
  expect((await aBrowser().get(start)).text).not.toContain('name="name"')
  const begun = await aBrowser().post(start, { name: 'Зимина Юля' })
  const own = begun.headers.location ?? ''
  await aBrowser().post(`${own}/1`, { event_useful: '7', event_order: '6', comments: 'Слова' })
  expect(textOf(await aBrowser().get(own))).toContain('Ваши ответы приняты')
  expect(await read().response.findMany()).toMatchObject([{ invitationId: null, draftKey: null, respondent: null }])
  expect(await read().auditEntry.count()).toBe(before)
  const [{ id: sent }] = (await read().response.findMany({ select: { id: true } })) as [{ id: number }]
  expect((await methodist.get(`/surveys/loose/${-sent}`)).status).toBe(404)
  expect(textOf(await methodist.get(`/surveys/${id}`))).toContain('ответили 0 из 2, 1 анкета без имени')
})

test('a replaced common link begins nothing, what was begun by it can be finished, and guessing is braked', async () => {
  const methodist = await signIn('methodist')
  await aTeacher()
  const id = await aCampaign('a1')
  await methodist.post(`/surveys/${id}/common`).expect(303)
  const old = await commonLink(methodist, id)
  const begun = await aBrowser().post(old, { name: 'Анна' })
  await methodist.post(`/surveys/${id}/common`).expect(303)
  expect([(await aBrowser().get(old)).status, (await aBrowser().post(old, { name: 'Анна' })).status]).toEqual([404, 404])
  expect((await aBrowser().get(begun.headers.location ?? '')).status).toBe(200)
  const stranger = aBrowser()
  for (let guess = 0; guess < 100; guess += 1) await stranger.get(`/c/1.${'a'.repeat(25)}`)
  expect((await stranger.get(`/c/1.${'a'.repeat(25)}`)).status).toBe(429)
  expect((await stranger.get(await commonLink(methodist, id))).status).toBe(200)
  expect((await journalOf('campaign', id)).slice(-2)).toEqual(['survey.commonLinkMade', 'survey.commonLinkRenewed'])
})

test('a campaign opens by itself on its day and stops after the last one, for personal and common links', async () => {
  await aCentre()
  const teacher = await aTeacher()
  vi.useFakeTimers({ now: new Date('2023-10-02T08:00:00Z'), toFake: ['Date'] })
  const methodist = await signIn('methodist')
  const id = await aCampaign('a1', { opensOn: '2023-10-03', closesOn: '2023-10-05', open: false })
  expect(textOf(await methodist.get(`/surveys/${id}`))).toContain('Открыть 03.10.2023')
  await methodist.post(`/surveys/${id}/opening`).expect(303)
  await methodist.post(`/surveys/${id}/common`).expect(303)
  const links = [await linkFor(id, teacher.id), await commonLink(methodist, id)]
  expect(textOf(await methodist.get('/surveys'))).toContain('откроется 03.10.2023')
  for (const link of links) expect(textOf(await aBrowser().get(link))).toContain('Она откроется 3 октября 2023 г.')
  expect((await aBrowser().post(links[1]!, { name: 'Анна' })).status).toBe(409)
  vi.setSystemTime(new Date('2023-10-03T08:00:00Z'))
  for (const link of links) expect(textOf(await aBrowser().get(link))).toContain('Начать')
  vi.setSystemTime(new Date('2023-10-06T08:00:00Z'))
  for (const link of links) expect(textOf(await aBrowser().get(link))).toContain('Анкета закрыта')
  expect(textOf(await (await signIn('methodist')).get('/surveys'))).toContain('срок прошёл')
})

test('a campaign that was only prepared is deleted, one that was opened is not', async () => {
  const methodist = await signIn('methodist')
  await aTeacher()
  const draft = await aCampaign('a1', { open: false })
  const open = await aCampaign('a1')
  expect(textOf(await methodist.follow(await methodist.post(`/surveys/${draft}/removal`)))).toContain('Подготовленная анкета удалена')
  const refused = await methodist.post(`/surveys/${open}/removal`, {}, `/surveys/${open}`)
  expect(textOf(await methodist.follow(refused))).toContain('Анкету уже открывали')
  expect(await read().campaign.findMany({ select: { id: true } })).toEqual([{ id: open }])
  expect(await journalOf('campaign', draft)).toEqual(['survey.created', 'survey.deleted'])
})

test('a name that was never matched goes when its days after the closing are over; answers and matched names stay', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Семёнова Анна Ильинична')
  const id = await aCampaign('a1', { who: 'later', open: false })
  await methodist.post(`/surveys/${id}/common`).expect(303)
  await methodist.post(`/surveys/${id}/opening`).expect(303)
  const start = await commonLink(methodist, id)
  expect(textOf(await aBrowser().get(start))).toMatch(/имя удалится через 30\sдней после закрытия/)
  for (const name of ['Никому Неизвестный', 'Семёнова Анна']) await answerA1((await aBrowser().post(start, { name })).headers.location ?? '')
  const [loose, known] = await read().response.findMany({ orderBy: { id: 'asc' } })
  await methodist.post(`/surveys/loose/${known!.id}/matching`, { holder: `p${teacher.id}` }).expect(303)
  await methodist.post(`/surveys/${id}/closure`).expect(303)
  expect(await forgetUnmatchedNames()).toBe(0)
  await write((tx) => tx.campaign.update({ where: { id }, data: { closedAt: new Date(addDays(today(), -namesKeptDays - 1)) } }))
  expect(await forgetUnmatchedNames()).toBe(1)
  const left = await read().response.findMany({ select: { respondent: true, answers: { take: 1 } }, orderBy: { id: 'asc' } })
  expect(left.map(({ respondent, answers }) => [respondent, answers.length])).toEqual([
    ['', 1],
    ['Семёнова Анна', 1],
  ])
  expect(await journalOf('response', loose!.id)).toContain('response.namesForgotten')
  expect(textOf(await methodist.get(`/surveys/${id}/common`))).toContain('имя не указано')
})
