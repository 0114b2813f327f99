import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { write } from '../../src/app/db.ts'
import type { Prisma } from '../../src/generated/prisma/client.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'
import { statementsOf } from '../support/statements.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-11-13T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const children = { Абрамова: '2011-03-01', Белова: '2008-03-01', Волкова: null, Громова: '2005-03-01' }

/** A teacher with four pupils: of twelve, of fifteen, of an unknown age and grown up; the first two are in a study group. */
async function aFullTeam() {
  const teacher = await aTeacher('Яшин Пётр Ильич')
  const group = await write((tx) => tx.studyGroup.create({ data: { name: 'Роботы', nameKey: 'роботы' } }))
  const pupils = []
  for (const [lastName, birthOn] of Object.entries(children)) pupils.push(await aStudent(`${lastName} Анна Олеговна`, { birthOn }))
  const [first, second, third, fourth] = pupils
  const mentees = []
  for (const { id } of pupils) mentees.push((await aMentee(id)).id)
  await write((tx) => tx.personStudyGroup.createMany({ data: [first!, second!].map(({ id }) => ({ personId: id, studyGroupId: group.id })) }))
  const pair = await aPair((await aMentor(teacher.id)).id, mentees, { form: 'teacherStudent', status: 'active' })
  return { teacher, group, pair, first: first!, second: second!, third: third!, fourth: fourth! }
}

async function papers(rows: Omit<Prisma.ConsentCreateManyInput, 'schoolYearId'>[]): Promise<void> {
  const schoolYearId = (await theYear()).id
  await write((tx) => tx.consent.createMany({ data: rows.map((row) => ({ ...row, schoolYearId })) }))
}

const surnames = ['Абрамова', 'Белова', 'Волкова', 'Громова', 'Яшин']

test('the matrix is narrowed by study group, state and who signs, and its counts lead to those people', async () => {
  const methodist = await signIn('methodist')
  const { group, first, second, third, fourth } = await aFullTeam()
  const signed = { kind: 'participation', receivedOn: '2023-10-10', signedBySelf: true, signedByRepresentative: true } as const
  await papers([
    { ...signed, personId: first.id, validUntil: '2023-11-12' },
    { ...signed, personId: second.id, validUntil: '2023-12-13' },
    { ...signed, personId: third.id, signedBySelf: false },
    { personId: fourth.id, kind: 'participation', blankIssuedOn: '2023-10-01' },
    { ...signed, personId: fourth.id, kind: 'dataProcessing', withdrawnOn: '2023-11-01' },
  ])
  const shown = async (query: string) => {
    const page = await methodist.get(`/consents?${query}`)
    const table = /<tbody>[\s\S]*<\/tbody>/.exec(page.text)?.[0] ?? ''
    return surnames.filter((name) => table.includes(name))
  }
  expect(await shown(`group=${group.id}`)).toEqual(['Абрамова', 'Белова'])
  expect(await shown('signs=representative')).toEqual(['Абрамова'])
  expect(await shown('signs=both')).toEqual(['Белова'])
  expect(await shown('signs=unknown')).toEqual(['Волкова'])
  expect(await shown('signs=self')).toEqual(['Громова', 'Яшин'])
  expect(await shown('state=expired')).toEqual(['Абрамова'])
  expect(await shown('state=ending')).toEqual(['Абрамова', 'Белова'])
  expect(await shown('state=received&kind=participation')).toEqual(['Белова'])
  expect(await shown('state=unsigned')).toEqual(['Волкова'])
  expect(await shown('state=issued')).toEqual(['Громова'])
  expect(await shown('state=withdrawn')).toEqual(['Громова'])
  // Publication is given by choice: nobody lacks it unless it is asked for by name.
  expect(await shown('state=absent&signs=self')).toEqual(['Яшин'])
  expect(await shown('state=absent&kind=dataDistribution')).toEqual(surnames)
  const { answer, statements } = await statementsOf(() => methodist.get('/consents'))
  expect(textOf(answer)).toContain('Участие получено 1 из 4 , не хватает 3 , бланк выдан: 1')
  expect(statements).toBeLessThanOrEqual(20)
  const url = /<a href="([^"]+)">не хватает 3<\/a>/.exec(answer.text)?.[1]?.replaceAll('&#38;', '&').replaceAll('&amp;', '&') ?? ''
  expect(await shown(url.split('?')[1] ?? '')).toEqual(['Абрамова', 'Волкова', 'Громова'])
  const narrowed = textOf(await methodist.get(`/consents?group=${group.id}&signs=both&state=ending`))
  expect(narrowed).toContain('Убрать условие: Роботы')
  expect(narrowed).toContain('Убрать условие: участник и представитель')
  expect(narrowed).toContain('Участие получено 1 из 1')
})

test('beside the printing stands how the director is addressed, and the way to change it', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aFullTeam()
  const address = () => methodist.get('/consents')
  await write((tx) => tx.organisation.updateMany({ data: { directorDative: 'О. В. Плотниковой', directorPost: 'Директор' } }))
  const certain = await address()
  expect(textOf(certain)).toContain('Проверить падежи: «О. В. Плотниковой»')
  expect(certain.text).toContain('href="/organisation#directorDative"')
  expect(textOf(await methodist.get(`/consents/${teacher.id}/extraDuties`))).toContain('Проверить падежи')
  expect(textOf(await methodist.get(`/consents/${teacher.id}/dataProcessing`))).not.toContain('Проверить падежи')
  await write((tx) => tx.organisation.updateMany({ data: { directorDative: null, directorName: 'Шевчук Саша' } }))
  expect(textOf(await address())).toContain('Проверить падежи: адресат печатается без имени руководителя')
  expect(textOf(await (await signIn('director')).get('/consents'))).not.toContain('Проверить падежи')
})
