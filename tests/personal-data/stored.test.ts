import { afterEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { changePerson, createPerson } from '../../src/people/commands.ts'
import { unknown } from '../../src/people/data.ts'
import { reverseImport } from '../../src/imports/commands/reversal.ts'
import { aConsent, aConsentedPair, approve, draftOrder } from '../orders/support.ts'
import { apply, theImport, uploaded } from '../imports/web.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

afterEach(() => void vi.useRealTimers())

const itIs = (day: string) => void vi.setSystemTime(new Date(`${day}T10:00:00+05:00`))

test('the page of stored data names what there is, where it came from, on what ground, who sees it and until when', async () => {
  itIs('2023-11-01')
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const who = { kind: 'student', lastName: 'Ёлкина', firstName: 'Мария', middleName: 'Олеговна', birthOn: '2010-05-12' } as const
  const id = await createPerson(methodist.actor, { ...unknown, ...who, curatorNote: 'мама против встреч по субботам' })
  await changePerson(director.actor, id, 0, { phone: '+79121112233' })
  const mentorPerson = await aTeacher('Иванов Пётр Ильич')
  const mentor = await signIn('mentor', mentorPerson.id)
  await aPair((await aMentor(mentorPerson.id)).id, [(await aMentee(id)).id], { status: 'active' })
  await aConsent(id, 'dataProcessing')
  const year = await theYear()
  await write((tx) => tx.projectRecord.create({ data: { personId: id, schoolYearId: year.id, topic: 'Теплица', notes: 'нужны датчики' } }))
  await write((tx) => tx.menteeProfile.updateMany({ where: { personId: id }, data: { expectedResult: 'защитит проект' } }))
  await methodist.get(`/people/${id}`)
  const card = await methodist.get(`/people/${id}`)
  expect(card.text).toContain(`href="/people/${id}/data"`)
  const page = textOf(await methodist.get(`/people/${id}/data`))
  expect(page).toContain(
    'Дата рождения 12 мая 2010 г. внесено вручную, Н. И. Глинка, 01.11.2023 образовательная деятельность (п. 2 ч. 1 ст. 6); согласие от 12.10.2023 методист, директор',
  )
  expect(page).toContain('Телефон, электронная почта +7 912 111-22-33 изменено вручную, О. В. Плотникова, 01.11.2023')
  expect(page).toContain('пока участвует и 3 учебных года после')
  expect(page).toContain('методист Глинка Наталья Игоревна')
  expect(page).toContain(`наставник пары ${mentor.actor.name}`)
  expect(page).toContain('Глинка Наталья Игоревна карточка')
  expect(page).toContain('Примечание куратора мама против встреч по субботам')
  expect(page).toMatch(/Пары, программы и журналы встреч наставляемый, наставник: Иванов Пётр, педагог-[а-я]+, Открытое занятие, [\d.]+–[\d.]+, действует/)
  // Who prints it for the person reads the curator's note; another reader learns only that there is one.
  expect(textOf(await director.get(`/people/${id}/data`))).toContain('Примечание куратора есть')
  // A person has a right to the content (152-ФЗ, ст. 14), not to a number.
  expect(page).toContain('Теплица, нужны датчики')
  expect(page).toContain('защитит проект')
  // Nothing is listed that is not stored.
  for (const absent of ['Законные представители', 'Достижения']) expect(page).not.toContain(absent)
  await mentor.get(`/people/${id}/data`).expect(403)
})

test('what is withdrawn waits on the home page with its day, and goes when nothing else keeps it', async () => {
  itIs('2023-12-01')
  const methodist = await signIn('methodist')
  const child = await aStudent('Ёлкина Мария Олеговна')
  const mentee = await aMentee(child.id)
  const pair = await aPair((await aMentor((await aTeacher()).id)).id, [mentee.id], { status: 'active', topic: 'Робот' })
  const paper = await aConsent(child.id, 'dataProcessing')
  const year = await theYear()
  await write(async (tx) => {
    await tx.consent.update({ where: { id: paper.id }, data: { withdrawnOn: '2023-12-01' } })
    await tx.consent.create({
      data: { personId: child.id, schoolYearId: year.id, kind: 'dataDistribution', receivedOn: '2023-10-12', withdrawnOn: '2023-12-01', allowed: 'name' },
    })
    await tx.news.create({
      data: {
        schoolYearId: year.id,
        title: 'Победа',
        body: 'Мы',
        happenedOn: '2023-11-20',
        status: 'published',
        people: { create: { personId: child.id, named: true } },
      },
    })
  })
  const home = textOf(await methodist.get('/'))
  expect(home).toContain('Прекратить обработку данных: согласие отозвано Ёлкина Мария Олеговна до 31.12.2023')
  expect(home).toContain('Прекратить публикацию: согласие отозвано Ёлкина Мария Олеговна, «Победа» до 06.12.2023')
  expect(textOf(await methodist.get('/personal-data'))).toContain('Убрать из новости «Победа»')
  const url = `/personal-data/anonymisation?person=${child.id}`
  expect(textOf(await methodist.get(url))).toContain('Не завершена пара: Робот')
  await write(async (tx) => {
    await tx.newsPerson.deleteMany()
    await tx.pair.update({ where: { id: pair.id }, data: { status: 'terminated' } })
  })
  expect(textOf(await methodist.get(url))).toContain('Ёлкина Мария Олеговна : отозвано согласие на обработку данных')
  await methodist.post('/personal-data/anonymisation', { person: String(child.id), word: 'обезличить' }).expect(303)
  expect(textOf(await methodist.get('/'))).not.toContain('согласие отозвано')
})

test('a person in a signed order is deleted neither by hand nor with a list that is taken back', async () => {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const list = await uploaded(methodist, 'staff', 'staffA.xlsx')
  await apply(methodist, list)
  const { mentorPerson, menteePerson, pair } = await aConsentedPair()
  const order = await draftOrder(methodist, [pair.id])
  await methodist.post(`${order}/submission`, {}, order).expect(303)
  await approve(director, order)
  // The list says that it brought the mentor.
  const { rowNumber } = await read().importRow.findFirstOrThrow({ where: { importId: list, status: 'created' } })
  await write((tx) => tx.importRow.update({ where: { importId_rowNumber: { importId: list, rowNumber } }, data: { personId: mentorPerson.id } }))
  for (const { id } of [mentorPerson, menteePerson]) {
    const answer = await methodist.post(`/people/${id}/removal`, {}, `/people/${id}`)
    expect(textOf(await methodist.follow(answer))).toContain('Человек назван в подписанном приказе')
  }
  await expect(reverseImport(methodist.actor, list, (await theImport(list)).version)).rejects.toThrow(/imports\.inUse/)
  // The database itself refuses, whatever way a command takes.
  await expect(write((tx) => tx.person.delete({ where: { id: menteePerson.id } }))).rejects.toThrow()
  expect(await read().person.count({ where: { id: { in: [mentorPerson.id, menteePerson.id] } } })).toBe(2)
})
