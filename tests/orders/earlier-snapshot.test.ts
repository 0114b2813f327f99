import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { readSnapshot, seal } from '../../src/orders/snapshot.ts'
import { textOfDocx } from '../documents/text-of.ts'
import '../support/app.ts'
import { aReadyPair, aTeacher } from '../support/factories.ts'
import { textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'

// What was stored in October 2023, before orders had annexes and kept the people of each row: byte for byte.
const earlier = `{"content":{"founder":null,"orgFullName":null,"orgShortName":"МАОУ ДО «ЦОиПО»","directorPost":"Директор","directorInitials":"О. В. Плотникова","place":"г. Артёмовский","title":"О закреплении наставнических пар (групп) на 2023-2024 учебный год","preamble":"В соответствии с Указом № 401","items":[{"n":1,"text":"Закрепить наставнические пары (группы) согласно приложению 1."}],"control":{"n":2,"text":"Контроль за исполнением приказа оставляю за собой."},"pairs":[{"n":1,"form":"педагог – педагог","kind":"традиционное","mentor":"Прежний Пётр Ильич","mentorInfo":"педагог дополнительного образования","mentees":[{"name":"Прежняя Анна Сергеевна","info":"педагог-организатор"}],"topic":"Открытое занятие","term":"16.10.2023 – 25.05.2024","consents":"12.10.2023\\n12.10.2023"},{"n":2,"form":"педагог – педагог","kind":null,"mentor":"Чужой Олег Ильич","mentorInfo":null,"mentees":[],"topic":null,"term":null,"consents":null}],"acquaintances":[{"n":1,"name":"Прежний Пётр Ильич","post":null,"representative":null,"acquaintedOn":null},{"n":2,"name":"Чужой Олег Ильич","post":null,"representative":null,"acquaintedOn":null}],"executor":null},"pairIds":[__PAIR__,999],"personIds":[__MENTOR__,998],"consents":[],"approvedBy":"Плотникова О. В.","approvedOn":"2023-10-16"}`
const itsSeal = 'd43b4e1207fb014a578d74ad768888d2794d2a843ea816f9d4e5dbb3df87c03f'

test('the seal of an order signed before there were annexes is what it was', () => {
  const stored = earlier.replace('__PAIR__', '1').replace('__MENTOR__', '2')
  expect(seal(stored, '255/1', '2023-10-16')).toBe(itsSeal)
  expect(readSnapshot(stored)).toMatchObject({ rows: [], content: { annex: null } })
})

test('such an order is read, printed and extracted as it was signed', async () => {
  const methodist = await signIn('methodist')
  const { mentorPerson, pair } = await aReadyPair({ status: 'active' })
  const snapshot = earlier.replace('__PAIR__', String(pair.id)).replace('__MENTOR__', String(mentorPerson.id))
  const sha256 = seal(snapshot, '255/1', '2023-10-16')
  const { schoolYearId } = pair
  const term = { title: 'О закреплении', startsOn: '2023-10-16', endsOn: '2024-05-25' }
  const order = await write((tx) =>
    tx.order.create({
      data: {
        ...{ schoolYearId, ...term, status: 'registered', number: '255/1', datedOn: '2023-10-16', registeredAt: new Date('2023-10-16'), snapshot, sha256 },
        pairs: { create: { pairId: pair.id } },
        acquaintances: { create: { personId: mentorPerson.id } },
      },
    }),
  )
  const url = `/orders/${order.id}`
  const page = textOf(await methodist.get(url))
  for (const part of ['Прежний Пётр Ильич', 'Чужой Олег Ильич', 'В соответствии с Указом № 401', sha256]) expect(page).toContain(part)
  const docx = textOfDocx((await methodist.get(`${url}/document.docx`).responseType('blob')).body as Buffer)
  for (const part of ['Прежняя Анна Сергеевна', 'Чужой Олег Ильич', sha256]) expect(docx).toContain(part)
  const mentor = await signIn('mentor', mentorPerson.id)
  const extract = textOf(await mentor.get(url))
  expect([extract.includes('Прежний Пётр Ильич'), extract.includes('Чужой')]).toEqual([true, false])
  const other = await signIn('mentor', (await aTeacher('Чужой Олег Ильич')).id)
  expect((await other.get(url)).status).toBe(404)
  expect(await read().order.findUnique({ where: { id: order.id }, select: { snapshot: true, sha256: true } })).toEqual({ snapshot, sha256 })
})
