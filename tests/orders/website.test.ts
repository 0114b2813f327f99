import PizZip from 'pizzip'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { contentOfPdf, textOfDocx } from '../documents/text-of.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { aBrowser, type Browser, signIn } from '../support/people.ts'
import { aConsent, approve, draftOrder, idIn } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

/** A group of two children, one of whom lets the name be published; words typed by hand tell more than they should. */
async function aRegisteredOrder() {
  const methodist = await signIn('methodist')
  const director = await signIn('director')
  const mentor = await aTeacher('Яшина Ольга Юрьевна')
  const group = await write((tx) => tx.studyGroup.create({ data: { name: 'Робототехника', nameKey: 'робототехника' } }))
  const studyGroups = { create: { studyGroupId: group.id } }
  const hidden = await aStudent('Ёлкина Мария Олеговна', { studyGroups, phone: '+79120000055' })
  const shown = await aStudent('Цой Анатолий Максимович', { studyGroups, birthOn: '2010-03-04' })
  for (const kind of ['extraDuties', 'dataProcessing'] as const) await aConsent(mentor.id, kind)
  for (const { id } of [hidden, shown])
    for (const kind of ['participation', 'dataProcessing'] as const) await aConsent(id, kind, { signedBySelf: false, signedByRepresentative: true })
  const consent = await aConsent(shown.id, 'dataDistribution', { signedBySelf: false, signedByRepresentative: true })
  await write((tx) => tx.consent.update({ where: { id: consent.id }, data: { allowed: 'name' } }))
  await letNameLastYear(hidden.id)
  const mentees = [await aMentee(hidden.id), await aMentee(shown.id)].map(({ id }) => id)
  const pair = await aPair((await aMentor(mentor.id)).id, mentees, { status: 'agreed', form: 'teacherStudent', topic: 'Проект Марии Ёлкиной' })
  const url = await draftOrder(methodist, [pair.id], {
    extraItems: 'Помочь Ёлкиной Марии Олеговне, обучающейся 7А класса, 12.05.2010 г. р., телефон 8 (912) 000-00-55',
  })
  await methodist.post(`${url}/submission`, {}, url)
  await approve(director, url)
  await methodist.post(`${url}/registration`, { number: '255/1', datedOn: '16.10.2023' }, url).expect(303)
  return { methodist, director, url, id: idIn(url), shown }
}

// A consent is given for its own year: this one says nothing of an order of the next.
async function letNameLastYear(personId: number): Promise<void> {
  const former = await write((tx) => tx.schoolYear.create({ data: { name: '2022-2023', startsOn: '2022-09-01', endsOn: '2023-08-31' } }))
  const { id } = await aConsent(personId, 'dataDistribution', { receivedOn: '2022-10-12', signedBySelf: false, signedByRepresentative: true })
  await write((tx) => tx.consent.update({ where: { id }, data: { schoolYearId: former.id, allowed: 'name' } }))
}

async function fileAt(browser: Browser | ReturnType<typeof aBrowser>, url: string): Promise<Buffer> {
  const answer = await browser
    .get(url)
    .buffer(true)
    .parse((res, done) => {
      const parts: Buffer[] = []
      res.on('data', (part: Buffer) => parts.push(part))
      res.on('end', () => done(null, Buffer.concat(parts)))
    })
    .expect(200)
  return answer.body as Buffer
}

test('the version for the website tells nothing of a child who did not let it, in Word and in PDF', async () => {
  const { methodist, url } = await aRegisteredOrder()
  const whole = textOfDocx(await fileAt(methodist, `${url}/document.docx`))
  expect(whole).toMatch(/Ёлкина Мария Олеговна[^]*Лист ознакомления/)
  const docx = await fileAt(methodist, `${url}/website.docx`)
  const pdf = await fileAt(methodist, `${url}/website.pdf`)
  const text = textOfDocx(docx)
  expect(text).toContain('Яшина Ольга Юрьевна')
  expect(text).toContain('Цой Анатолий Максимович')
  expect(text).toContain('обучающийся объединения «Робототехника»')
  for (const one of [text, contentOfPdf(pdf).text]) {
    expect(one).not.toMatch(/Ёлкин|Мари[яи]|Олеговн/)
    expect(one).not.toMatch(/12\.05\.2010|04\.03\.2010|12\.10\.2023|7А|000-00-55|класс|Ознакомлен|Листознакомления|Лист ознакомления/)
  }
  const zip = new PizZip(docx)
  expect(zip.file('docProps/core.xml')?.asText() ?? '').not.toMatch(/creator|modified/)
  expect(pdf.toString('latin1')).not.toMatch(/\/(Creator|Producer|CreationDate)/)
})

test('a published order is read by everybody, and a consent taken back hides the name at once', async () => {
  const { methodist, director, url, id, shown } = await aRegisteredOrder()
  const visitor = aBrowser()
  const address = `/site/orders/${id}/document.pdf`
  expect((await visitor.get(address)).status).toBe(404)
  expect((await director.post(`${url}/publication`)).status).toBe(403)
  const answer = await methodist.post(`${url}/publication`, {}, url).expect(303)
  expect(textOf(await methodist.follow(answer))).toContain('Снять с сайта')
  expect(textOf(await visitor.get('/site/documents'))).toContain('О закреплении наставнических пар')
  expect((await visitor.get('/site/documents')).text).toContain(`href="${address}"`)
  expect(contentOfPdf(await fileAt(visitor, address)).text).toContain('ЦойАнатолийМаксимович')
  await write((tx) => tx.consent.updateMany({ where: { personId: shown.id, kind: 'dataDistribution' }, data: { withdrawnOn: '2023-10-16' } }))
  expect(contentOfPdf(await fileAt(visitor, address)).text).not.toMatch(/Цой|Анатолий/)
  await methodist.post(`${url}/publication/removal`, {}, url).expect(303)
  expect((await visitor.get(address)).status).toBe(404)
  expect((await read().order.findUniqueOrThrow({ where: { id } })).publishedAt).toBeNull()
  expect((await journalOf('order', id)).slice(-2)).toEqual(['order.published', 'order.unpublished'])
})

test('a draft has no version for the website, and a mentor is given none', async () => {
  const { methodist, url } = await aRegisteredOrder()
  const mentor = await signIn('mentor', (await read().person.findFirstOrThrow({ where: { lastName: 'Яшина' } })).id)
  expect((await mentor.get(`${url}/website.docx`)).status).toBe(403)
  expect(textOf(await mentor.get(url))).not.toContain('Версия для сайта')
  await write((tx) => tx.order.update({ where: { id: idIn(url) }, data: { status: 'submitted' } }))
  expect((await methodist.get(`${url}/website.docx`)).status).toBe(404)
  const refused = await methodist.post(`${url}/publication`, {}, url)
  expect(textOf(await methodist.follow(refused))).toContain('На сайте публикуют только действующие приказы')
})
