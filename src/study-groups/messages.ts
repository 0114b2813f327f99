export const problems = {
  name: 'Введите название объединения',
  taken: 'Объединение с таким названием уже есть',
} as const

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
