import { counted, quoted, shortDate } from '../app/format.ts'
import type { AwardKind } from '../generated/prisma/enums.ts'

/** Kinds of an award (domain §4.10). */
export const kinds = {
  gratitude: 'благодарность',
  letterOfThanks: 'благодарственное письмо',
  honour: 'грамота',
  mentorCertificate: 'сертификат наставника',
  participantCertificate: 'сертификат участника',
  bestPractice: 'диплом лучшей практики',
} as const satisfies Record<AwardKind, string>

export const roles = { mentor: 'наставники', mentee: 'наставляемые' } as const
export type AwardRole = keyof typeof roles

type Printed = { heading: string; subheading: string | null; lead: string | null }

/** What stands on the sheet above the name; the name is the subject everywhere, so that it needs no case (§4, introduction). */
export const printed = {
  gratitude: { heading: 'БЛАГОДАРНОСТЬ', subheading: null, lead: null },
  letterOfThanks: { heading: 'БЛАГОДАРСТВЕННОЕ ПИСЬМО', subheading: null, lead: null },
  honour: { heading: 'ГРАМОТА', subheading: null, lead: 'награждается' },
  mentorCertificate: { heading: 'СЕРТИФИКАТ НАСТАВНИКА', subheading: null, lead: 'подтверждает, что' },
  participantCertificate: { heading: 'СЕРТИФИКАТ УЧАСТНИКА', subheading: null, lead: 'подтверждает, что' },
  bestPractice: { heading: 'ДИПЛОМ', subheading: 'за лучшую практику наставничества', lead: 'награждается' },
} as const satisfies Record<AwardKind, Printed>

/** What a prepared reason leaves open. */
export const places = { topic: '{тема}', year: '{год}' } as const

const thanks = {
  mentor: 'за добросовестный труд наставника, терпение и готовность делиться опытом в {год} учебном году',
  mentee: 'за активное участие в программе наставничества и достигнутые результаты в {год} учебном году',
}
const member = {
  mentor: 'является наставником в системе наставничества центра в {год} учебном году, тема работы – «{тема}»',
  mentee: 'является участником программы наставничества «{тема}» в {год} учебном году',
}

/** The wording of a reason to begin with, by kind and role. */
export const reasons = {
  gratitude: thanks,
  letterOfThanks: thanks,
  honour: {
    mentor: 'за высокие результаты в наставнической деятельности в {год} учебном году',
    mentee: 'за успехи, достигнутые в программе наставничества «{тема}» в {год} учебном году',
  },
  mentorCertificate: { mentor: member.mentor, mentee: member.mentee },
  participantCertificate: member,
  bestPractice: { mentor: 'за представление практики «{тема}»', mentee: 'за участие в практике «{тема}»' },
} as const satisfies Record<AwardKind, Record<AwardRole, string>>

export const problems = {
  picks: 'Отметьте, кого наградить',
  gone: 'Кого-то из отмеченных в парах этого года больше нет. Проверьте отметки и сохраните ещё раз',
  notMentor: 'Сертификат наставника выдают наставникам. Наставляемым подойдёт сертификат участника',
  reason: 'Напишите, за что',
  pattern: 'В образце номера должен стоять счётчик {n}: например, БН-{n}. Оставьте поле пустым, чтобы печатать без номеров',
  early: (names: string) => `Программа ещё не завершена (${names}): снимите отметки или напишите, почему награждаете раньше`,
  future: 'Награду нельзя датировать будущим числом',
  numberTaken: (number: string) => `Номер ${number} в этом учебном году уже выдан. Введите другой`,
  nobody: 'Отметьте в реестре, что напечатать',
  notGiven: (names: string) =>
    `Приказ об этих наградах ещё не зарегистрирован или отменён (${names}). Снимите отметки с этих записей или сначала зарегистрируйте приказ`,
} as const

export const notices = {
  issued: (count: number) => `Внесено в реестр: ${counted(count, 'награда', 'награды', 'наград')}. Отметьте их и напечатайте.`,
  saved: 'Запись исправлена.',
  removed: 'Запись удалена из реестра, её номер свободен.',
} as const

export const words = {
  add: 'Оформить награды',
  export: 'Скачать Excel',
  edit: 'Исправить',
  remove: 'Удалить',
  confirmRemove: 'Запись исчезнет из реестра. Напечатанный лист с этим номером станет недействительным.',
  markAll: (count: number) => `Отметить всех, чья программа завершена: ${count}`,
  early: 'до завершения программы',
  notGiven: { proposed: 'по проекту приказа', cancelled: 'приказ отменён' },
  completed: 'программа завершена',
  active: 'программа ещё идёт',
  topic: quoted,
  has: (text: string) => `уже есть: ${text}`,
  numbered: (kind: string, number: string | null) => (number ? `${kind} № ${number}` : kind),
  order: (number: string, day: string) => `приказ от ${shortDate(day)} № ${number}`,
  orderOption: (number: string | null, day: string | null, title: string) => `№ ${number ?? '—'}${day ? ` от ${shortDate(day)}` : ''} – ${title}`,
  protocol: (title: string, number: string | null) => `протокол мероприятия ${quoted(title)}${number ? ` № ${number}` : ''}`,
  basis: (parts: string) => `Основание: ${parts}`,
  dear: { male: 'Уважаемый', female: 'Уважаемая', unknown: 'Уважаемый (-ая)' },
  address: (dear: string, name: string) => `${dear} ${name}!`,
  letter: (reason: string) => `Выражаем Вам благодарность ${reason}.`,
  title: (kind: string, name: string) => `${kind}: ${name}`,
  file: 'Награды',
  registerFile: (year: string) => `Реестр наград ${year}.xlsx`,
  sheet: 'Реестр наград',
  columns: {
    number: 'Номер',
    day: 'Дата',
    kind: 'Вид',
    person: 'ФИО',
    standing: 'Должность, класс',
    reason: 'За что',
    basis: 'Основание',
    early: 'Выдано раньше срока: почему',
  },
  card: 'Награды',
} as const
