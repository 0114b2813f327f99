import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { hasDistribution } from '../../src/consents/queries.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aReadyPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn, theYear } from '../support/people.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const receipt = { receivedOn: '12.10.2023', form: 'paper', storagePlace: 'дело 05-12', version: '0' }

async function aChildPair(birthOn: string | null = '2010-05-12') {
  const teacher = await aTeacher('Иванов Пётр Ильич')
  const child = await aStudent('Ёлкина Мария Олеговна', { birthOn })
  const pair = await aPair((await aMentor(teacher.id)).id, [(await aMentee(child.id)).id], {
    form: 'teacherStudent',
    status: 'agreed',
    topic: 'Робот-сортировщик',
  })
  return { teacher, child, pair }
}

function bytesOf(answer: { body: unknown }): Buffer {
  if (!Buffer.isBuffer(answer.body)) throw new Error('not a file')
  return answer.body
}

test('the matrix shows who owes what and how much is missing', async () => {
  const methodist = await signIn('methodist')
  const { child } = await aChildPair()
  const page = textOf(await methodist.get('/consents'))
  expect(page).toContain('Не хватает 4 из 4')
  expect(page).toContain('Ёлкина Мария Олеговна наставляемый; подписывает представитель')
  await methodist.send(
    `/consents/${child.id}/participation/receipt`,
    { ...receipt, signedByRepresentative: 'on', representativeName: 'Ёлкина Анна Петровна' },
    {},
  )
  const after = textOf(await methodist.get('/consents'))
  expect(after).toContain('Не хватает 3 из 4')
  expect(after).toContain('получено 12.10.2023')
  expect(textOf(await methodist.get('/consents?missing=on&kind=participation'))).not.toContain('Ёлкина Мария')
})

test('people of the banks without a pair are shown when asked for', async () => {
  const methodist = await signIn('methodist')
  const alone = await aTeacher('Яшина Ольга Юрьевна')
  await aMentor(alone.id)
  expect(textOf(await methodist.get('/consents'))).toContain('Участников пока нет')
  expect(textOf(await methodist.get('/consents?scope=banks'))).toContain('Яшина Ольга Юрьевна')
})

test('a receipt is recorded with its scan and the journal knows it', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const url = `/consents/${teacher.id}/extraDuties`
  const pdf = Buffer.from('%PDF-1.4\n%%EOF')
  const answer = await methodist.send(`${url}/receipt`, { ...receipt, signedBySelf: 'on' }, { scan: { name: 'скан.pdf', bytes: pdf } })
  const page = textOf(await methodist.follow(answer))
  expect(page).toContain('Согласие получено. Запись сохранена.')
  expect(page).toContain('Где хранится дело 05-12')
  const row = await read().consent.findFirstOrThrow({ where: { personId: teacher.id } })
  expect(row).toMatchObject({
    kind: 'extraDuties',
    receivedOn: '2023-10-12',
    form: 'paper',
    storagePlace: 'дело 05-12',
    signedBySelf: true,
    receivedById: methodist.actor.userId,
  })
  expect(await journalOf('consent', row.id)).toEqual(['consent.received'])
  const scan = await methodist.get(`${url}/scan`)
  expect([scan.status, scan.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect((await (await signIn('director')).get(`${url}/scan`)).status).toBe(200)
  expect((await (await signIn('mentor', teacher.id)).get(`${url}/scan`)).status).toBe(403)
})

test('a wrong receipt is told at its fields and nothing is written', async () => {
  const methodist = await signIn('methodist')
  const { child } = await aChildPair()
  const url = `/consents/${child.id}/participation/receipt`
  const future = await methodist.send(url, { ...receipt, receivedOn: '17.10.2023', storagePlace: '', signedByRepresentative: 'on', representativeName: '' }, {})
  expect(future.status).toBe(422)
  expect(errorAt(future, 'receivedOn')).toContain('ещё не наступила')
  const unsigned = await methodist.send(url, { ...receipt, storagePlace: '' }, {})
  expect([errorAt(unsigned, 'storagePlace'), errorAt(unsigned, 'signers')]).toEqual(['Укажите папку или дело, где лежит бумага', 'Отметьте, кто подписал'])
  const program = await methodist.send(
    url,
    { ...receipt, signedByRepresentative: 'on', representativeName: 'Ёлкина Анна Петровна' },
    { scan: { name: 'скан.pdf', bytes: Buffer.from('MZ это программа') } },
  )
  expect([program.status, errorAt(program, 'scan')]).toEqual([422, 'Файл «скан.pdf» – программа, хотя назван иначе. Такой файл не принимается'])
  expect(program.text).toContain('Ёлкина Анна Петровна')
  const locked = Buffer.from('%PDF-1.4\ntrailer<</Root 2 0 R/Encrypt 1 0 R>>')
  const closed = await methodist.send(url, { ...receipt, signedByRepresentative: 'on' }, { scan: { name: 'скан.pdf', bytes: locked } })
  expect([closed.status, errorAt(closed, 'scan')]).toEqual([422, expect.stringContaining('«скан.pdf» защищён паролем')])
  expect(await read().consent.count()).toBe(0)
})

test('a consent signed by one of two is kept but does not count yet', async () => {
  const methodist = await signIn('methodist')
  const { child } = await aChildPair('2008-05-12')
  const answer = await methodist.send(`/consents/${child.id}/participation/receipt`, { ...receipt, signedBySelf: 'on' }, {})
  const page = textOf(await methodist.follow(answer))
  expect(page).toContain('подписали не все')
  expect(page).toContain('не хватает подписи представителя')
})

test('the second of two people who record a receipt is told and loses nothing', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const url = `/consents/${teacher.id}/extraDuties/receipt`
  await methodist.send(url, { ...receipt, signedBySelf: 'on' }, {}).expect(303)
  const late = await methodist.send(url, { ...receipt, storagePlace: 'дело 7', signedBySelf: 'on' }, {})
  expect(late.status).toBe(409)
  expect(textOf(late)).toContain('эту запись изменил другой человек')
  expect(late.text).toContain('дело 7')
  expect(await read().consent.findMany({ select: { storagePlace: true } })).toEqual([{ storagePlace: 'дело 05-12' }])
})

test('blanks of everything missing print as one file, a sheet a signature, and are noted as issued', async () => {
  const methodist = await signIn('methodist')
  const { teacher, child } = await aChildPair('2008-05-12')
  const answer = await methodist.post('/consents/blanks', { personIds: [teacher.id, child.id], kinds: 'missing', format: 'docx' })
  const docx = await methodist.get(answer.headers.location ?? '').responseType('blob')
  const text = textOfDocx(bytesOf(docx))
  expect(text).toContain('Иванов Пётр Ильич (должность: педагог дополнительного образования)')
  expect(text).toContain('Робот-сортировщик')
  expect(text.match(/СОГЛАСИЕ\n/g)).toHaveLength(6)
  const pdf = await methodist.get((answer.headers.location ?? '').replace('.docx', '.pdf')).responseType('blob')
  // A list to tick off lies on top.
  expect(contentOfPdf(bytesOf(pdf)).pages).toBe(7)
  const rows = await read().consent.findMany({ select: { id: true, blankIssuedOn: true } })
  expect(rows.map(({ blankIssuedOn }) => blankIssuedOn)).toEqual(['2023-10-16', '2023-10-16', '2023-10-16', '2023-10-16'])
  expect(await journalOf('consent', rows[0]?.id ?? 0)).toEqual(['consent.blankIssued'])
  expect(textOf(await methodist.get('/consents'))).toContain('бланк выдан')
})

test('printing without anybody ticked says what to do', async () => {
  const methodist = await signIn('methodist')
  const answer = await methodist.post('/consents/blanks', { kinds: 'missing', format: 'pdf' }, '/consents')
  expect(textOf(await methodist.follow(answer))).toContain('Отметьте участников в списке')
})

test('many receipts are marked at once and distribution is left to its own page', async () => {
  const methodist = await signIn('methodist')
  const { teacher, child } = await aChildPair()
  const asked = await methodist.get(`/consents/receipts/new?personIds=${teacher.id}&personIds=${child.id}&kinds=missing`)
  expect(asked.text).toContain(`value="${child.id}:participation"`)
  expect(asked.text).not.toContain('dataDistribution')
  const papers = [`${teacher.id}:extraDuties`, `${teacher.id}:dataProcessing`, `${child.id}:participation`, `${child.id}:dataDistribution`]
  const wrong = await methodist.post('/consents/receipts', { papers, offered: papers, receivedOn: '20.10.2023', storagePlace: 'дело 1' })
  expect([wrong.status, errorAt(wrong, 'receivedOn')]).toEqual([422, 'Эта дата ещё не наступила. Введите день, когда согласие получено'])
  const answer = await methodist.post('/consents/receipts', { papers, receivedOn: '12.10.2023', storagePlace: 'дело 1' })
  expect(textOf(await methodist.follow(answer))).toContain('Отмечено: 3 согласия.')
  const rows = await read().consent.findMany({
    select: { kind: true, signedBySelf: true, signedByRepresentative: true, representativeName: true },
    orderBy: { id: 'asc' },
  })
  expect(rows).toEqual([
    { kind: 'extraDuties', signedBySelf: true, signedByRepresentative: false, representativeName: null },
    { kind: 'dataProcessing', signedBySelf: true, signedByRepresentative: false, representativeName: null },
    { kind: 'participation', signedBySelf: false, signedByRepresentative: true, representativeName: 'Ёлкина Анна Петровна' },
  ])
})

test('a withdrawal shows what it touches, stays in the list, and a new consent may follow', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const url = `/consents/${teacher.id}/extraDuties`
  await methodist.send(`${url}/receipt`, { ...receipt, signedBySelf: 'on' }, {}).expect(303)
  const asked = textOf(await methodist.get(`${url}/withdrawal`))
  expect(asked).toContain('Пара «Робот-сортировщик»')
  const early = await methodist.post(`${url}/withdrawal`, { withdrawnOn: '11.10.2023', version: '1' })
  expect([early.status, errorAt(early, 'withdrawnOn')]).toEqual([422, 'Согласие получено 12.10.2023: отозвать его раньше нельзя'])
  const answer = await methodist.post(`${url}/withdrawal`, { withdrawnOn: '16.10.2023', withdrawnWhy: 'смена работы', version: '1' })
  expect(textOf(await methodist.follow(answer))).toContain('отозвано 16.10.2023')
  await methodist.send(`${url}/receipt`, { ...receipt, receivedOn: '16.10.2023', signedBySelf: 'on' }, {}).expect(303)
  const rows = await read().consent.findMany({ select: { id: true, withdrawnOn: true }, orderBy: { id: 'asc' } })
  expect(rows.map(({ withdrawnOn }) => withdrawnOn)).toEqual(['2023-10-16', null])
  expect(await journalOf('consent', rows[0]?.id ?? 0)).toEqual(['consent.received', 'consent.withdrawn'])
  expect(textOf(await methodist.get('/consents'))).toContain('получено 16.10.2023')
})

test('a withdrawal names everything that is open to everybody, and asks on the home page until it is done', async () => {
  const methodist = await signIn('methodist')
  const { child, teacher, pair } = await aChildPair('2008-05-12')
  const schoolYearId = (await theYear()).id
  const both = { ...receipt, signedBySelf: 'on', signedByRepresentative: 'on', representativeName: 'Ёлкина Анна Петровна' }
  for (const [kind, more] of Object.entries({ dataDistribution: { allowed: 'name' }, dataProcessing: {}, participation: {} }))
    await methodist.send(`/consents/${child.id}/${kind}/receipt`, { ...both, ...more }, {}).expect(303)
  await methodist.send(`/consents/${teacher.id}/extraDuties/receipt`, { ...receipt, signedBySelf: 'on' }, {}).expect(303)
  const order = { schoolYearId, status: 'registered', number: '7', title: 'О закреплении', startsOn: '2023-10-16', endsOn: '2024-05-25' } as const
  const publishedAt = new Date('2023-10-12')
  const material = { schoolYearId, kind: 'practice', publishedAt, title: 'Практика', titleKey: 'практика' } as const
  await write(async (tx) => {
    await tx.pair.update({ where: { id: pair.id }, data: { status: 'active' } })
    await tx.order.create({ data: { ...order, publishedAt, pairs: { create: { pairId: pair.id } } } })
    const people = { create: { personId: child.id, named: true } }
    await tx.news.create({ data: { schoolYearId, status: 'published', title: 'Победа', body: 'Текст', happenedOn: '2023-10-12', publishedAt, people } })
    await tx.material.create({ data: { ...material, result: 'Робота собрали вместе с Ёлкиной Марией.' } })
    await tx.material.create({ data: { ...material, title: 'Другая', titleKey: 'другая', result: 'Ёлкин день в центре.' } })
    await tx.legalBasis.create({ data: { level: 'local', published: true, position: 1, title: 'Приказ о поощрении Ёлкиной Марии Олеговны' } })
  })
  const asked = async (kind: string) => textOf(await methodist.get(`/consents/${child.id}/${kind}/withdrawal`))
  for (const kind of ['dataDistribution', 'dataProcessing']) {
    const page = await asked(kind)
    for (const part of ['новость «Победа»', 'Материал копилки «Практика»', 'Приказ о поощрении']) expect([kind, page.includes(part)]).toEqual([kind, true])
    expect(page).not.toContain('«Другая»')
    // A name leaves the site with the consent that allowed it, not with another.
    expect(page.includes('имя обучающегося заменится сразу')).toBe(kind === 'dataDistribution')
    expect(page.includes('Пара «Робот-сортировщик»')).toBe(kind === 'dataProcessing')
    expect(page).toContain('до 19 октября 2023 г.')
  }
  expect(await asked('dataProcessing')).toContain('до 15 ноября 2023 г.')
  const withdraw = (id: number, kind: string) => methodist.post(`/consents/${id}/${kind}/withdrawal`, { withdrawnOn: '16.10.2023', version: '1' })
  const told = await withdraw(teacher.id, 'extraDuties')
  expect(textOf(await methodist.follow(told))).toContain('Исполнить его нужно до 19.10.2023')
  const home = textOf(await methodist.get('/'))
  expect(home).toContain('Решить, что с парой: участник отозвал согласие Иванов Пётр Ильич, «Робот-сортировщик» до 19.10.2023')
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { status: 'terminated' } }))
  expect(textOf(await methodist.get('/'))).not.toContain('участник отозвал согласие')
})

test('a withdrawal of distribution names the third working day', async () => {
  vi.setSystemTime(new Date('2023-10-19T10:00:00+05:00'))
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const url = `/consents/${teacher.id}/dataDistribution`
  const year = (await theYear()).id
  expect(textOf(await methodist.get(url))).toContain('Если срок в бланке не назван, рассказывать об участии в 2023–2024 учебном году можно до отзыва согласия')
  const silent = await methodist.send(`${url}/receipt`, { ...receipt, signedBySelf: 'on' }, {})
  expect(errorAt(silent, 'allowed')).toContain('молчание не считается согласием')
  await methodist.send(`${url}/receipt`, { ...receipt, signedBySelf: 'on', allowed: 'photo' }, {}).expect(303)
  expect([...(await hasDistribution([teacher.id], 'photo', year))]).toEqual([teacher.id])
  expect([...(await hasDistribution([teacher.id], 'photo', year + 1))]).toEqual([])
  expect([...(await hasDistribution([teacher.id], 'name', year))]).toEqual([])
  expect(textOf(await methodist.get(`${url}/withdrawal`))).toContain('то есть до 24 октября 2023 г.')
  await methodist.post(`${url}/withdrawal`, { withdrawnOn: '19.10.2023', version: '1' }).expect(303)
  expect([...(await hasDistribution([teacher.id], 'photo', year))]).toEqual([])
})

test('consents are kept by the methodist, read by the director and closed to mentors', async () => {
  const { mentorPerson } = await (await signIn('methodist'), aReadyPair())
  const director = await signIn('director')
  const url = `/consents/${mentorPerson.id}/extraDuties`
  expect(textOf(await director.get(url))).not.toContain('Отметить получение')
  expect((await director.send(`${url}/receipt`, { ...receipt, signedBySelf: 'on' }, {})).status).toBe(403)
  expect((await (await signIn('mentor', mentorPerson.id)).get(url)).status).toBe(403)
  expect((await director.get('/consents/99999/extraDuties')).status).toBe(404)
  expect((await director.get(`/consents/${mentorPerson.id}/nothing`)).status).toBe(404)
  expect(await read().consent.count()).toBe(0)
})

test('a consent of another year does not count in this one', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const other = await write((tx) => tx.schoolYear.create({ data: { name: '2022-2023', startsOn: '2022-09-01', endsOn: '2023-08-31' } }))
  await write((tx) =>
    tx.consent.create({ data: { schoolYearId: other.id, personId: teacher.id, kind: 'extraDuties', receivedOn: '2022-10-01', signedBySelf: true } }),
  )
  expect((await theYear()).id).not.toBe(other.id)
  expect(textOf(await methodist.get('/consents'))).toContain('Не хватает 4 из 4')
})

test('a sheet keeps its code and text, and a new text gives a new sheet', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const print = () => methodist.post('/consents/blanks', { personIds: [teacher.id], kinds: 'extraDuties', format: 'pdf' }).expect(303)
  await print()
  await print()
  const [sheet, ...more] = await read().consentSheet.findMany({ include: { text: true } })
  expect([more, sheet!.code.length, sheet!.text.kind]).toEqual([[], 26, 'extraDuties'])
  expect(textOf(await methodist.get(`/consents/${teacher.id}/extraDuties`))).toContain(
    `текст от 16.10.2023, контрольная сумма ${sheet!.text.sha256.slice(0, 8)}…`,
  )
  const text = await methodist.get(`/consents/${teacher.id}/extraDuties/text?version=${sheet!.textId}`)
  expect(textOf(text)).toContain('Я, ______ (должность: ______)')
  expect(textOf(text)).toContain('______ / В ______')
  expect((await methodist.get(`/consents/${teacher.id}/dataProcessing/text?version=${sheet!.textId}`)).status).toBe(404)
  await write((tx) => tx.consentText.update({ where: { id: sheet!.textId }, data: { sha256: 'an older text' } }))
  await print()
  expect(await read().consentSheet.count()).toBe(2)
})

test('a blank prints the term that was written down, else the usual one, and the law of the last day of the pairs', async () => {
  vi.setSystemTime(new Date('2024-09-16T10:00:00+05:00'))
  const methodist = await signIn('methodist')
  const teacher = await aTeacher('Иванов Пётр Ильич')
  const mentee = await aTeacher('Белов Олег Ильич')
  const pair = await aPair((await aMentor(teacher.id)).id, [(await aMentee(mentee.id)).id], { startsOn: '2024-09-02', endsOn: '2025-02-28' })
  const printed = async (kinds: string) => {
    const { headers } = await methodist.post('/consents/blanks', { personIds: [teacher.id], kinds, format: 'docx' }).expect(303)
    return textOfDocx(bytesOf(await methodist.get(headers.location ?? '').responseType('blob')))
  }
  expect(await printed('dataProcessing')).toContain('Срок действия согласия: на время участия в системе наставничества в 2023–2024 учебном году')
  const until = (validUntil: string) => write((tx) => tx.consent.updateMany({ where: { kind: 'dataProcessing' }, data: { validUntil } }))
  await until('2025-05-31')
  expect(await printed('dataProcessing')).toContain('Срок действия согласия: до 31.05.2025')
  await until('2024-09-15')
  expect(await printed('dataProcessing')).toContain('на время участия')
  expect(await printed('extraDuties')).toContain('статьёй 60.2')
  await write((tx) => tx.pair.update({ where: { id: pair.id }, data: { endsOn: '2025-03-01' } }))
  expect(await printed('extraDuties')).toContain('статьёй 351.8')
})

test('the demand to stop the distribution names what was allowed', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const url = `/consents/${teacher.id}/dataDistribution`
  await methodist.send(`${url}/receipt`, { ...receipt, signedBySelf: 'on', allowed: 'photo' }, {}).expect(303)
  const text = textOfDocx(bytesOf(await methodist.get(`${url}/withdrawal.docx`).responseType('blob')))
  expect(text).toContain('– Фотографии')
  expect(text).not.toContain('Видеозаписи')
  expect((await methodist.get(`/consents/${teacher.id}/extraDuties/withdrawal.docx`)).status).toBe(404)
  expect((await (await signIn('mentor', teacher.id)).get(`${url}/withdrawal.pdf`)).status).toBe(403)
})

test('a correction may not take the ground from under an issued order', async () => {
  const methodist = await signIn('methodist')
  const { teacher, pair } = await aChildPair()
  const url = `/consents/${teacher.id}/extraDuties`
  await methodist.send(`${url}/receipt`, { ...receipt, signedBySelf: 'on' }, {})
  const { id: schoolYearId } = await theYear()
  const term = { startsOn: '2023-10-16', endsOn: '2024-05-25' }
  const registered = { status: 'registered', number: '253/1', datedOn: '2023-10-13' } as const
  await write((tx) => tx.order.create({ data: { schoolYearId, title: 'О закреплении', ...registered, ...term, pairs: { create: { pairId: pair.id } } } }))
  const later = await methodist.send(`${url}/receipt`, { ...receipt, receivedOn: '14.10.2023', signedBySelf: 'on', storagePlace: 'папка 7', version: '1' }, {})
  expect([later.status, errorAt(later, 'receivedOn')]).toEqual([
    422,
    'На этом согласии основан приказ № 253/1 от 13.10.2023: в этот день оно должно действовать. Проверьте день, подписи и срок',
  ])
  expect(later.text).toContain('папка 7')
  const earlier = await methodist.send(`${url}/receipt`, { ...receipt, receivedOn: '11.10.2023', signedBySelf: 'on', version: '1' }, {})
  expect(earlier.status).toBe(303)
  expect((await read().consent.findFirstOrThrow({ where: { personId: teacher.id } })).receivedOn).toBe('2023-10-11')
})

test('a receipt marked by mistake is taken back with its scan, unless an issued order rests on it', async () => {
  const methodist = await signIn('methodist')
  const { teacher, pair } = await aChildPair()
  const url = `/consents/${teacher.id}/extraDuties`
  const pdf = Buffer.from('%PDF-1.4\n%%EOF')
  await methodist.send(`${url}/receipt`, { ...receipt, signedBySelf: 'on' }, { scan: { name: 'скан.pdf', bytes: pdf } })
  expect(textOf(await methodist.get(url))).toContain('Отменить получение')
  const schoolYearId = (await theYear()).id
  const order = await write((tx) =>
    tx.order.create({
      data: {
        schoolYearId,
        title: 'О закреплении',
        status: 'registered',
        number: '253/1',
        startsOn: '2023-10-16',
        endsOn: '2024-05-25',
        pairs: { create: { pairId: pair.id } },
      },
    }),
  )
  const sentence = 'На этом согласии основан приказ № 253/1. Отменить получение нельзя; если человек передумал, запишите отзыв.'
  expect(textOf(await methodist.get(url))).toContain(sentence)
  const refused = await methodist.post(`${url}/receipt-cancellation`, { version: '1' }, url)
  expect(textOf(await methodist.follow(refused))).toContain(sentence)
  expect(await read().storedFile.count()).toBe(1)
  await write((tx) => tx.order.update({ where: { id: order.id }, data: { status: 'draft' } }))
  expect(textOf(await methodist.follow(await methodist.post(`${url}/receipt-cancellation`, { version: '0' }, url)))).toContain('изменил')
  const done = textOf(await methodist.follow(await methodist.post(`${url}/receipt-cancellation`, { version: '1' }, url)))
  expect(done).toContain('Получение отменено. Согласие снова числится неполученным.')
  const row = await read().consent.findFirstOrThrow({ where: { personId: teacher.id } })
  expect(row).toMatchObject({ receivedOn: null, signedBySelf: false, storagePlace: null, scanId: null })
  expect(await read().storedFile.count()).toBe(0)
  expect((await journalOf('consent', row.id)).sort()).toEqual(['consent.receiptCancelled', 'consent.received'])
})
