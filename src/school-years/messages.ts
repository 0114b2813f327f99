import type { Sentences } from '../app/errors.ts'
import { counted } from '../app/format.ts'

export const schoolYearReasons = {
  'schoolYears.closed': ({ year }) =>
    `${year} учебный год закрыт, записи в нём только для чтения. Если их нужно исправить, методист снова открывает год на странице «Учебные годы».`,
  'schoolYears.pairsUndecided': ({ count }) =>
    `Без решения ${counted(Number(count), 'действующая пара или группа', 'действующие пары или группы', 'действующих пар или групп')}: завершите их, прекратите или продлите приказом за конец года`,
  'schoolYears.pairUndecided': ({ mentor, topic }) => `${mentor}: «${topic}»`,
} as const satisfies Sentences

export const problems = {
  name: 'Введите учебный год в виде 2023-2024',
  taken: 'Такой учебный год уже есть',
  why: 'Напишите, зачем нужно снова открыть год: причина останется в журнале',
} as const

export const notices = {
  opened: (name: string) => `Учебный год ${name} открыт. Проверьте дорожную карту: она составлена по образцу.`,
  closed: (name: string) => `${name} учебный год закрыт. Его записи теперь только для чтения.`,
  reopened: (name: string) => `${name} учебный год снова открыт для записей.`,
  chosen: (name: string) => `Вы работаете с ${name} учебным годом.`,
} as const

export const states = { open: { label: 'открыт', tone: 'ok' }, closed: { label: 'закрыт', tone: 'plain' } } as const

export const closingWords = {
  title: (name: string) => `${name} учебный год`,
  close: 'Закрыть учебный год',
  confirm: 'Записи этого года станут только для чтения. Год можно открыть снова, указав причину.',
  reopened: (why: string) => `Причина: ${why}`,
  notChosen: 'Ссылки откроют списки выбранного сейчас года. Чтобы увидеть этот, выберите его вверху страницы.',
} as const

/** What is left in a year, in the order of its work; «mostly» the year can be closed with it. */
export const unresolvedWords = {
  undecidedPairs: { text: 'Действующие пары и группы без решения', url: '/pairs?status=active' },
  extendedPairs: { text: 'Пары, продлённые за конец года: их записи останутся открытыми', url: '/pairs?status=active' },
  formingPairs: { text: 'Пары и группы, которые так и не закреплены приказом', url: '/pairs?status=agreed' },
  openProgrammes: { text: 'Незавершённые программы', url: '/programmes' },
  reports: { text: 'Отчёты наставников, которые не приняты', url: '/mentor-reports' },
  orders: { text: 'Приказы, которые не подписаны или не зарегистрированы', url: '/orders' },
  campaigns: { text: 'Анкеты, которые ещё открыты', url: '/surveys' },
  monitoringReport: { text: 'Справка по итогам мониторинга не утверждена', url: '/monitoring#report' },
} as const
