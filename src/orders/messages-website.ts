import { quoted } from '../app/format.ts'
/** Words of the version of an order for the website. */
export const websiteWords = {
  student: (group: string | null) => (group ? `обучающийся объединения ${quoted(group)}` : 'обучающийся'),
  guest: 'приглашённый участник',
  somebody: 'обучающийся',
  omitted: '…',
  reason: 'указана в приказе',
  docx: 'Word для сайта',
  pdf: 'PDF для сайта',
  publish: 'Опубликовать на сайте',
  unpublish: 'Снять с сайта',
  published: 'Версия приказа для сайта опубликована на странице «Документы».',
  unpublished: 'Приказ снят с сайта.',
  fileName: (number: string, day: string) => `Приказ ${number.replace(/[/\\]/g, '-')} от ${day} (для сайта)`,
  title: 'Версия для сайта',
  onSite: 'Опубликована',
  offSite: 'Не опубликована',
} as const

// Telephones and addresses, and classes, as people type them in a text.
const contacts = /(?:\+7|\b8)[\s\u00a0(-]*\d{3}[\s\u00a0)-]*\d{3}[\s\u00a0-]*\d{2}[\s\u00a0-]*\d{2}|[\w.+-]+@[\w-]+\.[\w.-]+/g
const classes = /(?<![\d.№])(?:1[01]|[1-9])\s?[«"]?[А-Яа-яЁё]?[»"]?\s+класс[а-я]*/g

/** What a text for the public must not tell, whoever typed it. */
export const personal = [contacts, classes]
