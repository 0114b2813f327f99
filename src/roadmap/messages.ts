import type { Marker, RoadmapStatus } from '../generated/prisma/enums.ts'
import type { Status } from './rules.ts'

/** Statuses of an item: done is quiet, colour marks what needs action. */
export const statuses = {
  notStarted: { label: 'не начат', tone: 'plain' },
  inWork: { label: 'в работе', tone: 'new' },
  done: { label: 'выполнено', tone: 'done' },
  notApplicable: { label: 'не применимо', tone: 'done' },
  moved: { label: 'перенесён', tone: 'wait' },
  notDone: { label: 'не выполнено', tone: 'bad' },
} as const satisfies Record<Status, { label: string; tone: string }>

export const roadmapStatuses = {
  draft: { label: 'черновик', tone: 'new' },
  submitted: { label: 'на утверждении', tone: 'wait' },
  returned: { label: 'возвращена', tone: 'bad' },
  approved: { label: 'утверждена', tone: 'ok' },
} as const satisfies Record<RoadmapStatus, { label: string; tone: string }>

export const markers = { stage: 'этап', none: 'без знака', dash: '– (тире)', number: '1) 2) 3)', hyphen: '- (дефис)' } as const satisfies Record<Marker, string>

export const words = {
  title: (year: string) => `Дорожная карта на ${year} учебный год`,
  draftLead: 'Черновик по образцу. Проверьте тексты и отправьте карту директору на утверждение.',
  submittedLead: (day: string) => `Карта у директора с ${day} Пока она на утверждении, тексты не меняются.`,
  returnedLead: 'Директор вернул карту с замечанием. Исправьте её и отправьте снова.',
  approvedLead: (number: string, day: string) => `Утверждена приказом от ${day} № ${number}. Тексты больше не меняются; сроки и ответственных можно уточнять.`,
  done: (part: number, whole: number) => `Выполнено: ${part} из ${whole}`,
  allItems: 'Все пункты',
  burning: (count: number) => `Горит: ${count}`,
  late: 'срок прошёл',
  soon: 'срок близко',
  until: (day: string) => `до ${day}`,
  from: (day: string) => `с ${day}`,
  markedBy: (who: string, when: string) => `Отмечено вручную: ${who}, ${when}. Причина:`,
  formerUser: 'бывший сотрудник',
  computedSays: (label: string) => `По данным программы: ${label}.`,
  onlyByHand: 'Этот пункт программа не вычисляет: отметьте его вручную, когда он будет выполнен.',
  fromParts: 'Состояние складывается из вложенных пунктов.',
  stageOf: (number: number) => `Этап ${number}`,
  roadmap: 'Дорожная карта',
} as const

export const acts = {
  submit: 'Отправить директору',
  decide: 'Рассмотреть и утвердить',
  recall: 'Отозвать для правки',
  confirmRecall: 'Директор перестанет видеть карту среди документов на утверждение. Тексты снова можно будет менять.',
  printApproved: 'Печать: как утверждено',
  printWorking: 'Печать: рабочий план',
  docx: 'Скачать Word',
  pdf: 'Скачать PDF',
  create: 'Составить по образцу',
  addItem: 'Добавить пункт',
  addSubItem: 'Добавить подпункт',
  up: 'Выше',
  down: 'Ниже',
  remove: 'Удалить пункт',
  confirmRemove: 'Пункт исчезнет из карты вместе с подпунктами. Вернуть его можно, только набрав заново.',
  unmark: 'Снять отметку',
} as const

export const notices = {
  created: 'Дорожная карта составлена по образцу.',
  submitted: 'Дорожная карта отправлена директору на утверждение.',
  recalled: 'Карта отозвана. Тексты снова можно менять.',
  approved: (number: string) => `Дорожная карта утверждена приказом № ${number}.`,
  returned: 'Карта возвращена методисту с замечанием.',
  saved: 'Пункт сохранён.',
  added: 'Пункт добавлен.',
  moved: 'Порядок пунктов изменён.',
  removed: 'Пункт удалён.',
  marked: 'Отметка поставлена.',
  unmarked: 'Отметка снята: состояние снова вычисляется по данным программы.',
} as const

export const problems = {
  text: 'Введите текст пункта, как в документе',
  dueBeforeStart: 'Срок окончания раньше начала. Проверьте обе даты',
  mark: 'Выберите, как отметить пункт',
  reason: 'Напишите, почему: отметка без причины не убедит проверяющего',
  remark: 'Напишите, что исправить',
  number: 'Введите номер приказа, например 253/1',
  numberTaken: 'Этот номер уже носит другой приказ. Проверьте номер по журналу приказов',
  dated: 'Введите дату приказа',
  dateOutsideYear: 'Дата приказа не относится к этому учебному году. Проверьте год',
} as const

/** What a printed roadmap says around the customer's text (domain §4.11). */
export const print = {
  approve: 'УТВЕРЖДАЮ',
  approved: 'УТВЕРЖДЕНА',
  byOrder: (organisation: string) => `приказом ${organisation}`,
  dated: (day: string, number: string) => `от ${day} № ${number}`,
  datedBlank: 'от ____________ № ________',
  signature: (initials: string) => `____________ / ${initials}`,
  order: (day: string, number: string) => `Приказ от ${day} № ${number}`,
  orderBlank: 'Приказ от ____________ № ________',
  head: (organisation: string, year: string) => [
    'Дорожная карта (план мероприятий) по реализации',
    'Положения о системе наставничества',
    `в ${organisation} на ${year} учебный год`,
  ],
  responsible: (name: string) => `ответственный: ${name}`,
  result: (text: string) => `результат: ${text}`,
  file: (year: string, working: boolean) => `${working ? 'Рабочий план' : 'Дорожная карта'} ${year}`,
  asApproved: 'Как утверждено',
  working: 'Рабочий план',
} as const
