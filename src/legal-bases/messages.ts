import { shortDate } from '../app/format.ts'
import type { Sentences } from '../app/errors.ts'
import type { ActKind, BasisLevel } from '../generated/prisma/enums.ts'

export const levels = {
  federal: 'федеральный',
  regional: 'региональный',
  municipal: 'муниципальный',
  local: 'локальный акт организации',
} as const satisfies Record<BasisLevel, string>

export const kinds = {
  law: 'закон',
  decree: 'указ',
  directive: 'распоряжение',
  order: 'приказ',
  letter: 'письмо',
  regulation: 'положение',
  roadmap: 'дорожная карта',
  minutes: 'протокол',
  other: 'другой акт',
} as const satisfies Record<ActKind, string>

export const words = {
  open: 'бессрочно',
  openSite: 'Открыть',
  inForce: 'действует',
  future: 'ещё не действует',
  expired: 'утратил силу',
  notCitable: 'в приказы не предлагается',
  cancelled: 'отменён',
  term: (from: string | null, to: string | null) =>
    [from ? `с ${shortDate(from)}` : null, to ? `по ${shortDate(to)}` : null].filter((part) => part !== null).join(' ') || words.open,
  reference: (kind: string, day: string | null, number: string | null) =>
    [capital(kind), day ? `от ${shortDate(day)}` : null, number ? `№ ${number}` : null].filter((part) => part !== null).join(' '),
  noKind: 'акт',
  cited: (title: string) => `в приказах: «в соответствии с ${title}»`,
  adopted: (text: string) => `принято ${text}`,
  agreed: (text: string) => `согласовано ${text}`,
  minutesTitle: (body: string) => `Протокол: ${body}`,
  edit: 'Изменить',
  publish: 'Опубликовать на сайте',
  withdraw: 'Снять с сайта',
  confirmPublish: 'Акт и его файлы увидят все посетители сайта. Проверьте, что в файлах нет персональных данных: имён детей, адресов, телефонов.',
  published: 'на сайте',
  internal: 'не опубликован',
  hidden: 'с сайта скрыт: не действует',
  noFiles: 'файлов нет',
  remove: 'Убрать',
  confirmRemove: 'Файл больше не будет виден ни здесь, ни на сайте.',
} as const

export const localActWords = {
  add: 'Добавить локальный акт',
  shown: [
    { value: 'site', label: 'опубликованы на сайте' },
    { value: 'inside', label: 'не опубликованы' },
  ],
} as const

export const labels = {
  kind: 'Вид',
  level: 'Уровень',
  issuer: 'Кто издал',
  issued: 'Дата и номер',
  term: 'Срок действия',
  adopted: 'Принято',
  agreed: 'Согласовано',
  cited: 'В преамбуле приказов',
  url: 'Адрес на сайте центра',
  offered: 'предлагается',
} as const

export const problems = {
  title: 'Введите название в творительном падеже, как после слов «в соответствии с»',
  order: 'Акт не может перестать действовать раньше, чем начал',
  confusing: 'Наставничество работников описано в статье 351.8 Трудового кодекса, а не 358.1. Проверьте номер статьи',
  url: 'Введите адрес полностью, например https://centr.ru/dokumenty',
  file: 'Выберите файл',
  locked: (name: string) => `Файл «${name}» защищён паролем или повреждён. Сохраните его без пароля и приложите снова`,
} as const

export const legalBasisReasons = {
  'legalBases.nothingToPublish': 'К акту не приложен файл и не указан адрес на сайте центра: показывать посетителям пока нечего.',
  'legalBases.notInForce': 'Акт сегодня не действует: посетителям сайта показывают только действующие. Проверьте срок действия.',
} as const satisfies Sentences

export const notices = {
  added: 'Акт добавлен. Приложите к нему файл. При подготовке приказа его можно отметить, если он действует.',
  saved: 'Сведения об акте сохранены.',
  filesAdded: 'Файл приложен.',
  fileRemoved: 'Файл убран из акта.',
  published: 'Акт опубликован на сайте в разделе «Документы».',
  withdrawn: 'Акт снят с сайта. В реестре он остался.',
} as const

/** The roadmap's own approval order as a preamble cites it. */
export const roadmapBasis = (year: string, datedOn: string, number: string) =>
  `дорожной картой (планом мероприятий) по реализации системы наставничества на ${year} учебный год, утверждённой приказом от ${shortDate(datedOn)} № ${number}`

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('ru') + text.slice(1)
