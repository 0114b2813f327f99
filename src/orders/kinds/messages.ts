import { longDate, shortDate } from '../../app/format.ts'
import type { Sentences } from '../../app/errors.ts'
import type { AwardKind, OrderAct, OrderKind } from '../../generated/prisma/enums.ts'

/** Kinds of orders as a methodist chooses them. */
export const kindLabels = {
  assignment: 'О закреплении пар и групп',
  amendment: 'О внесении изменений',
  termination: 'О прекращении наставничества',
  cancellation: 'Об отмене приказа',
  results: 'Об итогах и поощрении',
  programmesApproval: 'Об утверждении персонализированных программ',
  regulation: 'Об утверждении Положения и дорожной карты',
  curatorAppointment: 'О назначении куратора наставничества',
  finalEvent: 'О проведении итогового мероприятия',
} as const satisfies Record<OrderKind, string>

export const kindHints = {
  regulation: 'С него начинается год: утверждает Положение о системе наставничества и дорожную карту',
  curatorAppointment: 'Называет того, кто ведёт наставничество в центре',
  assignment: 'Делает согласованные пары и группы действующими',
  programmesApproval: 'Утверждает списком программы пар и групп',
  amendment: 'Меняет то, что уже закреплено: наставника, срок, состав группы, тему',
  termination: 'Прекращает работу пар раньше срока, с инициатором и причиной',
  cancellation: 'Отменяет зарегистрированный приказ и всё, что он сделал',
  finalEvent: 'Назначает день и место итогового мероприятия',
  results: 'Подводит итоги года и награждает участников завершённых пар',
} as const satisfies Record<OrderKind, string>

/** What an order of amendment or termination does to a pair: the page where it is drafted. */
export const actLabels = {
  replaceMentor: 'Заменить наставника',
  extend: 'Изменить срок',
  addMentee: 'Включить наставляемого',
  removeMentee: 'Исключить наставляемого',
  retopic: 'Изменить тему',
  terminate: 'Прекратить работу пары',
} as const satisfies Record<OrderAct, string>

export const actHints = {
  replaceMentor: 'Наставляемые остаются, с ними работает другой наставник из банка',
  extend: 'Одной или нескольким парам назначается другой последний день',
  addMentee: 'К паре или группе присоединяется наставляемый из банка',
  removeMentee: 'Наставляемый выходит из группы, остальные продолжают работать',
  retopic: 'Пара или группа работает над другой темой',
  terminate: 'Пара или группа прекращает работу раньше срока',
} as const satisfies Record<OrderAct, string>

/** What changes, as the table of an order names it. */
export const changed = {
  replaceMentor: 'наставник',
  extend: 'последний день работы',
  addMentee: 'наставляемый входит в состав',
  removeMentee: 'наставляемый выходит из состава',
  retopic: 'тема',
  terminate: 'работа прекращается досрочно',
} as const satisfies Record<OrderAct, string>

export const awardLabels = {
  gratitude: 'благодарность',
  letterOfThanks: 'благодарственное письмо',
  honour: 'грамота',
  mentorCertificate: 'сертификат наставника',
  participantCertificate: 'сертификат участника',
  bestPractice: 'диплом лучшей практики',
} as const satisfies Record<AwardKind, string>

type Numbered = { number: string | null; datedOn: string | null }

/** «от 16.10.2023 № 255/1». */
export const requisitesOf = ({ number, datedOn }: Numbered) => `от ${datedOn ? shortDate(datedOn) : '____'} № ${number ?? '____'}`

const year = (name: string) => `${name} учебный год`
const inYear = (name: string) => `в ${name} учебном году`

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
    'Утвердить Положение о системе наставничества (приложение 1).',
    `Утвердить дорожную карту (план мероприятий) по реализации Положения о системе наставничества на ${year(name)} (приложение 2).`,
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
  cancel: (order: Numbered & { title: string }) => `Отменить приказ ${requisitesOf(order)} «${order.title}».`,
  unassign: 'Считать наставнические пары (группы), указанные в приложении к настоящему приказу, не закреплёнными.',
  reward: 'Наградить участников наставничества согласно приложению к настоящему приказу.',
  approveProgrammes: 'Утвердить персонализированные программы наставничества согласно приложению к настоящему приказу.',
  curator: (name: string, yearName: string) => `Назначить куратором наставничества на ${year(yearName)}: ${name}.`,
  event: (event: { title: string; kind: string; heldOn: string; place: string | null }) =>
    `Провести ${longDate(event.heldOn)} итоговое мероприятие «${event.title}» (${event.kind})${event.place ? `, место проведения: ${event.place}` : ''}.`,
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
  ending: (initiator: string, why: string | null) => `Инициатор: ${initiator}${why ? `. ${why}` : ''}`,
  award: (kind: string, reason: string) => `${kind} ${reason}`,
} as const

type Params = Record<string, string | number>

/** What keeps an order of a kind from being signed. */
export const kindReasons = {
  'orders.noChanges': 'в приказе нет ни одного изменения: добавьте его',
  'orders.noEndings': 'в приказе нет ни одной пары: добавьте её',
  'orders.noAnnexPairs': 'в приказе нет ни одной пары',
  'orders.noCancelled': 'не выбран приказ, который отменяют',
  'orders.pairNotActive': ({ topic }: Params) => `пара «${topic}» сейчас не действует: изменить её приказом нельзя`,
  'orders.nothingNew': ({ topic, what }: Params) => `пара «${topic}» и так работает на этих условиях (${what}): удалите это изменение`,
  'orders.lastMentee': ({ topic }: Params) => `в паре «${topic}» не останется наставляемых: прекратите её приказом о прекращении`,
  'orders.menteeElsewhere': ({ topic }: Params) => `состав пары «${topic}» изменился: наставляемого в ней уже нет`,
  'orders.beforeStart': ({ topic }: Params) => `пара «${topic}» начала работать позже указанного дня`,
  'orders.noCapacity': ({ name, capacity, taken, wanted }: Params) =>
    `${name}: мест у наставника – ${capacity}, занято ${taken}, нужно ещё ${wanted}. Выберите другого наставника или увеличьте число мест в его карточке`,
  'orders.notInForce': ({ name }: Params) => `приказ ${name} больше не действует: отменить его нельзя`,
  'orders.changedLater': ({ name }: Params) => `его изменил приказ ${name}: сначала отмените тот`,
} as const satisfies Sentences

export const kindProblems = {
  pair: 'Выберите пару или группу',
  pairs: 'Отметьте хотя бы одну пару или группу',
  held: (topics: string) => `Изменения этих пар уже стоят в другом неподписанном приказе: ${topics}`,
  gone: 'Этой пары больше нет среди действующих',
  mentor: 'Выберите наставника',
  mentee: 'Выберите наставляемого',
  order: 'Выберите приказ',
  topic: 'Напишите новую тему',
  initiator: 'Отметьте, по чьей инициативе',
  why: 'Напишите причину',
  curator: 'Напишите, кто назначается куратором',
  event: 'Выберите мероприятие',
  rewarded: 'Отметьте, кого награждают',
  reason: 'Напишите, за что награждают',
  items: 'Напишите хотя бы один пункт приказа',
  endsBefore: 'Новый последний день раньше дня, с которого действует изменение',
  noticeAfter: 'Уведомление не может быть позже последнего дня работы',
  shortNotice:
    'Если поручение отменяет центр, наставника-работника письменно предупреждают не менее чем за 3 рабочих дня (статья 351.8 Трудового кодекса). Проверьте день уведомления и последний день или отметьте, что предупреждение учтено',
  executedEarly: 'Приказ не мог быть исполнен раньше своей даты',
  notYet: 'Эта дата ещё не наступила',
} as const

export const kindWords = {
  newOrder: 'Новый приказ',
  whichKind: 'О чём приказ? Всё, что уже известно, программа подставит сама.',
  whichAct: 'Что меняется в закреплённой паре или группе?',
  whichPair: 'Выберите пару или группу, которую меняет приказ.',
  addChange: 'Добавить изменение',
  addEnding: 'Добавить пару',
  free: (name: string, free: number, capacity: number) => `${name} – свободно мест: ${free} из ${capacity}`,
  mentors: (names: string) => `уже в паре: ${names}`,
  until: (title: string, topic: string, endsOn: string) => `${title}: ${topic} (по ${shortDate(endsOn)})`,
  order: (order: Numbered & { title: string }) => `№ ${order.number ?? ''} от ${order.datedOn ? shortDate(order.datedOn) : ''} – ${order.title}`,
  rewardReason: (name: string) => `за наставническую деятельность ${inYear(name)}`,
  executionAsk: 'Все участники ознакомлены с приказом. Когда он выполнен, отметьте исполнение.',
} as const

export const fieldLabels = {
  mentorId: 'Новый наставник',
  mentorHint: 'Наставники банка, которые могут работать в этой форме. От него понадобятся согласия',
  noMentors: 'В банке нет других наставников, которые могут работать в этой форме',
  effectiveOn: 'С какого дня',
  why: 'Причина',
  newEndsOn: 'Новый последний день',
  newTopic: 'Новая тема',
  joins: 'Кто входит в группу',
  leaves: 'Кто выходит из группы',
  pairs: 'Пары и группы',
  initiator: 'По чьей инициативе',
  noticeOn: 'День письменного уведомления',
  noticeHint: 'Нужен, если работу наставника-работника прекращает центр: не менее чем за 3 рабочих дня',
  lastDay: 'Последний день работы',
  acknowledged: 'Предупреждение о сроке учтено',
  changesOrderId: 'Какой приказ отменить',
  curatorName: 'Куратор наставничества',
  curatorHint: 'В именительном падеже, с должностью: методист Глинка Наталья Игоревна',
  finalEventId: 'Мероприятие',
  noEvents: 'Сначала внесите мероприятие: «Мониторинг» → «Итоговые мероприятия»',
  rewarded: 'Кого награждают',
  rewardedHint: 'Участники завершённых пар и групп',
  awardKind: 'Чем',
  awardReason: 'За что',
  awardHint: 'С предлога «за»: за наставническую деятельность',
} as const
