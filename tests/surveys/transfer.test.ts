import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { responsesOf } from '../../src/surveys/queries/responses.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, anActor, signIn } from '../support/people.ts'
import { a1 } from './a1.ts'
import { aCampaign, invitationFor, linkFor, responseFor, shownIn } from './surveys.ts'

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
  expect(before).toContain('карточки ещё нет → запрос уточнён')
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
  const shown = { ...(await shownBy(methodist, response)), taken: ['mentee.mainRequest', 'mentee.slots'] }
  await write((tx) => tx.menteeProfile.update({ where: { id: card.id }, data: { mainRequest: 'уточнён в беседе', version: 1 } }))
  const late = await methodist.post(`/surveys/responses/${response}/transfer`, shown)
  expect([late.status, textOf(late)]).toEqual([409, expect.stringContaining('Главный запрос: было «старый запрос», стало «уточнён в беседе»')])
  expect(late.text).toContain('value="mentee.mainRequest" checked')
  expect(late.text).not.toContain('value="mentee.requests" checked')
  expect(await read().menteeProfile.findUniqueOrThrow({ where: { id: card.id } })).toMatchObject({ mainRequest: 'уточнён в беседе', slots: '' })
  expect((await responseOf(response)).decision).toBeNull()
})

test('single fields are taken, what contradicts the card only when ticked, the rest later', async () => {
  const { methodist, response, teacher } = await answeredA1()
  const card = await aMentee(teacher.id, { mainRequest: 'старый запрос' })
  const shown = await shownBy(methodist, response)
  expect(shown.taken).not.toContain('mentee.mainRequest')
  const none = await methodist.post(`/surveys/responses/${response}/transfer`, { ...shown, taken: [] }, `/surveys/responses/${response}/transfer`)
  expect(textOf(await methodist.follow(none))).toContain('Не отмечено ни одного поля')
  const done = await methodist.post(`/surveys/responses/${response}/transfer`, { ...shown, taken: ['mentee.slots'] })
  expect(textOf(await methodist.follow(done))).toMatch(/Взято в карточку: удобное время\. \d\d\.\d\d\.\d{4}.*Глинка Наталья Игоревна/)
  const half = await read().menteeProfile.findUniqueOrThrow({ where: { id: card.id }, include: { requests: true } })
  expect([half.mainRequest, half.slots, half.workFormats, half.requests.length]).toEqual(['старый запрос', 'mon-evening sat-morning', '', 0])
  expect(JSON.parse((await responseOf(response)).takenFields ?? '')).toEqual(['mentee.slots'])
  const rest = await shownBy(methodist, response)
  await methodist.post(`/surveys/responses/${response}/transfer`, { ...rest, taken: ['mentee.mainRequest'] }).expect(303)
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id: card.id } })).mainRequest).toBe('Научиться держать внимание разновозрастной группы')
  expect(JSON.parse((await responseOf(response)).takenFields ?? '')).toEqual(['mentee.slots', 'mentee.mainRequest'])
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

test('a student candidate comes to the bank of mentors, and a promise above the limit stays out', async () => {
  const methodist = await signIn('methodist')
  const student = await aStudent()
  const response = await answered(await aCampaign('a2u', { who: 'chosen', chosen: [student.id] }), student.id, {
    good_at: { chosen: ['robots', 'speech'], other: null },
    who: 'younger',
    format: 'group',
    hours: 'from1',
    slots: ['mon-evening'],
    max_mentees: 5,
  })
  expect(textOf(await methodist.get(`/surveys/responses/${response}/transfer`))).toContain('Человек готов вести 5, а наставнику можно не больше 3')
  await methodist.post(`/surveys/responses/${response}/transfer`, await shownBy(methodist, response)).expect(303)
  const profile = await read().mentorProfile.findFirstOrThrow({ include: { forms: true, competencies: true } })
  expect(profile).toMatchObject({ status: 'candidate', capacity: 1, hoursPerMonth: 8, slots: 'mon-evening', workFormats: 'group', preferredMentee: 'младшим' })
  expect([profile.forms.map(({ form }) => form), profile.competencies.map(({ competencyId }) => competencyId)]).toEqual([['studentStudent'], [14]])
  expect(await journalOf('mentorProfile', profile.id)).toEqual(['mentor.proposed', 'response.taken'])
})

test('projects and competitions of students come to their cards with who needs a mentor and why', async () => {
  const methodist = await signIn('methodist')
  const student = await aStudent()
  const need = { need_mentor: 'very', mentor_type: 'student', request: 'подготовить выступление' }
  const a3 = { does_project: 'now', topic: 'Умная теплица', type: 'technical', mode: 'pair', stage: 'plan', due: '2024-04-10' }
  const first = await answered(await aCampaign('a3', { who: 'chosen', chosen: [student.id] }), student.id, {
    ...need,
    ...a3,
    hard: { chosen: ['speech', 'time'], other: null },
  })
  await methodist.post(`/surveys/responses/${first}/transfer`, await shownBy(methodist, first)).expect(303)
  const second = await answered(await aCampaign('a4', { who: 'chosen', chosen: [student.id] }), student.id, {
    ...need,
    takes_part: 'want',
    next: [{ title: 'Профессионалы', discipline: 'Сити-фермерство', date: '15.03.2024' }],
    level_goal: 'prize',
  })
  await methodist.post(`/surveys/responses/${second}/transfer`, await shownBy(methodist, second)).expect(303)
  const person = await read().person.findUniqueOrThrow({ where: { id: student.id }, include: { projects: true, competitions: true, menteeProfiles: true } })
  expect(person.projects).toMatchObject([{ topic: 'Умная теплица', type: 'technical', team: 'pair', stage: 'planning', defenceOn: '2024-04-10' }])
  expect(person.competitions).toMatchObject([{ name: 'Профессионалы', discipline: 'Сити-фермерство', startsOn: '2024-03-15', goal: 'стать призёром' }])
  expect(person.menteeProfiles).toMatchObject([
    { status: 'identified', needsMentor: 'yes', needsMentorWhy: 'выступить, найти время', mentorRole: 'olderStudent', mainRequest: 'подготовить выступление' },
  ])
  expect(await journalOf('menteeProfile', person.menteeProfiles[0]?.id ?? 0)).toEqual(['mentee.identified', 'response.taken', 'response.taken'])
})

test('in bulk what contradicts a card is left, one who cannot be taken stops nobody, and nameless answers are not offered', async () => {
  const methodist = await signIn('methodist')
  const [one, two, three] = [await aTeacher('Абрамова Анна Ильинична'), await aTeacher('Белова Вера Ильинична'), await aTeacher('Волков Глеб Ильич')]
  const campaign = await aCampaign('a1', { who: 'chosen', chosen: [one.id, two.id, three.id] })
  const said = { main_request: 'Открытое занятие', slots: ['mon-evening'] }
  const [first, second, third] = [await answered(campaign, one.id, said), await answered(campaign, two.id, said), await answered(campaign, three.id, said)]
  await aMentee(two.id, { mainRequest: 'Портфолио' })
  const page = await methodist.get(`/surveys/${campaign}/transfer`)
  expect(textOf(page)).toContain('расходится с карточкой: главный запрос')
  const chosen = [...page.text.matchAll(/name="chosen" value="([^"]*)"/g)].map((match) => match[1] ?? '')
  expect(chosen.map((value) => Number(value.split('.')[0]))).toEqual([first, second, third])
  await write((tx) => tx.response.update({ where: { id: third }, data: { version: { increment: 1 } } }))
  const done = textOf(await methodist.follow(await methodist.post(`/surveys/${campaign}/transfer`, { chosen })))
  expect(done).toContain('Перенесены ответы: 2 человека.')
  expect(done).toContain('Белова Вера Ильинична: перенесено не всё')
  expect(done).toContain('Волков Глеб Ильич: ответы изменились, пока вы смотрели')
  const cards = await read().menteeProfile.findMany({ orderBy: { personId: 'asc' } })
  expect(cards.map(({ mainRequest, slots }) => [mainRequest, slots])).toEqual([
    ['Открытое занятие', 'mon-evening'],
    ['Портфолио', 'mon-evening'],
  ])
  expect((await journalOf('response', first)).at(-1)).toBe('response.taken')
  expect((await methodist.post(`/surveys/${campaign}/transfer`, {})).status).toBe(422)
  await write((tx) => tx.campaign.update({ where: { id: campaign }, data: { anonymous: true } }))
  expect(textOf(await methodist.get(`/surveys/${campaign}/transfer`))).not.toContain('Волков')
  expect((await methodist.get(`/surveys/responses/${third}/transfer`)).status).toBe(404)
  expect((await methodist.post(`/surveys/responses/${third}/transfer`, { version: '1', seen: '{}' })).status).not.toBe(200)
  expect((await responseOf(third)).decision).toBeNull()
})

test('a wish for a replacement is a task until it is settled or the pair has ended', async () => {
  const methodist = await signIn('methodist')
  const mentor = await aMentor((await aTeacher('Наставников Пётр Ильич')).id)
  const mentee = await aMentee((await aTeacher('Абрамова Анна Ильинична')).id)
  const pair = await aPair(mentor.id, [mentee.id], { status: 'active' })
  const response = await answered(await aCampaign('pulse_mentee'), mentee.personId, { replace: true })
  expect((await methodist.get('/')).text).toContain(`href="/surveys/responses/${response}"`)
  expect((await methodist.get(`/surveys/responses/${response}`)).text).toContain(`href="/pairs/${pair.id}"`)
  const { version } = await responseOf(response)
  const done = await methodist.post(`/surveys/responses/${response}/settlement`, { version: String(version) })
  expect(textOf(await methodist.follow(done))).toContain('Вопрос о замене решён:')
  expect(await journalOf('response', response)).toEqual(['response.settled'])
  expect((await methodist.get('/')).text).not.toContain(`href="/surveys/responses/${response}"`)
  await write((tx) => tx.response.update({ where: { id: response }, data: { takenAt: null, decision: null } }))
  expect((await methodist.get('/')).text).toContain(`href="/surveys/responses/${response}"`)
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { status: 'terminated' } }))
  expect((await methodist.get('/')).text).not.toContain(`href="/surveys/responses/${response}"`)
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

test('everybody without contradictions is taken at one press; answers that are gone are named and stop nobody', async () => {
  const methodist = await signIn('methodist')
  const people = [await aTeacher('Абрамова Анна Ильинична'), await aTeacher('Белова Вера Ильинична'), await aTeacher('Волков Глеб Ильич')]
  const campaign = await aCampaign('a1', { who: 'chosen', chosen: people.map(({ id }) => id) })
  const sent: number[] = []
  for (const { id } of people) sent.push(await answered(campaign, id, { main_request: 'Открытое занятие' }))
  await aMentee(people[1]?.id ?? 0, { mainRequest: 'Портфолио' })
  const page = await methodist.get(`/surveys/${campaign}/transfer`)
  expect(textOf(page)).toContain('Перенести все 2 без противоречий')
  const agreed = /name="agreed" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
  await write((tx) => tx.response.delete({ where: { id: sent[0] ?? 0 } }))
  const done = textOf(await methodist.follow(await methodist.post(`/surveys/${campaign}/transfer`, { agreed, all: 'yes' })))
  expect(done).toContain('Перенесены ответы: 1 человек. Не перенесены ответы: 1 человек.')
  expect(done).toContain('Абрамова Анна Ильинична: этих ответов больше нет')
  expect((await read().menteeProfile.findMany({ orderBy: { personId: 'asc' } })).map(({ mainRequest }) => mainRequest)).toEqual([
    'Портфолио',
    'Открытое занятие',
  ])
  expect((await journalOf('response', sent[2] ?? 0)).at(-1)).toBe('response.taken')
})

test('answers kept out of the bank stand in a list of their own with the reason', async () => {
  const { methodist, response } = await answeredA1()
  const { version, campaignId } = await read().response.findUniqueOrThrow({ where: { id: response } })
  await methodist.post(`/surveys/responses/${response}/refusal`, { reason: 'наставник уже есть', version: String(version) }).expect(303)
  const waiting = textOf(await methodist.get(`/surveys/${campaignId}/transfer`))
  expect([waiting.includes('Решено не переносить (1)'), waiting.includes('Шевченко')]).toEqual([true, false])
  expect(textOf(await methodist.get(`/surveys/${campaignId}/transfer?decision=declined`))).toContain('Шевченко Анна Сергеевна наставник уже есть')
})

/** Answers of an invited person that were sent, as they are stored. */
async function answered(campaignId: number, personId: number, answers: Record<string, unknown>): Promise<number> {
  const { id: invitationId } = await invitationFor(campaignId, personId)
  const rows = Object.entries(answers).map(([key, value]) => ({ key, value: JSON.stringify(value) }))
  const data = { campaignId, invitationId, submittedAt: new Date(), answers: { create: rows } }
  return (await write((tx) => tx.response.create({ data, select: { id: true } }))).id
}

const responseOf = (id: number) => read().response.findUniqueOrThrow({ where: { id } })

async function answeredA1() {
  await aCentre()
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const campaign = await aCampaign('a1')
  const link = await linkFor(campaign, teacher.id)
  for (const number of [1, 2, 3, 4] as const) await aBrowser().post(`${link}/${number}`, a1[number]).expect(303)
  return { methodist, teacher, link, response: (await responseFor(campaign, teacher.id))?.id ?? 0 }
}

/** The transfer page as the browser sends it. */
async function shownBy(methodist: { get: (path: string) => PromiseLike<{ text: string }> }, response: number) {
  return shownIn(await methodist.get(`/surveys/responses/${response}/transfer`))
}
