import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

test('an entry is added at the end of its area, once', async () => {
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.follow(await methodist.post('/competencies', { name: 'кулинария молекулярная', areaId: '13' })))).toContain(
    'кулинария молекулярная',
  )
  const again = await methodist.post('/competencies', { name: 'Кулинария  молекулярная', areaId: '13' })
  expect([again.status, errorAt(again, 'name')]).toEqual([422, 'Такая запись в этой области уже есть'])
  const entry = await read().competency.findFirstOrThrow({ where: { nameKey: 'кулинария молекулярная' } })
  expect(entry.areaId).toBe(13)
  expect(await journalOf('competency', entry.id)).toEqual(['competency.created'])
})

test('what is in use is archived, not deleted, and leaves the choices', async () => {
  const methodist = await signIn('methodist')
  const { id } = await aTeacher()
  await aMentor(id, { competencies: { 14: 3 } })
  const refused = await methodist.post('/competencies/14/removal', {}, '/competencies')
  expect(textOf(await methodist.follow(refused))).toContain('Уберите её в архив')
  await methodist.post('/competencies/14/archive')
  const other = await aTeacher('Новый Иван')
  expect(textOf(await methodist.get(`/mentors/new?person=${other.id}`))).not.toContain('робототехника')
  expect(textOf(await methodist.get(`/people/${id}`))).toContain('робототехника')
  await methodist.post('/competencies/14/restoration')
  expect(await journalOf('competency', 14)).toEqual(['competency.archived', 'competency.restored'])
})

test('an entry nobody uses is renamed or deleted', async () => {
  const methodist = await signIn('methodist')
  await methodist.post('/competencies/14', { name: 'робототехника и дроны' })
  expect(await read().competency.findUnique({ where: { id: 14 }, select: { name: true, nameKey: true } })).toEqual({
    name: 'робототехника и дроны',
    nameKey: 'робототехника и дроны',
  })
  await methodist.post('/competencies/14/removal')
  expect(await read().competency.findUnique({ where: { id: 14 } })).toBeNull()
  expect(await journalOf('competency', 14)).toEqual(['competency.renamed', 'competency.removed'])
})

test('an entry moves to another area, where its name must be free, and up and down among its neighbours', async () => {
  const methodist = await signIn('methodist')
  const area = (await read().competency.findUniqueOrThrow({ where: { id: 7 } })).areaId
  await methodist.post('/competencies/14', { name: 'робототехника', areaId: String(area) })
  expect(await read().competency.findUnique({ where: { id: 14 }, select: { areaId: true } })).toEqual({ areaId: area })
  await methodist.post('/competencies/14/position', { step: 'up' })
  const order = await read().competency.findMany({ where: { areaId: area }, select: { id: true }, orderBy: { position: 'asc' } })
  expect(order.map((row) => row.id).slice(-2)[0]).toBe(14)
  const taken = await methodist.post('/competencies/7', { name: 'Робототехника', areaId: String(area) })
  expect([taken.status, errorAt(taken, 'name')]).toEqual([422, 'Такая запись в этой области уже есть'])
  expect(await journalOf('competency', 14)).toEqual(['competency.moved', 'competency.reordered'])
})

/** Two mentors and a mentee with entry 14, one of them with 15 too, and an answer that names 14. */
async function usedEntries() {
  const one = await aMentor((await aTeacher('Иванов Пётр Ильич')).id, { competencies: { 14: 3, 15: 1 } })
  const other = await aMentor((await aTeacher('Петров Олег Ильич')).id, { competencies: { 14: 2 } })
  const person = await aTeacher('Шевченко Анна Сергеевна')
  const mentee = await aMentee(person.id, { requests: { 14: 1, 15: 2 } })
  const { schoolYearId } = one
  const template = await read().surveyTemplate.findFirstOrThrow({ where: { key: 'a2' } })
  const campaign = await write((tx) => tx.campaign.create({ data: { schoolYearId, templateId: template.id, title: 'Кандидаты' } }))
  const value = JSON.stringify({ chosen: [{ id: 14, level: 2 }], other: null })
  const response = { create: { campaignId: campaign.id, answers: { create: { key: 'competencies', value } } } }
  await write((tx) => tx.invitation.create({ data: { campaignId: campaign.id, personId: person.id, response } }))
  return { one, other, mentee }
}

test('two entries become one: everything follows, the higher level and priority stay, and the page says so before', async () => {
  const methodist = await signIn('methodist')
  const { one, other, mentee } = await usedEntries()
  expect(textOf(await methodist.get('/competencies/14'))).toContain('Иванов Пётр Ильич 2023–2024, уровень: может учить других')
  const before = textOf(await methodist.get('/competencies/14/merger?into=15'))
  expect(before).toContain('Перейдут: 2 наставника, 1 запрос.')
  expect(before).toContain('У 2 из них стоят обе записи')
  expect(before).toContain('Ответы анкет, где эта запись выбрана, тоже перейдут: 1 ответ.')
  await methodist.post('/competencies/14/merger', { into: '15' }).expect(303)
  const levels = await read().mentorCompetency.findMany({ orderBy: { mentorProfileId: 'asc' } })
  expect(levels).toEqual([
    { mentorProfileId: one.id, competencyId: 15, level: 3 },
    { mentorProfileId: other.id, competencyId: 15, level: 2 },
  ])
  expect(await read().menteeRequest.findMany()).toEqual([{ menteeProfileId: mentee.id, competencyId: 15, priority: 2 }])
  expect((await read().answer.findFirstOrThrow()).value).toBe('{"chosen":[{"id":15,"level":2}],"other":null}')
  expect(await read().competency.findUnique({ where: { id: 14 } })).toBeNull()
  expect(await journalOf('competency', 15)).toEqual(['competency.merged'])
})

test('an entry is merged neither with itself nor with an area, and only by a methodist', async () => {
  const methodist = await signIn('methodist')
  for (const [into, sentence] of [
    ['14', 'нельзя объединить с самой собой'],
    ['13', 'Область объединяют только с областью'],
  ] as const) {
    const refused = await methodist.post('/competencies/14/merger', { into }, '/competencies/14')
    expect(textOf(await methodist.follow(refused))).toContain(sentence)
  }
  const director = await signIn('director')
  expect((await director.post('/competencies/14/merger', { into: '15' })).status).toBe(403)
  expect(await read().competency.count({ where: { id: { in: [14, 15] } } })).toBe(2)
})
