import { PDFDocument } from 'pdf-lib'
import PizZip from 'pizzip'
import { expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { addLegalBasis } from '../../src/legal-bases/commands.ts'
import { listInForce } from '../../src/legal-bases/queries.ts'
import '../support/app.ts'
import { textOfDocx } from '../documents/text-of.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { aBrowser, aCentre, signIn, theYear } from '../support/people.ts'

const regulation = {
  title: 'Положением о системе наставничества, утверждённым приказом от 01.09.2023 № 200',
  level: 'local' as const,
  kind: 'regulation' as const,
  issuedOn: '2023-09-01',
  number: '200',
  adopted: 'педагогическим советом, протокол от 29.08.2023 № 1',
  validFrom: '2023-09-01',
  validTo: null,
  position: 120,
  version: 0,
}

async function aPdf(author = 'Sekretareva') {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  pdf.setAuthor(author)
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

test('a local act gets its file, is published without metadata and taken off again; until then it is 404 for visitors', async () => {
  const id = await addLegalBasis(await aCentre(), regulation)
  const methodist = await signIn('methodist')
  const page = textOf(await methodist.get(`/legal-bases/${id}`))
  expect(page).toContain('Положение о системе наставничества')
  expect(page).toContain('педагогическим советом, протокол от 29.08.2023 № 1')
  expect(page).toContain('К акту не приложен файл и не указан адрес')
  await methodist.post(`/legal-bases/${id}/publication`)
  expect((await read().legalBasis.findUniqueOrThrow({ where: { id } })).published).toBe(false)

  const sent = await methodist.send(`/legal-bases/${id}/files`, {}, { files: { name: 'Положение.pdf', bytes: await aPdf() } })
  expect(textOf(await methodist.follow(sent))).toContain('Положение.pdf')
  const { fileId } = await read().legalBasisFile.findFirstOrThrow({ where: { legalBasisId: id } })
  const address = `/site/documents/${id}/files/${fileId}`
  expect((await aBrowser().get(address)).status).toBe(404)
  expect(textOf(await aBrowser().get('/site/documents'))).not.toContain('Положение')

  await methodist.post(`/legal-bases/${id}/publication`).expect(303)
  expect(textOf(await aBrowser().get('/site/documents'))).toContain('Положение.pdf')
  const given = await aBrowser().get(address).responseType('blob')
  const bytes = given.body as Buffer
  expect([given.status, given.headers['content-type'], bytes.includes('%PDF')]).toEqual([200, 'application/pdf', true])
  expect((await PDFDocument.load(bytes, { updateMetadata: false })).getAuthor()).toBeUndefined()
  const other = await addLegalBasis(methodist.actor, { ...regulation, number: '201' })
  expect((await aBrowser().get(`/site/documents/${other}/files/${fileId}`)).status).toBe(404)

  await methodist.post(`/legal-bases/${id}/withdrawal`).expect(303)
  expect((await aBrowser().get(address)).status).toBe(404)
  expect(await journalOf('legalBasis', id)).toEqual(['legalBasis.added', 'legalBasis.filesAdded', 'legalBasis.published', 'legalBasis.withdrawn'])
  await methodist.post(`/legal-bases/${id}/files/${fileId}/removal`).expect(303)
  expect(await read().legalBasisFile.count()).toBe(0)
})

test('a renamed program, an empty choice and a locked PDF are refused with a sentence', async () => {
  const id = await addLegalBasis(await aCentre(), regulation)
  const methodist = await signIn('methodist')
  const send = (name: string, bytes: Buffer) => methodist.send(`/legal-bases/${id}/files`, {}, { files: { name, bytes } })
  const exe = await send('Положение.pdf', Buffer.from('MZ\u0090\u0000 this program cannot be run in DOS mode'))
  expect([exe.status, errorAt(exe, 'files')]).toEqual([422, 'Файл «Положение.pdf» – программа, хотя назван иначе. Такой файл не принимается'])
  const locked = await send('Положение.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n1 0 obj<</Filter/Standard>>endobj\ntrailer<</Root 2 0 R/Encrypt 1 0 R>>')]))
  expect([locked.status, errorAt(locked, 'files')]).toEqual([
    422,
    'Файл «Положение.pdf» защищён паролем: открыть его не смогут. Снимите защиту и приложите снова',
  ])
  expect(errorAt(await methodist.post(`/legal-bases/${id}/files`), 'files')).toBe('Выберите файл')
  expect(await read().storedFile.count()).toBe(0)
})

test('an act that is not meant for preambles is kept but not offered', async () => {
  const actor = await aCentre()
  await addLegalBasis(actor, { ...regulation, kind: 'minutes', citable: false, number: '1' })
  await addLegalBasis(actor, regulation)
  const offered = (await listInForce('2023-10-03')).filter(({ level }) => level === 'local').map(({ number }) => number)
  expect(offered).toEqual(['200'])
  expect((await listInForce('2023-08-31')).some(({ number }) => number === '200')).toBe(false)
})

test('the register of local acts shows own acts, issued orders and minutes of the year, to the director too', async () => {
  const actor = await aCentre()
  await addLegalBasis(actor, regulation)
  const year = await theYear()
  const order = { schoolYearId: year.id, startsOn: '2023-10-16', endsOn: '2024-05-25' }
  await write((tx) => tx.order.create({ data: { ...order, title: 'О закреплении пар', number: '260', datedOn: '2023-10-20', status: 'registered' } }))
  await write((tx) => tx.order.create({ data: { ...order, title: 'Тайный проект' } }))
  await write((tx) => tx.minutes.create({ data: { schoolYearId: year.id, body: 'педагогический совет', number: '4', heldOn: '2023-12-20' } }))
  const director = await signIn('director')
  const page = textOf(await director.get('/local-acts'))
  expect(page).toMatch(/Протокол: педагогический совет.*О закреплении пар.*Положение о системе .* в приказах: «в соответствии с Положением о системе/)
  expect(page).toContain('принято педагогическим советом, протокол от 29.08.2023 № 1')
  expect(page).not.toMatch(/Тайн|273-ФЗ/)
  expect(textOf(await director.get('/local-acts?kind=minutes'))).not.toContain('О закреплении пар')
  const mentor = await signIn('mentor', (await aTeacher()).id)
  expect((await mentor.get('/local-acts')).status).toBe(403)
})

test('an acquaintance sheet names everybody of a role; for a child the representative signs', async () => {
  const id = await addLegalBasis(await aCentre(), regulation)
  await aMentor((await aTeacher('Иванов Пётр Ильич')).id)
  await aMentor((await aTeacher('Отказов Олег Ильич')).id, { status: 'declined' })
  await aPair((await aMentor((await aTeacher('Парный Олег Ильич')).id)).id, [(await aMentee((await aTeacher('Вторая Инна Олеговна')).id)).id], {
    status: 'active',
  })
  await aMentee((await aStudent('Ёлкина Мария Олеговна', { birthOn: '2016-05-12' })).id)
  const methodist = await signIn('methodist')
  const sheet = async (who: string) =>
    textOfDocx((await methodist.get(`/legal-bases/${id}/acquaintance?who=${who}&format=docx`).responseType('blob')).body as Buffer)
  const mentors = await sheet('mentors')
  expect(mentors).toContain(`с ${regulation.title}`)
  expect(mentors).toContain('Иванов Пётр Ильич')
  expect(mentors).not.toMatch(/Отказов|Ёлкина/)
  const pairs = await sheet('pairs')
  expect(pairs).toMatch(/Вторая Инна Олеговна[^]*Парный Олег Ильич/)
  expect(pairs).not.toMatch(/Иванов|Ёлкина/)
  expect(await sheet('participants')).toMatch(/Ёлкина Мария Олеговна\s+законный представитель: Ёлкина Анна Петровна/)
  expect((await methodist.get(`/legal-bases/${id}/acquaintance?who=everyone`)).status).toBe(422)
})

test('the register knows of what kind each act of the law is and who issued it', async () => {
  await aCentre()
  const acts = await read().legalBasis.findMany({ where: { level: 'federal' }, select: { number: true, kind: true, issuer: true } })
  expect(acts.every(({ kind, issuer }) => kind !== null && issuer !== null)).toBe(true)
  expect(acts.find(({ number }) => number === 'МР-42/02')).toMatchObject({ kind: 'letter', issuer: 'Минпросвещения России' })
})

test('the sheet is a Word file that opens', async () => {
  const id = await addLegalBasis(await aCentre(), regulation)
  const methodist = await signIn('methodist')
  const answer = await methodist.get(`/legal-bases/${id}/acquaintance?who=nobody&format=docx`).responseType('blob')
  expect(new PizZip(answer.body as Buffer).file('word/document.xml')).not.toBeNull()
  expect(textOfDocx(answer.body as Buffer)).toMatch(/\b20\b/)
})
