/** Kinds of documents that are searched, in the order of the list. */
export const kindLabels = {
  order: 'Приказ',
  consent: 'Согласие',
  localAct: 'Локальный акт',
  programme: 'Программа',
  mentorReport: 'Отчёт наставника',
  monitoringReport: 'Справка по мониторингу',
  minutes: 'Протокол',
  finalEvent: 'Протокол мероприятия',
  award: 'Награда',
} as const

/** How the months begin, in any case: «октябрь 2023», «окт. 2023». */
export const monthStems = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'] as const

export const problems = { order: 'Последний день не может быть раньше первого' } as const

export const words = {
  programme: (topic: string) => `Персонализированная программа: ${topic}`,
  monitoringReport: (year: string) => `Справка по итогам ${year} учебного года`,
  more: (count: number) => `и ещё ${count}`,
} as const
