import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { choiceProgress } from '../../src/matching/queries.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'

async function aBank() {
  const actor = await aCentre()
  const best = await aMentor((await aTeacher('Иванов Пётр Ильич', { direction: 'technical' })).id, {
    competencies: { 10: 3 },
    slots: 'mon-evening sat-morning',
  })
  const other = await aMentor((await aTeacher('Абрамова Инна Львовна')).id)
  const mentee = await aMentee((await aTeacher('Шевченко Анна Сергеевна', { direction: 'technical' })).id, { requests: { 10: 3, 9: 1 }, slots: 'mon-evening' })
  return { actor, best, other, mentee }
}

test('mentors are ranked with reasons in words and those who do not fit with theirs', async () => {
  const { mentee, best } = await aBank()
  const busy = await aMentor((await aTeacher('Буров Олег Ильич')).id, { capacity: 1 })
  await aPair(busy.id, [(await aMentee((await aTeacher('Ким Ян Петрович')).id)).id])
  await aMentor((await aTeacher('Гусев Лев Олегович')).id, { forms: ['teacherStudent'] })
  await aMentor((await aTeacher('Дёмин Илья Львович')).id, { status: 'paused' })
  await aMentor((await aStudent('Ёжиков Иван Петрович')).id, { forms: ['studentStudent'] })
  const methodist = await signIn('methodist')
  const page = textOf(await methodist.get(`/choices/${mentee.id}`))
  expect(page).toContain(
    'Закрывает 1 из 2 запросов: открытое занятие, самоанализ; Общая направленность: техническая; Общих промежутков времени: 1; Свободно мест: 2 из 2; Обучение ещё не пройдено.',
  )
  expect(page.indexOf('Иванов Пётр Ильич')).toBeLessThan(page.indexOf('Абрамова Инна Львовна'))
  expect(page).toContain('Почему не подходят остальные: 4')
  expect(page).toContain('Буров Олег Ильич у наставника 1 место, занято 1, нужно ещё 1')
  expect(page).toContain('Гусев Лев Олегович не отметил(а) готовность к этой форме')
  expect(page).toContain('Дёмин Илья Львович наставник на паузе')
  expect(page).toContain('Ёжиков Иван Петрович в этой форме наставник – педагог')
  expect((await methodist.get(`/choices/${mentee.id}`)).text).toContain(`name="mentorId" value="${best.id}"`)
})

test('a decision is kept with its reasons and note, and leads to the pair', async () => {
  const { mentee, best } = await aBank()
  const methodist = await signIn('methodist')
  const answer = await methodist.post(`/choices/${mentee.id}`, { mentorId: String(best.id), note: 'Оба согласны', version: '' })
  const page = await methodist.follow(answer)
  expect(textOf(page)).toContain('Решение Иванов Пётр Ильич – 75 из 100')
  expect(textOf(page)).toContain('Примечание: Оба согласны')
  expect(page.text).toContain(`href="/pairs/new?mentee=${mentee.id}"`)
  const choice = await read().choice.findFirstOrThrow()
  expect([choice.mentorProfileId, choice.score, choice.note]).toEqual([best.id, 75, 'Оба согласны'])
  expect((JSON.parse(choice.reasons) as string[])[0]).toBe('Закрывает 1 из 2 запросов: открытое занятие, самоанализ')
  expect((await read().menteeProfile.findUniqueOrThrow({ where: { id: mentee.id } })).status).toBe('mentorChosen')
  expect(await journalOf('menteeProfile', mentee.id)).toEqual(['choice.made', 'mentee.matched'])
})

test('who has a decision counts, who is in a pair is not listed', async () => {
  const { mentee, best } = await aBank()
  await aMentee((await aTeacher('Ким Ян Петрович')).id)
  const paired = await aMentee((await aTeacher('Лосев Ян Петрович')).id)
  await aPair(best.id, [paired.id])
  const methodist = await signIn('methodist')
  await methodist.post(`/choices/${mentee.id}`, { mentorId: String(best.id), version: '' }).expect(303)
  const page = textOf(await methodist.get('/choices'))
  expect(page).toContain('Решение принято по 1 из 2')
  expect(page).not.toContain('Лосев')
  expect(page.indexOf('Ким Ян Петрович')).toBeLessThan(page.indexOf('Шевченко Анна Сергеевна'))
  expect(await choiceProgress(paired.schoolYearId)).toEqual({ decided: 2, total: 3 })
})

test('of two curators who decide at once the second is told and keeps the note', async () => {
  const { mentee, best, other } = await aBank()
  const methodist = await signIn('methodist')
  await methodist.post(`/choices/${mentee.id}`, { mentorId: String(best.id), version: '' }).expect(303)
  const late = await methodist.post(`/choices/${mentee.id}`, { mentorId: String(other.id), note: 'Рядом работают', version: '' })
  expect(late.status).toBe(409)
  expect(textOf(late)).toContain('эту запись изменил другой человек')
  expect(late.text).toContain('Рядом работают')
  expect((await read().choice.findFirstOrThrow()).mentorProfileId).toBe(best.id)
  await methodist.post(`/choices/${mentee.id}`, { mentorId: String(other.id), version: '0' }).expect(303)
  expect([(await read().choice.findFirstOrThrow()).mentorProfileId, (await journalOf('menteeProfile', mentee.id)).at(-1)]).toEqual([other.id, 'choice.changed'])
  expect((await methodist.post(`/choices/${mentee.id}`, { mentorId: String(best.id), version: '0' })).status).toBe(409)
  expect((await read().choice.findFirstOrThrow()).mentorProfileId).toBe(other.id)
})

test('a mentor who may not be chosen is refused with the reason', async () => {
  const { mentee, other } = await aBank()
  await write((tx) => tx.mentorProfile.update({ where: { id: other.id }, data: { status: 'paused' } }))
  const methodist = await signIn('methodist')
  const answer = await methodist.post(`/choices/${mentee.id}`, { mentorId: String(other.id), version: '' }, `/choices/${mentee.id}`)
  expect(textOf(await methodist.follow(answer))).toContain('Абрамова Инна Львовна: наставник на паузе')
  expect([await read().choice.count(), await journalOf('menteeProfile', mentee.id)]).toEqual([0, []])
})

test('a decision taken back leaves the mentee in the bank', async () => {
  const { mentee, best } = await aBank()
  const methodist = await signIn('methodist')
  await methodist.post(`/choices/${mentee.id}`, { mentorId: String(best.id), version: '' }).expect(303)
  const answer = await methodist.post(`/choices/${mentee.id}/removal`)
  expect(textOf(await methodist.follow(answer))).toContain('Решение отменено')
  expect([await read().choice.count(), (await read().menteeProfile.findUniqueOrThrow({ where: { id: mentee.id } })).status]).toEqual([0, 'inBank'])
  expect(await journalOf('menteeProfile', mentee.id)).toEqual(['choice.made', 'mentee.matched', 'choice.withdrawn', 'mentee.released'])
})

test('a student’s discipline and an unwanted mentor are told; the wish is hidden from the director', async () => {
  await aCentre()
  const teacher = await aTeacher('Иванов Пётр Ильич')
  await aMentor(teacher.id, { interests: 'мобильная робототехника' })
  const student = await aStudent('Ёлкина Мария Олеговна')
  const mentee = await aMentee(student.id, { avoidedPersonId: teacher.id })
  await write((tx) => tx.competitionRecord.create({ data: { personId: student.id, schoolYearId: mentee.schoolYearId, discipline: 'Робототехника' } }))
  const page = textOf(await (await signIn('methodist')).get(`/choices/${mentee.id}`))
  expect(page).toContain('Та же дисциплина: Робототехника')
  expect(page).toContain('просил(а) не назначать')
  const director = await signIn('director')
  const theirs = await director.get(`/choices/${mentee.id}`)
  expect(textOf(theirs)).toContain('Та же дисциплина')
  for (const secret of ['просил', 'Выбрать']) expect(textOf(theirs)).not.toContain(secret)
  expect((await director.post(`/choices/${mentee.id}`, { mentorId: '1' })).status).toBe(403)
})

test('a mentor may not see choices and nobody sees those outside the bank', async () => {
  const { mentee, best } = await aBank()
  const mentor = await signIn('mentor', best.personId)
  expect([(await mentor.get('/choices')).status, (await mentor.get(`/choices/${mentee.id}`)).status]).toEqual([403, 403])
  await write((tx) => tx.menteeProfile.update({ where: { id: mentee.id }, data: { status: 'withdrawn' } }))
  expect((await (await signIn('methodist')).get(`/choices/${mentee.id}`)).status).toBe(404)
})

test('a long list of those who wait comes by pages, the undecided first, and is searched', async () => {
  const methodist = await signIn('methodist')
  for (let number = 10; number < 37; number += 1) await aMentee((await aStudent(`Ученик${number} Иван`)).id)
  const first = textOf(await methodist.get('/choices'))
  expect([first.includes('Показано 1–25 из 27'), first.includes('Ученик34'), first.includes('Ученик35')]).toEqual([true, true, false])
  expect(textOf(await methodist.get('/choices?page=2'))).toContain('Ученик36 Иван')
  const found = textOf(await methodist.get('/choices?q=ученик35'))
  expect([found.includes('Ученик35'), found.includes('Ученик34'), found.includes('Показано: 1')]).toEqual([true, false, true])
  expect(textOf(await methodist.get('/choices?q=никого'))).toContain('Никто не найден')
})
