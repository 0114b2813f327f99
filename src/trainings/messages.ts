import type { Sentences } from '../app/errors.ts'
import type { TrainingKind } from '../generated/prisma/enums.ts'

export const trainingKinds = {
  session: 'установочная сессия',
  consultation: 'консультация',
  exchange: 'обмен опытом',
  course: 'курс повышения квалификации',
} as const satisfies Record<TrainingKind, string>

export const problems = {
  title: 'Напишите тему, например: как составить персонализированную программу',
  hours: 'Введите число часов, например 1,5',
} as const

export const notices = {
  created: 'Событие добавлено. Отметьте присутствовавших, когда оно пройдёт.',
  saved: 'Изменения сохранены.',
  attendance: 'Присутствие отмечено.',
  materials: 'Материалы сохранены.',
  removed: 'Событие удалено.',
} as const

export const trainingReasons = {
  'trainings.notHeldYet': 'Событие ещё не прошло: присутствовавших отмечают в день события или позже.',
  'trainings.attended': 'На событии отмечены присутствовавшие. Снимите отметки, если событие добавлено по ошибке.',
} as const satisfies Sentences

export const trainingWords = {
  add: 'Добавить событие',
  edit: 'Изменить',
  remove: 'Удалить',
  confirmRemove: 'Событие исчезнет из списка. Запись о нём останется в журнале.',
  trainedOn: (day: string) => `обучен(а), последний раз ${day}`,
  notTrained: 'ещё не обучен(а)',
} as const

export const cardWords = { title: 'Обучение наставника', elsewhere: 'в другой организации', hourForms: ['час', 'часа', 'часов'] } as const
