import type { StudentActivity } from '../generated/prisma/enums.ts'
import type { LineProblem } from './rules.ts'

/** What is wrong with a line of a list, told at its field. */
export const lineProblems = {
  nameMissing: 'Напишите фамилию, имя и отчество ребёнка',
  namePartial: 'Напишите и фамилию, и имя',
  bornMissing: 'Укажите дату рождения или класс',
  bornUnknown: 'Напишите дату рождения (12.05.2010) или класс (7А)',
  topicOfNone: 'Проекта нет, а тема указана. Исправьте одно из двух',
  nameOfNone: 'Соревнований нет, а название указано. Исправьте одно из двух',
  needsMissing: 'Отметьте, нужен ли наставник',
  repeated: 'Этот ребёнок уже вписан строкой выше',
  alreadyHere: 'Этот ребёнок уже есть в списке объединения',
  sameOrNew: 'Ребёнок с таким именем уже есть в базе. Выберите, он ли это',
  stale: 'Пока вы заполняли список, строку изменил другой человек. Сверьте и сохраните ещё раз',
} as const satisfies Record<LineProblem | 'bornUnknown', string>

export const listNotices = {
  saved: 'Список сохранён.',
  added: (names: string) => `Внесены в базу и в объединение: ${names}. Допишите в карточках школу и законных представителей.`,
  undone: 'Отметка снята: список снова не сдан.',
} as const

export const activities = { project: 'Проектная деятельность', competition: 'Соревновательная деятельность' } as const satisfies Record<StudentActivity, string>

export const listWords = {
  ...{ received: (day: string) => `принят ${day}`, notReceived: 'не сдан', undo: 'Снять отметку' },
  listOf: { project: 'Список по проектам', competition: 'Список по соревнованиям' },
  receive: { project: 'список по проектам принят', competition: 'список по соревнованиям принят' },
  ...{ blank: 'Напечатать бланк', change: 'Изменить объединение', leader: (name: string) => `педагог ${name}`, noLeader: 'педагог не указан' },
  ...{ enter: 'Внести', noPhone: 'телефон не указан' },
  ...{ allLists: 'Оба списка', projects: 'Проекты', competitions: 'Соревнования' },
  missingOf: { project: 'по проектам', competition: 'по соревнованиям' },
  ...{ another: 'это другой ребёнок, внести нового', theSame: (who: string) => `это он(а): ${who}` },
  ...{ nowIs: (text: string) => `Сейчас в базе: ${text}`, nothing: 'ничего не указано' },
  ...{ projectIs: (topic: string) => `проект – ${topic}`, competitionIs: (name: string) => `соревнование – ${name}` },
  ...{ needsIs: (text: string) => `нужен наставник – ${text}`, mentorIs: (name: string) => `рекомендован ${name}` },
  ...{ stale: 'Часть списка изменил другой человек, пока вы его заполняли. Всё, что вы ввели, осталось в полях; такие строки отмечены.' },
  childNumber: (number: number) => `новый ребёнок, строка ${number}`,
} as const
