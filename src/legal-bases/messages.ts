import { longDate, shortDate } from '../app/format.ts'
import type { BasisLevel } from '../generated/prisma/enums.ts'

export const levels = {
  federal: 'федеральный',
  regional: 'региональный',
  municipal: 'муниципальный',
  local: 'локальный акт организации',
} as const satisfies Record<BasisLevel, string>

export const words = {
  open: 'бессрочно',
  inForce: 'действует',
  future: 'ещё не действует',
  expired: 'утратил силу',
  term: (from: string | null, to: string | null) =>
    [from ? `с ${shortDate(from)}` : null, to ? `по ${shortDate(to)}` : null].filter((part) => part !== null).join(' ') || words.open,
} as const

export const problems = {
  title: 'Введите название в творительном падеже, как после слов «в соответствии с»',
  order: 'Акт не может перестать действовать раньше, чем начал',
  confusing: 'Наставничество работников описано в статье 351.8 Трудового кодекса, а не 358.1. Проверьте номер статьи',
} as const

export const notices = { added: 'Акт добавлен. Его можно отметить при подготовке приказа.', saved: 'Сведения об акте сохранены.' } as const

/** The roadmap's own approval order as a preamble cites it. */
export const roadmapBasis = (year: string, datedOn: string, number: string) =>
  `дорожной картой (планом мероприятий) по реализации системы наставничества на ${year} учебный год, утверждённой приказом от ${longDate(datedOn)} № ${number}`
