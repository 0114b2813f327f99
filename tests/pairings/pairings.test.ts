import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
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
  expect(textOf(page)).toContain('Закрывает запрос: открытое занятие, самоанализ; Общей направленности нет')
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
  expect(textOf(await methodist.get('/pairings/new'))).toContain('Все наставляемые в парах')
})
