import { counted, shortDate } from '../app/format.ts'
import type { Sentences } from '../app/errors.ts'
import type { FolderStatus } from '../generated/prisma/enums.ts'

/** Parts of the folder, in their order: how a folder of each is called. */
export const sections = {
  acts: '01 Локальные акты',
  roadmap: '02 Дорожная карта',
  orders: '03 Приказы',
  consents: '04 Согласия',
  labour: '05 Трудовое оформление',
  banks: '06 Банки',
  programmes: '07 Программы и планы',
  logs: '08 Журналы встреч, отчёты, протоколы',
  surveys: '09 Анкетирование',
  monitoring: '10 Мониторинг',
  final: '11 Итоговое мероприятие и копилка',
  awards: '12 Благодарности и сертификаты',
  news: '13 Новости',
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
  onPaper: (place: string) => `на бумаге: ${place}`,
  lacking: (why: string) => (why === '' ? 'нет' : `нет: ${why}`),
  partly: (why: string) => `есть; ${why}`,
  total: (all: number, lost: number) => `Документов в описи: ${all}, отсутствует: ${lost}.`,
  lost: 'файл потерян: его нет среди загруженных',
  notMade: 'документ не удалось составить',
  made: (done: number, total: number) => `Готовим документы: ${done} из ${total}`,
  packing: 'Складываем документы в архив',
  waiting: 'Папка ждёт, пока соберётся предыдущая',
  files: (count: number) => counted(count, 'файл', 'файла', 'файлов'),
  keptUntil: (day: string) => `хранится до ${shortDate(day)}`,
  rest: (count: number) => `Показать остальное: ещё ${counted(count, 'строка', 'строки', 'строк')}`,
  none: 'документов нет',
  program: 'Программа',
} as const
