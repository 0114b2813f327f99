import { counted } from '../app/format.ts'
import type { MentoringForm, MentoringKind, PairKind, PairStatus } from '../generated/prisma/enums.ts'

/** Forms as the roadmap spells them: a hyphen without spaces (domain §2). */
export const forms = {
  teacherTeacher: 'педагог-педагог',
  teacherStudent: 'педагог-ученик',
  studentStudent: 'ученик-ученик',
} as const satisfies Record<MentoringForm, string>

/** Who works with whom, for the choice of a form. */
export const formHints = {
  teacherTeacher: 'опытный педагог помогает педагогу',
  teacherStudent: 'педагог сопровождает обучающегося: проект, конкурс, трудности',
  studentStudent: 'обучающийся помогает обучающемуся',
} as const satisfies Record<MentoringForm, string>

export const mentoringKinds = {
  traditional: 'традиционное',
  group: 'групповое',
  situational: 'ситуационное',
  shortTerm: 'краткосрочное',
  speed: 'скоростное',
  reverse: 'реверсивное',
  virtual: 'виртуальное',
} as const satisfies Record<MentoringKind, string>

/** What each kind means (domain §3.6). */
export const kindHints = {
  traditional: 'один на один, регулярно, 3–12 месяцев',
  group: 'один наставник и несколько наставляемых',
  situational: 'помощь по запросу, когда она нужна',
  shortTerm: 'встречи по расписанию ради одной цели',
  speed: 'разовая встреча или сессия',
  reverse: 'младший по возрасту или стажу учит старшего',
  virtual: 'дистанционно',
} as const satisfies Record<MentoringKind, string>

export const pairKinds = { pair: 'пара', group: 'группа' } as const satisfies Record<PairKind, string>

/** «Иванов – Шевченко», or «Иванов – группа, 3 наставляемых», of last names. */
export function pairTitle(mentor: string, mentees: readonly string[]): string {
  const [only] = mentees
  return `${mentor} – ${mentees.length === 1 && only ? only : `группа, ${counted(mentees.length, 'наставляемый', 'наставляемых', 'наставляемых')}`}`
}

export const pairStatuses = {
  draft: { label: 'черновик', many: 'Черновики', tone: 'plain' },
  agreed: { label: 'согласована', many: 'Согласованы', tone: 'wait' },
  active: { label: 'действует', many: 'Действуют', tone: 'ok' },
  completed: { label: 'завершена', many: 'Завершены', tone: 'plain' },
  terminated: { label: 'прекращена досрочно', many: 'Прекращены', tone: 'bad' },
} as const satisfies Record<PairStatus, { label: string; many: string; tone: string }>

/** Who asked to end a pair early; `employer` has to give three working days' notice (domain §1.2). */
export const initiators = {
  mentor: 'наставник',
  mentee: 'наставляемый',
  mutual: 'обе стороны',
  employer: 'центр (работодатель)',
  circumstances: 'обстоятельства: увольнение, отчисление, болезнь',
} as const

/** Role models of domain §3.6. */
export const roleModels = {
  expertNovice: 'опытный педагог – молодой специалист',
  leaderStruggling: 'лидер педагогического сообщества – педагог, испытывающий профессиональные затруднения',
  innovatorConservative: 'педагог-новатор – консервативный педагог',
  subjectExpertNovice: 'опытный предметник – неопытный предметник',
  methodistTeacher: 'методист – педагог',
  youngExperienced: 'молодой педагог – опытный педагог (цифровые технологии)',
  teacherGifted: 'педагог – одарённый обучающийся',
  teacherProjectAuthor: 'педагог – автор проекта',
  teacherContestant: 'педагог – участник соревнований',
  teacherStruggling: 'педагог – обучающийся с трудностями',
  teacherPassive: 'педагог – пассивный обучающийся',
  teacherSpecialNeeds: 'педагог – обучающийся с ОВЗ',
  peers: 'равный – равному',
  strongWeak: 'успевающий – неуспевающий',
  leaderPassive: 'лидер – пассивный',
  adaptedNewcomer: 'адаптированный – неадаптированный',
  winnerBeginner: 'опытный участник, призёр – новичок конкурса',
  elderYounger: 'старший – младший в команде проекта',
} as const

export type RoleModel = keyof typeof roleModels

export const problems = {
  noForm: 'Выберите форму наставничества',
  noMentor: 'Выберите наставника из списка',
  noMentees: 'Отметьте хотя бы одного наставляемого',
  noRoleModel: 'Выберите ролевую модель или опишите её своими словами',
  topic: 'Напишите, над чем работает пара, например: открытое занятие',
  endsBeforeStart: 'Последний день должен быть позже первого',
  warnings: 'Прочитайте предупреждения и отметьте, что учли их',
  prohibited: 'Сохранить нельзя. Причины перечислены ниже',
  endedBeforeStart: 'Дата раньше начала работы пары',
  endedInFuture: 'Эта дата ещё не наступила',
} as const

export const notices = {
  formed: 'Пара сохранена как черновик. Согласуйте её с участниками.',
  saved: 'Изменения сохранены.',
  agreed: 'Пара согласована. Дальше – согласия участников и приказ.',
  reopened: 'Пара снова черновик.',
  dissolved: 'Черновик расформирован, наставляемые вернулись в банк.',
  completed: 'Пара завершена.',
} as const

/** Buttons and steps of a pair. */
export const pairWords = {
  pairs: 'Пары и группы',
  myPairs: 'Мои пары',
  form: 'Составить пару',
  formList: 'Составить списком',
  edit: 'Изменить',
  all: 'Все',
  agree: 'Отметить согласованной',
  reopen: 'Вернуть в черновик',
  confirmReopen: 'Пара снова станет черновиком; согласия участников сохранятся.',
  dissolve: 'Расформировать',
  confirmDissolve: 'Черновик исчезнет, наставляемые вернутся в банк. История останется в журнале.',
  complete: 'Завершить',
  replaceMentor: 'Заменить наставника',
  extend: 'Продлить',
  changeOther: 'Другие изменения',
  terminate: 'Прекратить приказом',
  group: (count: number, names: string) => `группа, ${count}: ${names}`,
  free: (free: number, capacity: number) => `свободно мест: ${free} из ${capacity}`,
  already: (names: string) => `уже в паре: ${names}`,
  chosen: (name: string) => `выбран наставник: ${name}`,
} as const

export const columns = {
  mentor: 'Наставник',
  mentees: 'Наставляемые',
  form: 'Форма',
  topic: 'Над чем работают',
  term: 'Срок',
  status: 'Состояние',
  kind: 'Пара или группа',
  model: 'Ролевая модель',
  startsOn: 'Начало',
  endsOn: 'Окончание',
  pair: 'пара',
  group: 'группа',
} as const

export const sheetName = (year: string) => `Пары и группы ${year}.xlsx`

export const filterNames = { q: 'Поиск', form: 'Форма', mentor: 'Наставник' } as const

/** What the pair needs next. */
export const pairNeeds = {
  agree: 'Согласовать пару с участниками',
  consents: (names: string) => `Получить согласия: ${names}`,
  includeInOrder: 'Включить пару в приказ о закреплении',
  finishOrder: 'Провести приказ до регистрации',
  programme: 'Составить персонализированную программу',
  finishProgramme: 'Довести программу до утверждения',
  termOver: (day: string) => `Срок пары истёк ${day}: завершите её или прекратите`,
} as const
