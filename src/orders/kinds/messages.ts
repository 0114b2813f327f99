import { shortDate } from '../../app/format.ts'
import type { Sentences } from '../../app/errors.ts'
import type { OrderAct, OrderKind } from '../../generated/prisma/enums.ts'
import { inYear, type Numbered } from './messages-text.ts'

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
  endsBefore: 'Новый последний день раньше дня, с которого действует изменение',
  noticeAfter: 'Уведомление не может быть позже последнего дня работы',
  shortNotice: (earliest: string) =>
    `Если поручение отменяет центр, наставника-работника письменно предупреждают не менее чем за 3 рабочих дня (статья 351.8 Трудового кодекса). Последний день – не раньше ${shortDate(earliest)}. Исправьте его или отметьте, что предупреждение учтено`,
  executedEarly: 'Приказ не мог быть исполнен раньше своей даты',
  notYet: 'Эта дата ещё не наступила',
} as const

export const kindWords = {
  newOrder: 'Новый приказ',
  whichKind: 'О чём приказ? Всё, что уже известно, программа подставит сама.',
  whichAct: 'Что меняется в закреплённой паре или группе?',
  addChange: 'Добавить изменение',
  free: (name: string, free: number, capacity: number) => `${name} – свободно мест: ${free} из ${capacity}`,
  mentors: (names: string) => `уже в паре: ${names}`,
  until: (title: string, topic: string, endsOn: string) => `${title}: ${topic} (по ${shortDate(endsOn)})`,
  order: (order: Numbered & { title: string }) => `№ ${order.number ?? ''} от ${order.datedOn ? shortDate(order.datedOn) : ''} – ${order.title}`,
  rewardReason: (name: string) => `за наставническую деятельность ${inYear(name)}`,
} as const

export const fieldLabels = {
  mentorId: 'Новый наставник',
  mentorHint: 'Наставники банка, которые могут работать в этой форме. От него понадобятся согласия',
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
  none: 'мероприятий ещё нет',
  noEvents: 'Сначала внесите мероприятие: «Мониторинг» → «Итоговые мероприятия»',
  rewarded: 'Кого награждают',
  rewardedHint: 'Участники завершённых пар и групп',
  noRewarded: 'Завершённых пар и групп пока нет. Завершите их на страницах пар: тогда здесь появятся их участники',
  awardKind: 'Чем',
  awardReason: 'За что',
  awardHint: 'С предлога «за»: за наставническую деятельность',
} as const
