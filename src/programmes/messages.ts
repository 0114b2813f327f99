import type { Sentences } from '../app/errors.ts'
import { counted } from '../app/format.ts'
import type { ActivityMark, MeetingMode, ProgrammeStatus } from '../generated/prisma/enums.ts'

export const statuses = {
  draft: { label: 'черновик', tone: 'plain' },
  submitted: { label: 'на утверждении', tone: 'wait' },
  returned: { label: 'на доработке', tone: 'bad' },
  approved: { label: 'утверждена', tone: 'ok' },
  completed: { label: 'завершена', tone: 'plain' },
} as const satisfies Record<ProgrammeStatus, { label: string; tone: string }>

export const noProgramme = { label: 'программы нет', tone: 'bad' } as const

/** Marks of §8.3; a planned activity prints no mark at all. */
export const marks = {
  planned: { label: 'запланировано', tone: 'plain' },
  done: { label: 'выполнено', tone: 'ok' },
  partly: { label: 'частично', tone: 'wait' },
  notDone: { label: 'не выполнено', tone: 'bad' },
  moved: { label: 'перенесено', tone: 'new' },
} as const satisfies Record<ActivityMark, { label: string; tone: string }>

export const markChoices = { done: 'Выполнено', partly: 'Частично', notDone: 'Не выполнено' } as const

/** Stages of a programme (§4.6 item 7), in their order. */
export const stages = {
  adaptation: 'Адаптационный этап',
  main: 'Основной этап',
  final: 'Контрольно-оценочный этап',
} as const

export const modes = { inPerson: 'очно', remote: 'дистанционно', mixed: 'смешанно' } as const satisfies Record<MeetingMode, string>

/** As the narrow column of the printed log takes it. */
export const shortModes = { ...modes, remote: 'дистанц.' } as const satisfies Record<MeetingMode, string>

/** What the conclusion advises (§4.6 item 11). */
export const recommendations = {
  finish: 'завершить программу',
  goOn: 'продолжить работу в следующем году',
  change: 'сменить направление работы',
  mentor: 'рекомендовать наставляемого в наставники',
} as const

const term = (params: Record<string, string | number>) => `${params.from} – ${params.to}`

const notApproved = {
  draft: 'Программа ещё не утверждена: она в черновике. Заполните её и отправьте на утверждение.',
  submitted: 'Программа ещё не утверждена: её смотрит директор.',
  returned: 'Программа возвращена на доработку. Исправьте её по замечанию и отправьте ещё раз.',
  approved: 'Программа утверждена.',
  completed: 'Программа завершена, отметки в ней больше не меняются.',
} as const satisfies Record<ProgrammeStatus, string>

export const programmeReasons = {
  'programmes.goalMissing': 'Не указана цель программы',
  'programmes.tasksMissing': 'Нет ни одной задачи',
  'programmes.activitiesMissing': 'В плане нет ни одного мероприятия',
  'programmes.outsideTerm': (params) => `«${params.title}»: срок ${params.day} выходит за срок пары (${term(params)})`,
  'programmes.notAcquainted': 'Не указано, когда с программой ознакомлен наставляемый',
  'programmes.pairEnded': 'Пара уже закончила работу',
  'programmes.pairNotActive': 'Пара ещё не закреплена приказом: отметки и встречи появятся, когда приказ будет подписан и зарегистрирован',
  'programmes.draft': notApproved.draft,
  'programmes.submitted': notApproved.submitted,
  'programmes.returned': notApproved.returned,
  'programmes.completed': notApproved.completed,
  'programmes.fixed': 'Программу уже нельзя изменить: она отправлена директору или утверждена. Отметки о выполнении ставят в плане мероприятий.',
  'programmes.unmarked': (params) => `Без отметки ${counted(Number(params.count), 'мероприятие', 'мероприятия', 'мероприятий')}`,
  'programmes.noConclusion': 'Нет итогового вывода наставника',
  'programmes.notYourEntry': 'Эту запись сделал другой человек: исправить её может он сам или методист.',
} as const satisfies Sentences

export const problems = {
  future: 'Дата ещё не наступила. Укажите сегодняшний или прошедший день',
  beforeTerm: (day: string) => `Дата раньше начала работы пары (${day}). Проверьте день, месяц и год`,
  outsideTerm: (from: string, to: string) => `Срок должен быть в пределах срока пары: ${from} – ${to}`,
  past: 'Перенести можно на сегодня или на более поздний день',
  sameDay: 'Мероприятие и так назначено на этот день',
  dayNeeded: 'Укажите, когда это было',
  whyNotDone: 'Напишите коротко, почему мероприятие не состоялось',
  whyMoved: 'Напишите коротко, почему переносите',
  remark: 'Напишите, что исправить: без замечания программу не вернуть',
  topic: 'Напишите тему встречи или выберите мероприятие плана',
  title: 'Напишите, что будет сделано',
  conclusion: 'Напишите вывод: достигнута ли цель и что удалось',
  pair: 'Выберите пару',
} as const

export const notices = {
  created: 'Программа составлена по образцу. Напишите цель и задачи, проверьте план.',
  saved: 'Программа сохранена.',
  activityAdded: 'Мероприятие добавлено в план.',
  activitySaved: 'Мероприятие сохранено.',
  activityRemoved: 'Мероприятие убрано из плана.',
  submitted: 'Программа отправлена директору на утверждение.',
  returned: 'Программа возвращена на доработку.',
  approved: 'Программа утверждена.',
  completed: 'Программа завершена.',
  concluded: 'Итоги сохранены.',
  marked: (title: string, mark: string) => `«${title}» – ${mark}. Отметка сохранена.`,
  unmarked: 'Отметка снята.',
  moved: (day: string) => `Мероприятие перенесено на ${day}.`,
  meetingAdded: 'Встреча записана.',
  meetingSaved: 'Запись о встрече исправлена.',
  meetingRemoved: 'Запись о встрече удалена.',
} as const
