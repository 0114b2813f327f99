import type { Sentences } from '../app/errors.ts'
import { counted } from '../app/format.ts'
import type { ImportStatus } from '../generated/prisma/enums.ts'
import type { ImportKind } from './fields.ts'
import { type Usage, megabytes, reversalHours } from './rules.ts'

export const kindLabels = {
  staff: 'педагоги',
  students: 'обучающиеся',
  mentors: 'наставники',
  menteeTeachers: 'наставляемые педагоги',
  menteeStudents: 'наставляемые обучающиеся',
  projects: 'проекты',
  competitions: 'соревнования',
} as const satisfies Record<ImportKind, string>

/** Choices of the form: who or what stands in the list. */
export const kindChoices = {
  staff: { label: 'Педагоги и другие сотрудники', hint: 'Карточки людей: должность, объединения, стаж, категория' },
  students: { label: 'Обучающиеся', hint: 'Карточки детей: школа, класс, объединение, представитель' },
  mentors: { label: 'Наставники', hint: 'Банк наставников этого года: формы, компетенции, сколько наставляемых' },
  menteeTeachers: { label: 'Наставляемые – педагоги', hint: 'Банк наставляемых этого года: причина включения, запросы' },
  menteeStudents: { label: 'Наставляемые – обучающиеся', hint: 'Банк наставляемых этого года: нужен ли наставник, запросы' },
  projects: { label: 'Проекты обучающихся', hint: 'Строка – один проект: тема, стадия, срок защиты' },
  competitions: { label: 'Соревнования и конкурсы обучающихся', hint: 'Строка – одно участие: соревнование, уровень, дата' },
} as const satisfies Record<ImportKind, { label: string; hint: string }>

/** What comes after a list is taken: the banks are filled by decision (§8.1). */
export const nextSteps = {
  staff: {
    text: 'Внесённые педагоги ещё не в банках: кого включить в банк наставников или наставляемых, решаете вы.',
    label: 'Открыть список людей',
    url: '/people?kind=staff',
  },
  students: {
    text: 'Обучающиеся, о которых в списке сказано, нужен ли наставник, ждут вас среди наставляемых со статусом «выявлен». Остальные – в списке людей.',
    label: 'Открыть список людей',
    url: '/people?kind=student',
  },
  mentors: {
    text: 'Новые наставники ждут вас со статусом «кандидат»: кого включить в банк, решаете вы.',
    label: 'Открыть кандидатов',
    url: '/mentors?status=candidate',
  },
  menteeTeachers: { text: 'Новые наставляемые ждут вас со статусом «выявлен».', label: 'Открыть банк наставляемых', url: '/mentees?tab=teachers' },
  menteeStudents: { text: 'Новые наставляемые ждут вас со статусом «выявлен».', label: 'Открыть банк наставляемых', url: '/mentees?tab=students' },
  projects: {
    text: 'Проекты записаны в карточки детей. Кому нужен наставник, те среди наставляемых.',
    label: 'Открыть проектную деятельность',
    url: '/mentees?tab=projects',
  },
  competitions: {
    text: 'Участие записано в карточки детей. Кому нужен наставник, те среди наставляемых.',
    label: 'Открыть соревновательную деятельность',
    url: '/mentees?tab=competitions',
  },
} as const satisfies Record<ImportKind, { text: string; label: string; url: string }>

const titles = {
  staff: 'Список педагогов',
  students: 'Список обучающихся',
  mentors: 'Список наставников',
  menteeTeachers: 'Список наставляемых педагогов',
  menteeStudents: 'Список наставляемых обучающихся',
  projects: 'Список проектов',
  competitions: 'Список соревнований',
} as const satisfies Record<ImportKind, string>

export const statusLabels = {
  uploaded: { label: 'ждёт очереди', tone: 'new' },
  reading: { label: 'читается', tone: 'new' },
  ready: { label: 'ждёт вашего решения', tone: 'wait' },
  applied: { label: 'внесён', tone: 'ok' },
  failed: { label: 'не прочитан', tone: 'bad' },
} as const satisfies Record<ImportStatus, { label: string; tone: string }>

const usageSentences = {
  edited: 'карточку уже изменили',
  user: 'есть учётная запись',
  mentor: 'есть запись в банке наставников',
  mentee: 'запись в банке наставляемых уже изменили',
  activity: 'добавлены проекты или соревнования',
  consent: 'есть согласие',
  training: 'отмечено участие в обучении',
  order: 'есть в листе ознакомления с приказом',
  act: 'есть отметка об ознакомлении с локальным актом',
  survey: 'направлена анкета',
  news: 'есть в новости',
  avoided: 'назван нежелательным наставником',
} as const satisfies Record<Usage, string>

const inUse = Object.fromEntries(
  Object.entries(usageSentences).map(([usage, sentence]) => [
    `imports.inUse.${usage}`,
    (params: Record<string, string | number>) => `${String(params.name)}: ${sentence}.`,
  ]),
)

export const importReasons: Sentences = {
  ...inUse,
  'imports.inUseMore': ({ count }) => `И ещё ${counted(Number(count), 'человек', 'человека', 'человек')}, о ком в системе уже есть другие записи.`,
  'imports.namesUnknown': 'Укажите, в каких столбцах фамилия и имя.',
  'imports.nothingToTake': 'В списке нет ни одной строки, которую можно внести.',
  'imports.allThere': 'Всё, что есть в этом файле, в системе уже записано.',
  'imports.tooLate': `Отменить можно только в течение ${reversalHours} часов после внесения.`,
}

export const failureSentences = {
  noRows: 'Под заголовками нет ни одной строки с людьми. Проверьте, тот ли файл вы выбрали.',
  fileLost: 'Файл не найден на сервере. Загрузите его ещё раз.',
  unexpected: 'Файл прочитать не удалось: в программе произошла ошибка. Откройте его в Excel, сохраните как .xlsx и загрузите ещё раз.',
} as const

export const nothingChanged = 'В системе ничего не изменилось.'

export const notices = {
  applied: (created: number, filled: number) =>
    `${capital([...(created > 0 || filled === 0 ? [counted(created, 'человек внесён', 'человека внесены', 'человек внесено')] : []), ...(filled > 0 ? [counted(filled, 'карточка дополнена', 'карточки дополнены', 'карточек дополнено')] : [])].join(', '))}. Если это ошибка, внесение можно отменить в течение ${reversalHours} часов.`,
  newRepetitions: (count: number) =>
    `Пока страница была открыта, кого-то из этого списка внесли без вас. Как повторы пропущено ещё ${counted(count, 'строка', 'строки', 'строк')}.`,
  reversed: (count: number) =>
    `Внесение отменено${count > 0 ? `, ${counted(count, 'человек удалён', 'человека удалены', 'человек удалено')}` : ''}. Список можно исправить и внести ещё раз.`,
  columnsForgotten: 'Прежняя расстановка столбцов забыта. Столбцы подобраны по заголовкам заново.',
  choices: (count: number) => (count === 0 ? 'Решения не изменились.' : `Решения сохранены: ${counted(count, 'строка', 'строки', 'строк')}.`),
  removed: 'Загрузка удалена вместе с файлом.',
} as const

export const formProblems = {
  chooseKind: 'Выберите, что это за список',
  columnTaken: (field: string) => `Этот столбец уже выбран для поля «${field}»`,
  nameNeeded: 'Выберите столбец: без фамилии и имени человека внести нельзя',
  noSuchRow: 'В файле нет такой строки',
} as const

export const words = {
  title: (kind: ImportKind, file: string) => `${titles[kind]}: ${file}`,
  uploadHint: `Файл Excel (.xlsx, .xls), .ods или .csv, не больше ${megabytes} МБ`,
  upload: 'Загрузить список',
  apply: (count: number) => `Внести ${counted(count, 'человека', 'человек', 'человек')}`,
  applyFills: (count: number) => `Дополнить ${counted(count, 'карточку', 'карточки', 'карточек')}`,
  applyNothing: 'Внести',
  badRows: 'Скачать строки с ошибками',
  leftOut: 'Скачать невнесённые строки',
  reverse: 'Отменить внесение',
  confirmReverse: (count: number) =>
    `${count > 0 ? `Будут удалены ${counted(count, 'человек', 'человека', 'человек')} из этого списка, дополненные` : 'Дополненные'} и исправленные карточки станут прежними. Список останется, его можно исправить и внести ещё раз.`,
  remove: 'Удалить загрузку',
  confirmRemove: 'Файл и прочитанные строки будут удалены. Внесённых людей это не коснётся.',
  waiting: 'Список ждёт очереди: сейчас читаются другие файлы',
  opening: 'Открываем файл',
  progress: (read: number, total: number) => `Прочитано строк: ${read} из ${total}`,
  uploaded: 'Файл загружен',
  uploadedBy: (when: string, who: string) => `${when}, ${who}`,
  appliedBefore: (when: string) => `Этот же файл уже вносили ${when}. Кто внесён тогда, показан ниже как повтор.`,
  reversedAt: (when: string) => `Внесение этого списка отменено ${when}. Ниже – что будет, если внести его снова.`,
  taken: (result: string, when: string) => `Список внесён ${when}: ${result}.`,
  unread: 'В системе пока ничего не изменилось.',
  headerIn: (row: number) => `в строке ${row}`,
  skippedRow: (row: number, why: string) => `строка ${row} – ${why}`,
  column: (letter: string, heading: string, samples: string) =>
    `${letter}: ${heading === '' ? 'без заголовка' : heading}${samples === '' ? ' (пусто)' : ` (${samples})`}`,
  notLoaded: 'не загружать',
  imports: 'Загрузка списков',
  columnsFound: 'Программа определила столбцы по заголовкам. Если что-то не так, поправьте: строки будут поняты заново.',
  columnsUnknown: 'Программа не узнала заголовков. Выберите, в каком столбце что: достаточно фамилии и имени или ФИО в одном столбце.',
  applyFillsToo: (count: number) => `дополнить ${counted(count, 'карточку', 'карточки', 'карточек')}`,
  sheet: 'Лист',
  headings: 'Заголовки',
  skipped: 'Строки, где нет людей',
  unused: 'Не загружаются столбцы',
  errorColumn: 'Ошибка',
  rowColumn: 'Строка в файле',
  badFile: (file: string) => `Ошибки – ${file}.xlsx`,
  leftOutFile: (file: string) => `Не внесены – ${file}.xlsx`,
  errorSheet: 'Ошибки',
  skippedWhy: 'Строка пропущена: повтор.',
  added: (label: string, values: string) => `${label}: добавится ${values}`,
  changed: (label: string, from: string, to: string) => `${label}: ${from} → ${to}`,
  nothingToFill: 'В системе уже есть всё, что есть в этой строке.',
  sameChild: 'Запишется в карточку того же ребёнка.',
  project: 'Проект',
  competition: 'Соревнование',
  noName: 'без названия',
  newMentor: 'Запись в банке наставников',
  newMentee: 'Запись в банке наставляемых',
  candidate: 'кандидат',
  identified: 'выявлен',
  columnsAsBefore: 'Столбцы расставлены как в прошлый раз для файла с такими же заголовками. Если что-то не так, поправьте: строки будут поняты заново.',
  forgetColumns: 'Забыть расстановку',
  explanations: 'Пояснения',
  program: 'Программа',
} as const

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('ru') + text.slice(1)
}
