import type { Response } from 'supertest'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { statementsOf } from '../support/statements.ts'
import { aConsent, aConsentedPair, aWorkingPair, draftOrder, drafted, staff } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

/** What a person reads in one part of a page. */
function sectionOf(page: Response, id: string): string {
  const [, part = ''] = new RegExp(`<(?:section|details)[^>]*id="${id}"([\\s\\S]*?)</(?:section|details)>`).exec(page.text) ?? []
  return textOf({ text: `<p${part}` }).replace(/\s+([:,])/g, '$1')
}

async function aConsentedStudent(name: string) {
  const person = await aStudent(name)
  await aConsent(person.id, 'participation', { signedBySelf: false, signedByRepresentative: true })
  await aConsent(person.id, 'dataProcessing', { signedBySelf: false, signedByRepresentative: true })
  return person
}

test('the director reads the consents of an order by person, who lacks one first, with the scan where there is one', async () => {
  const { methodist, director } = await staff()
  const { pair, mentorPerson, menteePerson } = await aConsentedPair()
  const scan = await write((tx) =>
    tx.storedFile.create({ data: { storedName: 'scan', originalName: 'Согласие.pdf', mime: 'application/pdf', size: 10, sha256: 'a', createdById: 1 } }),
  )
  await write((tx) => tx.consent.updateMany({ where: { personId: mentorPerson.id, kind: 'extraDuties' }, data: { scanId: scan.id } }))
  await write((tx) => tx.consent.updateMany({ where: { personId: menteePerson.id, kind: 'participation' }, data: { signedBySelf: false } }))
  const url = await draftOrder(methodist, [pair.id])
  const page = await director.get(url)
  const part = sectionOf(page, 'consents-part')
  expect(part).toContain('Согласия участников: полные у 1 из 2')
  expect(part).toContain('на участие: не хватает подписи участника')
  expect(part.indexOf(menteePerson.lastName)).toBeLessThan(part.indexOf(mentorPerson.lastName))
  expect(part).toContain('на дополнительные обязанности: 12.10.2023, участник')
  expect(page.text).toContain(`/consents/${mentorPerson.id}/extraDuties/scan`)
  expect(page.text).not.toContain(`/consents/${menteePerson.id}/participation/scan`)
})

test('the page of an order of sixty pairs asks the database no more than twenty times', async () => {
  const { methodist, director } = await staff()
  const ids: number[] = []
  for (let n = 0; n < 60; n += 1) {
    const mentor = await aMentor((await aTeacher(`Наставников${n} Пётр Ильич`)).id)
    const student = await aConsentedStudent(`Ученицын${n} Олег Ильич`)
    const mentee = await aMentee(student.id)
    ids.push((await aPair(mentor.id, [mentee.id], { form: 'teacherStudent', roleModel: 'adaptation', status: 'agreed', topic: `Тема ${n}` })).id)
  }
  const url = await draftOrder(methodist, ids)
  for (const browser of [methodist, director]) {
    const { answer, statements } = await statementsOf(async () => browser.get(url))
    expect(textOf(answer)).toContain('полные у 60 из 120')
    expect(textOf(answer)).toContain('На что обратить внимание')
    expect(statements).toBeLessThanOrEqual(20)
  }
  expect((await statementsOf(async () => methodist.get(`${url}/edit`))).statements).toBeLessThanOrEqual(20)
  await write((tx) => tx.order.updateMany({ data: { status: 'submitted', submittedAt: new Date() } }))
  const queue = await statementsOf(async () => director.get('/approvals'))
  expect(textOf(queue.answer)).toContain('прочитайте предупреждения')
  expect(queue.statements).toBeLessThanOrEqual(20)
})

test('a warning of a draft stands beside its pair for the methodist and the director; what only the curator may read does not reach the director', async () => {
  const { methodist, director } = await staff()
  const { pair, mentorPerson, menteePerson } = await aConsentedPair()
  await write((tx) => tx.person.updateMany({ where: { id: mentorPerson.id }, data: { post: 'директор' } }))
  await write((tx) => tx.menteeProfile.updateMany({ where: { personId: menteePerson.id }, data: { avoidedPersonId: mentorPerson.id } }))
  expect(textOf(await methodist.get('/orders/new'))).toContain('не прошёл обучение')
  const url = await draftOrder(methodist, [pair.id])
  const own = sectionOf(await methodist.get(url), 'cautions')
  const told = sectionOf(await director.get(url), 'cautions')
  for (const text of [own, told]) {
    expect(text).toContain(mentorPerson.lastName)
    expect(text).toContain('руководител')
  }
  expect([own.includes('не назначать'), told.includes('не назначать')]).toEqual([true, false])
  await methodist.post(`${url}/submission`, {}, url)
  expect(textOf(await methodist.get(url))).toContain('на подписи')
})

test('an amendment warns of what it brings and is silent of what the pair lives with', async () => {
  const { methodist, director } = await staff()
  const { pair } = await aWorkingPair(methodist, director)
  const terms = { effectiveOn: '17.10.2023', pairIds: [pair.id] }
  const longer = await drafted(methodist, 'extend', { ...terms, newEndsOn: '30.12.2024' })
  const told = sectionOf(await director.get(longer), 'cautions')
  expect(told).toContain('учебного года')
  await methodist.post(`${longer}/submission`, {}, longer)
  const queue = await director.get('/approvals')
  expect([textOf(queue).includes('прочитайте предупреждения: 1 пара (группа)'), queue.text.includes(`href="${longer}#cautions"`)]).toEqual([true, true])
  await methodist.post(`${longer}/withdrawal`, {}, longer)
  await methodist.post(`${longer}/removal`, {}, longer)
  const shorter = await drafted(methodist, 'extend', { ...terms, newEndsOn: '20.05.2024' })
  expect((await director.get(shorter)).text).not.toContain('id="cautions"')
  await methodist.post(`${shorter}/submission`, {}, shorter)
  expect(textOf(await director.get('/approvals'))).not.toContain('предупреждения')
  await methodist.post(`${shorter}/withdrawal`, {}, shorter)
  await methodist.post(`${shorter}/removal`, {}, shorter)
  const other = await aMentor((await aTeacher('Яшин Олег Ильич')).id, { forms: ['teacherStudent'] })
  const replaced = await drafted(methodist, 'replaceMentor', { pairId: pair.id, mentorProfileId: other.id, effectiveOn: '17.10.2023' })
  expect(sectionOf(await (await signIn('director')).get(replaced), 'cautions')).toContain('Яшин')
})
