import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { statementsOf } from '../support/statements.ts'
import { trained } from '../pairs/steps.ts'
import { formOf } from './list.ts'

/** Two mentors with two places each, two teachers and a student who wait. */
async function banks() {
  await aCentre()
  const best = await aMentor((await aTeacher('Иванов Пётр Ильич')).id, { competencies: { 10: 3 } })
  const other = await aMentor((await aTeacher('Абрамова Инна Львовна')).id)
  for (const { personId } of [best, other]) await trained(personId)
  const anna = await aMentee((await aTeacher('Шевченко Анна Сергеевна')).id, { requests: { 10: 3 }, mainRequest: 'Провести открытое занятие' })
  const yan = await aMentee((await aTeacher('Ким Ян Петрович')).id, { requests: { 9: 2 } })
  const child = await aMentee((await aStudent('Ёлкина Мария Олеговна')).id, { mainRequest: 'Проект к конкурсу' })
  return { best, other, anna, yan, child }
}

const pairsMade = () =>
  read().pair.findMany({ select: { status: true, form: true, topic: true, mentorProfileId: true, startsOn: true, roleModel: true }, orderBy: { id: 'asc' } })

test('the list proposes a mentor with reasons to everybody without a pair and makes choices and agreed pairs in one act', async () => {
  const { best, anna, yan, child } = await banks()
  const methodist = await signIn('methodist')
  expect((await methodist.get('/choices')).text).toContain('href="/pairings/new"')
  const { answer: page, statements } = await statementsOf(() => methodist.get('/pairings/new'))
  expect(statements).toBeLessThanOrEqual(20)
  expect(page.text).not.toMatch(/name="ids"[^>]* checked/)
  expect((await methodist.get('/pairings/new?ticked=all')).text.match(/name="ids"[^>]* checked/g)).toHaveLength(3)
  expect(textOf(page)).toContain('Закрывает запрос: открытое занятие, самоанализ; свободно мест: 2 из 2.')
  const form = formOf(page, { ids: [anna.id, yan.id, child.id], agreed: 'on' })
  expect(form.topic).toEqual(['Проект к конкурсу', 'оценочные материалы, диагностика результатов', 'Провести открытое занятие'])
  const answer = await methodist.post('/pairings', { ...form, startsOn: '16.10.2023' })
  const next = await methodist.follow(answer)
  expect(textOf(next)).toContain('Составлено и согласовано: 3 пары. Дальше – согласия участников')
  expect(next.text.match(/name="personIds"[^>]* checked/g)).toHaveLength(5)
  expect(next.text).toContain('href="/orders/new?pairs=1.2.3"')
  expect(await pairsMade()).toMatchObject([
    { status: 'agreed', form: 'teacherStudent', topic: 'Проект к конкурсу', startsOn: '2023-10-16', roleModel: 'teacherGifted' },
    { status: 'agreed', form: 'teacherTeacher', topic: 'оценочные материалы, диагностика результатов' },
    { status: 'agreed', form: 'teacherTeacher', topic: 'Провести открытое занятие', mentorProfileId: best.id },
  ])
  const choice = await read().choice.findFirstOrThrow({ where: { menteeProfileId: anna.id } })
  expect([choice.mentorProfileId, choice.reasons]).toEqual([best.id, expect.stringContaining('Закрывает запрос: открытое занятие, самоанализ')])
  expect(await journalOf('menteeProfile', anna.id)).toEqual(['choice.made', 'mentee.matched'])
  expect(await journalOf('pair', 1)).toEqual(['pair.formed', 'pair.agreed'])
  expect((await journalOf('schoolYear', anna.schoolYearId)).at(-1)).toBe('pair.listFormed')
  expect(textOf(await methodist.get('/pairings/new'))).toContain('Все наставляемые в парах')
})

test('without the agreement of the participants the pairs are drafts, and a decision made before is kept as it was', async () => {
  const { other, anna, child } = await banks()
  const methodist = await signIn('methodist')
  await methodist.post(`/choices/${anna.id}`, { mentorId: String(other.id), note: 'Так попросили', version: '' })
  const page = await methodist.get('/pairings/new')
  expect(textOf(page)).toMatch(/Решение принято \d\d\.\d\d\.\d{4}\. Компетенций под запрос нет; свободно/)
  const form = formOf(page, { ids: [anna.id] })
  const answer = await methodist.follow(await methodist.post('/pairings', { ...form, startsOn: '16.10.2023' }))
  expect(textOf(answer)).toContain('Составлено: 1 пара. Они сохранены черновиками')
  expect(await pairsMade()).toMatchObject([{ status: 'draft', mentorProfileId: other.id }])
  expect((await read().choice.findFirstOrThrow()).note).toBe('Так попросили')
  expect(await journalOf('menteeProfile', anna.id)).toEqual(['choice.made', 'mentee.matched'])
  expect(formOf(await methodist.get('/pairings/new')).menteeId).toContain(String(child.id))
})

test('mentees of one mentor who do the same are joined in a group when asked', async () => {
  const { best, anna, yan, child } = await banks()
  const methodist = await signIn('methodist')
  const form = formOf(await methodist.get('/pairings/new'), { ids: [anna.id, yan.id, child.id], agreed: 'on' })
  const mentorId = form.menteeId.map((id, index) => (id === String(child.id) ? (form.mentorId[index] ?? '') : String(best.id)))
  const topic = ['Проект', 'Открытое занятие', 'открытое  занятие']
  const limit = await write((tx) => tx.mentorProfile.update({ where: { id: best.id }, data: { capacity: 3 } }))
  expect(limit.capacity).toBe(3)
  const next = await methodist.follow(await methodist.post('/pairings', { ...form, mentorId, topic, joined: 'on' }))
  expect(textOf(next)).toContain('Составлено и согласовано: 2 пары или группы')
  const made = await read().pair.findMany({
    select: { kind: true, mentoringKind: true, status: true, _count: { select: { members: true } } },
    orderBy: { id: 'asc' },
  })
  expect(made).toEqual([
    { kind: 'pair', mentoringKind: 'traditional', status: 'agreed', _count: { members: 1 } },
    { kind: 'group', mentoringKind: 'group', status: 'agreed', _count: { members: 2 } },
  ])
  expect(await read().choice.count()).toBe(3)
})

test('bad input is told at its line with everything kept, and nothing is made', async () => {
  const { anna, yan, child } = await banks()
  const methodist = await signIn('methodist')
  const form = formOf(await methodist.get('/pairings/new'), { ids: [anna.id, child.id] })
  const nobody = await methodist.post('/pairings', { ...form, ids: [], topic: ['Кристаллы', 'б', 'в'] })
  expect([nobody.status, errorAt(nobody, 'ids')]).toEqual([422, 'Отметьте хотя бы одного наставляемого'])
  expect(formOf(nobody).topic).toEqual(['Кристаллы', 'б', 'в'])

  const wrong = await methodist.post('/pairings', { ...form, endsOn: '31.02.2024', topic: ['', 'б', 'в'.repeat(301)] })
  expect([wrong.status, errorAt(wrong, 'endsOn')]).toEqual([422, 'Такой даты нет в календаре. Проверьте день и месяц'])
  const topics = await methodist.post('/pairings', { ...form, topic: ['', '', 'в'.repeat(301)], agreed: 'on' })
  expect(topics.status).toBe(422)
  expect(errorAt(topics, `topic-${child.id}`)).toBe('Напишите, над чем работает пара, например: открытое занятие')
  expect(errorAt(topics, `topic-${anna.id}`)).toContain('допускается не больше 300 знаков, а здесь 301')
  expect(textOf(topics)).toContain('Ёлкина Мария Олеговна: Напишите, над чем работает пара')
  expect(errorAt(topics, `topic-${yan.id}`)).toBeNull()
  expect(topics.text).toMatch(/name="agreed" value="on" checked/)
  expect(topics.text.match(/name="ids"[^>]* checked/g)).toHaveLength(2)

  const forged = await methodist.post('/pairings', { ...form, mentorId: ['999', ...form.mentorId.slice(1)], roleModel: form.roleModel.map(() => 'peers') })
  expect(errorAt(forged, `mentorId-${child.id}`)).toBe('Выберите наставника из списка')
  expect(errorAt(forged, `roleModel-${anna.id}`)).toBe('С этим наставником форма «педагог-педагог»: выберите ролевую модель для неё')
  expect(await read().pair.count()).toBe(0)
  expect(await read().choice.count()).toBe(0)
})

test('places are counted over the whole list: the one too many is named at its line', async () => {
  const { best, anna, yan, child } = await banks()
  const methodist = await signIn('methodist')
  const form = formOf(await methodist.get('/pairings/new'), { ids: [anna.id, yan.id, child.id] })
  const answer = await methodist.post('/pairings', { ...form, mentorId: form.mentorId.map(() => String(best.id)) })
  expect(answer.status).toBe(422)
  expect(errorAt(answer, `mentorId-${anna.id}`)).toContain('Иванов Пётр Ильич: у наставника 2 места, занято 2, нужно ещё 1')
  expect(errorAt(answer, `mentorId-${yan.id}`)).toBeNull()
  expect(await read().pair.count()).toBe(0)
})

test('warnings are acknowledged once for all, and those of another mentor or term are shown first', async () => {
  const { best, anna, yan } = await banks()
  const gusev = await aMentor((await aTeacher('Гусев Лев Олегович')).id)
  const methodist = await signIn('methodist')
  const form = formOf(await methodist.get('/pairings/new'), { ids: [anna.id, yan.id], acknowledged: 'on' })
  expect(form.warned).toEqual(['', '', ''])
  const mentorId = form.menteeId.map((id) => String(id === String(anna.id) ? gusev.id : best.id))
  const shown = await methodist.post('/pairings', { ...form, mentorId, endsOn: '20.11.2023' })
  expect([shown.status, errorAt(shown, 'acknowledged')]).toEqual([422, 'Прочитайте предупреждения в строках и отметьте, что учли их'])
  expect(textOf(shown)).toContain('внимание Гусев Лев Олегович: наставник ещё не прошёл обучение.')
  expect(textOf(shown).split('Срок короче трёх месяцев')).toHaveLength(2)
  const unread = await methodist.post('/pairings', formOf(shown, { ids: [anna.id, yan.id] }))
  expect(unread.status).toBe(422)
  const read = await methodist.post('/pairings', formOf(shown, { ids: [anna.id, yan.id], acknowledged: 'on' }))
  expect(read.status).toBe(303)
  expect(await pairsMade()).toHaveLength(2)
})

test('what another methodist did meanwhile is named, and nothing is half-done', async () => {
  const { best, other, anna, yan, child } = await banks()
  const methodist = await signIn('methodist')
  const form = formOf(await methodist.get('/pairings/new'), { ids: [anna.id, yan.id, child.id] })
  await aPair(other.id, [yan.id])
  const taken = await methodist.post('/pairings', form)
  expect(taken.status).toBe(409)
  expect(textOf(taken)).toContain('Пока страница была открыта, в пары вошли или выбыли из банка: Ким Ян Петрович.')
  expect(formOf(taken).menteeId).toEqual([String(child.id), String(anna.id)])
  const mentorId = form.mentorId[2] === String(best.id) ? other.id : best.id
  await methodist.post(`/choices/${anna.id}`, { mentorId: String(mentorId), version: '' })
  const decided = await methodist.post('/pairings', formOf(taken, { ids: [anna.id, child.id] }))
  expect(decided.status).toBe(409)
  expect(errorAt(decided, `mentorId-${anna.id}`)).toContain('Пока страница была открыта, по этому наставляемому приняли решение')
  expect(await read().pair.count()).toBe(1)
  expect((await methodist.post('/pairings', formOf(decided, { ids: [anna.id, child.id] }))).status).toBe(303)
  expect(await read().pair.count()).toBe(3)
})

test('who cannot be proposed anybody is listed with the reason; mentees of another year are nobody', async () => {
  const { anna } = await banks()
  const paused = await aMentor((await aTeacher('Дёмин Илья Львович')).id)
  const methodist = await signIn('methodist')
  await methodist.post(`/choices/${anna.id}`, { mentorId: String(paused.id), version: '' })
  await write((tx) => tx.mentorProfile.update({ where: { id: paused.id }, data: { status: 'paused' } }))
  const page = await methodist.get('/pairings/new')
  expect(textOf(page)).toContain('Шевченко Анна Сергеевна С выбранным наставником пару составить нельзя. Дёмин Илья Львович: наставник на паузе')
  expect(formOf(page).menteeId).not.toContain(String(anna.id))
  const elsewhere = await write((tx) => tx.schoolYear.create({ data: { name: '2022-2023', startsOn: '2022-09-01', endsOn: '2023-08-31' } }))
  await write((tx) => tx.menteeProfile.update({ where: { id: anna.id }, data: { schoolYearId: elsewhere.id } }))
  const foreign = { ...formOf(page), menteeId: String(anna.id), mentorId: String(paused.id), topic: 'Т', roleModel: 'expertNovice', version: '', warned: '' }
  expect((await methodist.post('/pairings', { ...foreign, ids: String(anna.id) })).status).toBe(409)
  expect(await read().pair.count()).toBe(0)
})
