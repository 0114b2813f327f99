import { counted, shortDate } from '../app/format.ts'
import type { Sentences } from '../app/errors.ts'
import type { FolderStatus } from '../generated/prisma/enums.ts'

/** Parts of the folder, in their order: how a folder of each is called. */
export const sections = {
  acts: '01 Локальные акты',
  roadmap: '02 Дорожная карта',
  orders: '03 Приказы',
  consents: '04 Согласия',
  banks: '05 Банки',
  programmes: '06 Программы',
  logs: '07 Журналы встреч и отчёты',
  surveys: '08 Анкетирование',
  monitoring: '09 Мониторинг',
  final: '10 Итоговое мероприятие и копилка',
  news: '11 Новости',
} as const

export type Section = keyof typeof sections

export const statuses = {
  queued: { label: 'ждёт очереди', tone: 'wait' },
  building: { label: 'собирается', tone: 'wait' },
  ready: { label: 'готова', tone: 'ok' },
  failed: { label: 'не собрана', tone: 'bad' },
} as const satisfies Record<FolderStatus, { label: string; tone: string }>

export const inspectionReasons = {
  'inspection.underWay': 'Папка уже собирается. Дождитесь её и начните следующую.',
} as const satisfies Sentences

export const problems = {
  interrupted: 'Программа была остановлена, пока собирала папку. Начните заново.',
  unexpected: 'Папку собрать не удалось. Начните заново; если не получится ещё раз, проверьте, хватает ли места на диске.',
} as const

export const notices = { removed: 'Папка удалена.' } as const

export const words = {
  title: 'Папка для проверки',
  passport: 'Паспорт пары',
  passportOf: (pair: string) => `Паспорт пары ${pair}`,
  folderOf: (year: string) => `Папка для проверки ${year}`,
  make: 'Собрать папку',
  makePassport: 'Собрать паспорт пары',
  download: 'Скачать папку',
  remove: 'Удалить папку',
  again: 'Собрать заново',
  confirmRemove: 'Архив исчезнет. Документы, из которых он собран, останутся.',
  inventory: '00 Опись',
  inventoryTitle: 'Опись документов по наставничеству',
  present: 'есть',
  lacking: (why: string) => `нет: ${why}`,
  partly: (why: string) => `есть; ${why}`,
  total: (all: number, lost: number) => `Документов в описи: ${all}, отсутствует: ${lost}.`,
  lost: 'файл потерян: его нет среди загруженных',
  notMade: 'документ не удалось составить',
  made: (done: number, total: number) => `Готовим документы: ${done} из ${total}`,
  packing: 'Складываем документы в архив',
  waiting: 'Папка ждёт, пока соберётся предыдущая',
  files: (count: number) => counted(count, 'файл', 'файла', 'файлов'),
  keptUntil: (day: string) => `хранится до ${shortDate(day)}`,
  none: 'документов нет',
  program: 'Программа',
} as const

/** Titles of documents: they become names of files. */
export const titles = {
  roadmapApproved: (year: string) => `Дорожная карта ${year}`,
  roadmapWorking: (year: string) => `Дорожная карта ${year}, рабочий план`,
  roadmap: 'Дорожная карта',
  order: (number: string, day: string, title: string) => `Приказ ${number} от ${shortDate(day)} ${title}`,
  draftOrder: (title: string) => `Приказ «${title}»`,
  orderScan: (number: string, day: string) => `Приказ ${number} от ${shortDate(day)}, подписанный`,
  extract: (number: string, day: string) => `Выписка из приказа ${number} от ${shortDate(day)}`,
  assignment: (pair: string) => `Приказ о закреплении: ${pair}`,
  consent: (name: string, kind: string) => `${name}, согласие ${kind}`,
  consentRegister: 'Реестр согласий',
  mentors: 'Банк наставников',
  teachers: 'Банк наставляемых, педагоги',
  students: 'Банк наставляемых, обучающиеся',
  programme: (pair: string) => `Программа ${pair}`,
  log: (pair: string) => `Журнал встреч ${pair}`,
  report: { interim: (pair: string) => `Отчёт промежуточный ${pair}`, final: (pair: string) => `Отчёт итоговый ${pair}` },
  survey: (title: string) => `Итоги анкетирования ${title}`,
  exitSurveys: 'Итоговые анкеты участников',
  monitoring: (year: string) => `Справка по итогам мониторинга ${year}`,
  protocol: (title: string) => `Протокол ${title}`,
  finalEvent: 'Протокол итогового мероприятия',
  minutes: (number: string, day: string, body: string) => `Протокол ${number} от ${shortDate(day)} ${body}`,
  anyMinutes: 'Протоколы встреч и заседаний',
  material: (title: string) => `Копилка ${title}`,
  news: 'Новости сайта',
  regulation: 'Положение о системе наставничества',
} as const

/** An act that nobody gave a kind is known by its title. */
export const looksLikeRegulation = /^\s*положени/i

/** What is missing, after the title of a document. */
export const lacks = {
  file: 'не приложен файл',
  regulation: 'не внесено в реестр локальных актов',
  noRoadmap: 'не составлена',
  roadmapUnsigned: 'не утверждена',
  noOrder: 'пара не включена в зарегистрированный приказ',
  orderUnsigned: 'не подписан директором',
  orderUnregistered: 'подписан, но не зарегистрирован',
  orderScan: 'нет скана с подписями',
  orderOthers: 'скан с подписями хранится с приказом: в нём есть сведения о других парах',
  unread: (count: number) => `${counted(count, 'участник', 'участника', 'участников')} без отметки об ознакомлении`,
  consentScan: 'нет скана',
  programme: 'не составлена',
  programmeUnapproved: 'не утверждена',
  log: 'нет ни одной записи о встречах',
  report: 'не принят',
  exit: 'итоговое анкетирование не проведено',
  monitoring: 'не утверждена',
  protocol: 'не приложен протокол',
  finalEvent: 'мероприятие не внесено',
  minutesScan: 'не приложен подписанный протокол',
  minutes: 'не внесены',
  news: 'нет опубликованных новостей',
} as const

/** Columns of the tables that are made for the folder. */
export const heads = {
  person: 'Фамилия, имя, отчество',
  kind: 'Согласие',
  receivedOn: 'Получено',
  signed: 'Кем подписано',
  withdrawnOn: 'Отозвано',
  place: 'Где хранится',
  scan: 'Скан',
  day: 'Дата',
  title: 'Заголовок',
  status: 'Состояние',
  url: 'Адрес на сайте',
  text: 'Текст',
  self: 'участник',
  representative: 'законный представитель',
  yes: 'есть',
} as const
