import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import '../support/app.ts'
import { errorAt, journalOf, textOf } from '../support/page.ts'
import { signIn } from '../support/people.ts'
import { approve, idIn } from './support.ts'

beforeEach(() => void vi.setSystemTime(new Date('2023-10-16T10:00:00+05:00')))
afterEach(() => void vi.useRealTimers())

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const locked = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>\n%%EOF\n')
const signature = Buffer.from('3082010006092a864886f70d010702a081f2', 'hex')
const program = Buffer.from('MZ\u0090\u0000 this program cannot be run in DOS mode', 'latin1')

async function anApprovedOrder() {
  const [methodist, director] = [await signIn('methodist'), await signIn('director')]
  const drafted = await methodist.post('/orders/new/curatorAppointment', { title: 'О назначении куратора', curatorName: 'Глинка Н. И.', version: '0' })
  const url = drafted.headers.location ?? ''
  await methodist.post(`${url}/submission`, {}, url).expect(303)
  return { methodist, director, url }
}

test('scans and signatures are kept with a signed order and read by the staff', async () => {
  const { methodist, director, url } = await anApprovedOrder()
  const early = await methodist
    .send(`${url}/files`, { kind: 'scan' }, { files: { name: 'приказ.pdf', bytes: pdf } })
    .set('Referer', `http://nastavnik.test${url}`)
  expect(textOf(await methodist.follow(early))).toContain('Файлы прикладывают к подписанному приказу')
  await approve(director, url)
  const answer = await methodist.send(`${url}/files`, { kind: 'scan' }, { files: { name: 'приказ 255.pdf', bytes: pdf } })
  expect(textOf(await methodist.follow(answer))).toContain('Файл приложен к приказу.')
  await methodist.send(`${url}/files`, { kind: 'signature' }, { files: { name: 'приказ.pdf.sig', bytes: signature } }).expect(303)
  const page = await director.get(url)
  expect(textOf(page)).toContain('приказ 255.pdf 0,1 КБ, приложен 16.10.2023 Скан подписанного приказа')
  const [scan, sig] = await read().orderFile.findMany({ orderBy: { id: 'asc' }, select: { id: true, kind: true } })
  expect([scan?.kind, sig?.kind]).toEqual(['scan', 'signature'])
  const got = await director.get(`${url}/files/${scan?.id ?? 0}`).responseType('blob')
  expect([got.headers['content-type'], (got.body as Buffer).equals(pdf)]).toEqual(['application/pdf', true])
  expect((await director.get(`${url}/files/${sig?.id ?? 0}`)).headers['content-disposition']).toContain('attachment')
  expect((await director.get(`/orders/987654/files/${scan?.id ?? 0}`)).status).toBe(404)
  expect((await director.send(`${url}/files`, { kind: 'scan' }, { files: { name: 'x.pdf', bytes: pdf } })).status).toBe(403)
  expect(textOf(await methodist.get('/orders'))).toContain('скан приложен')
  expect((await journalOf('order', idIn(url))).slice(-2)).toEqual(['order.fileAttached', 'order.fileAttached'])
})

test('more files than fit at once are refused with their number, not as too large', async () => {
  const { methodist, director, url } = await anApprovedOrder()
  await approve(director, url)
  const answer = await methodist.send(`${url}/files`, { kind: 'scan' }, { files: Array.from({ length: 11 }, () => ({ name: 'скан.pdf', bytes: pdf })) })
  expect([answer.status, errorAt(answer, 'files')]).toEqual([422, 'За один раз можно приложить не больше 10 файлов. Остальные приложите следом'])
})

test.each([
  ['scan', 'приказ.pdf', program, 'Файл «приказ.pdf» – программа, хотя назван иначе. Такой файл не принимается'],
  ['scan', 'приказ.xlsx', pdf, 'Файл «приказ.xlsx» не подходит. Нужен PDF, JPG, PNG, SIG или DOCX'],
  ['scan', 'приказ.png', pdf, 'Внутри файла «приказ.png» не то, что обещает его название. Сохраните документ заново и приложите ещё раз'],
  ['signature', 'приказ.sig', program, 'Файл «приказ.sig» – программа, хотя назван иначе. Такой файл не принимается'],
  ['scan', 'приказ.sig', signature, 'Скан – это PDF, JPG или PNG. Для подписи или другого файла выберите другой вид'],
  ['signed', 'приказ.pdf', locked, 'Файл «приказ.pdf» защищён паролем: открыть его не смогут. Снимите защиту и приложите снова'],
  ['scan', 'приказ.pdf', Buffer.alloc(31 * 1024 * 1024, pdf), 'Файл больше 30 МБ. Уменьшите его или разделите на части'],
  ['scan', null, pdf, 'Выберите файл'],
])('as %s a file %s that is something else is refused with a sentence', async (kind, name, bytes, sentence) => {
  const { methodist, director, url } = await anApprovedOrder()
  await approve(director, url)
  const answer = await methodist.send(`${url}/files`, { kind }, name === null ? {} : { files: { name, bytes } })
  expect([answer.status, errorAt(answer, 'files')]).toEqual([422, sentence])
  expect([await read().orderFile.count(), await read().storedFile.count()]).toEqual([0, 0])
})

test('a file is taken away with a reason until the order is executed', async () => {
  const { methodist, director, url } = await anApprovedOrder()
  await approve(director, url)
  for (const name of ['не тот.pdf', 'приказ.pdf']) await methodist.send(`${url}/files`, { kind: 'scan' }, { files: { name, bytes: pdf } }).expect(303)
  const [wrong, right] = await read().orderFile.findMany({ orderBy: { id: 'asc' }, select: { id: true } })
  const removal = (id = 0) => `${url}/files/${id}/removal`
  const silent = await methodist.post(removal(wrong?.id), { why: ' ' })
  expect([silent.status, errorAt(silent, 'why')]).toEqual([422, 'Напишите, почему файл убирают'])
  await methodist.post(removal(wrong?.id), { why: 'Скан другого приказа' }).expect(303)
  const entry = await read().auditEntry.findFirstOrThrow({ where: { action: 'order.fileRemoved' } })
  expect(JSON.parse(entry.details)).toEqual({ kind: 'scan', why: 'Скан другого приказа' })
  expect([await read().orderFile.count(), await read().storedFile.count()]).toEqual([1, 1])
  await write((tx) => tx.order.update({ where: { id: idIn(url) }, data: { status: 'executed' } }))
  const late = await methodist.post(removal(right?.id), { why: 'Передумали' }, url)
  expect(textOf(await methodist.follow(late))).toContain('его файлы хранятся, убрать их нельзя')
  expect(await read().orderFile.count()).toBe(1)
})
