import type { Sentences } from '../app/errors.ts'
import type { Action as JournalAction } from '../journal/messages.ts'
import type { MentorTransition, ShownStatus } from './rules.ts'

export const mentorReasons = {
  'mentors.noForms': 'Не отмечена ни одна форма, в которой наставник готов работать.',
  'mentors.noRecord': 'Нет справки об отсутствии судимости: без неё внешний наставник не работает с детьми (ст. 351.1 ТК).',
  'mentors.reason': 'Укажите причину.',
  'mentors.already': 'У человека уже есть запись в банке наставников этого года.',
} as const satisfies Sentences

export const statuses = {
  candidate: 'кандидат',
  inBank: 'в банке',
  engaged: 'закреплён',
  paused: 'на паузе',
  declined: 'отклонён',
  excluded: 'исключён',
} as const satisfies Record<ShownStatus, string>

export const tones = { candidate: 'new', inBank: 'ok', engaged: 'ok', paused: 'wait', declined: 'plain', excluded: 'plain' } as const satisfies Record<
  ShownStatus,
  string
>

export const transitions = {
  include: 'Включить в банк',
  decline: 'Отклонить',
  pause: 'Поставить на паузу',
  resume: 'Вернуть в банк',
  exclude: 'Исключить из банка',
  reconsider: 'Рассмотреть снова',
} as const satisfies Record<MentorTransition, string>

export const journalActions = {
  include: 'mentor.included',
  decline: 'mentor.declined',
  pause: 'mentor.paused',
  resume: 'mentor.resumed',
  exclude: 'mentor.excluded',
  reconsider: 'mentor.reconsidered',
} as const satisfies Record<MentorTransition, JournalAction>

export const reasonHints = {
  decline: 'Например: нет опыта в заявленной теме, отказался сам',
  pause: 'Например: отпуск, больничный, отпуск по уходу за ребёнком',
  exclude: 'Например: увольнение, отказ, окончание обучения',
} as const satisfies Partial<Record<MentorTransition, string>>

export const problems = {
  forms: 'Отметьте хотя бы одну форму',
  formsStudent: 'Обучающийся может быть наставником только в форме «ученик-ученик»',
  formsAdult: 'Форма «ученик-ученик» – для наставников-обучающихся',
  reason: 'Укажите причину: она останется в карточке',
} as const

export const notices = {
  proposed: 'Кандидат в наставники сохранён. Решение о включении в банк – за вами.',
  notIncluded: 'Запись сохранена, но в банк пока не включена. Чего не хватает:',
  saved: 'Запись наставника сохранена.',
  include: 'Наставник включён в банк.',
  decline: 'Кандидат отклонён.',
  pause: 'Наставник на паузе: при подборе он не предлагается.',
  resume: 'Наставник снова в банке.',
  exclude: 'Наставник исключён из банка.',
  reconsider: 'Запись снова в кандидатах.',
} as const

export const workFormats = {
  individual: 'индивидуально',
  group: 'с группой',
  inPerson: 'очно',
  remote: 'дистанционно',
} as const

export const words = {
  title: 'Наставник',
  account: 'Создать учётную запись',
  none: 'В банке наставников этого года записи нет.',
  other: (year: string, status: string) => `${year}: ${status}`,
  include: 'Включить в банк наставников',
  edit: 'Изменить запись',
  forms: 'Формы',
  competencies: 'Компетенции',
  load: 'Загрузка',
  trained: 'Обучен',
  status: 'Состояние',
  reason: 'Причина',
  hours: 'Готов уделять, часов в месяц',
  experience: 'Опыт наставничества',
  experienceText: (years: number, mentees: number) => `лет: ${years}, наставляемых: ${mentees}`,
  achievements: 'Достижения',
  interests: 'Интересы',
  preferredMentee: 'С кем хотел бы работать',
  workFormat: 'Формат работы',
  slots: 'Удобное время',
  source: 'Как попал в банк',
  includedOn: 'Включён в банк',
  previous: 'Прошлые годы',
  name: 'ФИО',
  post: 'Должность или класс',
  direction: 'Направленность',
  add: 'Добавить наставника',
  freePlaces: 'есть свободные места',
  trainedYes: 'обучен',
  trainedNo: 'не обучен',
  notTrained: 'нет',
  file: (year: string) => `Банк наставников ${year}.xlsx`,
  wholeFile: (year: string) => `Наставники ${year}, все сведения.xlsx`,
  sheet: 'База наставников',
  bank: 'Банк наставников',
  hoursText: (hours: number) => `${hours} ч в месяц`,
} as const

/** Columns of the official base of mentors in their order (§3.1). */
export const officialColumns = [
  'ФИО наставника',
  'Контактные данные',
  'Место работы/учёбы наставника',
  'Основные компетенции',
  'Важные для программы достижения',
  'Интересы',
  'Желаемый возраст наставляемых',
  'Ресурс времени на программу',
  'Дата вхождения в программу',
  'ФИО наставляемого (-ых)',
  'Форма наставничества',
  'Место работы/учёбы наставляемого',
  'Дата завершения программы',
  'Результаты программы',
  'Ссылка на кейс/отзыв наставника на сайте организации',
] as const

/** Headings of the bank with everything in it: import knows them. */
export const sheetHeads = {
  status: 'Состояние',
  reason: 'Причина состояния',
  includedOn: 'Включён в банк',
  excludedOn: 'Исключён из банка',
  pausedUntil: 'На паузе до',
  trained: 'Обучен',
  forms: 'Формы наставничества',
  competencies: 'Компетенции',
  preferredMentee: 'С кем хотел бы работать',
  ageFrom: 'Возраст наставляемого от',
  ageTo: 'Возраст наставляемого до',
  workFormat: 'Формат работы',
  slots: 'Удобное время',
  hours: 'Ресурс времени, часов в месяц',
  capacity: 'Предельное число наставляемых',
  taken: 'Сейчас наставляемых',
  mentoringYears: 'Стаж наставничества, лет',
  menteesBefore: 'Сколько наставляемых уже вёл',
  achievements: 'Достижения',
  interests: 'Интересы',
  source: 'Как попал в банк',
} as const
