import { counted, shortDate } from '../app/format.ts'
import type { Sentences } from '../app/errors.ts'
import type { ConsentForm, ConsentKind } from '../generated/prisma/enums.ts'
import type { ConsentStatus, PairRole, Signer } from './rules.ts'

export const kindTitles = {
  extraDuties: 'Согласие на дополнительные обязанности наставника',
  participation: 'Согласие на участие в наставничестве',
  dataProcessing: 'Согласие на обработку персональных данных',
  dataDistribution: 'Согласие на распространение персональных данных',
} as const satisfies Record<ConsentKind, string>

export const signerNames = { self: 'участник', representative: 'законный представитель' } as const satisfies Record<Signer, string>

/** After «согласие …». */
export const kindNames = {
  extraDuties: 'на дополнительные обязанности',
  participation: 'на участие',
  dataProcessing: 'на обработку персональных данных',
  dataDistribution: 'на распространение персональных данных',
} as const satisfies Record<ConsentKind, string>

export const kindHeads = {
  extraDuties: 'Обязанности',
  participation: 'Участие',
  dataProcessing: 'Обработка данных',
  dataDistribution: 'Публикация',
} as const satisfies Record<ConsentKind, string>
export const formNames = { paper: 'бумага с подписью', scan: 'скан, бумага у участника', electronic: 'электронная подпись' } as const satisfies Record<
  ConsentForm,
  string
>
export const roleNames = { mentor: 'наставник', mentee: 'наставляемый' } as const satisfies Record<PairRole, string>

export const categoryNames = {
  name: 'фамилия, имя, отчество',
  photo: 'фотографии',
  video: 'видеозаписи',
  age: 'возраст',
  group: 'объединение, класс, должность',
  achievements: 'достижения',
  review: 'отзыв',
} as const

const lacking = { self: 'не хватает подписи участника', representative: 'не хватает подписи представителя' } as const satisfies Record<Signer, string>

export const statusWords = {
  absent: () => 'требуется',
  issued: () => 'бланк выдан',
  unsigned: (_day: string, lacks: readonly Signer[]) => (lacks.length === 1 && lacks[0] ? lacking[lacks[0]] : 'нет подписей'),
  later: (day: string) => `получено ${day}`,
  received: (day: string) => `получено ${day}`,
  expired: (day: string) => `истекло ${day}`,
  withdrawn: (day: string) => `отозвано ${day}`,
} as const satisfies Record<ConsentStatus, (day: string, lacks: readonly Signer[]) => string>

export const words = {
  scans: 'Сканы согласий',
  optional: 'по желанию',
  signers: {
    self: 'подписывает сам',
    both: 'подписывают сам и представитель',
    representative: 'подписывает представитель',
    unknown: 'дата рождения не указана: подписывают оба',
  },
  unrepresented: ' (не внесён в карточку)',
  noPair: 'в банке, без пары',
  noneChosen: 'Отметьте участников в списке.',
  nothingToPrint: 'Печатать нечего: у отмеченных участников эти согласия получены или не требуются.',
  nothingToReceive: 'Отмечать нечего: у отмеченных участников эти согласия уже получены или не требуются.',
  oneByOne: 'Согласие на распространение отмечают на странице участника: у каждого свой перечень разрешённого.',
  order: 'Составить приказ',
  blankTitle: 'Бланки согласий',
  fileName: 'Согласия',
  allowed: 'Разрешено публиковать',
  print: 'Напечатать бланк (PDF)',
  printWord: 'Скачать бланк (Word)',
  checkCases: 'Проверить падежи: адресат печатается без имени руководителя',
  addressedTo: (name: string) => `Проверить падежи: «${name}»`,
  withdrawalPaper: 'Требование о прекращении распространения',
  textOf: (day: string) => `текст от ${day}`,
  printedText: (day: string, sha256: string) => `текст от ${day}, контрольная сумма ${sha256.slice(0, 8)}…`,
  renew: 'Записать новое согласие',
  lasts: (validUntil: string) => `действует по ${shortDate(validUntil)}`,
  earlier: (receivedOn: string, validUntil: string) => `получено ${shortDate(receivedOn)}, действует по ${shortDate(validUntil)}`,
  withdraw: 'Отозвать согласие',
  cancelReceipt: 'Отменить получение',
  confirmCancelling: 'Отметка о получении и скан будут удалены, согласие снова станет неполученным. Отменить получение?',
  scan: 'Открыть скан',
  signedBoth: 'участник и законный представитель',
  signedSelf: 'участник',
  signedRepresentative: 'законный представитель',
} as const

/** What a consent's blank says of its term where no last day was written in; after «Если срок в бланке не назван, …». */
const usualTerms = {
  extraDuties: (year) => `поручение действует в ${year} учебном году`,
  participation: (year) => `согласие действует в ${year} учебном году`,
  dataProcessing: (year) => `согласие действует в ${year} учебном году, а документы хранятся столько, сколько требует закон`,
  dataDistribution: (year) => `рассказывать об участии в ${year} учебном году можно до отзыва согласия`,
} as const satisfies Record<ConsentKind, (year: string) => string>

export const termHint = (kind: ConsentKind, year: string): string =>
  `Если срок в бланке не назван, ${usualTerms[kind](year)}. Срок короче учебного года укажите здесь`

export const problems = {
  future: 'Эта дата ещё не наступила. Введите день, когда согласие получено',
  withdrawnFuture: 'Эта дата ещё не наступила. Введите день, когда поступил отзыв',
  withdrawnEarly: (day: string) => `Согласие получено ${shortDate(day)}: отозвать его раньше нельзя`,
  expired: 'Срок заканчивается раньше, чем согласие получено',
  undermines: ({ number, datedOn }: { number: string | null; datedOn: string | null }) =>
    `На этом согласии основан приказ № ${number ?? ''} от ${shortDate(datedOn ?? '')}: в этот день оно должно действовать. Проверьте день, подписи и срок`,
  storagePlace: 'Укажите папку или дело, где лежит бумага',
  nobody: 'Отметьте, кто подписал',
  representative: 'Укажите, кто подписал за несовершеннолетнего',
  allowed: 'Отметьте хотя бы одну категорию: молчание не считается согласием',
  nothing: 'Оставьте отмеченным хотя бы одно согласие',
} as const

const checkDay = 'Если подписали прежний бланк, так и оставьте; если дата набрана с ошибкой, исправьте её на странице согласия.'
const inOfThem = (count: number, of: number) => (count < of ? `В ${count === 1 ? 'одном' : count} из них` : count === 1 ? 'В нём' : `Во всех ${count}`)
const beforeBlanks = (count: number, of: number) => `${inOfThem(count, of)} дата получения раньше, чем выдан бланк. ${checkDay}`
const otherYears = (count: number, of: number) =>
  `${inOfThem(count, of)} дата получения не этого учебного года. Если она набрана с ошибкой, исправьте её на странице согласия.`

/** What follows a count of received consents (`of`) whose day looks mistyped; empty when all look right. */
export const doubtWords = ({ early, otherYear, of }: { early: number; otherYear: number; of: number }): string =>
  [...(otherYear > 0 ? [otherYears(otherYear, of)] : []), ...(early > 0 ? [beforeBlanks(early, of)] : [])].join(' ')

export const notices = {
  received: 'Согласие получено. Запись сохранена.',
  incomplete: 'Запись сохранена, но согласие ещё не действует: подписали не все.',
  withdrawn: (due: string | null) =>
    due === null ? 'Отзыв записан.' : `Отзыв записан. Исполнить его нужно до ${due}: если для этого нужно что-то сделать, это показано на главной.`,
  notToWithdraw: 'Отозвать можно только полученное согласие, а это уже отозвано или ещё не получено.',
  cancelled: 'Получение отменено. Согласие снова числится неполученным.',
  receivedMany: (count: number, skipped: number) =>
    `Отмечено: ${counted(count, 'согласие', 'согласия', 'согласий')}.${skipped > 0 ? ` Пропущено: ${skipped} – они уже получены, или законный представитель не внесён в карточку.` : ''}`,
  otherYear: (day: string, year: string) =>
    `Согласие получено ${shortDate(day)}, а относится к ${year} учебному году. Если дата набрана с ошибкой, исправьте её.`,
  beforeBlank: (day: string, issuedOn: string) => `Согласие получено ${shortDate(day)}, а бланк выдан позже, ${shortDate(issuedOn)}. ${checkDay}`,
} as const

const text = (params: Record<string, string | number>) => {
  const kind = kindNames[params.kind as ConsentKind]
  return { who: String(params.name), kind, day: params.day ? shortDate(String(params.day)) : '' }
}

export const consentReasons = {
  'consents.absent': (params) => `${text(params).who} – нет согласия ${text(params).kind}`,
  'consents.issued': (params) => `${text(params).who} – бланк согласия ${text(params).kind} выдан, но не возвращён`,
  'consents.unsigned': (params) => `${text(params).who} – согласие ${text(params).kind} не подписано`,
  'consents.unsigned.self': (params) => `${text(params).who} – в согласии ${text(params).kind} не хватает подписи участника`,
  'consents.unsigned.representative': (params) => `${text(params).who} – в согласии ${text(params).kind} не хватает подписи законного представителя`,
  'consents.later': (params) => `${text(params).who} – согласие ${text(params).kind} получено только ${text(params).day}`,
  'consents.received': (params) => `${text(params).who} – согласие ${text(params).kind} получено`,
  'consents.expired': (params) => `${text(params).who} – срок согласия ${text(params).kind} истёк ${text(params).day}`,
  'consents.withdrawn': (params) => `${text(params).who} – согласие ${text(params).kind} отозвано ${text(params).day}`,
  'consents.namedByOrder': (params) =>
    `На этом согласии основан приказ № ${String(params.number)}. Отменить получение нельзя; если человек передумал, запишите отзыв.`,
  'consents.notReceived': 'Отозвать можно только полученное согласие.',
} as const satisfies Sentences

export const cardWords = {
  title: (year: string) => `Согласия, ${year}`,
  brief: 'Согласия',
  received: (received: number, total: number) => `получено ${received} из ${total}`,
  print: 'Напечатать недостающие бланки',
  receive: 'Отметить получение',
  none: 'Согласия понадобятся, когда человек войдёт в пару или в банк.',
} as const
