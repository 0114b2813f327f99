import { longDate } from '../../app/format.ts'
import type { OrderFileKind } from '../../generated/prisma/enums.ts'

export const fileLabels = {
  scan: 'Скан подписанного приказа',
  signed: 'PDF с электронной подписью',
  signature: 'Открепленная подпись (.sig)',
  other: 'Другой файл',
} as const satisfies Record<OrderFileKind, string>

export const fileProblems = {
  scan: 'Скан – это PDF, JPG или PNG. Для подписи или другого файла выберите другой вид',
  signed: 'Документ с электронной подписью – это PDF. Подпись отдельным файлом приложите как открепленную',
  signature: 'Открепленная подпись – это файл .sig',
  why: 'Напишите, почему файл убирают',
  term: 'Сертификат не может перестать действовать раньше, чем начал',
  notSigned: 'Сведения о сертификате указывают к файлу с электронной подписью. Выберите этот вид файла или очистите сведения',
} as const

export const fileReasons = {
  'orders.notSigned': 'Файлы прикладывают к подписанному приказу: сначала его утверждает директор.',
  'orders.fileKept': 'Приказ исполнен или отменён: его файлы хранятся, убрать их нельзя.',
} as const

export const fileNotices = {
  attached: (count: number) => (count === 1 ? 'Файл приложен к приказу.' : `Файлы приложены к приказу: ${count}.`),
  removed: 'Файл убран из приказа. Причина записана в журнал.',
  certified: 'Сведения об электронной подписи сохранены.',
} as const

export const fileWords = {
  remove: 'Убрать',
  added: (day: string, size: string) => `${size}, приложен ${day}`,
  certificate: (number: string) => `Сертификат ${number}`,
  owner: (name: string) => `Владелец: ${name}`,
  from: (day: string) => `Действителен с ${day}`,
  to: (day: string) => `Действителен до ${day}`,
  term: (from: string, to: string) => `Действителен с ${from} до ${to}`,
  certify: 'Указать сертификат',
  correct: 'Исправить сведения о подписи',
  uncovered: (days: readonly string[]) =>
    `Сертификат не действовал ${days.map(longDate).join(' и ')}: приказ подписан или датирован вне его срока. Сверьте сведения с отметкой на документе.`,
} as const
