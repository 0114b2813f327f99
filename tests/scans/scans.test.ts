import { readFile } from 'node:fs/promises'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { PDFDocument } from 'pdf-lib'
import pdfmake from 'pdfmake'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { allRead } from '../../src/app/background.ts'
import { read } from '../../src/app/db.ts'
import { pathOf } from '../../src/app/uploads.ts'
import '../../src/documents/pdf/print.ts' // the fonts of the printer, for files made here
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { type Browser, signIn } from '../support/people.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

async function aChildPair() {
  const teacher = await aTeacher('Иванов Пётр Ильич')
  const child = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2008-05-12' })
  await aPair((await aMentor(teacher.id)).id, [(await aMentee(child.id)).id], { form: 'teacherStudent', status: 'agreed', topic: 'Робот' })
  return { teacher, child }
}

/** Prints blanks the way a person does and gives each page as the camera of a scanner sees it: a little askew, grey, JPEG. */
async function scannedBlanks(methodist: Browser, fields: Record<string, unknown>): Promise<Buffer[]> {
  const answer = await methodist.post('/consents/blanks', { kinds: 'missing', format: 'pdf', ...fields })
  const pdf = await methodist.get(answer.headers.location ?? '').responseType('blob')
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf.body as Buffer)
  const pages: Buffer[] = []
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: 150 / 72, render: 'bitmap' })
    pages.push(await sharp(data, { raw: { width, height, channels: 4 } }).rotate(1.5, { background: '#fff' }).flatten({ background: '#fff' }).greyscale().jpeg({ quality: 60 }).toBuffer()) // prettier-ignore
  }
  document.destroy()
  return pages
}

async function pdfOf(pages: readonly Buffer[]): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  for (const page of pages) {
    const picture = await pdf.embedJpg(page)
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
  }
  return Buffer.from(await pdf.save())
}

function aBlankPage(): Promise<Buffer> {
  return sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } }).jpeg().toBuffer() // prettier-ignore
}

async function uploaded(methodist: Browser, name: string, bytes: Buffer): Promise<string> {
  const answer = await methodist.send('/scans', {}, { files: { name, bytes } })
  expect(answer.status, textOf(answer)).toBe(303)
  await allRead()
  return answer.headers.location ?? ''
}

test('printed blanks that come back as scans are known by their codes and received when the methodist confirms', async () => {
  const methodist = await signIn('methodist')
  const { teacher, child } = await aChildPair()
  // A page without a code, the list to tick off, two sheets of the teacher, four of the child, each kind signed by her and by her mother.
  const scanned = await scannedBlanks(methodist, { personIds: [teacher.id, child.id] })
  const url = await uploaded(methodist, 'сканы.pdf', await pdfOf([await aBlankPage(), ...scanned, await aBlankPage()]))
  const page = await methodist.get(url)
  expect(textOf(page)).toContain('Узнано по коду: 6 из 7 листов')
  expect(textOf(page)).toContain('Список для отметок отложен')
  expect(textOf(page)).toContain('Согласие на дополнительные обязанности наставника; подпись участника')
  expect(textOf(page)).toContain('кода нет: укажите, чей это лист')
  const heads = await read().scanPage.findMany({ orderBy: { position: 'asc' } })
  expect(heads.map(({ consentId, continues, decision }) => [consentId !== null, continues, decision])).toEqual([
    [false, false, 'pending'],
    [false, false, 'rejected'],
    ...Array.from({ length: 6 }, () => [true, false, 'pending']),
    [false, true, 'pending'],
  ])
  expect(heads[1]!.fileId).toBeNull()
  const sheets = heads.slice(2, 8).map(({ id }) => String(id))
  const receipt = { sheets, receivedOn: '14.10.2023', form: 'paper', storagePlace: 'дело 05-12', version: '0' }
  const wrong = await methodist.post(`${url}/acceptance`, { ...receipt, receivedOn: '17.10.2023', storagePlace: '' })
  expect([wrong.status, errorAt(wrong, 'receivedOn')]).toEqual([422, 'Эта дата ещё не наступила. Введите день, когда согласия получены'])
  const refused = await methodist.post(`${url}/acceptance`, { ...receipt, sheets: [String(heads[0]!.id), ...sheets] }, url)
  expect(textOf(await methodist.follow(refused))).toContain('Лист на странице 1 подтвердить нельзя')
  expect(await read().consent.count({ where: { receivedOn: { not: null } } })).toBe(0)
  expect(textOf(await methodist.follow(await methodist.post(`${url}/acceptance`, receipt)))).toMatch(
    /Подтверждено: 6 листов\. Во всех 6 дата получения раньше, чем выдан бланк/,
  )
  const rows = await read().consent.findMany({
    where: { personId: child.id },
    select: { id: true, receivedOn: true, storagePlace: true, signedBySelf: true, signedByRepresentative: true, representativeName: true, scanId: true },
    orderBy: { id: 'asc' },
  })
  expect(rows).toHaveLength(2)
  for (const row of rows)
    expect(row).toMatchObject({ receivedOn: '2023-10-14', storagePlace: 'дело 05-12', signedBySelf: true, signedByRepresentative: true, representativeName: 'Ёлкина Анна Петровна' }) // prettier-ignore
  expect(await journalOf('consent', rows[0]!.id)).toEqual(['consent.blankIssued', 'consent.received', 'consent.received'])
  expect(textOf(await methodist.get('/consents'))).toContain('Все обязательные согласия получены: 4.')
  const kept = await read().consentSheet.findMany({ select: { scan: { select: { mime: true } } } })
  expect(kept.map(({ scan }) => scan?.mime)).toEqual(Array.from({ length: 6 }, () => 'application/pdf'))
  const late = await methodist.post(`${url}/acceptance`, receipt)
  expect(late.status).toBe(409)
  const done = await methodist.get(url)
  expect(done.text).not.toContain(`href="${url}/pages/${sheets[0]}"`)
  expect(done.text).toContain(`href="/consents/${child.id}/participation"`)
  const rest = await methodist.post(`${url}/rejection`, { sheets: [String(heads[0]!.id)], version: '1' })
  expect(textOf(await methodist.follow(rest))).toContain('Отложено: 1 лист.')
  expect(await read().scanBatch.findFirstOrThrow()).toMatchObject({ status: 'done' })
  expect(await read().storedFile.count({ where: { mime: 'image/jpeg' } })).toBe(0)
  const again = await uploaded(methodist, 'сканы.pdf', await pdfOf(scanned.slice(1, 2)))
  expect(textOf(await methodist.get(again))).toContain('уже получено 14.10.2023, скан есть')
  // Each of the two who signed has a sheet of her own, and both can be read.
  const shown = (await methodist.get(`/consents/${child.id}/participation`)).text
  const kinds = [...shown.matchAll(/href="([^"]+scan\?sheet=\d+)"/g)].map(([, address = '']) => address)
  expect(await Promise.all(kinds.map(async (address) => (await methodist.get(address)).status))).toEqual([200, 200])
  await methodist.get(`/consents/${teacher.id}/extraDuties/${kinds[0]!.split('/').at(-1)}`).expect(404)
  const lists = await uploaded(methodist, 'список.pdf', await pdfOf([scanned[0]!, await aBlankPage()]))
  expect(textOf(await methodist.get(lists))).toContain('кода нет: укажите, чей это лист')
  const only = await uploaded(methodist, 'список.pdf', await pdfOf([scanned[0]!]))
  expect(textOf(await methodist.get(only))).toContain('Состояние: разобран')
})

test('a page without a code continues the one before or is given to a person by hand; a photo is read too', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const [sheet] = await scannedBlanks(methodist, { personIds: [teacher.id], kinds: 'dataDistribution' })
  const blank = await aBlankPage()
  const url = await uploaded(methodist, 'сканы.pdf', await pdfOf([sheet!, blank]))
  expect(textOf(await methodist.get(url))).toContain('Узнано по коду: 1 из 1 листа')
  const [head, second] = await read().scanPage.findMany({ orderBy: { position: 'asc' } })
  expect(second!.continues).toBe(true)
  const choice = await methodist.post(`${url}/pages/${second!.id}/choice`, { choice: `${teacher.id}:extraDuties:self`, version: '0' })
  expect(textOf(await methodist.follow(choice))).toContain('Лист отнесён к согласию.')
  const receipt = { receivedOn: '14.10.2023', form: 'scan', storagePlace: '' }
  const silent = await methodist.post(`${url}/acceptance`, { ...receipt, sheets: [String(head!.id)], version: '1' }, url)
  expect(textOf(await methodist.follow(silent))).toContain('подтвердить нельзя')
  const own = `${url}/pages/${head!.id}`
  const nothing = await methodist.post(`${own}/acceptance`, { ...receipt, receivedOn: '15.10.2023', version: '1' })
  expect([nothing.status, errorAt(nothing, 'allowed')]).toEqual([422, 'Отметьте хотя бы одну категорию: молчание не считается согласием'])
  expect(nothing.text).toContain('15.10.2023')
  const early = await methodist.post(`${own}/acceptance`, { ...receipt, receivedOn: '17.10.2023', form: 'paper', allowed: ['photo'], version: '1' })
  expect([errorAt(early, 'receivedOn'), errorAt(early, 'storagePlace')]).toEqual([
    'Эта дата ещё не наступила. Введите день, когда согласия получены',
    'Укажите папку или дело, где лежит бумага',
  ])
  const late = await methodist.post(`${own}/acceptance`, { ...receipt, allowed: ['photo'], version: '0' })
  expect(late.status).toBe(409)
  for (const answer of [early, late]) {
    expect(textOf(answer)).toContain('Страница 1')
    expect(answer.text).toMatch(/value="photo"\s+checked/)
  }
  await methodist.post(`${own}/acceptance`, { ...receipt, allowed: ['photo'], version: '1' }).expect(303)
  await methodist.post(`${url}/acceptance`, { ...receipt, sheets: [String(second!.id)], version: '2' }).expect(303)
  const rows = await read().consent.findMany({ select: { kind: true, allowed: true, form: true, receivedOn: true }, orderBy: { kind: 'asc' } })
  expect(rows).toEqual([
    { kind: 'dataDistribution', allowed: 'photo', form: 'scan', receivedOn: '2023-10-14' },
    { kind: 'extraDuties', allowed: '', form: 'scan', receivedOn: '2023-10-14' },
  ])
  const turned = await sharp(sheet).rotate(90).withMetadata({ orientation: 8 }).jpeg().toBuffer()
  const photo = await uploaded(methodist, 'фото.jpg', turned)
  expect(textOf(await methodist.get(photo))).toContain('уже получено 14.10.2023')
})

test('of a page without a code the methodist is told where it was put, and gives it to another sheet or throws it out', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const [duties, data] = await scannedBlanks(methodist, { personIds: [teacher.id] })
  const blank = await aBlankPage()
  const url = await uploaded(methodist, 'сканы.pdf', await pdfOf([duties!, blank, blank, blank, data!]))
  const page = await methodist.get(url)
  expect(textOf(page)).toContain('На страницах 2, 3, 4 нет кода, и они присоединены к листам перед ними.')
  expect(textOf(page)).toContain('Страница 2 без кода присоединена к странице 1. Переложить или выбросить')
  const pages = await read().scanPage.findMany({ orderBy: { position: 'asc' } })
  const own = `${url}/pages/${pages[1]!.id}`
  const asked = await methodist.get(own)
  expect(textOf(asked)).toContain('Страница 2 без кода присоединена к странице 1: Иванов Пётр Ильич.')
  expect(asked.text).toContain(`>страница 5: Иванов Пётр Ильич – согласие на обработку персональных данных, подпись участника</option>`)
  // Its second page lay before it.
  await methodist.post(`${own}/choice`, { choice: `${teacher.id}:dataProcessing:self`, version: '0' }).expect(303)
  expect((await methodist.post(`${url}/pages/${pages[2]!.id}/removal`, { version: '0' })).status).toBe(409)
  const thrown = await methodist.post(`${url}/pages/${pages[2]!.id}/removal`, { version: '1' })
  expect(textOf(await methodist.follow(thrown))).toContain('Страница выброшена.')
  const left = textOf(await methodist.get(url))
  expect(left).toContain('На странице 4 нет кода, и она присоединена к листу перед ней.')
  expect(left).toContain('Страница 4 без кода присоединена к странице 1.')
  expect(textOf(await methodist.get('/scans'))).toContain('Ждут подтверждения: 2 листа.')
  expect((await methodist.post(`${url}/pages/${pages[0]!.id}/removal`, { version: '2' }, url)).status).toBe(303)
  const sheets = [pages[0]!.id, pages[4]!.id].map(String)
  await methodist.post(`${url}/acceptance`, { sheets, receivedOn: '14.10.2023', form: 'scan', storagePlace: '', version: '2' }).expect(303)
  const kept = await read().consentSheet.findMany({ select: { consent: { select: { kind: true } }, scan: { select: { storedName: true } } } })
  const counts = await Promise.all(kept.map(async ({ consent, scan }) => [consent.kind, (await PDFDocument.load(await readFile(pathOf(scan!.storedName)))).getPageCount()])) // prettier-ignore
  expect(Object.fromEntries(counts)).toEqual({ extraDuties: 2, dataProcessing: 2 })
  expect([await read().scanBatch.findFirstOrThrow({ select: { status: true } }), await read().storedFile.count({ where: { mime: 'image/jpeg' } })]).toEqual([{ status: 'done' }, 0]) // prettier-ignore
})

test('a page scanned head down or lying is kept upright', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const [sheet] = await scannedBlanks(methodist, { personIds: [teacher.id], kinds: 'extraDuties' })
  const turned = await Promise.all([90, 180, 270].map((angle) => sharp(sheet).rotate(angle).jpeg().toBuffer()))
  await methodist.send('/scans', {}, { files: turned.map((bytes, index) => ({ name: `фото ${index}.jpg`, bytes })) })
  await allRead()
  const kept = await read().scanPage.findMany({ select: { file: { select: { storedName: true } } } })
  expect(kept).toHaveLength(3)
  for (const { file } of kept) {
    const { data, info } = await sharp(pathOf(file!.storedName)).greyscale().raw().toBuffer({ resolveWithObject: true })
    expect(info.height).toBeGreaterThan(info.width)
    const darkIn = (left: number, top: number) => {
      const points = Array.from({ length: 150 * 150 }, (_, at) => data[(top + Math.floor(at / 150)) * info.width + left + (at % 150)] ?? 255)
      return points.filter((point) => point < 128).length
    }
    // The code stands in the lower right corner and nowhere else.
    expect(darkIn(info.width - 180, info.height - 180)).toBeGreaterThan(1000)
    expect(darkIn(30, 30)).toBe(0)
  }
})

test('a photo whose code cannot be read is asked about, not put to the consent before it', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const [sheet] = await scannedBlanks(methodist, { personIds: [teacher.id], kinds: 'extraDuties' })
  const files = [sheet!, await aBlankPage()].map((bytes, index) => ({ name: `фото ${index}.jpg`, bytes }))
  const sent = await methodist.send('/scans', {}, { files })
  await allRead()
  expect(textOf(await methodist.get(sent.headers.location!))).toContain('Узнано по коду: 1 из 2 листов')
  expect(await read().scanPage.findMany({ select: { continues: true }, orderBy: { position: 'asc' } })).toEqual([{ continues: false }, { continues: false }])
})

test('a signature that was not needed does not move the day of a consent that was whole', async () => {
  const methodist = await signIn('methodist')
  const child = await aStudent('Ёлкина Мария Олеговна', { birthOn: '2010-05-12' })
  await aMentee(child.id)
  const paper = { receivedOn: '02.10.2023', form: 'paper', storagePlace: 'дело 1', version: '0' }
  await methodist.send(
    `/consents/${child.id}/dataProcessing/receipt`,
    { ...paper, signedByRepresentative: 'on', representativeName: 'Ёлкина Анна Петровна' },
    {},
  )
  const url = await uploaded(methodist, 'лист.jpg', await aBlankPage())
  const { id } = await read().scanPage.findFirstOrThrow()
  await methodist.post(`${url}/pages/${id}/choice`, { choice: `${child.id}:dataProcessing:self`, version: '0' }).expect(303)
  await methodist.post(`${url}/acceptance`, { sheets: [String(id)], receivedOn: '14.10.2023', form: 'scan', storagePlace: '', version: '1' }).expect(303)
  const row = await read().consent.findFirstOrThrow({ where: { personId: child.id } })
  expect(row).toMatchObject({ receivedOn: '2023-10-02', form: 'paper', storagePlace: 'дело 1', signedBySelf: true, signedByRepresentative: true })
  expect(row.scanId).not.toBeNull()
})

test('files that cannot be read are told in words and leave nothing', async () => {
  const methodist = await signIn('methodist')
  const many = await PDFDocument.create()
  for (let page = 0; page < 301; page += 1) many.addPage([100, 100])
  const words = {
    повреждён: Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5000, 'x')]),
    'В файлах 301 страница, а за один раз можно загрузить не больше 300': Buffer.from(await many.save()),
    'защищён паролем': await pdfmake.createPdf({ userPassword: 'secret', defaultStyle: { font: 'Tinos' }, content: ['x'] }).getBuffer(),
  }
  for (const [said, bytes] of Object.entries(words)) {
    const url = await uploaded(methodist, 'сканы.pdf', bytes)
    expect(textOf(await methodist.get(url))).toContain(said)
  }
  expect(await read().scanPage.count()).toBe(0)
  expect(await read().storedFile.count()).toBe(0)
  const program = await methodist.send('/scans', {}, { files: { name: 'сканы.pdf', bytes: Buffer.from('MZ это программа') } })
  expect([program.status, errorAt(program, 'files')]).toEqual([422, 'Файл «сканы.pdf» – программа, хотя назван иначе. Такой файл не принимается'])
  const huge = await methodist.send('/scans', {}, { files: { name: 'сканы.pdf', bytes: Buffer.alloc(61 * 1024 * 1024, 1) } })
  expect([huge.status, errorAt(huge, 'files')]).toEqual([422, 'Файлы вместе больше 60 МБ. Разделите их на части или отсканируйте с меньшей чёткостью: хватает 150 точек на дюйм']) // prettier-ignore
  const nothing = await methodist.send('/scans', {}, {})
  expect([nothing.status, errorAt(nothing, 'files')]).toEqual([422, 'Выберите файл'])
})

test('scans are kept by the methodist, seen by the director and closed to mentors', async () => {
  const methodist = await signIn('methodist')
  const { teacher } = await aChildPair()
  const [sheet] = await scannedBlanks(methodist, { personIds: [teacher.id], kinds: 'extraDuties' })
  const url = await uploaded(methodist, 'сканы.pdf', await pdfOf([sheet!]))
  const page = await read().scanPage.findFirstOrThrow()
  const picture = `${url}/pages/${page.id}/picture`
  const director = await signIn('director')
  expect(await Promise.all([url, picture].map(async (one) => (await director.get(one)).status))).toEqual([200, 200])
  expect(textOf(await director.get(url))).not.toContain('Подтвердить отмеченные')
  expect((await director.post(`${url}/acceptance`, { sheets: [String(page.id)], version: '0' })).status).toBe(403)
  const mentor = await signIn('mentor', teacher.id)
  expect(await Promise.all(['/scans', url, `${url}/pages/${page.id}`, picture].map(async (one) => (await mentor.get(one)).status))).toEqual([
    403, 403, 403, 403,
  ])
  expect((await methodist.get(`${url}0/pages/${page.id}/picture`)).status).toBe(404)
  expect(textOf(await methodist.follow(await methodist.post(`${url}/removal`, {})))).toContain('Загрузка удалена.')
  expect([await read().scanPage.count(), await read().storedFile.count()]).toEqual([0, 0])
})
