import { shortDate } from '../../app/format.ts'

export const columnLabels = {
  number: '№',
  date: 'Дата',
  kind: 'Вид',
  title: 'Заголовок',
  signedBy: 'Кто подписал',
  pairs: 'Пар',
  acquainted: 'Ознакомлены',
  own: 'Лист ознакомления',
  executed: 'Исполнен',
  status: 'Состояние',
} as const

export const registerWords = {
  none: '—',
  of: (done: number, all: number) => `${done} из ${all}`,
  scan: 'скан приложен',
  signed: 'есть документ с ЭП',
  noScan: 'без скана',
  cancelled: 'отменён',
  acquaintedOn: (day: string) => `вы ознакомлены ${shortDate(day)}`,
  toSign: 'распишитесь в листе ознакомления',
  period: (from: string, to: string) => `с ${shortDate(from)} по ${shortDate(to)}`,
  journal: 'Журнал регистрации приказов',
  fileName: (from: string, to: string) => `Журнал регистрации приказов ${shortDate(from)}–${shortDate(to)}`,
} as const

export const registerProblems = {
  order: 'Последний день не может быть раньше первого',
  nothing: (from: string, to: string) => `С ${shortDate(from)} по ${shortDate(to)} приказов нет. Измените дни`,
} as const
