import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

test('orders, news, answers and choices are told to their person in words, and nothing of anybody else', async () => {
  const methodist = await signIn('methodist')
  const year = await theYear()
  const [one, mentorPerson, other] = [await aTeacher('Зуева Анна'), await aTeacher('Иванов Пётр Ильич'), await aTeacher('Тайнова Ольга')]
  const [mentee, mentor, stranger] = [await aMentee(one.id), await aMentor(mentorPerson.id), await aMentee(other.id)]
  const group = await aPair(mentor.id, [mentee.id, stranger.id], { topic: 'Открытое занятие' })
  const template = await read().surveyTemplate.findFirstOrThrow({
    where: { questions: { some: { type: 'person' } } },
    select: { id: true, questions: { select: { key: true, text: true, type: true } } },
  })
  const of = (type: string) => template.questions.find((question) => question.type === type)
  const [asked, colleague] = [of('long') ?? of('short'), of('person')]
  await write(async (tx) => {
    const decided = { schoolYearId: year.id, mentorProfileId: mentor.id, reasons: '["тайная причина"]', decidedById: 1, decidedOn: '2023-10-10' }
    await tx.choice.create({ data: { ...decided, menteeProfileId: mentee.id, score: 70, note: 'сама попросила' } })
    await tx.choice.create({ data: { ...decided, menteeProfileId: stranger.id, score: 31, note: 'тайная заметка' } })
    const order = { schoolYearId: year.id, kind: 'assignment' } as const
    const news = { schoolYearId: year.id, body: 'тайный текст', happenedOn: '2023-11-20' }
    await tx.news.create({ data: { ...news, title: 'Победа', people: { create: { personId: one.id, named: true } } } })
    await tx.news.create({ data: { ...news, title: 'Тайная новость', people: { create: { personId: other.id, named: true, shown: true } } } })
    const campaign = await tx.campaign.create({ data: { schoolYearId: year.id, templateId: template.id, title: 'Входная', status: 'open' } })
    for (const [personId, said] of [
      [one.id, 'хочу учиться'],
      [other.id, 'тайный ответ'],
    ] as const) {
      const answers = [
        { key: asked!.key, value: JSON.stringify(said) },
        { key: colleague!.key, value: JSON.stringify([other.id]) },
      ]
      const response = { campaignId: campaign.id, submittedAt: new Date(), answers: { create: answers } }
      await tx.invitation.create({ data: { campaignId: campaign.id, personId, response: { create: response } } })
    }
    const signed = { ...order, title: 'О закреплении пар', number: '253/1', datedOn: '2023-10-16', startsOn: '2023-10-16', endsOn: '2024-05-25' }
    await tx.order.create({
      data: { ...signed, acquaintances: { create: { personId: one.id, acquaintedOn: '2023-10-18' } }, pairs: { create: { pairId: group.id, position: 0 } } },
    })
    await tx.order.create({ data: { ...signed, title: 'Тайный приказ', number: '254/1', acquaintances: { create: { personId: other.id } } } })
  })
  const page = textOf(await methodist.get(`/people/${one.id}/data`))
  expect(page).toContain('10.10.2023, наставляемый, наставник: Иванов Пётр, соответствие 70 из 100, сама попросила')
  expect(page).toContain('№ 253/1 от 16.10.2023 «О закреплении пар», наставляемый, ознакомлен(а) 18.10.2023')
  expect(page).toContain('«Победа», 20.11.2023, назван(а)')
  // Whom an answer names is another person.
  expect(page).toContain(`Входная: ${colleague!.text} – не указан. ${asked!.text} – хочу учиться`)
  expect(page).not.toMatch(/Тайн|тайн/)
  expect(textOf(await methodist.get(`/people/${mentorPerson.id}/data`))).toContain('наставник, наставляемые: Зуева Анна')
})
