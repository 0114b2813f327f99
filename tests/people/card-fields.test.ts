import { expect, test } from 'vitest'
import { addDays, today } from '../../src/app/clock.ts'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

const achievements = {
  achievementYear: ['2022', ''],
  achievementName: ['Сердце отдаю детям', ''],
  achievementLevel: ['regional', ''],
  achievementResult: ['winner', ''],
}
const certificate = { certificateTitle: 'Школа наставника', certificateHours: '36', certificateOn: '15.06.2023', certificateDocument: 'удостоверение № 12/3' }
const teacher = { lastName: 'Иванов', firstName: 'Пётр', post: 'Методист', version: '0' }

test('a card keeps achievements, training elsewhere and sites; only what changed is written and named in the history', async () => {
  const methodist = await signIn('methodist')
  const site = await write((tx) => tx.site.create({ data: { name: 'Кванториум', nameKey: 'кванториум' } }))
  const form = { ...teacher, ...achievements, ...certificate, siteIds: String(site.id) }
  const card = textOf(await methodist.follow(await methodist.post('/people?kind=staff', form)))
  expect(card).toContain('Сердце отдаю детям 2022, региональный, победитель')
  expect(card).toContain('Школа наставника в другой организации, 36 часов, 15.06.2023, удостоверение № 12/3')
  expect(card).toContain('Площадки Кванториум')
  const { id } = await read().person.findFirstOrThrow()
  const kept = await read().achievement.findFirstOrThrow()
  const again = await methodist.follow(
    await methodist.post(`/people/${id}`, { ...form, certificateTitle: '', certificateHours: '', certificateOn: '', certificateDocument: '' }),
  )
  expect(textOf(again)).toContain('изменены сведения о человеке: обучение наставника')
  expect([await read().trainingCertificate.count(), (await read().achievement.findFirstOrThrow()).id]).toEqual([0, kept.id])
  expect(await journalOf('person', id)).toEqual(['person.created', 'person.changed'])
})

test('training passed elsewhere makes a mentor trained, one to come does not', async () => {
  const methodist = await signIn('methodist')
  const certificates = { create: { title: 'Школа наставника', completedOn: '2023-06-15' } }
  await aMentor((await aTeacher('Обученный Иван', { certificates })).id)
  await aMentor((await aTeacher('Будущий Иван', { certificates: { create: { title: 'Курсы', completedOn: addDays(today(), 5) } } })).id)
  const trained = textOf(await methodist.get('/mentors?trained=yes'))
  expect([trained.includes('Обученный Иван'), trained.includes('Будущий Иван'), trained.includes('15.06.2023')]).toEqual([true, false, true])
  expect(textOf(await methodist.get('/trainings'))).toContain('1 из 2')
})

test('the top of a card says what to act on: a category that ends, a missing certificate or representative', async () => {
  const methodist = await signIn('methodist')
  const seen = async (id: number) => textOf(await methodist.get(`/people/${id}`))
  const expired = await aTeacher('Первый Иван', { category: 'first', categoryUntilOn: '2023-09-01', teachingYears: 4, yearsAsOfOn: addDays(today(), -740) })
  const soon = await aTeacher('Второй Иван', { category: 'highest', categoryUntilOn: addDays(today(), 12) })
  const outsider = await write((tx) =>
    tx.person.create({ data: { kind: 'external', lastName: 'Гость', firstName: 'Олег', nameKey: 'гость олег', organisation: 'Завод' } }),
  )
  const orphan = await aStudent('Одинцова Мария', { representatives: { create: [] } })
  expect(await seen(expired.id)).toContain('Категория истекла 01.09.2023')
  expect(await seen(expired.id)).toContain('педагогический – 6 лет (на')
  expect(await seen(soon.id)).toContain('Категория истекает через 12 дней')
  expect(await seen(outsider.id)).toContain('Справка об отсутствии судимости не представлена')
  expect(await seen(orphan.id)).toContain('Представитель не внесён')
  expect(textOf(await methodist.get('/people'))).toContain('категория истекла 01.09.2023')
})

test('profiles keep ages, formats, the wanted kind and mentor; a pause says until when', async () => {
  const methodist = await signIn('methodist')
  const [mentor, young, child] = [await aTeacher('Иванов Пётр'), await aTeacher('Шевченко Анна'), await aStudent()]
  await methodist.post(`/mentors?person=${mentor.id}`, {
    forms: 'teacherStudent',
    capacity: '2',
    menteeAgeFrom: '11',
    menteeAgeTo: '14',
    workFormats: ['group', 'remote'],
    version: '0',
  })
  const profile = await read().mentorProfile.findFirstOrThrow()
  expect(profile).toMatchObject({ menteeAgeFrom: 11, menteeAgeTo: 14, workFormats: 'group remote' })
  await write((tx) => tx.mentorProfile.update({ where: { id: profile.id }, data: { status: 'inBank' } }))
  const late = await methodist.post(`/mentors/${profile.id}/status/pause`, { reason: 'отпуск', pausedUntilOn: '01.01.2020' })
  expect([late.status, textOf(late).includes('Этот день уже прошёл')]).toEqual([422, true])
  await methodist.post(`/mentors/${profile.id}/status/pause`, { reason: 'отпуск', pausedUntilOn: '01.09.2099' }).expect(303)
  const card = textOf(await methodist.get(`/people/${mentor.id}`))
  expect(card).toContain('от 11 до 14 лет')
  expect(card).toContain('с группой, дистанционно')
  expect(card).toContain('На паузе до 1 сентября 2099 г.')
  await methodist.post(`/mentees?person=${young.id}`, { preferredKind: 'situational', version: '0' }).expect(303)
  await methodist.post(`/mentees?person=${child.id}`, { mentorRole: 'olderStudent', version: '0' }).expect(303)
  expect(textOf(await methodist.get(`/people/${young.id}`))).toContain('Желаемый вид наставничества ситуационное')
  expect(textOf(await methodist.get(`/people/${child.id}`))).toContain('Кого хочет наставником старший обучающийся')
  const refused = await methodist.post(`/mentees/${(await aMentee((await aTeacher('Третий Иван')).id)).id}`, { preferredKind: 'волшебное', version: '0' })
  expect(refused.status).toBe(422)
})
