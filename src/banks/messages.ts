import type { Sentences } from '../app/errors.ts'
import type { BankKind } from '../generated/prisma/enums.ts'

export const bankReasons = {
  'banks.noDataConsent': 'Нет согласия на обработку персональных данных: без него ребёнка не включают в банк.',
  'banks.notEmpty': 'В этом банке уже есть записи. Отметка ставится только для пустого банка.',
} as const satisfies Sentences

/** What a decision about an empty bank says (§8.1: 2.2, 2.4, 3.2). */
export const decisions = {
  menteeTeachers: { ask: 'Нуждающихся педагогов нет', said: 'Нуждающихся педагогов в этом году нет' },
  menteeStudents: { ask: 'Нуждающихся обучающихся нет', said: 'Нуждающихся обучающихся в этом году нет' },
  mentorsTeacherTeacher: { ask: 'Форма «педагог-педагог» не используется', said: 'Форма «педагог-педагог» в этом году не используется' },
  mentorsTeacherStudent: { ask: 'Форма «педагог-ученик» не используется', said: 'Форма «педагог-ученик» в этом году не используется' },
  mentorsStudentStudent: { ask: 'Форма «ученик-ученик» не используется', said: 'Форма «ученик-ученик» в этом году не используется' },
} as const satisfies Record<BankKind, { ask: string; said: string }>

export const problems = { reason: 'Выберите причину или напишите свою: она останется в карточке' } as const

export const notices = { decided: 'Отметка сохранена.', undone: 'Отметка снята.' } as const

export const bankWords = {
  undo: 'Снять отметку',
  why: (said: string, reason: string) => `${said}: ${reason}`,
  allTab: 'Все',
  add: (label: string, count: number) => `${label} (${count})`,
  more: (count: number) => `ещё\u00a0${count}`,
  load: (taken: number, capacity: number) => `${taken} из ${capacity}`,
  yes: 'да',
  no: 'нет',
  exportLead: (found: number) => `В файл попадут те же записи, что и в списке с выбранными условиями: ${found}.`,
  official: {
    label: 'Официальная таблица',
    text: 'Столбцы и порядок – как в методических рекомендациях. Результаты, ссылка на кейс и отметка о прохождении берутся из пар и программ.',
  },
  projects: { label: 'Проекты', text: 'Проекты тех же детей, по строке на проект. Файл можно исправить и загрузить обратно как список проектов.' },
  competitions: {
    label: 'Соревнования',
    text: 'Соревнования тех же детей, по строке на каждое. Файл можно исправить и загрузить обратно как список соревнований.',
  },
  everything: {
    label: 'Всё, что вижу',
    text: 'Все сведения о людях и записях, какие вам доступны. Этот файл можно исправить и загрузить обратно: программа покажет, что изменилось.',
  },
} as const

export const workFormats = {
  individual: 'индивидуально',
  group: 'с группой',
  inPerson: 'очно',
  remote: 'дистанционно',
} as const

export const slotDays = { mon: 'понедельник', tue: 'вторник', wed: 'среда', thu: 'четверг', fri: 'пятница', sat: 'суббота', sun: 'воскресенье' } as const
export const slotParts = { morning: 'утро', day: 'день', evening: 'вечер' } as const
