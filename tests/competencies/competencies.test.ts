import { expect, test } from 'vitest'
import { read } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentor, aTeacher } from '../support/factories.ts'
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
  await methodist.post('/competencies/14/name', { name: 'робототехника и дроны' })
  expect(await read().competency.findUnique({ where: { id: 14 }, select: { name: true, nameKey: true } })).toEqual({
    name: 'робототехника и дроны',
    nameKey: 'робототехника и дроны',
  })
  await methodist.post('/competencies/14/removal')
  expect(await read().competency.findUnique({ where: { id: 14 } })).toBeNull()
  expect(await journalOf('competency', 14)).toEqual(['competency.renamed', 'competency.removed'])
})
