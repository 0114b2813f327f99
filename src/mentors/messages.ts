import type { Sentences } from '../app/errors.ts'
import type { Action as JournalAction } from '../journal/messages.ts'
import type { HandTransition, MentorTransition, ShownStatus } from './rules.ts'

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

/** What the bank is filtered by: the states and a pause that should have ended. */
export const statusFilter = { ...statuses, pauseOver: 'пауза истекла' } as const

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
} as const satisfies Record<HandTransition, string>

export const journalActions = {
  include: 'mentor.included',
  decline: 'mentor.declined',
  pause: 'mentor.paused',
  resume: 'mentor.resumed',
  exclude: 'mentor.excluded',
  leave: 'mentor.excluded',
  reconsider: 'mentor.reconsidered',
} as const satisfies Record<MentorTransition, JournalAction>

/** Usual reasons (§3.7), offered beside own words. */
export const usualReasons = {
  decline: ['нет опыта в заявленной теме', 'отказался(лась)', 'пока хватает наставников'],
  pause: ['отпуск', 'больничный', 'декрет'],
  exclude: ['увольнение', 'отказ', 'выпуск'],
} as const satisfies Partial<Record<MentorTransition, readonly string[]>>

export const problems = {
  forms: 'Отметьте хотя бы одну форму',
  formsStudent: 'Обучающийся может быть наставником только в форме «ученик-ученик»',
  formsAdult: 'Форма «ученик-ученик» – для наставников-обучающихся',
  pauseOver: 'Этот день уже прошёл. Укажите, до какого дня наставника не будет, или оставьте поле пустым',
  capacity: (most: number) =>
    most < 5
      ? `Введите число от 1 до ${most}: обучающийся ведёт не больше трёх ребят сразу`
      : `Введите число от 1 до ${most}: больше восьми наставляемых одному наставнику не по силам, даже группой`,
  ages: 'Возраст «до» меньше возраста «от». Поменяйте их местами',
  agesOne: (least: number, most: number) => `Введите возраст от ${least} до ${most} лет`,
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
  loadBrief: (load: string) => `ведёт ${load}`,
  trained: 'Обучен',
  status: 'Состояние',
  reason: 'Причина',
  because: (reason: string) => `причина: ${reason}`,
  pausedUntil: 'На паузе до',
  hours: 'Готов уделять, часов в месяц',
  experience: 'Опыт наставничества',
  experienceText: (years: number, mentees: number) => `лет: ${years}, наставляемых: ${mentees}`,
  achievements: 'Достижения',
  interests: 'Интересы',
  preferredMentee: 'С кем хотел бы работать',
  workFormats: 'Формат работы',
  menteeAge: 'Желаемый возраст наставляемых',
  ageText: (from: number | null, to: number | null) => [from === null ? null : `от ${from}`, to === null ? null : `до ${to}`, 'лет'].filter(Boolean).join(' '),
  excludedOn: 'Исключён из банка',
  slots: 'Удобное время',
  source: 'Как попал в банк',
  includedOn: 'Включён в банк',
  previous: 'Прошлые годы',
  name: 'ФИО',
  post: 'Должность или класс',
  direction: 'Направленность',
  tags: 'Метки',
  phone: 'Телефон',
  email: 'Электронная почта',
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
  workFormats: 'Формат работы',
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
