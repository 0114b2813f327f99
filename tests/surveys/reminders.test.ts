import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { sendLetters, setMail } from '../../src/app/mail.ts'
import '../support/app.ts'
import { aMentee, aMentor, aPair, aStudent, aTeacher } from '../support/factories.ts'
import { journalOf, textOf } from '../support/page.ts'
import { aBrowser, signIn } from '../support/people.ts'
import { a1 } from './a1.ts'
import { aCampaign, linkFor } from './surveys.ts'

type Delivered = { to: string[]; source: string }

const delivered: Delivered[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody@') ? new Error('550 no such mailbox') : null),
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      delivered.push({ to: session.envelope.rcptTo.map(({ address }) => address), source: Buffer.concat(parts).toString('utf8') })
      done()
    })
  },
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

beforeEach(() => {
  delivered.length = 0
  const address = server.server.address()
  setMail({ SMTP_URL: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, MAIL_FROM: 'centre@example.ru' })
})

afterEach(() => setMail({ SMTP_URL: undefined, MAIL_FROM: undefined }))

/** The text of a letter as a mail program shows it: base64 and quoted-printable undone. */
function shown({ source }: Delivered): string {
  const [head = '', ...body] = source.split('\r\n\r\n')
  const text = body.join('\r\n\r\n')
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8')
  const bytes = text.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : text
}

test('those who have not answered get one letter a day with their own link, and what did not leave is shown by name', async () => {
  const methodist = await signIn('methodist')
  const quick = await aTeacher('Быстрова Анна Ильинична', { email: 'quick@example.ru' })
  const slow = await aTeacher('Медленный Олег Ильич', { email: 'slow@example.ru' })
  await aTeacher('Отказная Инна Олеговна', { email: 'nobody@example.ru' })
  await aTeacher('Хитрый Пётр Ильич', { email: 'b@x.ru\r\nBcc: evil@x.ru' })
  await aTeacher('Безадресный Иван Ильич')
  const id = await aCampaign('a1', { title: 'Запросы', closesOn: '2099-10-12' })
  for (const number of [1, 2, 3, 4] as const) await aBrowser().post(`${await linkFor(id, quick.id)}/${number}`, a1[number])
  const page = textOf(await methodist.get(`/surveys/${id}/waiting`))
  expect(page).toContain('Напомнить 2 по почте')
  expect(page).toContain('Без адреса почты: 2')
  const after = textOf(await methodist.follow(await methodist.post(`/surveys/${id}/reminders`)))
  expect(after).toContain('Отправлено: 1 письмо.')
  expect(after).toContain('Отказная Инна Олеговна: почтовый сервер не принял этот адрес')
  expect(delivered.map(({ to }) => to)).toEqual([['slow@example.ru']])
  const [one] = delivered
  const text = shown(one!)
  expect(text).toContain(`http://nastavnik.test${await linkFor(id, slow.id)}`)
  expect(text).toMatch(/Здравствуйте, Медленный Олег Ильич\.[\s\S]*«Запросы»[\s\S]*до 12\sоктября\s2099\sг\.[\s\S]*увидит только методист/)
  const rows = await read().invitation.findMany({ orderBy: { person: { nameKey: 'asc' } }, select: { remindedOn: true, reminders: true, mailProblem: true } })
  expect(rows.map(({ reminders, mailProblem }) => [reminders, mailProblem])).toEqual([
    [0, null],
    [0, null],
    [1, null],
    [0, 'refused'],
    [0, null],
  ])
  await methodist.post(`/surveys/${id}/reminders`).expect(303)
  expect(delivered).toHaveLength(1)
  expect(textOf(await methodist.get(`/surveys/${id}/waiting`))).toContain('Сегодня уже напомнили: 1')
  expect((await journalOf('campaign', id)).filter((action) => action === 'survey.reminded')).toHaveLength(2)
  const entry = await read().auditEntry.findFirstOrThrow({ where: { action: 'survey.reminded' }, orderBy: { id: 'asc' } })
  expect([entry.details, entry.details.includes('Отказная')]).toEqual(['{"sent":1,"failed":1}', false])
})

test('a questionnaire for parents is reminded of at the representative’s address, with a name that cannot add a recipient', async () => {
  const methodist = await signIn('methodist')
  const mentor = await aMentor((await aTeacher('Иванов Пётр Ильич', { email: 'mentor@example.ru' })).id)
  const child = await aStudent('Зимина Юля', { email: 'child@example.ru' })
  await aPair(mentor.id, [(await aMentee(child.id)).id], { status: 'completed', form: 'teacherStudent' })
  const hostile = 'Зимина Ольга\r\nBcc: evil@x.ru'
  await write((tx) => tx.legalRepresentative.create({ data: { personId: child.id, fullName: hostile, email: 'mother@example.ru' } }))
  const id = await aCampaign('parent')
  await methodist.post(`/surveys/${id}/reminders`).expect(303)
  expect(delivered.map(({ to }) => to)).toEqual([['mother@example.ru']])
  expect(/^bcc:/im.test(delivered[0]!.source)).toBe(false)
})

test('without a mail server the page says so and no button pretends', async () => {
  setMail({ SMTP_URL: undefined, MAIL_FROM: undefined })
  const methodist = await signIn('methodist')
  await aTeacher('Медленный Олег Ильич', { email: 'slow@example.ru' })
  const id = await aCampaign('a1')
  const page = textOf(await methodist.get(`/surveys/${id}/waiting`))
  expect(page).toContain('Почта для отправки не подключена')
  expect(page).not.toContain('Напомнить 1 по почте')
  expect((await methodist.post(`/surveys/${id}/reminders`)).status).toBe(404)
})

test('a server that does not answer leaves everybody to be reminded again', async () => {
  setMail({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'centre@example.ru' })
  const methodist = await signIn('methodist')
  await aTeacher('Медленный Олег Ильич', { email: 'slow@example.ru' })
  const id = await aCampaign('a1')
  const after = textOf(await methodist.follow(await methodist.post(`/surveys/${id}/reminders`)))
  expect(after).toContain('Медленный Олег Ильич: почтовый сервер не ответил')
  expect(after).toContain('Напомнить 1 по почте')
})

test('an address with a second one smuggled into it is not handed to the mail server', async () => {
  const letter = { subject: 'Анкета', text: 'Ждём ответа' }
  const problems = await sendLetters('Центр', [
    { ...letter, to: { name: 'Хитрый', address: 'b@x.ru\r\nBcc: evil@x.ru' } },
    { ...letter, to: { name: 'Честный', address: 'good@example.ru' } },
  ])
  expect(problems).toEqual(['address', null])
  expect(delivered.map(({ to }) => to)).toEqual([['good@example.ru']])
})
