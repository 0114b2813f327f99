/** Kinds of a final event that centres hold (domain §2). */
export const eventKinds = ['круглый стол', 'фестиваль практик', 'конференция', 'конкурс практик', 'педагогический совет'] as const

export const notices = {
  saved: 'Итоговое мероприятие сохранено.',
  practices: 'Список практик сохранён.',
} as const

export const words = {
  edit: 'Изменить',
  minutes: 'Составить протокол',
  open: 'Открыть',
  kind: 'Вид',
  day: 'Дата',
  place: 'Место',
  protocol: 'Протокол',
  noProtocol: 'не приложен',
  number: (number: string) => `№ ${number}`,
  held: 'проведено',
  planned: 'запланировано',
  withProtocol: 'проведено, протокол приложен',
  chosenOf: (chosen: string, total: string) => `отобрано ${chosen} из ${total}`,
  noPractices: 'практик пока нет',
} as const
