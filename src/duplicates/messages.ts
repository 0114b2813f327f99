import type { Sentences } from '../app/errors.ts'
import { shortDate } from '../app/format.ts'
import { kindNames } from '../consents/messages.ts'
import type { Group } from './choices.ts'
import { daysToUndo } from './merge-rules.ts'
import type { Degree, Doubt, Sign } from './rules.ts'

/** Who acts when the program itself does. */
export const programName = 'Программа'

export const signs = {
  same: 'имя полностью совпадает',
  hyphen: 'имя отличается только дефисом',
  noMiddle: 'имя совпадает, в одной записи нет отчества',
  swapped: 'части имени переставлены',
  initials: 'в одной записи инициалы',
  doubleSurname: 'двойная фамилия записана не полностью',
  typo: 'имя отличается одной буквой',
  sameLastName: 'одна фамилия',
  birth: 'одна дата рождения',
  phone: 'один телефон',
  email: 'один адрес почты',
  post: 'одна должность',
} as const satisfies Record<Sign, string>

export const doubts = {
  birthDiffers: 'даты рождения различаются',
  givenDiffers: 'имена или отчества разные: возможно, это близнецы или родственники',
  namesDiffer: 'имена разные: возможно, это родственники',
  postDiffers: 'должности разные',
  schoolDiffers: 'школы разные',
  kindDiffers: 'это записи разного вида: педагог, обучающийся или внешний участник',
} as const satisfies Record<Doubt, string>

export const degrees = {
  sure: { label: 'почти точно', tone: 'wait' },
  likely: { label: 'вероятно', tone: 'new' },
  possible: { label: 'возможно', tone: 'plain' },
} as const satisfies Record<Degree, { label: string; tone: string }>

export const kindFilter = { adults: 'педагоги и внешние участники', students: 'обучающиеся' } as const
export const degreeFilter = { sure: degrees.sure.label, likely: degrees.likely.label, possible: degrees.possible.label } as const

export const problems = { keep: 'Выберите, какая запись останется' } as const

export const duplicateReasons = {
  'duplicates.anonymised': 'Одна из записей обезличена: по ней уже нельзя понять, чья она.',
  'duplicates.twoAccounts': (params) =>
    `У обеих записей есть действующая учётная запись: ${params.logins}. Отключите ту, которой человек не пользуется, и повторите объединение.`,
  'duplicates.facing': (params) => `Эти записи – наставник и наставляемый одной пары: ${params.topic}. Если это один человек, сначала исправьте состав пары.`,
  'duplicates.unregistered': (params) =>
    `Убираемая запись названа в подписанном приказе без номера: ${params.title}. Зарегистрируйте приказ или оставьте эту запись, а не другую.`,
  'duplicates.disputed': (params) =>
    `На одной записи согласие ${consentName(params.kind)} за ${params.year} учебный год действует, на другой позже отозвано. Отметьте отзыв и здесь или исправьте запись об отзыве.`,
  'duplicates.undone': 'Это объединение уже отменено.',
  'duplicates.tooLate': `Объединение можно отменить только в течение ${daysToUndo} дней.`,
  'duplicates.laterMerge': 'После этого было ещё одно объединение той же записи. Сначала отмените его.',
  'duplicates.keptGone': 'Оставленной записи больше нет, или она обезличена: возвращать сведения некуда.',
} as const satisfies Sentences

export const notices = {
  merged: (name: string) => `Записи объединены: ${name}. Это можно отменить в течение ${daysToUndo} дней.`,
  undone: (name: string) => `Объединение отменено, запись вернулась: ${name}.`,
  undoneBut: (name: string) => `Объединение отменено, запись вернулась: ${name}. Изменённое после объединения оставлено как есть:`,
  toldApart: 'Отмечено: это разные люди. Эту пару программа больше не предлагает.',
  whereDistinct: 'Передумали? Снимите отметку на вкладке «Разные люди»',
  togetherAgain: 'Отметка «разные люди» снята. Записи снова сравниваются.',
} as const

export const words = {
  asOf: (day: string) => `на ${day}`,
  title: 'Повторы',
  likely: 'Похожие записи',
  distinct: 'Разные люди',
  merges: 'Объединённые записи',
  compare: 'Сравнить',
  tellApart: 'Это разные люди',
  undoDistinct: 'Снять отметку',
  undoMerge: 'Отменить объединение',
  confirmUndo: 'Обе записи станут такими, какими были. Что изменили после объединения, останется как есть.',
  but: (text: string) => `но ${text}`,
  record: (id: number) => `запись № ${id}`,
  mergedOn: (day: string) => `объединена ${day}`,
  undoUntil: (day: string) => `можно отменить до ${day}`,
  undone: (day: string) => `отменено ${day}`,
  forgotten: 'срок отмены прошёл',
  entered: (day: string) => `внесена ${day}`,
  left: (day: string) => `выбыл(а) ${day}`,
  here: 'в центре',
  both: 'оба примечания вместе',
  same: 'одинаково',
  born: (day: string) => `род. ${day}`,
} as const

export const groupLabels = {
  name: 'Фамилия, имя, отчество',
  kind: 'Кто это',
  birthOn: 'Дата рождения',
  phone: 'Телефон',
  email: 'Электронная почта',
  post: 'Должность',
  department: 'Подразделение',
  education: 'Образование',
  category: 'Категория',
  experience: 'Стаж',
  hiredOn: 'Принят(а) на работу',
  organisation: 'Организация',
  noRecordOn: 'Справка об отсутствии судимости',
  school: 'Школа',
  grade: 'Класс',
  leftOn: 'Выбытие',
  curatorNote: 'Примечание куратора',
} as const satisfies Record<Group, string>

/** What hangs on a record, in the words of the card. */
export const belongings = {
  mentorProfiles: 'Записи в банке наставников',
  menteeProfiles: 'Записи в банке наставляемых',
  pairs: 'Пары и группы с программами',
  consents: 'Согласия и их сканы',
  invitations: 'Анкеты и ответы',
  attendances: 'Обучение наставников',
  certificates: 'Обучение на стороне',
  achievements: 'Достижения',
  projects: 'Проекты',
  competitions: 'Соревнования и конкурсы',
  acquaintances: 'Ознакомление с приказами',
  actsRead: 'Ознакомление с локальными актами',
  newsMentions: 'Упоминания в новостях',
  studyGroups: 'Объединения',
  leads: 'Руководство объединениями',
  sites: 'Площадки',
  tags: 'Метки',
  representatives: 'Законные представители',
  importRows: 'Строки загруженных списков',
  cardViews: 'Просмотры карточки',
  user: 'Учётная запись',
} as const

function consentName(kind: string | number | undefined): string {
  const names: Record<string, string> = kindNames
  return names[String(kind)] ?? String(kind)
}

const onDay = (day: string | null) => (day === null ? 'без отправки' : `от ${shortDate(day)}`)

/** What becomes of something both records have. */
export const collisionTexts = {
  mentor: (year: string, status: string) =>
    `Банк наставников ${year}: две записи станут одной, состояние – «${status}». Тексты сложатся, уровни компетенций возьмутся более высокие.`,
  mentee: (year: string, status: string) =>
    `Банк наставляемых ${year}: две записи станут одной, состояние – «${status}». Тексты сложатся, из одинаковых запросов останется более важный.`,
  choice: (year: string, day: string) => `Выбор наставника ${year}: останется более поздний, от ${shortDate(day)}.`,
  pair: (topic: string) => `Пара или группа «${topic}»: человек записан в неё дважды, останется один раз.`,
  campaign: (title: string, one: string | null, other: string | null) =>
    `Анкета «${title}»: есть ответы ${onDay(one)} и ${onDay(other)}. Останутся более поздние, пропуски в них заполнятся из других. Где ответы различаются, более ранний ответ уйдёт, через 30 дней – навсегда.`,
  campaignOnce: (title: string) => `Анкета «${title}»: из двух приглашений останется то, по которому ответили.`,
  order: (title: string) => `Приказ «${title}»: отметка об ознакомлении останется одна, самая ранняя.`,
  act: (title: string, one: string, other: string) =>
    one === other
      ? `${title}: на обеих записях отмечено ознакомление ${shortDate(one)}, отметка останется одна.`
      : `${title}: отмечено ознакомление ${shortDate(one)} и ${shortDate(other)}. Отметка останется одна, самая ранняя.`,
  training: (title: string) => `Обучение «${title}»: отметка о присутствии останется одна.`,
  signed: (orders: string) => `Подписанные приказы не изменятся: ${orders}. В них останется имя, с которым их подписали.`,
} as const

/** Tables in the words of the card, for what a taken back merge could not return. */
export const tableNames: Readonly<Record<string, string>> = {
  Person: 'Сведения о человеке',
  User: belongings.user,
  MentorProfile: belongings.mentorProfiles,
  MenteeProfile: belongings.menteeProfiles,
  Pair: belongings.pairs,
  PairMember: belongings.pairs,
  Consent: belongings.consents,
  Invitation: belongings.invitations,
  Response: belongings.invitations,
  Answer: belongings.invitations,
  TrainingAttendance: belongings.attendances,
  TrainingCertificate: belongings.certificates,
  Achievement: belongings.achievements,
  ProjectRecord: belongings.projects,
  CompetitionRecord: belongings.competitions,
  OrderAcquaintance: belongings.acquaintances,
  ActAcquaintance: belongings.actsRead,
  NewsPerson: belongings.newsMentions,
  PersonStudyGroup: belongings.studyGroups,
  StudyGroup: belongings.leads,
  PersonSite: belongings.sites,
  PersonTag: belongings.tags,
  LegalRepresentative: belongings.representatives,
  ImportRow: belongings.importRows,
  CardView: belongings.cardViews,
}
export const otherTables = 'Прочие сведения'
