/** Lists a reader may arrange, by their addresses, as the pages name them. */
export const listTitles = {
  '/people': 'Люди',
  '/mentors': 'Банк наставников',
  '/mentees': 'Банк наставляемых',
  '/pairs': 'Пары и группы',
  '/programmes': 'Программы',
  '/orders': 'Приказы',
} as const

export const notices = {
  saved: (name: string) => `Отбор «${name}» сохранён: он стоит над списком.`,
  renamed: 'Название отбора изменено.',
  removed: (name: string) => `Отбор «${name}» удалён. Сами записи не изменились.`,
  columns: 'Столбцы списка изменены.',
} as const

export const problems = {
  name: 'Введите название отбора, например: ждут пары',
  taken: 'Отбор с таким названием у этого списка уже есть. Назовите иначе',
} as const

export const words = {
  rename: 'Переименовать',
  remove: 'Удалить',
  confirmRemove: 'Название исчезнет над списком. Сами записи не изменятся.',
  print: 'Печать',
  excel: 'Выгрузить в Excel',
  search: (q: string) => `Поиск: ${q}`,
  ticked: (count: number) => `Отмеченные: ${count}`,
  all: 'весь список',
  asOf: (day: string) => `по состоянию на ${day}`,
} as const
