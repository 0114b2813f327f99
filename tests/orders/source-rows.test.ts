import { expect, test } from 'vitest'
import { write } from '../../src/app/db.ts'
import { pairsAmong } from '../../src/orders/source-rows.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { aCentre, theYear } from '../support/people.ts'

test('a pair is read with its people in their places, the first representative and the order that assigned it', async () => {
  await aCentre()
  const mentor = await aMentor((await aTeacher()).id)
  const first = await aStudent('Ёлкина Мария Олеговна')
  const second = await aStudent('Яшин Олег Юрьевич')
  await write((tx) => tx.legalRepresentative.create({ data: { personId: first.id, fullName: 'Ёлкин Олег Петрович', relation: 'отец' } }))
  const [one, other] = [await aMentee(first.id), await aMentee(second.id)]
  const { id } = await aPair(mentor.id, [other.id, one.id], { form: 'teacherStudent', status: 'active' })
  const order = { schoolYearId: (await theYear()).id, title: 'О приказе', startsOn: '2023-10-16', endsOn: '2024-05-25', status: 'registered' } as const
  for (const kind of ['programmesApproval', 'assignment'] as const)
    await write((tx) => tx.order.create({ data: { ...order, kind, number: kind, pairs: { create: { pairId: id, position: 0 } } } }))
  const [pair] = await pairsAmong([id])
  const people = pair!.members.map(({ menteeProfile }) => menteeProfile.person)
  expect(people.map(({ lastName }) => lastName)).toEqual(['Яшин', 'Ёлкина'])
  expect(people[1]!.representatives).toEqual([{ fullName: 'Ёлкина Анна Петровна' }])
  expect(pair!.orders.map(({ order: by }) => by.number)).toEqual(['assignment'])
})
