import type { Sentences } from '../app/errors.ts'
import type { InclusionReason, MenteeStatus, NeedsMentor, PreferredMentor } from '../generated/prisma/enums.ts'
import type { Action as JournalAction } from '../journal/messages.ts'
import type { HandTransition, MenteeTransition } from './rules.ts'

export const menteeReasons = {
  'mentees.reason': 'Укажите причину выбытия.',
  'mentees.notWaiting': 'Причину «без пары» указывают, пока человек в банке и пара ещё не работает.',
  'mentees.already': 'У человека уже есть запись в банке наставляемых этого года.',
  'mentees.outsider': 'Внешний участник не бывает наставляемым центра.',
} as const satisfies Sentences

export const statuses = {
  identified: 'выявлен',
  clarified: 'запрос уточнён',
  awaitingConsent: 'ожидает согласия',
  inBank: 'в банке',
  mentorChosen: 'подобран наставник',
  inProgramme: 'в программе',
  completed: 'завершил',
  withdrawn: 'выбыл',
} as const satisfies Record<MenteeStatus, string>

export const tones = {
  identified: 'new',
  clarified: 'new',
  awaitingConsent: 'wait',
  inBank: 'ok',
  mentorChosen: 'ok',
  inProgramme: 'ok',
  completed: 'plain',
  withdrawn: 'plain',
} as const satisfies Record<MenteeStatus, string>

export const transitions = {
  clarify: 'Запрос уточнён',
  awaitConsent: 'Ждём согласия',
  include: 'Включить в банк',
  withdraw: 'Отметить выбытие из банка',
  reopen: 'Рассмотреть снова',
} as const satisfies Record<HandTransition, string>

export const journalActions = {
  clarify: 'mentee.clarified',
  awaitConsent: 'mentee.consentAwaited',
  include: 'mentee.included',
  match: 'mentee.matched',
  start: 'mentee.started',
  complete: 'mentee.completed',
  release: 'mentee.released',
  withdraw: 'mentee.withdrawn',
  leave: 'mentee.withdrawn',
  reopen: 'mentee.reopened',
} as const satisfies Record<MenteeTransition, JournalAction>

export const inclusionReasons = {
  youngSpecialist: 'молодой специалист',
  newcomer: 'вновь принятый',
  deficit: 'профессиональный дефицит',
  newTopic: 'запрос на новое',
  attestation: 'подготовка к аттестации',
  contest: 'подготовка к конкурсу',
  breakInWork: 'перерыв в работе',
  other: 'другое',
} as const satisfies Record<InclusionReason, string>

export const needs = { yes: 'да', no: 'нет', unclear: 'уточняется' } as const satisfies Record<NeedsMentor, string>

export const mentorRoles = { teacher: 'педагог', olderStudent: 'старший обучающийся', anyone: 'не важно' } as const satisfies Record<PreferredMentor, string>

/** Usual reasons (§3.7), offered beside own words. */
export const usualReasons = {
  withdraw: ['отчислен(а)', 'уволен(а)', 'отказ', 'запрос снят'],
  waiting: [
    'нет свободного наставника по запросу',
    'наставник выбран, пара оформляется',
    'ждём решения законного представителя',
    'временно отсутствует: болезнь, отъезд',
    'запрос ещё уточняется',
  ],
} as const

export const notices = {
  identified: 'Наставляемый сохранён со статусом «выявлен».',
  notIncluded: 'Запись сохранена, но в банк пока не включена. Чего не хватает:',
  saved: 'Запись наставляемого сохранена.',
  clarify: 'Отмечено: запрос уточнён.',
  awaitConsent: 'Отмечено: ждём согласия.',
  include: 'Наставляемый включён в банк.',
  withdraw: 'Отмечено выбытие из банка.',
  reopen: 'Запись снова рассматривается.',
  explained: 'Причина, по которой пары ещё нет, сохранена.',
  unexplained: 'Отметка о причине снята.',
} as const

export const tabs = {
  teachers: 'Педагоги',
  students: 'Обучающиеся',
  projects: 'Проектная деятельность',
  competitions: 'Соревновательная',
  needing: 'Нуждаются в наставнике',
} as const

export const words = {
  title: 'Наставляемый',
  none: 'В банке наставляемых этого года записи нет.',
  other: (year: string, status: string) => `${year}: ${status}`,
  include: 'Включить в банк наставляемых',
  edit: 'Изменить запись',
  add: 'Добавить наставляемого',
  status: 'Состояние',
  reason: 'Причина',
  includedOn: 'Включён в банк',
  waiting: 'Без пары',
  waitingWhy: 'Почему без пары',
  choose: 'Выбрать наставника',
  explain: 'Почему без пары',
  explainButton: 'Сохранить причину',
  explainLead: 'Причина останется в карточке и подтвердит пункт дорожной карты: человек без пары не забыт.',
  unexplain: 'Убрать причину',
  waitingSince: (day: string) => `с\u00a0${day}`,
  inclusionReason: 'Почему в банке',
  mainRequest: 'Основной запрос',
  requests: 'Запросы',
  expectedResult: 'Ожидаемый результат',
  preferredKind: 'Желаемый вид наставничества',
  mentorRole: 'Кого хочет наставником',
  workFormats: 'Формат работы',
  preferredMentor: 'Желаемый наставник',
  avoided: 'Не предлагать наставника',
  slots: 'Удобное время',
  needsMentor: 'Нуждается в наставнике',
  recommendedBy: 'Кто рекомендовал',
  ...{ projects: 'Проекты', competitions: 'Соревнования' },
  ...{ noTopic: 'тема не указана', noName: 'название не указано' },
  previous: 'Прошлые годы',
  name: 'ФИО',
  post: 'Должность',
  classCol: 'Класс и школа',
  direction: 'Направленность',
  tags: 'Метки',
  phone: 'Телефон',
  email: 'Электронная почта',
  groups: 'Объединения',
  activity: 'Проект или соревнование',
  noPair: 'без пары',
  needsFilter: (label: string) => `нуждается: ${label}`,
  file: (year: string, tab: string) => `Банк наставляемых ${year}, ${tab.toLocaleLowerCase('ru')}.xlsx`,
  projectsFile: (year: string) => `Проекты ${year}.xlsx`,
  competitionsFile: (year: string) => `Соревнования ${year}.xlsx`,
  projectsSheet: 'Проекты',
  competitionsSheet: 'Соревнования',
  wholeFile: (year: string, tab: string) => `Наставляемые ${year}, ${tab.toLocaleLowerCase('ru')}, все сведения.xlsx`,
  sheet: 'База наставляемых',
  bank: 'Банк наставляемых',
  ...{ passed: 'пройдена', goesOn: 'идёт' },
} as const
