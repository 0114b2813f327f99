import { expect, test } from 'vitest'
import '../support/app.ts'
import { aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre } from '../support/people.ts'
import { a1, aCampaign, answersOf, linkFor, responseFor } from './surveys.ts'

test('a teacher answers A1 by the personal link, section by section, without an account', async () => {
  await aCentre()
  const teacher = await aTeacher('Шевченко Анна Сергеевна')
  const campaign = await aCampaign('a1')
  const link = await linkFor(campaign, teacher.id)
  const phone = aBrowser()
  const first = textOf(await phone.get(link))
  expect(first).toContain('Шевченко Анна Сергеевна')
  expect(first).toContain('Ответы с вашим именем увидит только методист')
  expect(textOf(await phone.get(`${link}/2`))).toContain('Раздел 2 из 4')
  expect((await phone.post(`${link}/1`, a1[1])).headers.location).toBe(`${link}/2`)
  expect((await phone.post(`${link}/2`, a1[2])).headers.location).toBe(`${link}/3`)
  expect((await phone.post(`${link}/3`, a1[3])).headers.location).toBe(`${link}/4`)
  const sent = await phone.post(`${link}/4`, a1[4])
  expect(textOf(await phone.follow(sent))).toContain('Спасибо, ответы отправлены')

  const response = await responseFor(campaign, teacher.id)
  expect([response?.submittedAt instanceof Date, response?.fromPaper]).toEqual([true, false])
  expect(await answersOf(campaign, teacher.id)).toMatchObject({
    ped_years: 'from1',
    org_years: 2,
    direction: { chosen: ['technical', 'art'], other: null },
    top3: { chosen: ['discipline', 'openLesson'], other: null },
    slots: ['mon-evening', 'sat-morning'],
    can_share: { chosen: [{ id: 14, level: null }, { id: 36, level: null }], other: 'съёмка роликов' },
  })
  expect(await journalOf('response', response?.id ?? 0)).toEqual(['response.saved', 'response.saved', 'response.saved', 'response.saved', 'response.submitted'])
})
