import { counted, quoted, shortDate } from '../app/format.ts'
import type { AwardKind } from '../generated/prisma/enums.ts'

/** Titles of documents: they become names of files. */
export const titles = {
  roadmapApproved: (year: string) => `Дорожная карта ${year}`,
  roadmapWorking: (year: string) => `Дорожная карта ${year}, рабочий план`,
  roadmap: 'Дорожная карта',
  order: (number: string, day: string, title: string) => `Приказ ${number} от ${shortDate(day)} ${title}`,
  draftOrder: (title: string) => `Приказ ${quoted(title)}`,
  orderScan: (number: string, day: string) => `Приказ ${number} от ${shortDate(day)}, подписанный`,
  orderElectronic: (number: string, day: string) => `Приказ ${number} от ${shortDate(day)}, подписан электронной подписью`,
  orderFiles: (number: string, day: string) => `Приказ ${number} от ${shortDate(day)}, другие файлы`,
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
  plan: { plan: (pair: string) => `Индивидуальный план ${pair}`, route: (pair: string) => `Индивидуальный маршрут подготовки ${pair}` },
  acquaintance: (number: string, day: string) => `Лист ознакомления с приказом ${number} от ${shortDate(day)}`,
  acquaintanceWithAct: (act: string) => `Лист ознакомления: ${act}`,
  addendum: (pair: string) => `Дополнительное соглашение ${pair}`,
  labour: 'Оформление работы наставников',
  bankRow: { mentor: 'Банк наставников, строка пары', mentees: 'Банк наставляемых, строки пары' },
  answered: 'Участие пары в анкетировании',
  pairNews: 'Новости о паре',
  protocol: (title: string) => `Протокол ${title}`,
  finalEvent: 'Протокол итогового мероприятия',
  minutes: (number: string, day: string, body: string) => `Протокол ${number} от ${shortDate(day)} ${body}`,
  signedMinutes: (number: string, day: string, body: string) => `Протокол ${number} от ${shortDate(day)} ${body}, подписанный`,
  material: (title: string) => `Копилка ${title}`,
  card: (title: string) => `Карточка копилки ${title}`,
  awardRegister: 'Реестр наград',
  news: 'Новости сайта',
  regulation: 'Положение о системе наставничества',
} as const

/** An act that nobody gave a kind is known by its title. */
export const looksLikeRegulation = /^\s*положени/i

/** Awards of a kind as one file; `part` is told when they are too many for one. */
export const awardBatches = {
  gratitude: 'Благодарности',
  letterOfThanks: 'Благодарственные письма',
  honour: 'Грамоты',
  mentorCertificate: 'Сертификаты наставников',
  participantCertificate: 'Сертификаты участников',
  bestPractice: 'Дипломы лучшей практики',
} as const satisfies Record<AwardKind, string>

export const batchPart = (title: string, part: number) => `${title}, часть ${part}`

/** An act after «ознакомлены с». */
export const orderAct = (number: string, day: string, title: string) => `приказом от ${shortDate(day)} № ${number} ${quoted(title)}`

/** What is missing, after the title of a document. */
export const lacks = {
  file: 'не приложен файл',
  regulation: 'не внесено в реестр локальных актов',
  noRoadmap: 'не составлена',
  roadmapUnsigned: 'не утверждена',
  noOrder: 'пара не включена в зарегистрированный приказ',
  orderUnsigned: 'не подписан директором',
  orderUnregistered: 'подписан, но не зарегистрирован',
  orderScan: 'не приложен скан с подписями или файл с электронной подписью',
  orderOthers: 'скан с подписями хранится с приказом: в нём есть сведения о других парах',
  unread: (count: number) => `${counted(count, 'участник', 'участника', 'участников')} без отметки об ознакомлении`,
  unreadAct: (read: number, people: number) => `из участников пар и групп ознакомлены ${read} из ${people}`,
  consentScan: 'не приложен скан',
  programme: 'не составлена',
  programmeUnapproved: 'не утверждена',
  log: 'не внесено ни одной записи о встречах',
  report: 'не принят',
  exit: 'итоговое анкетирование не проведено',
  monitoring: 'не утверждена',
  protocol: 'не приложен протокол',
  finalEvent: 'мероприятие не внесено',
  minutesScan: 'не приложен подписанный протокол',
  news: 'не опубликовано ни одной',
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
  pair: 'Пара',
  startsOn: 'Начало',
  endsOn: 'Окончание',
  labour: 'Как оформлена работа наставника',
  survey: 'Анкета',
  answeredOn: 'Дата ответа',
  self: 'участник',
  representative: 'законный представитель',
  yes: 'есть',
} as const
