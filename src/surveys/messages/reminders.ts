import type { MailProblem } from '../../app/mail.ts'
import { counted, longDate } from '../../app/format.ts'

export const mailProblems = {
  address: 'адрес записан с ошибкой',
  refused: 'почтовый сервер не принял этот адрес',
  server: 'почтовый сервер не ответил',
} as const satisfies Record<MailProblem, string>

export const reminderWords = {
  button: (count: number) => `Напомнить ${count} по почте`,
  confirm: (count: number) => `Уйдёт ${counted(count, 'письмо', 'письма', 'писем')} с личными ссылками. Одному человеку – не чаще раза в день.`,
  notSet:
    'Почта для отправки не подключена, поэтому письма программа не рассылает. Её подключает тот, кто обслуживает сервер: адрес почтового сервера и адрес отправителя указывают в настройках запуска, как – написано в руководстве по установке, в таблице настроек. Пока раздайте ссылки листом или текстом.',
  notTaking: 'Напоминания отправляют, пока анкета принимает ответы.',
  noAddress: (count: number) => `Без адреса почты: ${count}. Им передайте листок со ссылкой или напомните лично.`,
  today: (count: number) => `Сегодня уже напомнили: ${count}.`,
  reminded: (day: string, times: number) => `напомнили ${day}${times > 1 ? `, всего ${counted(times, 'раз', 'раза', 'раз')}` : ''}`,
  none: 'адреса нет',
  sent: (count: number) => `Отправлено: ${counted(count, 'письмо', 'письма', 'писем')}.`,
  notSent: (name: string, problem: MailProblem) => `${name}: ${mailProblems[problem]}`,
  nobody: 'Сегодня напоминать по почте больше некому.',
} as const

type LetterWords = { title: string; name: string; link: string; closesOn: string | null; readers: string; centre: string }

/** The letter of reminding: plain text, which every mail program shows the same. */
export const letter = {
  subject: (title: string) => `Напоминание: ${title}`,
  text: ({ title, name, link, closesOn, readers, centre }: LetterWords) =>
    [
      `Здравствуйте${name ? `, ${name}` : ''}.`,
      `Просим ответить на анкету «${title}». Это можно сделать с телефона, без регистрации, по личной ссылке:`,
      link,
      closesOn ? `Ответы принимаются до ${longDate(closesOn)} включительно.` : null,
      readers,
      'Ссылка личная, не пересылайте её. Если вы уже ответили, письмо можно не читать.',
      centre,
    ]
      .filter((line) => line !== null)
      .join('\n\n'),
} as const
