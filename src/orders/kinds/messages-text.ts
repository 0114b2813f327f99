import { longDate, quoted, shortDate } from '../../app/format.ts'
import type { OrderKind } from '../../generated/prisma/enums.ts'

export type Numbered = { number: string | null; datedOn: string | null }

/** «от 16.10.2023 № 255/1». */
export const requisitesOf = ({ number, datedOn }: Numbered) => `от ${datedOn ? shortDate(datedOn) : '____'} № ${number ?? '____'}`

const year = (name: string) => `${name} учебный год`
export const inYear = (name: string) => `в ${name} учебном году`

// «Круглый стол „Лучшие практики“» says by itself what it is.
const eventName = ({ title, kind }: { title: string; kind: string }) =>
  title.toLocaleLowerCase('ru').startsWith(kind.toLocaleLowerCase('ru')) ? quoted(title) : `${quoted(title)} (${kind})`

/** Titles that a new order starts with. */
export const titles = {
  assignment: (name: string) => `О закреплении наставнических пар (групп) на ${year(name)}`,
  amendment: () => 'О внесении изменений в приказ о закреплении наставнических пар (групп)',
  termination: () => 'О прекращении наставничества',
  cancellation: () => 'Об отмене приказа',
  results: (name: string) => `Об итогах наставничества ${inYear(name)} и поощрении участников`,
  programmesApproval: (name: string) => `Об утверждении персонализированных программ наставничества на ${year(name)}`,
  regulation: (name: string) => `Об утверждении Положения о системе наставничества и дорожной карты на ${year(name)}`,
  curatorAppointment: (name: string) => `О назначении куратора наставничества на ${year(name)}`,
  finalEvent: (name: string) => `О проведении итогового мероприятия по наставничеству ${inYear(name)}`,
} as const satisfies Record<OrderKind, (name: string) => string>

/** What closes a preamble: what the order is for. */
export const purposes = {
  amendment: () => 'в связи с изменениями в работе наставнических пар (групп)',
  termination: () => 'в связи с прекращением работы наставнических пар (групп) до окончания срока',
  cancellation: () => 'в целях упорядочения работы наставнических пар (групп)',
  results: (name: string) => `по итогам реализации программ наставничества ${inYear(name)}`,
  programmesApproval: () => 'в целях реализации персонализированных программ наставничества',
  regulation: () => 'в целях организации наставничества',
  curatorAppointment: () => 'в целях организационного и методического сопровождения наставничества',
  finalEvent: (name: string) => `в целях подведения итогов наставничества ${inYear(name)}`,
} as const satisfies Record<Exclude<OrderKind, 'assignment'>, (name: string) => string>

const acquaint = 'Куратору наставничества ознакомить участников с настоящим приказом под подпись.'

/** Items that a new order starts with; the methodist edits them. */
export const prepared = {
  amendment: () => [acquaint, 'В остальной части приказ о закреплении наставнических пар (групп) действует без изменений.'],
  termination: () => [acquaint, 'Куратору наставничества предложить наставляемым, которым нужна помощь, продолжить работу с другим наставником.'],
  cancellation: () => [acquaint],
  results: () => ['Куратору наставничества обобщить опыт наставников и включить лучшие практики в методическую копилку.'],
  programmesApproval: () => [
    'Наставникам обеспечить реализацию персонализированных программ в установленные сроки.',
    'Куратору наставничества обеспечить мониторинг реализации персонализированных программ.',
  ],
  regulation: (name: string) => [
    'Утвердить Положение о системе наставничества.',
    `Утвердить дорожную карту (план мероприятий) по реализации Положения о системе наставничества на ${year(name)}.`,
    'Ответственному за ведение официального сайта разместить утверждённые документы на сайте организации.',
  ],
  curatorAppointment: () => [
    'Куратору наставничества вести банки наставников и наставляемых, сопровождать наставнические пары (группы) и проводить мониторинг программ.',
  ],
  finalEvent: () => [
    'Куратору наставничества подготовить программу мероприятия, пригласить участников и оформить протокол.',
    'Ответственному за ведение официального сайта осветить мероприятие на сайте организации.',
  ],
} as const satisfies Record<Exclude<OrderKind, 'assignment'>, (name: string) => string[]>

/** Items that follow from what is recorded. */
export const items = {
  amend: (earlier: readonly Numbered[]) =>
    earlier.length === 1
      ? `Внести в приказ ${earlier.map(requisitesOf).join('')} изменения согласно приложению к настоящему приказу.`
      : `Внести в приказы ${earlier.map(requisitesOf).join(', ')} изменения согласно приложению к настоящему приказу.`,
  newDuties:
    'Возложить на педагогов, указанных в графе «Стало» приложения в качестве наставников, с их письменного согласия дополнительные обязанности, связанные с наставнической деятельностью.',
  terminate: 'Прекратить работу наставнических пар (групп), указанных в приложении к настоящему приказу, в указанные в нём сроки.',
  noDuties: 'Освободить педагогов, указанных в приложении в качестве наставников, от дополнительных обязанностей, связанных с работой этих пар (групп).',
  cancel: (order: Numbered & { title: string }) => `Отменить приказ ${requisitesOf(order)} ${quoted(order.title)}.`,
  unassign: 'Считать наставнические пары (группы), указанные в приложении к настоящему приказу, не закреплёнными.',
  reward: 'Наградить участников наставничества согласно приложению к настоящему приказу.',
  approveProgrammes: 'Утвердить персонализированные программы наставничества согласно приложению к настоящему приказу.',
  curator: (name: string, yearName: string) => `Назначить куратором наставничества на ${year(yearName)}: ${name}.`,
  event: (event: { title: string; kind: string; heldOn: string; place: string | null }) =>
    `Провести ${longDate(event.heldOn)} итоговое мероприятие ${eventName(event)}${event.place ? `, место проведения: ${event.place}` : ''}.`,
  control: 'Контроль за исполнением приказа оставляю за собой.',
} as const

export const headings = {
  amendment: 'Изменения в составе, сроках и темах наставнических пар (групп)',
  termination: 'Наставнические пары (группы), работа которых прекращается',
  cancellation: 'Наставнические пары (группы), закреплённые отменённым приказом',
  programmesApproval: 'Перечень персонализированных программ наставничества',
  results: 'Список награждаемых',
} as const

export const rowWords = {
  pair: (mentor: string, mentees: readonly string[]) => `${mentor} – ${mentees.join(', ')}`,
  change: (what: string, why: string | null) => (why ? `${what}. Причина: ${why}` : what),
  ending: (initiator: string | null, why: string | null) => [...(initiator ? [`Инициатор: ${initiator}`] : []), ...(why ? [why] : [])].join('. '),
  award: (kind: string, reason: string) => `${kind} ${reason}`,
} as const
