import { expect, test } from 'vitest'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { downloadSheet } from '../support/sheet.ts'

// 9 and 10 are entries of one area of the classifier, 26 of another.
async function aBank() {
  await aCentre()
  const full = await aMentor((await aTeacher('Иванов Пётр Ильич', { direction: 'technical' })).id, { competencies: { 10: 3 }, capacity: 1 })
  await aMentor((await aTeacher('Абрамова Инна Львовна', { direction: 'art' })).id, { forms: ['teacherStudent'], competencies: { 9: 1 }, capacity: 2 })
  await aMentor((await aTeacher('Дёмин Илья Львович')).id, { status: 'paused', competencies: { 26: 3 } })
  const taught = await aMentee((await aTeacher('Лосев Ян Петрович')).id, { requests: { 26: 3 } })
  await aPair(full.id, [taught.id], { status: 'active' })
  const alone = await aMentee((await aTeacher('Шевченко Анна Сергеевна', { direction: 'technical' })).id, { requests: { 10: 3, 26: 1 } })
  const student = await aMentee((await aStudent('Ёлкина Мария Олеговна', { direction: 'art' })).id, { requests: { 9: 2 } })
  return { alone, student }
}

test('the page sets requests of those without a pair against the bank, and says who is left alone and why', async () => {
  const { alone } = await aBank()
  const methodist = await signIn('methodist')
  const answer = await methodist.get('/bank-analysis')
  const page = textOf(answer)
  expect(page).toContain('Ждут пары: 2 наставляемых. Из них без подходящего наставника: 1.')
  expect(page).toContain('В банке 2 наставника, у них 2 свободных места.')
  expect(page).toContain('Останутся без ответа при любом распределении: 2 запроса.')
  expect(page).toContain('Методическая 2 5 2 2 1 открытое занятие, самоанализ 1 : кто просит')
  expect(page).toContain('шахматы Шевченко Анна Сергеевна . В банке этого не умеет никто.')
  expect(page).toContain('Шевченко Анна Сергеевна открытое занятие, самоанализ; шахматы — нет мест Нет мест у тех, кто закрывает запрос: Иванов Пётр Ильич.')
  expect(page).toMatch(/Иванов Пётр Ильич педагог-педагог, педагог-ученик 1 1 — — 1 мест нет, его ждут/)
  expect(page).toMatch(/Абрамова Инна Львовна педагог-ученик 2 — — 2 1 без пары/)
  expect(page).not.toMatch(/Дёмин|Лосев/)
  expect(answer.text).toContain(`href="/choices/${alone.id}"`)
  expect(answer.text).toContain('<pattern id="areas-hatch"')
  expect(answer.text).not.toContain('style=')
})

test('the people behind a figure are those it counts', async () => {
  await aBank()
  const director = await signIn('director')
  const page = textOf(await director.get('/bank-analysis/people?competency=10'))
  expect(page).toContain('Шевченко Анна Сергеевна открытое занятие, самоанализ вес 3')
  expect(page).toContain('Иванов Пётр Ильич открытое занятие, самоанализ: уровень 3 свободно 0 из 1')
  expect(page).not.toMatch(/Ёлкина|Абрамова/)
  expect(textOf(await director.get('/bank-analysis/people?area=6'))).toMatch(/Ёлкина Мария Олеговна .*Абрамова Инна Львовна/)
  await director.get('/bank-analysis/people?competency=1').expect(404)
})

test('a form and a direction are in the address and narrow the page and the file alike', async () => {
  await aBank()
  const methodist = await signIn('methodist')
  const page = textOf(await methodist.get('/bank-analysis?form=teacherStudent&direction=art'))
  expect(page).toContain('Ждут пары: 1 наставляемый. Подходящий наставник есть для каждого.')
  expect(page).not.toContain('Шевченко')
  const { name, rows } = await downloadSheet(methodist, '/bank-analysis/export?form=teacherStudent&direction=art')
  expect(name).toBe('Анализ банка 2023-2024.xlsx')
  expect(rows.slice(1)).toEqual([
    ['Методическая', 'оценочные материалы, диагностика результатов', 1, 2, 1, 0, 0, 1, 2, 0, 'Ёлкина Мария Олеговна', 'Абрамова Инна Львовна'],
  ])
  expect(textOf(await methodist.get('/bank-analysis?form=studentStudent&direction=sport'))).toContain('Никого нет По этим условиям')
})

test('the director reads it without the buttons of a decision, a mentor is refused', async () => {
  await aBank()
  const page = textOf(await (await signIn('director')).get('/bank-analysis'))
  expect(page).toContain('Шевченко Анна Сергеевна')
  expect(page).not.toContain('Выбрать наставника')
  const person = await aTeacher('Соколова Марина Андреевна')
  const answer = await (await signIn('mentor', person.id)).get('/bank-analysis')
  expect([answer.status, textOf(answer).includes('Шевченко')]).toEqual([403, false])
})

test('an empty bank says what to do', async () => {
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/bank-analysis'))).toContain('Сравнивать пока нечего')
  await aMentee((await aTeacher('Шевченко Анна Сергеевна')).id)
  const page = textOf(await methodist.get('/bank-analysis'))
  expect(page).toContain('У наставляемых без пары нет запросов по классификатору.')
  expect(page).toContain('В банке нет наставников')
})
