import type { Sentences } from '../app/errors.ts'
import { counted, decimal, quoted, share, shortDate } from '../app/format.ts'
import type { MentorReportKind, MentorReportStatus, Readiness } from '../generated/prisma/enums.ts'

export const kinds = { interim: 'Промежуточный отчёт', final: 'Итоговый отчёт' } as const satisfies Record<MentorReportKind, string>
export const kindAdjectives = { interim: 'промежуточный', final: 'итоговый' } as const satisfies Record<MentorReportKind, string>

export const statuses = {
  draft: { label: 'черновик', tone: 'plain' },
  submitted: { label: 'сдан', tone: 'wait' },
  returned: { label: 'на доработке', tone: 'bad' },
  accepted: { label: 'принят', tone: 'ok' },
} as const satisfies Record<MentorReportStatus, { label: string; tone: string }>

/** A report nobody began: before its day it is only expected. */
export const notBegun = { late: { label: 'не сдан', tone: 'bad' }, early: { label: 'не сдан', tone: 'plain' } } as const

export const readiness = { low: 'низкая', medium: 'средняя', high: 'высокая' } as const satisfies Record<Readiness, string>
export const readinessHints = {
  low: 'без наставника пока не справится',
  medium: 'справится с помощью в трудных случаях',
  high: 'работает самостоятельно',
} as const satisfies Record<Readiness, string>

export const problems = {
  solved: 'Напишите, какие задачи программы решены',
  results: 'Напишите, чего добился наставляемый',
  readiness: 'Оцените, готов ли наставляемый работать самостоятельно',
  period: 'Последний день периода должен быть не раньше первого',
  remark: 'Напишите, что исправить: без замечания отчёт не вернуть',
} as const

export const mentorReportReasons = {
  'mentorReports.notExpected': 'Отчёт пишут по утверждённой программе действующей или завершённой пары.',
  'mentorReports.fixed': 'Отчёт сдан или принят, его текст больше не меняется. Чтобы исправить отчёт, методист возвращает его на доработку.',
  'mentorReports.solvedMissing': 'Не написано, какие задачи решены',
  'mentorReports.resultsMissing': 'Не написано, чего добился наставляемый',
  'mentorReports.readinessMissing': 'Не оценена готовность наставляемого к самостоятельной работе',
} as const satisfies Sentences

export const notices = {
  saved: 'Черновик отчёта сохранён. Сдать его можно позже.',
  submitted: 'Отчёт сдан методисту.',
  accepted: 'Отчёт принят.',
  returned: 'Отчёт возвращён наставнику на доработку.',
} as const

export const words = {
  ofYear: (year: number) => `${year} год`,
  reports: 'Отчёты наставников',
  title: (kind: MentorReportKind, pair: string) => `${kinds[kind]}: ${pair}`,
  file: (kind: MentorReportKind, pair: string) => `${kinds[kind]} ${pair}`,
  period: (from: string, to: string) => `с ${shortDate(from)} по ${shortDate(to)}`,
  due: (day: string) => `Сдать до ${shortDate(day)}`,
  meetings: (count: number, minutes: number) =>
    [
      counted(count, 'встреча', 'встречи', 'встреч'),
      ...(minutes > 0 ? [counted(Number(decimal(minutes / 60).replace(',', '.')), 'час', 'часа', 'часов')] : []),
    ].join(', '),
  activities: (done: number, planned: number) => (planned === 0 ? 'в плане на этот период мероприятий нет' : share(done, planned)),
  unmarked: (count: number) => `${counted(count, 'мероприятие', 'мероприятия', 'мероприятий')} без отметки`,
  tasks: (tasks: string[]) => `Задачи программы: ${tasks.join('; ')}`,
  whyNot: (title: string, why: string | null) => (why ? `${title}: ${why}` : title),
  result: (title: string, result: string) => `${title}: ${result}`,
  acceptedOn: (day: string) => `принят ${day}`,
  returnedOn: (day: string, remark: string) => `возвращён на доработку ${day}: ${remark}`,
  openPlan: 'Открыть план',
  openLog: 'Открыть журнал',
} as const

export const facts = {
  mentees: 'Наставляемые',
  period: 'Период',
  meetings: 'Встречи',
  activities: 'Выполнено мероприятий',
  achievements: 'Достижения наставляемого',
  solved: 'Решённые задачи',
  results: 'Результаты наставляемого',
  indicators: 'Показатели: было и стало',
  difficulties: 'Трудности',
  notDone: 'Что не выполнено и почему',
  readiness: 'Готовность к самостоятельной работе',
  proposals: 'Предложения',
  needsHelp: 'Нужна помощь куратора',
} as const

export const buttons = {
  write: 'Написать отчёт',
  goOn: 'Дописать и сдать',
  mend: 'Исправить и сдать',
  accept: 'Принять отчёт',
  return: 'Вернуть на доработку',
  remind: (count: number) => `Напомнить ${count} по почте`,
  confirmRemind: (count: number) => `Уйдёт ${counted(count, 'письмо', 'письма', 'писем')}. Одному наставнику – не чаще раза в день.`,
} as const

export const listWords = {
  coverage: (sent: number, all: number) => `Сдали: ${share(sent, all)}.`,
  none: 'нет адреса',
  reminded: 'напомнили сегодня',
  noAddress: (count: number) => `Без адреса почты: ${count}. Им передайте напоминание лично: список ниже печатается обычной печатью браузера.`,
  notSet: 'Почта для отправки не подключена, поэтому писем программа не рассылает. Список ниже можно напечатать или прочитать вслух.',
  notAsked: (day: string) => `Этот отчёт наставники начнут сдавать ${shortDate(day)}. Напоминать пока рано.`,
  tabs: { debtors: 'Не сдали', submitted: 'Сданы, ждут проверки', returned: 'На доработке', accepted: 'Приняты', all: 'Все' },
  sent: (count: number) => `Отправлено: ${counted(count, 'письмо', 'письма', 'писем')}.`,
  nobody: 'Сегодня напоминать по почте больше некому.',
} as const

/** The letter names no child: mail travels in the open. */
export const letter = {
  subject: (kind: MentorReportKind) => `Напоминание: ${kindAdjectives[kind]} отчёт наставника`,
  text: ({ name, kind, topics, dueOn, centre }: { name: string; kind: MentorReportKind; topics: string[]; dueOn: string; centre: string }) =>
    [
      `Здравствуйте, ${name}.`,
      `Просим сдать ${kindAdjectives[kind]} отчёт наставника до ${shortDate(dueOn)}: ${topics.map(quoted).join(', ')}.`,
      'Войдите в программу «Наставник» с телефона или компьютера: отчёт уже заполнен по журналу встреч и плану, остаётся дописать несколько полей.',
      'Если вы уже сдали отчёт, письмо можно не читать.',
      centre,
    ].join('\n\n'),
} as const
