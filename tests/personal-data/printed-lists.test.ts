import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { signIn } from '../support/people.ts'

/** Who was noted on which page; the queue of writes is waited for. */
async function noted(page: string): Promise<number[]> {
  await write(() => Promise.resolve())
  const rows = await read().cardView.findMany({ where: { page }, orderBy: { id: 'asc' } })
  return rows.map(({ personId }) => personId)
}

test('lists that go out on paper or as a file note every child on them, and nobody else', async () => {
  const director = await signIn('director')
  const methodist = await signIn('methodist')
  const child = await aStudent('Ёлкина Мария Олеговна')
  const [elder, teacher, outsider] = [await aStudent('Старшов Олег Ильич'), await aTeacher(), await aStudent('Чужой Пётр Ильич')]
  const mentee = await aMentee(child.id, { status: 'inBank', needsMentor: 'yes' })
  await aPair((await aMentor(teacher.id)).id, [mentee.id], { status: 'active', form: 'teacherStudent' })
  await aMentor(elder.id)
  const open = async (browser: typeof director, path: string) => {
    await browser.get(path).expect(200)
  }
  await open(director, '/mentees/print?tab=students')
  expect(await noted('print')).toEqual([child.id])
  await open(director, '/mentors/print')
  expect(await noted('print')).toEqual([child.id, elder.id])
  await open(director, '/people/print?kind=student')
  expect(new Set(await noted('print'))).toEqual(new Set([child.id, elder.id, outsider.id]))
  await open(methodist, '/pairs/print')
  expect((await noted('print')).at(-1)).toBe(child.id)
  await open(methodist, '/pairs/export')
  expect(await noted('export')).toEqual([child.id])
  await open(director, '/programmes/export')
  expect(await noted('export')).toEqual([child.id, child.id])
})

test('the analysis of the bank as a file notes the children it names', async () => {
  const director = await signIn('director')
  const child = await aStudent('Ёлкина Мария Олеговна')
  const quiet = await aStudent('Тихонов Пётр Ильич')
  const { id: competencyId } = await write((tx) => tx.competency.create({ data: { name: 'Робототехника', nameKey: 'робототехника', position: 1 } }))
  await aMentee(child.id, { status: 'inBank', needsMentor: 'yes', requests: { [competencyId]: 3 } })
  await aMentee(quiet.id, { status: 'inBank' })
  await director.get('/bank-analysis/export').expect(200)
  expect(await noted('export')).toEqual([child.id])
})
