import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { responsesOf } from '../../src/surveys/queries/responses.ts'
import '../support/app.ts'
import { aMentee, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, anActor, signIn } from '../support/people.ts'
import { a1 } from './a1.ts'
import { aCampaign, linkFor, responseFor } from './surveys.ts'

const a2 = {
  1: { motive: ['share'], experience: 'none', forms: ['teacherTeacher'] },
  2: {
    'competencies-14': '3',
    'competencies-10': '2',
    'achievements-1-year': '2022',
    'achievements-1-title': 'Сердце отдаю детям',
    'achievements-1-result': 'лауреат',
    interests: 'походы',
  },
  3: { max_mentees: '3', hours: 'from4', slots: ['tue-day', 'wed-evening'], pref_mentee: ['young'], format: ['inPerson', 'alone'] },
  4: { ready_program: 'yes' },
}

test('the answers of A1 are shown in full and the transfer shows the difference first', async () => {
  const { methodist, response } = await answeredA1()
  const page = textOf(await methodist.get(`/surveys/responses/${response}`))
  expect(page).toContain('часто: дисциплина; общение с родителями')
  expect(page).toContain('съёмка роликов')
  const before = textOf(await methodist.get(`/surveys/responses/${response}/transfer`))
  expect(before).toContain('Карточки в этом банке у человека ещё нет')
  expect(before).toContain('открытое занятие, самоанализ – важно')
  expect(before).toContain('карточки ещё нет запрос уточнён')
  expect(await read().menteeProfile.count()).toBe(0)
})

test('the transfer of A1 creates the mentee’s card and updates the person', async () => {
  const { methodist, response, teacher } = await answeredA1()
  const done = await methodist.post(`/surveys/responses/${response}/transfer`, await shownBy(methodist, response))
  expect(textOf(await methodist.follow(done))).toContain('Ответы перенесены в банк.')
  const profile = await read().menteeProfile.findFirstOrThrow({ include: { requests: { orderBy: { competencyId: 'asc' } } } })
  expect(profile).toMatchObject({
    personId: teacher.id,
    status: 'clarified',
    inclusionReason: 'youngSpecialist',
    mainRequest: 'Научиться держать внимание разновозрастной группы',
    workFormats: 'individual remote',
    slots: 'mon-evening sat-morning',
  })
  expect(profile.requests.map(({ competencyId, priority }) => [competencyId, priority])).toEqual([
    [10, 3],
    [29, 3],
    [40, 2],
  ])
  const person = await read().person.findUniqueOrThrow({ where: { id: teacher.id }, include: { directions: true } })
  expect([person.category, person.directions.map(({ direction }) => direction).sort()]).toEqual(['first', ['art', 'technical']])
  expect(await journalOf('menteeProfile', profile.id)).toEqual(['mentee.identified', 'mentee.clarified', 'response.taken'])
  expect((await journalOf('response', response)).at(-1)).toBe('response.taken')
})

test('an existing card keeps its further status, its reason and its other requests', async () => {
  const { methodist, response, teacher } = await answeredA1()
  const card = await aMentee(teacher.id, { status: 'inProgramme', inclusionReason: 'newcomer', requests: { 45: 1 } })
  await methodist.post(`/surveys/responses/${response}/transfer`, await shownBy(methodist, response)).expect(303)
  const profile = await read().menteeProfile.findUniqueOrThrow({ where: { id: card.id }, include: { requests: true } })
  expect([profile.status, profile.inclusionReason, profile.version, profile.requests.length]).toEqual(['inProgramme', 'newcomer', 1, 4])
})

test('a card that changed since the difference was shown is not overwritten', async () => {
  const { methodist, response, teacher } = await answeredA1()
  const card = await aMentee(teacher.id, { mainRequest: 'старый запрос' })
  const shown = await shownBy(methodist, response)
  await write((tx) => tx.menteeProfile.update({ where: { id: card.id }, data: { mainRequest: 'уточнён в беседе', version: 1 } }))
  const late = await methodist.post(`/surveys/responses/${response}/transfer`, shown, `/surveys/responses/${response}/transfer`)
  expect(textOf(await methodist.follow(late))).toContain('запись изменил другой человек')
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id: card.id } })).mainRequest).toBe('уточнён в беседе')
})

test('answers changed after the transfer are pointed out', async () => {
  const { methodist, response, link } = await answeredA1()
  await methodist.post(`/surveys/responses/${response}/transfer`, await shownBy(methodist, response)).expect(303)
  await aBrowser()
    .post(`${link}/1`, { ...a1[1], org_years: '9' })
    .expect(303)
  expect(textOf(await methodist.get(`/surveys/responses/${response}`))).toContain('После этого человек изменил ответы')
})

test('the transfer of A2 creates a candidate with forms, levels and time', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Иванов Пётр Ильич')
  const campaign = await aCampaign('a2', { title: 'Кандидаты' })
  const link = await linkFor(campaign, teacher.id)
  for (const number of [1, 2, 3, 4] as const) await aBrowser().post(`${link}/${number}`, a2[number]).expect(303)
  const response = (await responseFor(campaign, teacher.id))?.id ?? 0
  const before = textOf(await methodist.get(`/surveys/responses/${response}/transfer`))
  expect(before).toContain('робототехника – 3, могу научить')
  await methodist.post(`/surveys/responses/${response}/transfer`, await shownBy(methodist, response)).expect(303)
  const profile = await read().mentorProfile.findFirstOrThrow({ include: { forms: true, competencies: { orderBy: { competencyId: 'asc' } } } })
  expect(profile).toMatchObject({
    status: 'candidate',
    capacity: 3,
    hoursPerMonth: 8,
    slots: 'tue-day wed-evening',
    achievements: '2022, Сердце отдаю детям, лауреат',
    interests: 'походы',
    preferredMentee: 'молодой специалист',
    workFormats: 'individual inPerson',
  })
  expect(profile.source).toContain('анкета «Кандидаты» от')
  expect(profile.forms.map(({ form }) => form)).toEqual(['teacherTeacher'])
  expect(profile.competencies.map(({ competencyId, level }) => [competencyId, level])).toEqual([
    [10, 2],
    [14, 3],
  ])
  expect(await journalOf('mentorProfile', profile.id)).toEqual(['mentor.proposed', 'response.taken'])
})

test('answers are kept out of the bank with a reason', async () => {
  const { methodist, response } = await answeredA1()
  const empty = await methodist.post(`/surveys/responses/${response}/refusal`, { reason: '', version: '4' })
  expect([empty.status, errorAt(empty, 'reason')]).toEqual([422, 'Напишите, почему ответы не переносятся'])
  const { version } = await read().response.findUniqueOrThrow({ where: { id: response } })
  const done = await methodist.post(`/surveys/responses/${response}/refusal`, { reason: 'наставник уже есть', version: String(version) })
  expect(textOf(await methodist.follow(done))).toContain('Решено не переносить ответы в банк: наставник уже есть')
  expect(await read().response.findUniqueOrThrow({ where: { id: response } })).toMatchObject({ decision: 'declined', declineReason: 'наставник уже есть' })
  expect(await read().menteeProfile.count()).toBe(0)
  expect((await journalOf('response', response)).at(-1)).toBe('response.declined')
})

test('what is not sent yet is nobody’s to read, and a card shows answers to a methodist only', async () => {
  const { methodist, response, teacher } = await answeredA1()
  const other = await aTeacher('Шилова Мария Ильинична')
  const second = await aCampaign('a1', { who: 'chosen', chosen: [other.id] })
  await aBrowser().post(`${await linkFor(second, other.id)}/1`, a1[1])
  const unsent = await responseFor(second, other.id)
  expect((await methodist.get(`/surveys/responses/${unsent?.id}`)).status).toBe(404)
  expect(await responsesOf(methodist.actor, other.id)).toEqual([])
  expect((await responsesOf(methodist.actor, teacher.id)).map(({ id }) => id)).toEqual([response])
  expect(await responsesOf(await anActor('director'), teacher.id)).toEqual([])
})

async function answeredA1() {
  await aCentre()
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const campaign = await aCampaign('a1')
  const link = await linkFor(campaign, teacher.id)
  for (const number of [1, 2, 3, 4] as const) await aBrowser().post(`${link}/${number}`, a1[number]).expect(303)
  return { methodist, teacher, link, response: (await responseFor(campaign, teacher.id))?.id ?? 0 }
}

/** The hidden fields of the transfer page, as the browser sends them. */
async function shownBy(methodist: { get: (path: string) => PromiseLike<{ text: string }> }, response: number) {
  const { text } = await methodist.get(`/surveys/responses/${response}/transfer`)
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
  return { version: value('version'), profileVersion: value('profileVersion'), updatePerson: 'on' }
}
