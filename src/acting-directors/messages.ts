import { shortDate } from '../app/format.ts'

export const problems = {
  user: 'Выберите, кто исполняет обязанности. Учётную запись заместителя создают в разделе «Учётные записи»',
  initials: 'Введите инициалы и фамилию, как они стоят в подписи: Н. И. Глинка',
  startsOn: 'Введите первый день',
  endsOn: 'Введите последний день',
  order: 'Последний день не может быть раньше первого',
  overlap: (name: string, from: string, to: string) => `В эти дни обязанности уже исполняет ${name}: ${shortDate(from)} – ${shortDate(to)}`,
} as const

export const notices = {
  added: (name: string, from: string, to: string) =>
    `С ${shortDate(from)} по ${shortDate(to)} приказы подписывает ${name}. В документах, подписанных в эти дни, будет его или её подпись.`,
  removed: 'Период удалён. Документы, подписанные раньше, не изменились.',
} as const

export const words = {
  post: 'И. о. директора',
  term: (from: string, to: string) => `${shortDate(from)} – ${shortDate(to)}`,
  now: 'исполняет обязанности сегодня',
  future: 'впереди',
  past: 'прошёл',
  remove: 'Удалить',
  confirmRemove: 'С этого дня подписывать сможет только директор.',
} as const
