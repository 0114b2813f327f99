import { formProblems } from '../app/messages.ts'
import type { Refusal } from './commands.ts'

export const problems = { name: 'Введите название объединения' } as const

/** Why a group was not saved, by the field it is said at. */
export const refusals: Record<Refusal, Record<string, string>> = {
  taken: { name: 'Объединение с таким названием уже есть' },
  gone: { form: formProblems.gone },
  stale: { form: formProblems.stale },
}

export const notices = {
  created: 'Объединение добавлено. Внесите детей списком от педагога или отметьте его в их карточках.',
  saved: 'Сведения об объединении сохранены.',
} as const

export const words = {
  project: 'Проектная деятельность',
  competition: 'Соревновательная деятельность',
  progress: (received: number, total: string) => `Собрано ${received} из ${total}`,
  notReceived: 'не собран',
  change: 'Изменить',
  children: ['ребёнок', 'ребёнка', 'детей'],
  groupsGenitive: ['объединения', 'объединений', 'объединений'],
} as const
