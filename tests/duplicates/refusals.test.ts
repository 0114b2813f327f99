import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { aConsent, aConsentedPair, approve, draftOrder } from '../orders/support.ts'
import '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { type Browser, signIn, theYear } from '../support/people.ts'

const merge = { keep: 'one', versionOne: '0', versionOther: '0' }

/** What the page says before the button is pressed and what the refused press says; nothing is merged. */
async function refused(methodist: Browser, one: { id: number }, other: { id: number }): Promise<string[]> {
  const url = `/duplicates/${one.id}/${other.id}`
  const before = textOf(await methodist.get(url))
  const answer = textOf(await methodist.follow(await methodist.post(url + '/merger', merge, url)))
  expect(answer).toContain('Это действие пока невозможно')
  expect(await read().personMerge.count()).toBe(0)
  return [before, answer]
}

test('a record named in an order that is signed and has no number yet is not removed', async () => {
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  const { menteePerson, pair } = await aConsentedPair()
  const later = await aTeacher('Шевченко Анна Сергеевна')
  const order = await draftOrder(methodist, [pair.id])
  await methodist.post(`${order}/submission`, {}, order).expect(303)
  await approve(director, order)
  const url = `/duplicates/${menteePerson.id}/${later.id}`
  const answer = await methodist.post(url + '/merger', { ...merge, keep: 'other' }, url)
  expect(textOf(await methodist.follow(answer))).toContain('Убираемая запись названа в подписанном приказе без номера')
  expect(await read().personMerge.count()).toBe(0)
  const { snapshot } = await read().order.findFirstOrThrow()
  expect((await methodist.post(url + '/merger', merge, url)).headers.location).toBe(`/people/${menteePerson.id}`)
  expect((await read().order.findFirstOrThrow()).snapshot).toBe(snapshot)
})

test('where one record withdrew a consent that the other still has in force, the page asks which of them counts', async () => {
  const methodist = await signIn('methodist')
  const [one, other] = [await aTeacher('Рогов Олег Юрьевич'), await aTeacher('Рогов Олег Юрьевич')]
  await aConsent(one.id, 'dataProcessing')
  const { id } = await aConsent(other.id, 'dataProcessing')
  await write((tx) => tx.consent.update({ where: { id }, data: { withdrawnOn: '2023-11-01' } }))
  const texts = await refused(methodist, one, other)
  for (const text of texts) expect(text).toContain('действует, на другой позже отозвано. Отметьте отзыв и здесь')
})

test('of two answered invitations to one campaign the page says which stays, and the undo brings both back', async () => {
  const methodist = await signIn('methodist')
  const [one, other] = [await aTeacher('Рогов Олег Юрьевич'), await aTeacher('Рогов Олег Юрьевич')]
  const [year, template] = [await theYear(), await read().surveyTemplate.findFirstOrThrow()]
  const campaign = await write((tx) => tx.campaign.create({ data: { schoolYearId: year.id, templateId: template.id, title: 'Входная', status: 'open' } }))
  for (const [index, { id: personId }] of [one, other].entries()) {
    const response = { campaignId: campaign.id, submittedAt: new Date(Date.UTC(2023, 9, index + 1)), answers: { create: { key: 'k1', value: String(index) } } }
    await write((tx) => tx.invitation.create({ data: { personId, campaignId: campaign.id, response: { create: response } } }))
  }
  const url = `/duplicates/${one.id}/${other.id}`
  expect(textOf(await methodist.get(url))).toContain('Анкета «Входная»')
  await methodist.post(url + '/merger', merge).expect(303)
  expect(await read().invitation.findMany({ select: { personId: true } })).toEqual([{ personId: one.id }])
  expect(await read().response.count()).toBe(1)
  const { id } = await read().personMerge.findFirstOrThrow()
  await methodist.post(`/duplicates/merges/${id}/reversal`).expect(303)
  expect((await read().answer.findMany({ orderBy: { value: 'asc' } })).map(({ value }) => value)).toEqual(['0', '1'])
})

test('the page of merges stands when who was left is made anonymous', async () => {
  const methodist = await signIn('methodist')
  const [one, other] = [await aTeacher('Рогов Олег Юрьевич', { leftOn: '2015-05-31' }), await aTeacher('Рогов Олег Юрьевич', { leftOn: '2015-05-31' })]
  await methodist.post(`/duplicates/${one.id}/${other.id}/merger`, merge).expect(303)
  await methodist.post('/personal-data/anonymisation', { person: String(one.id), word: 'обезличить' }).expect(303)
  const { id } = await read().personMerge.findFirstOrThrow()
  const page = textOf(await methodist.get('/duplicates/merges').expect(200))
  expect(page).not.toContain('Рогов')
  const answer = await methodist.post(`/duplicates/merges/${id}/reversal`, {}, '/duplicates/merges')
  expect(textOf(await methodist.follow(answer))).toContain('Оставленной записи больше нет, или она обезличена')
  expect(await read().person.count()).toBe(1)
})
