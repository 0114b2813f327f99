import { expect, test } from 'vitest'
import { addDays, today } from '../../src/app/clock.ts'
import { read, write } from '../../src/app/db.ts'
import { shortDate } from '../../src/app/format.ts'
import { addLegalBasis } from '../../src/legal-bases/commands.ts'
import '../support/app.ts'
import { textOfDocx } from '../documents/text-of.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'
import { statementsOf } from '../support/statements.ts'

const regulation = {
  title: 'Положением о системе наставничества, утверждённым приказом от 01.09.2023 № 200',
  level: 'local' as const,
  kind: 'regulation' as const,
  ...{ issuedOn: '2023-09-01', number: '200', validFrom: '2023-09-10', validTo: null, position: 120, version: 0 },
}

async function aPairOfReaders() {
  const [mentor, child] = [await aTeacher('Иванов Пётр Ильич'), await aStudent('Ёлкина Мария Олеговна', { birthOn: '2016-05-12' })]
  const mentee = await aMentee(child.id)
  await aPair((await aMentor(mentor.id)).id, [mentee.id], { status: 'active' })
  return { mentor, child }
}

const marksOf = (legalBasisId: number) =>
  read().actAcquaintance.findMany({ where: { legalBasisId }, select: { personId: true, acquaintedOn: true }, orderBy: { personId: 'asc' } })

test('people who signed the sheet are ticked at once, a wrong day is put right and a wrong tick taken away', async () => {
  const id = await addLegalBasis(await aCentre(), regulation)
  const { mentor, child } = await aPairOfReaders()
  const stranger = await aTeacher('Тайнов Олег Ильич')
  const methodist = await signIn('methodist')
  expect(textOf(await methodist.get(`/legal-bases/${id}`))).toMatch(/Участники пар и групп этого года 0 из 2 .*Все педагоги центра 0 из 2/)
  const list = `/legal-bases/${id}/acquaintances`
  const page = textOf(await methodist.get(list))
  expect(page).toMatch(/Не ознакомлены: 2 Ознакомлены: 0 .*Ёлкина Мария Олеговна .*подписывает законный представитель: Ёлкина Анна Петровна Иванов Пётр Ильич/)
  expect(page).not.toContain('Тайнов')

  const sent = await methodist.post(list, { personIds: [String(mentor.id), String(child.id)], acquaintedOn: '05.09.2023' })
  expect(textOf(await methodist.follow(sent))).toContain('Ознакомление отмечено: 2 человека.')
  expect(await marksOf(id)).toEqual(
    [mentor, child].map((person) => ({ personId: person.id, acquaintedOn: '2023-09-05' })).sort((one, other) => one.personId - other.personId),
  )
  expect(textOf(await methodist.get(`/legal-bases/${id}`))).toMatch(/Участники пар и групп этого года 2 из 2 .*Все педагоги центра 1 из 2/)
  const again = await methodist.post(list, { personIds: [String(mentor.id), String(stranger.id)], acquaintedOn: '06.09.2023' })
  expect(textOf(await methodist.follow(again))).toContain('Ознакомление отмечено: 1 человек. Отмечены раньше, дата не изменилась: 1 человек.')

  const corrected = await methodist.post(`${list}/correction?state=read`, { personIds: [String(child.id)], acquaintedOn: '12.09.2023' })
  expect(textOf(await methodist.follow(corrected))).toMatch(
    /Дата исправлена на 12.09.2023: 1 человек. .*Ёлкина Мария Олеговна .* 12.09.2023 .*Иванов Пётр Ильич .* 05.09.2023/,
  )
  const undone = await methodist.post(`${list}/removal?state=read&who=staff`, { personIds: [String(stranger.id)] })
  expect(undone.headers.location).toContain('state=read')
  expect(textOf(await methodist.follow(undone))).toContain('Отметка об ознакомлении снята: 1 человек.')
  expect((await marksOf(id)).map(({ personId }) => personId)).not.toContain(stranger.id)
  expect(await journalOf('legalBasis', id)).toEqual([
    ...['legalBasis.added', 'legalBasis.acquainted', 'legalBasis.acquainted', 'legalBasis.acquaintanceCorrected', 'legalBasis.acquaintanceUndone'],
  ])
  expect(textOf(await methodist.get(`/legal-bases/${id}`))).toContain('снята отметка об ознакомлении с актом')

  const sheet = await methodist.get(`/legal-bases/${id}/acquaintance?who=pairs&format=docx`).responseType('blob')
  expect(textOfDocx(sheet.body as Buffer)).toMatch(/Ёлкина Мария Олеговна[^]*12\.09\.2023[^]*Иванов Пётр Ильич[^]*05\.09\.2023/)
})

test('a day on which nobody could sign is refused with what was ticked, and so is nobody', async () => {
  const id = await addLegalBasis(await aCentre(), { ...regulation, validTo: '2024-08-31' })
  const { mentor, child } = await aPairOfReaders()
  await write((tx) => tx.person.update({ where: { id: child.id }, data: { birthOn: '2023-10-01' } }))
  await write((tx) => tx.person.update({ where: { id: mentor.id }, data: { leftOn: '2024-01-15' } }))
  const methodist = await signIn('methodist')
  const list = `/legal-bases/${id}/acquaintances`
  const problem = async (acquaintedOn: string, personId = mentor.id) => {
    const answer = await methodist.post(`${list}?who=everyone`, { personIds: String(personId), acquaintedOn })
    expect([answer.status, answer.text.includes(`value="${acquaintedOn}"`)]).toEqual([422, true])
    return errorAt(answer, 'acquaintedOn')
  }
  expect(await problem(shortDate(addDays(today(), 1)))).toBe('Эта дата ещё не наступила')
  expect(await problem('31.08.2023')).toBe('Акт датирован 01.09.2023: ознакомить с ним раньше нельзя')
  expect(await problem('01.09.2024')).toBe('Акт действовал по 31.08.2024: ознакомить с ним позже нельзя')
  expect(await problem('02.09.2023', child.id)).toContain('В этот день ещё не родились: Ёлкина Мария Олеговна')
  expect(await problem('16.01.2024')).toContain('К этому дню выбыли из центра: Иванов Пётр Ильич')
  expect(await problem('32.09.2023')).not.toBeNull()
  const kept = await methodist.post(`${list}?who=everyone`, { personIds: String(child.id), acquaintedOn: '31.08.2023' })
  expect(kept.text).toMatch(new RegExp(`value="${child.id}"[^>]* checked`))
  expect(errorAt(await methodist.post(list, { acquaintedOn: '05.09.2023' }), 'personIds')).toBe('Отметьте, кто ознакомлен')
  expect(errorAt(await methodist.post(`${list}/removal`), 'personIds')).toBe('Отметьте, чью запись изменить')
  expect(await marksOf(id)).toEqual([])
})

test('an act does not get dates that its marks of acquaintance contradict: who they are is said, what was typed is kept', async () => {
  const id = await addLegalBasis(await aCentre(), regulation)
  const { mentor, child } = await aPairOfReaders()
  const methodist = await signIn('methodist')
  const list = `/legal-bases/${id}/acquaintances`
  await methodist.post(list, { personIds: [String(mentor.id), String(child.id)], acquaintedOn: '05.09.2023' }).expect(303)
  await methodist.post(`${list}/correction`, { personIds: String(child.id), acquaintedOn: '20.09.2023' }).expect(303)
  const typed = { title: regulation.title, level: 'local', issuedOn: '01.09.2023', number: '200-д', validFrom: '', validTo: '', position: '120', version: '0' }
  const problem = async (field: string, change: object) => {
    const answer = await methodist.post(`/legal-bases/${id}`, { ...typed, ...change })
    expect([answer.status, answer.text.includes('200-д')]).toEqual([422, true])
    expect(answer.text).toContain(`${list}?who=everyone&amp;state=read`)
    return errorAt(answer, field)
  }
  expect(await problem('issuedOn', { issuedOn: '06.09.2023' })).toBe(
    'Раньше 06.09.2023 отмечены ознакомленными: Иванов Пётр Ильич. Проверьте дату; если она верна, сначала исправьте даты ознакомления',
  )
  expect(await problem('validFrom', { issuedOn: '', validFrom: '21.09.2023' })).toContain('Ёлкина Мария Олеговна, Иванов Пётр Ильич. Проверьте')
  expect(await problem('validTo', { validTo: '19.09.2023' })).toContain('Позже 19.09.2023 отмечены ознакомленными: Ёлкина Мария Олеговна.')
  expect(await problem('level', { level: 'federal' })).toContain('С этим актом ознакомлены под подпись: 2 человека.')
  expect(await read().legalBasis.findUniqueOrThrow({ where: { id } })).toMatchObject({ issuedOn: '2023-09-01', number: '200', version: 0 })
  await methodist.post(`${list}/correction`, { personIds: String(mentor.id), acquaintedOn: '06.09.2023' }).expect(303)
  await methodist.post(`/legal-bases/${id}`, { ...typed, issuedOn: '06.09.2023' }).expect(303)
  expect(await read().legalBasis.findUniqueOrThrow({ where: { id } })).toMatchObject({ issuedOn: '2023-09-06', number: '200-д', version: 1 })
  expect((await journalOf('legalBasis', id)).at(-1)).toBe('legalBasis.changed')
})

test('a list of a thousand is paged and searched, all who were found are marked at once, in few statements', async () => {
  const id = await addLegalBasis(await aCentre(), regulation)
  const people = Array.from({ length: 1000 }, (_, index) => ({
    ...{ kind: 'staff' as const, lastName: index < 120 ? 'Ельцова' : 'Прочий', firstName: `Анна-${index}`, detailsKey: '' },
    nameKey: `${index < 120 ? 'ельцова' : 'прочий'} анна-${index}`,
  }))
  await write((tx) => tx.person.createMany({ data: people }))
  const methodist = await signIn('methodist')
  const list = `/legal-bases/${id}/acquaintances?who=staff&q=${encodeURIComponent('ЁЛЬЦОВА')}`
  const { answer, statements } = await statementsOf(() => methodist.get(list))
  expect(statements).toBeLessThanOrEqual(20)
  expect(textOf(answer)).toMatch(/Не ознакомлены: 120 .*все найденные: 120/)
  expect(textOf(answer)).toContain('1–100 из 120')
  await methodist.post(list, { all: 'on', acquaintedOn: '05.09.2023' }).expect(303)
  expect((await marksOf(id)).length).toBe(120)
  expect(textOf(await methodist.get(list))).toContain('Все ознакомлены')
})

test('the director reads the list and marks nobody; a mentor sees neither; nobody signs a law', async () => {
  const id = await addLegalBasis(await aCentre(), regulation)
  const { mentor } = await aPairOfReaders()
  const director = await signIn('director')
  const page = await director.get(`/legal-bases/${id}/acquaintances`)
  expect(textOf(page)).toContain('Иванов Пётр Ильич')
  expect(page.text).not.toContain('name="personIds"')
  expect((await director.post(`/legal-bases/${id}/acquaintances`, { personIds: String(mentor.id), acquaintedOn: '05.09.2023' })).status).toBe(403)
  const reader = await signIn('mentor', mentor.id)
  expect((await reader.get(`/legal-bases/${id}/acquaintances`)).status).toBe(403)
  const law = await read().legalBasis.findFirstOrThrow({ where: { level: 'federal' } })
  const methodist = await signIn('methodist')
  expect((await methodist.get(`/legal-bases/${law.id}/acquaintances`)).status).toBe(404)
  expect((await methodist.post(`/legal-bases/${law.id}/acquaintances`, { personIds: String(mentor.id), acquaintedOn: '05.09.2023' })).status).toBe(404)
  expect(await read().actAcquaintance.count()).toBe(0)
})

test('the card and the extract tell which acts a person read and when; a record with such a mark is not deleted before it is taken away', async () => {
  const id = await addLegalBasis(await aCentre(), regulation)
  const methodist = await signIn('methodist')
  const newer = await addLegalBasis(methodist.actor, { ...regulation, title: 'Порядком стажировки', kind: 'regulation', number: '7' })
  const { mentor } = await aPairOfReaders()
  const mistaken = await aTeacher('Лишний Олег Ильич')
  await write((tx) => tx.actAcquaintance.create({ data: { legalBasisId: id, personId: mentor.id, acquaintedOn: '2023-09-05' } }))
  await write((tx) => tx.actAcquaintance.create({ data: { legalBasisId: newer, personId: mistaken.id, acquaintedOn: '2023-09-06' } }))
  const card = textOf(await methodist.get(`/people/${mentor.id}`))
  expect(card).toMatch(
    /Ознакомление с локальными актами Положение о системе наставничества от 01.09.2023 № 200 ознакомлен\(а\) 05.09.2023 Порядок стажировки .* не ознакомлен\(а\)/,
  )
  const extract = textOf(await methodist.get(`/people/${mentor.id}/data`))
  expect(extract).toContain('Положение о системе наставничества от 01.09.2023 № 200, ознакомлен(а) 05.09.2023')
  expect(extract).toContain('обязанность знакомить с локальными актами')
  expect(extract).not.toContain('Порядок стажировки')

  const removal = () => methodist.post(`/people/${mistaken.id}/removal`)
  expect((await methodist.get(`/people/${mistaken.id}`)).text).not.toContain(`/people/${mistaken.id}/removal`)
  expect(textOf(await methodist.follow(await removal()))).toContain('Отмечено ознакомление человека с локальными актами. Если запись внесена по ошибке')
  expect(await read().person.count({ where: { id: mistaken.id } })).toBe(1)
  await methodist.post(`/legal-bases/${newer}/acquaintances/removal`, { personIds: String(mistaken.id) }).expect(303)
  await removal()
  expect(await read().person.count({ where: { id: mistaken.id } })).toBe(0)
})

test('a mentor finds beside the orders which acts to read, opens those on the site and sees the day of the signature', async () => {
  const id = await addLegalBasis(await aCentre(), { ...regulation, url: 'https://centr.ru/200' })
  const methodist = await signIn('methodist')
  const inside = await addLegalBasis(methodist.actor, { ...regulation, title: 'Порядком стажировки', number: '7' })
  await addLegalBasis(methodist.actor, { ...regulation, title: 'Правилами прошлых лет', number: '8', validTo: '2023-10-01' })
  const { mentor } = await aPairOfReaders()
  const other = await aTeacher('Тайнов Олег Ильич')
  await methodist.post(`/legal-bases/${id}/publication`).expect(303)
  await methodist.post(`/legal-bases/${inside}/acquaintances?who=everyone`, { personIds: String(other.id), acquaintedOn: '06.09.2023' }).expect(303)
  await methodist.post(`/legal-bases/${id}/acquaintances`, { personIds: String(mentor.id), acquaintedOn: '05.09.2023' }).expect(303)
  const page = await (await signIn('mentor', mentor.id)).get('/orders')
  expect(textOf(page)).toMatch(
    /Положение о системе наставничества от 01.09.2023 № 200 вы ознакомлены 05.09.2023 Порядок стажировки .* распишитесь в листе ознакомления/,
  )
  expect(page.text.match(/href="\/site\/documents"/g)).toHaveLength(1)
  expect(textOf(page)).not.toMatch(/прошлых лет|06\.09\.2023/)
  expect(textOf(await methodist.get('/orders'))).not.toContain('Порядок стажировки')
})
