import { dayOf } from '../../app/clock.ts'
import { longDate, moment, shortDate } from '../../app/format.ts'
import { gradeWord, priorities } from '../../competencies/messages.ts'

/** «анкета „Кандидаты“ от 05.10.2023», where a mentor came to the bank from. */
export const sourceWords = (title: string, at: Date) => `анкета «${title}» от ${shortDate(dayOf(at))}`

export const transferWords = {
  toMentees: 'Перенести в банк наставляемых',
  toMentors: 'Перенести в банк наставников',
  takeAgain: 'Перенести ещё раз',
  card: 'Открыть карточку',
  decline: 'Не переносить',
  apply: 'Перенести',
  absent: 'карточки ещё нет',
  status: 'Состояние',
  inclusionReason: 'Причина включения',
  mainRequest: 'Главный запрос',
  requests: 'Запросы',
  preferredKind: 'Желаемый вид наставничества',
  preferredMentor: 'Желаемый наставник',
  avoided: 'Нежелательный наставник',
  slots: 'Удобное время',
  forms: 'Формы наставничества',
  competencies: 'Компетенции',
  capacity: 'Сколько наставляемых готов вести',
  hours: 'Часов в месяц',
  achievements: 'Достижения',
  interests: 'Интересы',
  preferredMentee: 'С кем хотел бы работать',
  workFormats: 'Формат работы',
  ages: 'Желаемый возраст наставляемых',
  source: 'Откуда попал в банк',
  category: 'Категория',
  directions: 'Направленности',
  years: 'Педагогический стаж по анкете',
  priority: (name: string, priority: number) => `${name} – ${gradeWord(priorities, priority)}`,
  notWanted: 'На вопрос «Хотели бы вы работать с наставником?» человек ответил «нет».',
  replace: 'Человек просит замену в паре: поговорите с обеими сторонами.',
  notReady: 'Человек не согласен участвовать в разработке программы и сдавать отчёты.',
  taken: (at: Date) => `Ответы перенесены в банк ${moment(at)}.`,
  changedSince: 'После этого человек изменил ответы: посмотрите и перенесите ещё раз.',
  declined: (reason: string) => `Решено не переносить ответы в банк: ${reason}`,
  sent: (at: Date, fromPaper: boolean) => `Отправлены ${longDate(dayOf(at))}${fromPaper ? ', внесены с бумаги' : ''}`,
} as const
