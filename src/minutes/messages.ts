import { counted, shortDate } from '../app/format.ts'
import type { Sentences } from '../app/errors.ts'

/** Bodies whose meetings the mentoring year knows; any other may be typed. */
export const usualBodies = [
  'методическое объединение наставников',
  'педагогический совет',
  'методический совет',
  'рабочая группа по наставничеству',
  'совет родителей',
] as const

export const minutesReasons = {
  'minutes.replacedWhy': 'К протоколу уже приложен подписанный лист: напишите, почему заменяете его.',
  'minutes.signed': 'К протоколу приложен подписанный лист: такой протокол не удаляют.',
} as const satisfies Sentences

export const problems = {
  body: 'Введите, кто заседал: например, методическое объединение наставников',
  number: 'Введите номер протокола',
  numberTaken: (number: string) => `Протокол № ${number} этого органа в этом учебном году уже есть. Введите другой номер`,
  items: 'Внесите хотя бы один вопрос повестки',
  title: 'Введите вопрос: без него остальное некуда отнести',
  future: 'Протокол нельзя датировать будущим числом',
  file: 'Выберите файл',
  why: 'Напишите, почему заменяете лист: прежний файл удалится, причина останется в журнале',
} as const

export const notices = {
  saved: 'Протокол сохранён.',
  scan: 'Подписанный лист приложен.',
  replaced: 'Подписанный лист заменён. Причина записана в журнал.',
  removed: 'Протокол удалён.',
} as const

export const words = {
  add: 'Составить протокол',
  edit: 'Изменить',
  open: 'Открыть',
  remove: 'Удалить',
  confirmRemove: 'Протокол исчезнет вместе с вопросами и решениями.',
  docx: 'Скачать Word',
  pdf: 'Скачать PDF',
  title: (number: string, day: string) => `Протокол № ${number} от ${shortDate(day)}`,
  fileName: (number: string, day: string) => `Протокол ${number.replace(/[/\\]/g, '-')} от ${shortDate(day)}`,
  questions: (count: number) => counted(count, 'вопрос', 'вопроса', 'вопросов'),
  people: (count: number) => counted(count, 'человек', 'человека', 'человек'),
  signed: 'подписан, лист приложен',
  unsigned: 'лист не приложен',
  attach: 'Приложить подписанный лист',
  replace: 'Заменить подписанный лист',
} as const

/** What a final event decides, to begin its minutes with (domain §8.1, 6.2). */
export const eventMinutes = {
  body: (kind: string, title: string) => `${kind}: ${title}`,
  results: 'Итоги реализации программ наставничества за учебный год',
  practices: 'Отбор лучших практик наставничества',
  chosen: (titles: string) => `Признать лучшими практиками наставничества: ${titles}. Включить их в методическую копилку.`,
} as const

export const labels = {
  body: 'Кто заседал',
  day: 'Дата',
  chair: 'Председатель',
  secretary: 'Секретарь',
  present: 'Присутствовали',
  paper: 'Подписанный лист',
} as const
