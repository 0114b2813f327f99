import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { type Browser, signIn } from '../support/people.ts'
import { approve, aWorkingPair, drafted, idIn, staff } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const certificate = { certificate: '00A1B2C3', owner: 'Плотникова Ольга Викторовна', validFrom: '01.09.2023', validTo: '24.11.2024' }
const frame = 'ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ'
const filled = `${frame}\nСертификат 00A1B2C3\nВладелец Плотникова Ольга Викторовна\nДействителен с 01.09.2023 до 24.11.2024`
const empty = /ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ\nСертификат _+\nВладелец _+\nДействителен с _+ до _+/

async function bytesOf(browser: Browser, url: string): Promise<Buffer> {
  return (await browser.get(url).responseType('blob').expect(200)).body as Buffer
}

async function wordOf(browser: Browser, url: string): Promise<string> {
  return textOfDocx(await bytesOf(browser, `${url}.docx`))
}

async function printOf(browser: Browser, url: string): Promise<string> {
  return contentOfPdf(await bytesOf(browser, `${url}.pdf`)).text
}

function attach(methodist: Browser, url: string, fields: Record<string, string>, name = 'приказ.pdf') {
  return methodist.send(`${url}/files`, { kind: 'signed', ...fields }, { files: { name, bytes: pdf } })
}

const stored = (url: string) => read().order.findUniqueOrThrow({ where: { id: idIn(url) }, select: { snapshot: true, sha256: true, version: true } })

test('a centre that signs electronically leaves a place for the mark in every order, a draft or a registered one', async () => {
  const { methodist, director } = await staff()
  const { first } = await aWorkingPair(methodist, director)
  const draft = await drafted(methodist, 'curatorAppointment', { title: 'О назначении куратора', curatorName: 'Глинка Н. И.' })
  expect([await wordOf(methodist, `${first}/document`), await wordOf(methodist, `${draft}/document`)].join()).not.toContain(frame)
  await write((tx) => tx.organisation.update({ where: { id: 1 }, data: { signsElectronically: true } }))
  for (const url of [first, draft]) {
    expect(await wordOf(methodist, `${url}/document`)).toMatch(empty)
    expect(await printOf(methodist, `${url}/document`)).toContain('ЭЛЕКТРОННОЙПОДПИСЬЮ')
  }
  expect((await methodist.get(first)).text).toMatch(/value="signed" checked/)
})

test('details of a certificate stand beside the file and in the printed order, while the sealed content stays what it was', async () => {
  const { methodist, director } = await staff()
  const { first: url, mentorPerson } = await aWorkingPair(methodist, director)
  const before = await stored(url)
  const answer = await attach(methodist, url, certificate)
  expect(textOf(await methodist.follow(answer))).toContain('Файл приложен к приказу.')
  const page = textOf(await director.get(url))
  expect(page).toContain('PDF с электронной подписью Сертификат 00A1B2C3 Владелец: Плотникова Ольга Викторовна Действителен с 01.09.2023 до 24.11.2024')
  expect(page).not.toContain('не действовал')
  expect(await wordOf(director, `${url}/document`)).toContain(filled)
  expect(await printOf(director, `${url}/document`)).toMatch(/Сертификат00A1B2C3\s*ВладелецПлотниковаОльгаВикторовна/)
  expect(await stored(url)).toEqual(before)
  expect(page).toContain(before.sha256)
  expect(await wordOf(methodist, `${url}/website`)).toContain(filled)

  const file = await read().orderFile.findFirstOrThrow({ select: { id: true } })
  const address = `${url}/files/${file.id}/certificate`
  const form = await methodist.get(address)
  const seen = /name="seen" value="(\w+)"/.exec(form.text)?.[1] ?? ''
  expect(form.text).toContain('value="00A1B2C3"')
  const wrong = await methodist.post(address, { ...certificate, validTo: '31.08.2023', seen })
  expect([wrong.status, errorAt(wrong, 'validTo')]).toEqual([422, 'Сертификат не может перестать действовать раньше, чем начал'])
  expect(wrong.text).toContain('value="31.08.2023"')
  const corrected = await methodist.post(address, { ...certificate, certificate: '00FF', seen }).expect(303)
  expect(textOf(await methodist.follow(corrected))).toContain('Сведения об электронной подписи сохранены.')
  const late = await methodist.post(address, { ...certificate, certificate: '00EE', seen })
  expect([late.status, late.text.includes('value="00EE"')]).toEqual([409, true])
  expect(await wordOf(methodist, `${url}/document`)).toContain('Сертификат 00FF')
  expect(await stored(url)).toEqual(before)
  expect((await journalOf('order', idIn(url))).slice(-2)).toEqual(['order.fileAttached', 'order.fileCertified'])
  const entry = await read().auditEntry.findFirstOrThrow({ where: { action: 'order.fileCertified' } })
  expect(JSON.parse(entry.details)).toEqual({ fields: ['certificate'] })
  expect((await director.get(address)).status).toBe(403)
  const mentor = await signIn('mentor', mentorPerson.id)
  expect([(await mentor.get(address)).status, textOf(await mentor.get(url)).includes('00FF')]).toEqual([403, false])
})

test('a certificate that did not work on the day of the order is told, and kept', async () => {
  const { methodist, director } = await staff()
  const url = await drafted(methodist, 'curatorAppointment', { title: 'О назначении куратора', curatorName: 'Глинка Н. И.' })
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  await methodist.post(`${url}/registration`, { number: '255/1', datedOn: '12.10.2023' }, url).expect(303)
  const answer = await attach(methodist, url, { ...certificate, validFrom: '14.10.2023' })
  const page = textOf(await methodist.follow(answer))
  expect(page.match(/Сертификат не действовал 12 октября 2023 г\.: приказ подписан или датирован вне его срока/g)).toHaveLength(2)
  expect(await read().orderFile.count()).toBe(1)
  await write((tx) => tx.orderFile.updateMany({ data: { validFrom: '2023-10-12', validTo: '2023-10-15' } }))
  expect(textOf(await methodist.get(url))).toContain('Сертификат не действовал 16 октября 2023 г.')
  // An order entered after the fact was signed on paper on its own day.
  await write((tx) => tx.order.update({ where: { id: idIn(url) }, data: { datedOn: '2023-09-14' } }))
  await write((tx) => tx.orderFile.updateMany({ data: { validFrom: '2023-09-01', validTo: '2023-10-01' } }))
  expect(textOf(await methodist.get(url))).not.toContain('не действовал')
})

test('a certificate belongs to a signature: with a scan it is refused, and nothing typed is lost', async () => {
  const { methodist, director } = await staff()
  const { first: url } = await aWorkingPair(methodist, director)
  const answer = await attach(methodist, url, { ...certificate, kind: 'scan' })
  expect([answer.status, errorAt(answer, 'kind')]).toEqual([
    422,
    'Сведения о сертификате указывают к файлу с электронной подписью. Выберите этот вид файла или очистите сведения',
  ])
  for (const typed of Object.values(certificate)) expect(answer.text).toContain(`value="${typed}"`)
  const backwards = await attach(methodist, url, { ...certificate, validTo: '31.08.2023' })
  expect([backwards.status, errorAt(backwards, 'validTo')]).toEqual([422, 'Сертификат не может перестать действовать раньше, чем начал'])
  expect(await read().orderFile.count()).toBe(0)
  await attach(methodist, url, { kind: 'scan' }).expect(303)
  const { id } = await read().orderFile.findFirstOrThrow({ select: { id: true } })
  expect((await methodist.get(`${url}/files/${id}/certificate`)).status).toBe(404)
})
