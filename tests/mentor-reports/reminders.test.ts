import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { read, write } from '../../src/app/db.ts'
import { setMail } from '../../src/app/mail.ts'
import { anotherProgramme, aProgramme } from '../programmes/support.ts'
import '../support/app.ts'
import { journalOf, textOf } from '../support/page.ts'
import { aCentre, signIn } from '../support/people.ts'

const delivered: { to: string[]; text: string }[] = []
let refusing = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refusing ? new Error('550 no such mailbox') : null),
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const body = Buffer.concat(parts).toString('utf8').split('\r\n\r\n').slice(1).join('')
      delivered.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: Buffer.from(body, 'base64').toString('utf8') })
      done()
    })
  },
})

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

beforeEach(async () => {
  vi.setSystemTime(new Date('2023-12-20T10:00:00+05:00'))
  await aCentre()
})
afterEach(() => {
  vi.useRealTimers()
  setMail({ SMTP_URL: undefined, MAIL_FROM: undefined })
})

function connectMail() {
  const address = server.server.address()
  setMail({ SMTP_URL: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, MAIL_FROM: 'centre@example.ru' })
}

test('a debtor with an address gets one letter a day without names of mentees; a letter that did not leave may be tried again', async () => {
  const { programme, mentorPerson } = await aProgramme({ status: 'approved' })
  await anotherProgramme()
  const methodist = await signIn('methodist')
  await write((tx) => tx.person.update({ where: { id: mentorPerson.id }, data: { email: 'ivanov@example.ru' } }))
  expect(textOf(await methodist.get('/mentor-reports'))).toContain('Почта для отправки не подключена')
  connectMail()
  const page = textOf(await methodist.get('/mentor-reports'))
  expect(page).toContain('Без адреса почты: 1')
  expect(page).toContain('Напомнить 1 по почте')
  refusing = true
  const refused = await methodist.post('/mentor-reports/reminders', { kind: 'interim' })
  expect(textOf(await methodist.follow(refused))).toContain('Иванов Пётр Ильич: почтовый сервер не принял этот адрес')
  refusing = false
  const sent = await methodist.post('/mentor-reports/reminders', { kind: 'interim' })
  expect(textOf(await methodist.follow(sent))).toContain('Отправлено: 1 письмо')
  const again = await methodist.post('/mentor-reports/reminders', { kind: 'interim' })
  const after = textOf(await methodist.follow(again))
  expect(after).toContain('Сегодня напоминать по почте больше некому')
  expect(after).toContain('ivanov@example.ru напомнили сегодня')
  expect(delivered.map(({ to }) => to)).toEqual([['ivanov@example.ru']])
  expect(delivered[0]?.text).toContain('промежуточный отчёт наставника до 31.01.2024: «Открытое занятие»')
  expect(delivered[0]?.text).not.toContain('Шевченко')
  expect((await journalOf('programme', programme.id)).slice(1)).toEqual(['mentorReport.reminded', 'mentorReport.notReminded', 'mentorReport.reminded'])
  expect(await read().mentorReport.count()).toBe(0)
})
