import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

test('an act without a kind is known by its title, which begins with a capital letter', async () => {
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get('/inspection'))).toContain('Положение о системе наставничества: не внесено в реестр локальных актов')
  await write((tx) =>
    tx.legalBasis.create({
      data: {
        level: 'local',
        issuedOn: '2023-09-01',
        number: '200',
        title: 'положением о системе наставничества, утверждённым приказом от 01.09.2023 № 200',
        position: 1,
      },
    }),
  )
  const page = textOf(await methodist.get('/inspection'))
  expect(page).not.toContain('не внесено в реестр')
  expect(page).toContain('Положение о системе наставничества от 01.09.2023 № 200: не приложен файл')
})

test('the page of a pair leads to its passport; a mentor and a draft have none', async () => {
  const methodist = await signIn('methodist')
  const mentor = await aTeacher('Иванов Пётр Ильич')
  const profile = await aMentor(mentor.id)
  const pair = await aPair(profile.id, [(await aMentee((await aTeacher()).id)).id], { status: 'agreed' })
  const link = `href="/inspection/pairs/${pair.id}"`
  expect((await methodist.get(`/pairs/${pair.id}`)).text).toContain(link)
  expect((await (await signIn('mentor', mentor.id)).get(`/pairs/${pair.id}`)).text).not.toContain(link)
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { status: 'draft' } }))
  expect((await methodist.get(`/pairs/${pair.id}`)).text).not.toContain(link)
})
