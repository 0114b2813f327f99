import { counted, longDate, shortDate } from '../app/format.ts'
import type { Sentences } from '../app/errors.ts'
import type { OrderStatus } from '../generated/prisma/enums.ts'
import { fileReasons } from './files/messages.ts'
import { kindReasons } from './kinds/messages.ts'

export const statusLabels = {
  draft: { label: 'проект', tone: 'plain' },
  submitted: { label: 'на подписи', tone: 'wait' },
  returned: { label: 'возвращён', tone: 'bad' },
  approved: { label: 'подписан, не зарегистрирован', tone: 'new' },
  registered: { label: 'зарегистрирован', tone: 'ok' },
  executed: { label: 'исполнен', tone: 'ok' },
  cancelled: { label: 'отменён', tone: 'plain' },
} as const satisfies Record<OrderStatus, { label: string; tone: string }>

export const orderReasons = {
  ...kindReasons,
  ...fileReasons,
  'orders.noPairs': 'в приказе нет ни одной пары',
  'orders.notAgreed': (params) => `пара «${params.topic}» больше не согласована участниками`,
  'orders.basisNotInForce': (params) => `среди оснований есть акт, который не действует на дату приказа: ${params.title}. Уберите или замените его`,
  'orders.consentsMissing': (params) => `получены не все согласия: не хватает ${params.count}`,
  'orders.peopleChanged': 'Пары из этого приказа изменились после подписания. Верните приказ на доработку: изменить подписанное нельзя.',
  'orders.signed': 'Подписанный приказ изменить нельзя: изменения вносят другим приказом.',
  'orders.frozen': 'Этот приказ изменить нельзя: он у директора или уже подписан.',
  'orders.contentChanged': 'Пока страница была открыта, содержание приказа изменилось. Прочитайте его ещё раз и утвердите.',
  'orders.notRegistered': 'Ознакомление отмечают после регистрации приказа.',
  'orders.publishesInForce': 'На сайте публикуют только действующие приказы: зарегистрированные и не отменённые.',
} as const satisfies Sentences

export const problems = {
  pairs: 'Выберите хотя бы одну пару',
  taken: (topics: string) => `Эти пары уже вошли в другой приказ или больше не согласованы: ${topics}`,
  term: 'Срок не может закончиться раньше, чем начался',
  due: 'Эта дата раньше начала срока',
  bases: (titles: string) => `На дату приказа не действует или не предлагается в приказы: ${titles}`,
  basesOn: (day: string, titles: string) =>
    `На ${shortDate(day)} не действует: ${titles}. Проверьте дату; если она верна, попросите директора вернуть приказ и уберите это из оснований`,
  number: 'Введите номер приказа, например 253/1',
  numberTaken: (number: string, holder: string, next: string | null) =>
    `Номер ${number} в этом учебном году уже занят: ${holder}. ${next === null ? 'Введите другой' : `Следующий по порядку – ${next}`}`,
  future: 'Приказ нельзя датировать будущим числом',
  outsideYear: (day: string, year: string) =>
    `${longDate(day)} не входит в ${year} учебный год, к которому относится приказ. Если дата верна, отметьте это и зарегистрируйте приказ ещё раз`,
  longBefore: (day: string, signedOn: string) =>
    `Директор подписал приказ ${longDate(signedOn)}, а датируете вы его ${longDate(day)}: разница больше 30 дней. Если дата верна, отметьте это и зарегистрируйте приказ ещё раз`,
  beforeConsents: (day: string) => `Последнее согласие получено ${shortDate(day)}: приказ не может быть датирован раньше`,
  outsideActing: (from: string, to: string) =>
    `Приказ подписан исполняющим обязанности директора (${shortDate(from)} – ${shortDate(to)}): его датируют одним из этих дней`,
  beforeEarlier: (day: string) => `Приказ, который он меняет, датирован ${shortDate(day)}: раньше этого дня датировать нельзя`,
  remark: 'Напишите, что исправить',
  acquaintedBefore: (day: string) => `Приказ датирован ${shortDate(day)}: ознакомить с ним раньше нельзя`,
} as const

export const notices = {
  created: 'Проект приказа составлен. Проверьте текст и отправьте его директору.',
  changed: 'Проект приказа сохранён.',
  removed: 'Проект приказа удалён. Пары снова можно включить в приказ.',
  executed: 'Приказ отмечен исполненным.',
  submitted: 'Приказ отправлен директору.',
  withdrawn: 'Приказ снова у вас. Исправьте его и отправьте ещё раз.',
  approved: 'Приказ утверждён. Методист присвоит ему номер и дату.',
  returned: 'Приказ возвращён методисту.',
  registered: (number: string, day: string, pairs: number | null) =>
    `Приказ № ${number} от ${shortDate(day)} зарегистрирован.` + (pairs === null ? '' : ` Закреплено: ${counted(pairs, 'пара', 'пары', 'пар')}.`),
} as const

/** How items of an order name what is attached to it. */
export const namesAnnex = /приложени[еяюй]|прилага/i

export const words = {
  of: (done: number, all: number) => `${done} из ${all}`,
  annexLater:
    'В пунктах приказа названо приложение. Когда директор подпишет приказ, приложите файл приложения (вид «Другой файл») или сейчас уберите упоминание.',
  annexMissing: 'В пунктах приказа названо приложение, а его файла у приказа нет. Приложите его в разделе «Файлы приказа», вид – «Другой файл».',
  actUntil: (day: string) => `Действует по ${shortDate(day)}: приказ с более поздней датой на него не сошлётся`,
  list: 'Приказы',
  queue: 'На подпись',
  title: (year: string) => `О закреплении наставнических пар (групп) на ${year} учебный год`,
  extract: (title: string) => `${title} (выписка)`,
  name: (number: string | null, datedOn: string | null, signed: boolean) =>
    number && datedOn ? `Приказ № ${number} от ${shortDate(datedOn)}` : signed ? 'Подписанный приказ без номера' : 'Проект приказа',
  fileName: (number: string | null, datedOn: string | null) =>
    number && datedOn ? `Приказ ${number.replace(/[/\\]/g, '-')} от ${shortDate(datedOn)}` : 'Приказ (проект)',
  submit: 'Отправить директору',
  edit: 'Изменить',
  remove: 'Удалить проект',
  confirmRemove: 'Проект исчезнет, пары останутся и смогут войти в другой приказ.',
  withdraw: 'Отозвать на доработку',
  approve: 'Утвердить',
  addChange: 'Добавить изменение',
  addEnding: 'Добавить пару',
  cancelByOrder: 'Отменить приказом',
  executed: (day: string, note: string | null) => `${longDate(day)}${note ? `. ${note}` : ''}`,
  changedBy: (number: string, day: string) => `Изменён приказом № ${number} от ${shortDate(day)}`,
  endedBy: (number: string, day: string) => `Работа пар прекращена приказом № ${number} от ${shortDate(day)}`,
  cancelledBy: (number: string, day: string) => `Отменён приказом № ${number} от ${shortDate(day)}`,
  docx: 'Скачать Word',
  pdf: 'Скачать PDF',
  noPart: 'нет',
  consentsReady: 'согласия получены',
  consentsMissing: (count: number) => `не хватает согласий: ${count}`,
  consentsOf: (ready: number, all: number) => (ready < all ? `Согласия участников: полные у ${ready} из ${all}` : `Согласия участников: у всех ${all}`),
  consentsShare: (ready: number, all: number) => `у ${ready} из ${all} участников`,
  unnumbered: '№ ______',
  undated: '«____» ____________ 20___ г.',
  numberHint: 'Как в журнале регистрации, например 253/1',
  datedHint: 'Не раньше дня, когда получено последнее согласие',
  titled: (title: string, day: string | null) => `приказ «${title}»${day === null ? '' : ` от ${shortDate(day)}`}`,
  roadmapOrder: (day: string | null) => `приказ об утверждении дорожной карты${day === null ? '' : ` от ${shortDate(day)}`}`,
  numberNext: (next: string) => `Следующий по порядку – ${next}`,
  gaps: (numbers: readonly string[], more: boolean) =>
    `Пропущены номера: ${numbers.join(', ')}${more ? ' и другие' : ''}. Возможно, их заняли приказы центра не о наставничестве.`,
  repeats: (numbers: readonly string[]) => `Один номер стоит на нескольких документах: ${numbers.join(', ')}. Проверьте журнал регистрации.`,
  addendum:
    'Для этих пар «педагог – педагог» одного приказа мало. С 01.03.2025 по статье 351.8 Трудового кодекса содержание, срок, форма наставничества и выплаты указываются в трудовом договоре или дополнительном соглашении к нему. Напечатайте соглашение и впишите его номер и дату:',
  outsideTerm: (from: string, to: string) =>
    `Приказ закрепляет пары с ${shortDate(from)} по ${shortDate(to)}, а в приложении 1 у этих пар другой срок. Измените срок приказа или пары:`,
  pairTerm: (name: string, from: string, to: string) => `${name}: с ${shortDate(from)} по ${shortDate(to)}`,
  morePairs: (count: number) => `и ещё ${counted(count, 'пара', 'пары', 'пар')}`,
  signedBy: (name: string, day: string) => `${name}, ${longDate(day)}`,
} as const

export const summaryLabels = {
  acquainted: 'Ознакомлены',
  kind: 'Вид приказа',
  status: 'Состояние',
  executed: 'Исполнен',
  aboutPairs: 'Пар и групп в приказе',
  term: 'Срок',
  pairs: 'Закрепляет пар и групп',
  consents: 'Согласия получены',
  submitted: 'Отправлен директору',
  signed: 'Утверждён',
  seal: 'Контрольная сумма',
} as const
