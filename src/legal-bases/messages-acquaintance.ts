import { counted, shortDate } from '../app/format.ts'

/** Who is acquainted with an act under signature: everybody of a role (domain §4.1 item 8). */
export const readers = {
  pairs: 'участники пар и групп этого года',
  mentors: 'наставники этого года',
  mentees: 'наставляемые этого года',
  participants: 'все участники этого года',
  staff: 'все педагоги центра',
  nobody: 'никто: пустые строки, чтобы вписать от руки',
} as const

/** The same roles as the list of an act offers them; who has read an act and takes no part any more is found among all. */
export const listRoles = {
  pairs: 'участники пар',
  mentors: 'наставники',
  mentees: 'наставляемые',
  participants: 'все участники года',
  staff: 'все педагоги',
  everyone: 'все люди',
} as const

export const acquaintanceWords = {
  file: (name: string) => `Лист ознакомления – ${name}`,
  page: 'Ознакомление с актом',
  actsOfPerson: 'Ознакомление с локальными актами',
  acts: 'Локальные акты',
  unread: (count: number) => `Не ознакомлены: ${count}`,
  read: (count: number) => `Ознакомлены: ${count}`,
  of: (read: number, people: number) => `${read} из ${people}`,
  nobody: 'никого нет',
  open: 'Открыть список',
  signs: (name: string) => `подписывает законный представитель: ${name}`,
  signsToo: (name: string) => `подписывает вместе с законным представителем: ${name}`,
  noRepresentative: 'законный представитель не внесён',
  notYet: 'не ознакомлен(а)',
  acquainted: (day: string) => `ознакомлен(а) ${shortDate(day)}`,
} as const

export const acquaintanceProblems = {
  before: (day: string) => `Акт датирован ${shortDate(day)}: ознакомить с ним раньше нельзя`,
  beforeForce: (day: string) => `Акт действует с ${shortDate(day)}: ознакомить с ним раньше нельзя`,
  after: (day: string) => `Акт действовал по ${shortDate(day)}: ознакомить с ним позже нельзя`,
  marksBefore: (day: string, names: string) =>
    `Раньше ${shortDate(day)} отмечены ознакомленными: ${names}. Проверьте дату; если она верна, сначала исправьте даты ознакомления`,
  marksAfter: (day: string, names: string) =>
    `Позже ${shortDate(day)} отмечены ознакомленными: ${names}. Проверьте дату; если она верна, сначала исправьте даты ознакомления`,
  marksOfLocal: (count: number) =>
    `С этим актом ознакомлены под подпись: ${counted(count, 'человек', 'человека', 'человек')}. Знакомят только с локальными актами: сначала снимите отметки в списке ознакомления`,
} as const
