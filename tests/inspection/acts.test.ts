import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
import { planOf } from '../../src/inspection/plan/plan.ts'
import '../support/app.ts'
import { textOfDocx } from '../documents/text-of.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'

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

test('an inspector is told how many of the pairs read each act in force, and finds the sheet with the days in the folder', async () => {
  const methodist = await signIn('methodist')
  const act = { level: 'local' as const, position: 1, issuedOn: '2023-09-01', number: '200' }
  const { id } = await write((tx) => tx.legalBasis.create({ data: { ...act, title: 'Положением о системе наставничества', kind: 'regulation' } }))
  await write((tx) => tx.legalBasis.create({ data: { ...act, title: 'Правилами прошлых лет', validTo: '2023-10-01' } }))
  await write((tx) => tx.legalBasis.create({ data: { ...act, title: 'Протоколом педагогического совета', kind: 'minutes' } }))
  const mentor = await aTeacher('Иванов Пётр Ильич')
  const mentee = await aTeacher('Зуева Анна Олеговна')
  await aPair((await aMentor(mentor.id)).id, [(await aMentee(mentee.id)).id], { status: 'active' })
  await aTeacher('Посторонний Олег')
  await write((tx) => tx.actAcquaintance.create({ data: { legalBasisId: id, personId: mentor.id, acquaintedOn: '2023-09-05' } }))
  const page = await methodist.get('/inspection')
  const sheet = 'Лист ознакомления: Положение о системе наставничества от 01.09.2023 № 200'
  expect(textOf(page)).toContain(`${sheet}: из участников пар и групп ознакомлены 1 из 2`)
  expect(page.text).toContain(`href="/legal-bases/${id}/acquaintances?who=pairs"`)
  expect(textOf(page)).not.toMatch(/Лист ознакомления: (Правила|Протокол)/)

  const item = (await planOf(methodist.actor, await theYear(), null)).find(({ title }) => title === sheet)
  const [source] = item?.sources ?? []
  expect(textOfDocx(source?.kind === 'document' ? await source.docx() : Buffer.alloc(0))).toMatch(/Зуева Анна Олеговна[^]*Иванов Пётр Ильич[^]*05\.09\.2023/)
  await write((tx) => tx.actAcquaintance.create({ data: { legalBasisId: id, personId: mentee.id, acquaintedOn: '2023-09-06' } }))
  expect(textOf(await methodist.get('/inspection'))).not.toContain(sheet)
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
