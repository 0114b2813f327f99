import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

/** A teacher with everything the year may leave on a card. */
async function aFullCard() {
  const year = await theYear()
  const { pair, mentorPerson } = await aReadyPair({ status: 'active' })
  const template = await read().surveyTemplate.findFirstOrThrow({ where: { key: 'a2' } })
  await write(async (tx) => {
    await tx.programme.create({ data: { pairId: pair.id, status: 'approved' } })
    await tx.consent.create({
      data: { personId: mentorPerson.id, schoolYearId: year.id, kind: 'extraDuties', receivedOn: '2023-10-12', form: 'paper', signedBySelf: true },
    })
    await tx.training.create({
      data: {
        schoolYearId: year.id,
        kind: 'session',
        title: 'Установочная сессия',
        heldOn: '2023-10-20',
        attendances: { create: { personId: mentorPerson.id, attended: true } },
      },
    })
    const campaign = await tx.campaign.create({
      data: { schoolYearId: year.id, templateId: template.id, title: 'Анкета кандидата в наставники', status: 'closed' },
    })
    await tx.invitation.create({
      data: {
        campaignId: campaign.id,
        personId: mentorPerson.id,
        response: { create: { campaignId: campaign.id, submittedAt: new Date('2023-10-02T10:00:00Z'), fromPaper: true, decision: 'taken' } },
      },
    })
  })
  return mentorPerson.id
}

test('the card shows consents, pairs with their programmes, answers and trainings in one place', async () => {
  const methodist = await signIn('methodist')
  const card = textOf(await methodist.get(`/people/${await aFullCard()}`))
  expect(card).toContain('Согласия, 2023–2024 Обязанности получено 12.10.2023')
  expect(card).toContain('Обработка данных требуется')
  expect(card).toContain('Открытое занятие 2023–2024, наставник, Шевченко Анна Сергеевна действует')
  expect(card).toContain('Персонализированная программа утверждена')
  expect(card).toContain('Ответы на анкеты Анкета кандидата в наставники 02.10.2023, внесено с бумаги перенесено в банк')
  expect(card).toContain('Обучение наставника Установочная сессия')
})

test('a director sees the card without the answers to questionnaires', async () => {
  const director = await signIn('director')
  const card = textOf(await director.get(`/people/${await aFullCard()}`))
  expect(card).toContain('Обучение наставника')
  expect(card).not.toContain('Ответы на анкеты')
})

test('nobody is asked for consents before they take part', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aTeacher('Зуев Андрей Николаевич')
  expect(textOf(await methodist.get(`/people/${id}`))).toContain('Согласия понадобятся, когда человек войдёт в пару или в банк')
})

test('papers are printed and received from the card, and the way leads back to it', async () => {
  const methodist = await signIn('methodist')
  const id = await aFullCard()
  const card = await methodist.get(`/people/${id}`)
  expect(card.text).toMatch(/action="\/consents\/blanks">\s*<input type="hidden" name="personIds" value="\d+">/)
  const receipt = `/consents/receipts/new?personIds=${id}&card=${id}`
  expect(card.text).toContain(receipt.replaceAll('&', '&amp;'))
  const page = await methodist.get(receipt)
  expect(page.text).toContain(`value="${id}:dataProcessing" aria-label="Согласие на обработку персональных данных: Иванов Пётр Ильич" checked`)
  const wrong = await methodist.post('/consents/receipts', { card: String(id), offered: `${id}:dataProcessing`, papers: `${id}:dataProcessing` })
  expect([wrong.status, wrong.text.includes(`name="card" value="${id}"`)]).toEqual([422, true])
  const typed = { card: String(id), offered: `${id}:dataProcessing`, papers: `${id}:dataProcessing`, receivedOn: '12.10.2023', storagePlace: 'папка 1' }
  const done = await methodist.post('/consents/receipts', typed)
  expect(done.headers.location).toBe(`/people/${id}#consents`)
  const after = textOf(await methodist.get(`/people/${id}`))
  expect(after).toContain('Обработка данных получено 12.10.2023')
  expect(after).not.toContain('Отметить получение')
})

test('a child is shown as a mentee first, and the number of a school stays with its sign', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent('Ёлкина Мария Олеговна', { school: 'МАОУ СОШ № 14' })
  const card = await methodist.get(`/people/${child.id}`)
  expect(card.text.indexOf('id="mentee"')).toBeLessThan(card.text.indexOf('id="mentor"'))
  expect(card.text).toContain('МАОУ СОШ №\u00a014')
})
