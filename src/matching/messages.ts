import { shortDate } from '../app/format.ts'

/** The reasons of a score in words (domain §7.3). */
export const why = {
  covers: (covered: number, all: number, names: string) => `Закрывает ${covered} из ${all} запросов: ${names}`,
  coversOnly: (name: string) => `Закрывает запрос: ${name}`,
  coversNone: 'Компетенций под запрос нет',
  noRequest: 'Запрос наставляемого не указан: уточните его в карточке',
  sameDirection: (names: string) => `Общая направленность: ${names}`,
  sameDiscipline: (names: string) => `Та же дисциплина: ${names}`,
  noDirection: 'Общей направленности нет',
  slots: (count: number) => `Общих промежутков времени: ${count}`,
  slotsUnknown: 'Удобное время не указано',
  places: (free: number, capacity: number) => `Свободно мест: ${free} из ${capacity}`,
  namedByMentee: 'Наставляемый назвал этого наставника',
  namedByMentor: 'Наставник назвал этого наставляемого',
  trained: 'Обучение пройдено',
  notTrained: 'Обучение ещё не пройдено',
  experienced: 'Есть опыт наставничества',
} as const

export const choiceWords = {
  analysis: 'Анализ банка',
  list: 'Составить пары списком',
  decided: (decided: number, total: number) => `Решение принято по ${decided} из ${total}`,
  choose: 'Выбрать наставника',
  review: 'Посмотреть решение',
  formPair: 'Составить пару',
  withdraw: 'Отменить решение',
  confirmWithdraw: 'Наставляемый снова будет без решения. Запись останется в журнале.',
  noRequest: 'запрос не указан',
  waiting: (day: string) => `ждёт с ${shortDate(day)}`,
} as const

export const notices = {
  made: 'Решение сохранено. Теперь можно составить пару.',
  withdrawn: 'Решение отменено.',
} as const
