import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { contentOfPdf } from '../documents/text-of.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const receipt = { receivedOn: '12.10.2023', form: 'paper', storagePlace: 'дело 05-12', version: '0' }

test('after papers of a study group are ticked the same part of the list is shown again, also when the form was wrong at first', async () => {
  const methodist = await signIn('methodist')
  const group = await write((tx) => tx.studyGroup.create({ data: { name: 'Медиашкола', nameKey: 'медиашкола' } }))
  const child = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2010-05-12' })
  await aMentee(child.id)
  await write((tx) => tx.personStudyGroup.create({ data: { personId: child.id, studyGroupId: group.id } }))
  const list = `scope=banks&group=${group.id}&sort=name`
  const shown = await methodist.get(`/consents?scope=banks&group=${group.id}`)
  expect(shown.text).toContain(`name="list" value="${list.replaceAll('&', '&amp;')}"`)
  const asked = await methodist.get(`/consents/receipts/new?kinds=missing&personIds=${child.id}&list=${encodeURIComponent(list)}`)
  expect(asked.text).toContain(`href="/consents?${list.replaceAll('&', '&amp;')}"`)
  const papers = [`${child.id}:participation`]
  const wrong = await methodist.post('/consents/receipts', { papers, offered: papers, list, receivedOn: '17.10.2023', storagePlace: '' })
  expect([wrong.status, errorAt(wrong, 'receivedOn'), errorAt(wrong, 'storagePlace')]).toEqual([
    422,
    'Эта дата ещё не наступила. Введите день, когда согласие получено',
    'Укажите папку или дело, где лежит бумага',
  ])
  expect(wrong.text).toContain(`name="list" value="${list.replaceAll('&', '&amp;')}"`)
  const answer = await methodist.post('/consents/receipts', { papers, list, receivedOn: '12.10.2023', storagePlace: 'дело 1' })
  expect(answer.headers.location).toBe(`/consents?${list}`)
  expect(textOf(await methodist.follow(answer))).toContain('Отмечено: 1 согласие.')
})

test('a receipt before the day the blank was issued is kept and told of', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Иванов Пётр Ильич')
  await aMentor(teacher.id)
  await methodist.post('/consents/blanks', { personIds: [teacher.id], kinds: 'missing', format: 'pdf' }).expect(303)
  const answer = await methodist.send(`/consents/${teacher.id}/extraDuties/receipt`, { ...receipt, signedBySelf: 'on' }, {})
  expect(textOf(await methodist.follow(answer))).toContain('Согласие получено 12.10.2023, а бланк выдан позже, 16.10.2023.')
  const papers = [`${teacher.id}:dataProcessing`]
  const many = await methodist.post('/consents/receipts', { papers, receivedOn: '12.10.2023', storagePlace: 'дело 1' })
  expect(textOf(await methodist.follow(many))).toContain('Отмечено: 1 согласие. В нём дата получения раньше, чем выдан бланк')
  const slip = await methodist.send(
    `/consents/${teacher.id}/extraDuties/receipt`,
    { ...receipt, version: '1', receivedOn: '12.10.2022', signedBySelf: 'on' },
    {},
  )
  expect(textOf(await methodist.follow(slip))).toMatch(/Согласие получено 12\.10\.2022, а относится к 2023.2024 учебному году/)
  const onTime = await methodist.send(
    `/consents/${teacher.id}/extraDuties/receipt`,
    { ...receipt, version: '2', receivedOn: '16.10.2023', signedBySelf: 'on' },
    {},
  )
  expect(textOf(await methodist.follow(onTime))).toContain('Согласие получено. Запись сохранена.')
})

test('what two people changed at once is told once, above the form', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Иванов Пётр Ильич')
  await aMentor(teacher.id)
  const url = `/consents/${teacher.id}/extraDuties/receipt`
  await methodist.send(url, { ...receipt, signedBySelf: 'on' }, {}).expect(303)
  const late = await methodist.send(url, { ...receipt, storagePlace: 'дело 7', signedBySelf: 'on' }, {})
  expect([late.status, textOf(late).match(/эту запись изменил другой человек/g)?.length, errorAt(late, 'form')]).toEqual([409, 1, null])
})

test('a lost paper of a received consent is printed once more without a new code or another day', async () => {
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Иванов Пётр Ильич')
  await aPair((await aMentor(teacher.id)).id, [(await aMentee((await aStudent()).id)).id], { form: 'teacherStudent', status: 'agreed' })
  await methodist.post('/consents/blanks', { personIds: [teacher.id], kinds: 'extraDuties', format: 'pdf' }).expect(303)
  const url = `/consents/${teacher.id}/extraDuties`
  expect((await methodist.get(url)).text).not.toContain(`${url}/blank.pdf`)
  await methodist.send(`${url}/receipt`, { ...receipt, receivedOn: '16.10.2023', signedBySelf: 'on' }, {}).expect(303)
  const before = await read().consentSheet.findMany()
  expect((await methodist.get(url)).text).toContain(`href="${url}/blank.pdf"`)
  const pdf = await methodist.get(`${url}/blank.pdf`).responseType('blob').expect(200)
  expect(decodeURIComponent(pdf.headers['content-disposition'] ?? '')).toMatch(/Согласие на .+\.pdf/)
  expect(contentOfPdf(pdf.body as Buffer)).toMatchObject({ pages: 1 })
  await methodist.get(`${url}/blank.docx`).expect(200)
  expect(await read().consentSheet.findMany()).toEqual(before)
  expect(await read().consent.findMany({ where: { kind: 'extraDuties' }, select: { blankIssuedOn: true, receivedOn: true } })).toEqual([
    { blankIssuedOn: '2023-10-16', receivedOn: '2023-10-16' },
  ])
  expect(textOf(await methodist.get(url))).not.toContain('кода на нём не будет')
  const data = `/consents/${teacher.id}/dataProcessing`
  await methodist.send(`${data}/receipt`, { ...receipt, receivedOn: '16.10.2023', signedBySelf: 'on' }, {}).expect(303)
  expect(textOf(await methodist.get(data))).toContain('Бланк этого согласия здесь не печатали, поэтому кода на нём не будет')
  await methodist.get(`/consents/${teacher.id}/participation/blank.pdf`).expect(404)
  await (await signIn('director')).get(`${url}/blank.pdf`).expect(403)
})

test('a paper that cannot be marked with the others is told of beside it and not ticked', async () => {
  const before = await signIn('methodist')
  const alone = await aStudent('Абрамов Егор Ильич', { birthOn: '2010-05-12' })
  await write((tx) => tx.legalRepresentative.deleteMany({ where: { personId: alone.id } }))
  const grown = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2009-10-17' })
  for (const { id } of [alone, grown]) await aMentee(id)
  await before.post('/consents/blanks', { personIds: [grown.id], kinds: 'participation', format: 'pdf' }).expect(303)
  vi.setSystemTime(new Date('2023-10-17T10:00:00+05:00')) // her birthday: now she signs too, and only the mother’s sheet was printed
  const methodist = await signIn('methodist')
  const page = await methodist.get(`/consents/receipts/new?personIds=${alone.id},${grown.id}&kinds=participation`)
  expect(textOf(page)).toContain('Законный представитель не внесён: впишите его на странице согласия')
  expect(textOf(page)).toContain('нет листа, который подписывает участник: с тех пор изменился возраст')
  expect(textOf(page)).toContain('подписывают сам и представитель')
  expect(page.text).not.toContain(`value="${alone.id}:participation" aria`)
  expect(page.text).toMatch(new RegExp(`value="${grown.id}:participation" aria-label="[^"]+">`))
  expect(textOf(await methodist.get('/consents?scope=banks'))).toContain('подписывает представитель (не внесён в карточку)')
  const papers = [`${alone.id}:participation`, `${grown.id}:participation`]
  const answer = await methodist.post('/consents/receipts', { papers, receivedOn: '17.10.2023', storagePlace: 'дело 1' })
  expect(textOf(await methodist.follow(answer))).toContain('Отмечено: 1 согласие. Пропущено: 1 – они уже получены, или законный представитель не внесён')
  const again = await methodist.post('/consents/receipts', { papers, receivedOn: '17.10.2023', storagePlace: 'дело 1' })
  expect(textOf(await methodist.follow(again))).toContain('Отмечено: 0 согласий. Пропущено: 2')
  expect(await read().consent.findMany({ where: { receivedOn: { not: null } }, select: { personId: true } })).toEqual([{ personId: grown.id }])
})

test('the page of receipts names the bounds of age of the centre', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2010-05-12' })
  await aMentee(child.id)
  await write((tx) => tx.organisation.updateMany({ data: { representativeUntil: 16 } }))
  const page = await methodist.get(`/consents/receipts/new?personIds=${child.id}&kinds=missing`)
  expect(textOf(page)).toContain('За ребёнка до 16 лет подписывает законный представитель, от 16 до 18 – оба.')
})
