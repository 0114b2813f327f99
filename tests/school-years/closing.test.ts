import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { record } from '../../src/journal/record.ts'
import { dissolvePair } from '../../src/pairs/commands/composition.ts'
import { aProgramme } from '../programmes/support.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aTeacher } from '../support/factories.ts'
import { errorAt, textOf } from '../support/page.ts'
import { anActor, signIn, theYear } from '../support/people.ts'

const journal = async () =>
  (await read().auditEntry.findMany({ where: { subjectKind: 'schoolYear', action: { not: 'schoolYear.opened' } }, orderBy: { id: 'asc' } })).map(
    ({ action, details }) => `${action} ${details}`,
  )

async function closeYear() {
  const { id } = await theYear()
  await write((tx) => tx.schoolYear.update({ where: { id }, data: { closedAt: new Date() } }))
  return id
}

test('a year closes when no acting pair is without a decision, and the page says what else is left', async () => {
  const methodist = await signIn('methodist')
  const { pair } = await aProgramme({ status: 'approved' })
  const { id } = await theYear()
  const page = textOf(await methodist.get(`/school-years/${id}`))
  for (const left of ['пары и группы без решения: 1', 'Незавершённые программы: 1', 'Отчёты наставников, которые не приняты: 2', 'Справка по итогам'])
    expect(page).toContain(left)
  expect(page).toContain('Без решения 1 действующая пара или группа')
  const { topic } = await read().pair.findUniqueOrThrow({ where: { id: pair.id } })
  expect(page).toContain(`: «${topic}»`)
  expect((await methodist.get(`/school-years/${id}`)).text).toContain(`href="/pairs/${pair.id}"`)
  const refused = await methodist.post(`/school-years/${id}/closing`, {}, `/school-years/${id}`)
  expect(textOf(await methodist.follow(refused))).toContain('завершите их, прекратите или продлите')
  expect((await read().schoolYear.findUniqueOrThrow({ where: { id } })).closedAt).toBeNull()
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { status: 'terminated', endedOn: '2024-03-01' } }))
  const closed = await methodist.post(`/school-years/${id}/closing`)
  expect(textOf(await methodist.follow(closed))).toContain('2023–2024 учебный год закрыт. Его записи теперь только для чтения.')
  expect(textOf(await methodist.get('/pairs'))).toContain('2023–2024 учебный год закрыт: его записи можно читать, но не менять.')
  expect(errorAt(await methodist.post(`/school-years/${id}/reopening`, { why: '' }), 'why')).toContain('Напишите, зачем')
  const opened = await methodist.post(`/school-years/${id}/reopening`, { why: 'Забыли записать встречи' })
  expect(textOf(await methodist.follow(opened))).toContain('Причина: Забыли записать встречи')
  expect(await journal()).toEqual(['schoolYear.closed {}', 'schoolYear.reopened {"why":"Забыли записать встречи"}'])
  for (const role of ['director', 'mentor'] as const) {
    const other = await signIn(role)
    await other.post(`/school-years/${id}/closing`).expect(403)
  }
})

test('nothing is added to a closed year, changed or removed in it; withdrawing a consent still works', async () => {
  const methodist = await signIn('methodist')
  const actor = await anActor('methodist')
  const { pair, mentorPerson, programme } = await aProgramme({ status: 'approved', pairStatus: 'completed' })
  const draft = await aPair((await aMentor((await aTeacher('Толстая Мария Юрьевна')).id)).id, [(await aMentee((await aTeacher('Цой Анна Ильинична')).id)).id])
  const year = await closeYear()
  const consent = { schoolYearId: year, personId: mentorPerson.id, kind: 'dataProcessing', receivedOn: '2023-10-01' } as const
  await write((tx) => tx.consent.create({ data: consent }))
  const url = `/programmes/${programme.id}/reports/final`
  const late = await methodist.post(url, { startsOn: '16.10.2023', endsOn: '25.05.2024', version: '0' }, url)
  expect([late.status, textOf(late).includes('2023–2024 учебный год закрыт, записи в нём только для чтения')]).toEqual([422, true])
  await expect(dissolvePair(actor, draft.id)).rejects.toThrow('schoolYears.closed')
  await methodist.post(`/pairs/${pair.id}/labour`, { labour: 'consentOnly', paymentKind: 'none', version: '0' }, '/pairs').expect(422)
  expect(await read().mentorReport.count()).toBe(0)
  expect(await read().pair.findMany({ select: { id: true, labour: true } })).toEqual([
    { id: pair.id, labour: null },
    { id: draft.id, labour: null },
  ])
  const { id } = await read().consent.findFirstOrThrow()
  await write(async (tx) => {
    await record(tx, actor, 'consent.withdrawn', { kind: 'consent', id })
  })
  await expect(
    write(async (tx) => {
      await record(tx, actor, 'consent.corrected', { kind: 'consent', id })
    }),
  ).rejects.toThrow('schoolYears.closed')
})

test('what was typed into a closed year comes back with the reason; a button is answered where it stood', async () => {
  const methodist = await signIn('methodist')
  const order = { startsOn: '16.10.2023', endsOn: '25.05.2024', version: '0', curatorName: 'методист Глинка Н. И.', extraItems: '' }
  const drafted = await methodist.post('/orders/new/curatorAppointment', { ...order, title: 'О кураторе' }).expect(303)
  const url = drafted.headers.location ?? ''
  await closeYear()
  const closed = '2023–2024 учебный год закрыт, записи в нём только для чтения'
  const edited = await methodist.post(url, { ...order, title: 'О назначении куратора на весь год' }, `${url}/edit`)
  expect([edited.status, textOf(edited).includes(closed), edited.text.includes('О назначении куратора на весь год')]).toEqual([422, true, true])
  const added = await methodist.post('/orders/new/curatorAppointment', { ...order, title: 'Ещё один приказ' }, '/orders/new/curatorAppointment')
  expect([added.status, textOf(added).includes(closed), added.text.includes('Ещё один приказ')]).toEqual([422, true, true])
  const pressed = await methodist.post(`${url}/submission`, {}, url)
  expect([pressed.status, pressed.headers.location, textOf(await methodist.follow(pressed)).includes(closed)]).toEqual([303, url, true])
  expect(await read().order.findMany({ select: { title: true } })).toEqual([{ title: 'О кураторе' }])
})

test('a pair extended past the end of the year goes on working after the year is closed', async () => {
  const methodist = await signIn('methodist')
  const { pair, mentorPerson, programme } = await aProgramme({ status: 'approved' })
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { endsOn: '2099-10-01' } }))
  const { id } = await theYear()
  await methodist.post(`/school-years/${id}/closing`).expect(303)
  const mentor = await signIn('mentor', mentorPerson.id)
  const meeting = { heldOn: '17.11.2023', minutes: '45', mode: 'inPerson', topic: 'Разбор', version: '0' }
  await mentor.post(`/programmes/${programme.id}/meetings`, meeting).expect(303)
  expect(await read().meeting.count()).toBe(1)
})
