import { counted, shortDate } from '../app/format.ts'
import type { Sentences } from '../app/errors.ts'

export const bulkReasons = {
  'bulk.otherStatus': (params) => `Сейчас состояние – «${params.status}»: это действие для другого состояния.`,
  'bulk.changedSince': 'Запись изменили после этого действия.',
  'bulk.gone': 'Записи больше нет.',
  'bulk.noFreePair': 'Нет согласованной пары, которая не стоит ни в одном приказе.',
  'bulk.orderChanged': 'Проект приказа изменился или уже отправлен. Выберите другой.',
  'bulk.pairsTaken': (params) => `Пары уже стоят в другом приказе: ${params.topics}. Ничего не добавлено.`,
  'bulk.nobody': 'Никто не отмечен. Отметьте записи в списке или выберите «все найденные».',
  'bulk.noAct': 'Выберите, что сделать с отмеченными записями.',
  'bulk.tooMany': (params) => `Отмечено ${params.count}, а за один раз можно обработать не больше ${params.most}. Сузьте отбор и повторите.`,
  'bulk.undone': 'Это действие уже отменено.',
} as const satisfies Sentences

export const acts = {
  addTag: 'Поставить метку',
  removeTag: 'Снять метку',
  invite: 'Пригласить к анкете',
  consents: 'Напечатать бланки согласий',
  order: 'Включить пары в проект приказа',
  export: 'Выгрузить отмеченных в Excel',
} as const

export const groups = { status: 'Изменить состояние', other: 'Другие действия' } as const

const records = (count: number) => counted(count, 'запись', 'записи', 'записей')
const people = (count: number) => counted(count, 'человек', 'человека', 'человек')

export const notices = {
  status: (label: string, done: number) => `${label}: ${records(done)}.`,
  nothing: 'Ни одна запись не изменена. Почему:',
  leftAlone: (count: number) => `Остались как были: ${records(count)}.`,
  undone: (count: number) => `Прежнее состояние возвращено: ${records(count)}.`,
  tagged: (name: string, count: number) => `Метка «${name}» поставлена: ${people(count)}.`,
  untagged: (name: string, count: number) => `Метка «${name}» снята: ${people(count)}.`,
  invited: (title: string, count: number) => `К анкете «${title}» приглашены: ${people(count)}.`,
  notInvited: (count: number) => `Не приглашены: ${people(count)}. Анкета не для них, или они уже приглашены.`,
  ordered: (count: number) => `В проект приказа добавлено: ${counted(count, 'пара', 'пары', 'пар')}.`,
  undo: 'Отменить',
} as const

export const problems = {
  tag: 'Введите метку, например: весенний конкурс',
  chooseTag: 'Выберите метку',
  campaign: 'Выберите анкету',
  order: 'Выберите проект приказа',
} as const

export const words = {
  changes: 'Последние действия над списком',
  changesLead: 'Здесь можно вернуть прежнее состояние тем, кого с тех пор никто не менял.',
  line: (label: string, bank: string, count: number) => `${bank}. ${label}: ${records(count)}`,
  undoneAlready: 'отменено',
  undo: 'Отменить',
  confirmUndo: 'Вернётся прежнее состояние. Записи, которые с тех пор изменили, останутся как есть.',
  willDo: (count: number) => `Будет изменено: ${records(count)}`,
  willStay: (count: number) => `Останутся как есть: ${records(count)}`,
  chosen: (count: number) => `Выбрано: ${people(count)}`,
  more: (count: number) => `и ещё ${count}`,
  fits: (count: number, whole: number) => `подойдут ${count} из ${whole}`,
  orderOption: (title: string, pairs: number) => `${title} (${counted(pairs, 'пара', 'пары', 'пар')})`,
  newOrder: 'Составить новый приказ с этими парами',
  pair: (mentor: string, topic: string) => `${mentor}: ${topic}`,
  pairs: (count: number) => `Будут добавлены: ${counted(count, 'пара', 'пары', 'пар')}`,
  when: shortDate,
} as const

export const bankTitles = { people: 'Люди', mentors: 'Банк наставников', mentees: 'Банк наставляемых' } as const
