import { counted } from '../../app/format.ts'

/** Words of the common link and of the answers that came by it. */
export const commonWords = {
  poster: 'Плакат с QR-кодом',
  makeCommon: 'Сделать общую ссылку',
  renewCommon: 'Заменить общую ссылку',
  confirmRenewCommon: 'По прежней ссылке и её QR-коду начать анкету больше не получится. Те, кто уже начал, смогут закончить.',
  byCommonLink: 'по общей ссылке',
  nameMissing: 'имя не указано',
  program: 'Программа',
  nameKept: (days: number, child: boolean) =>
    child
      ? `По имени методист найдёт тебя в списке. Если не найдёт, имя удалится через ${counted(days, 'день', 'дня', 'дней')} после закрытия анкеты`
      : `По имени методист найдёт вас в списке. Если не найдёт, имя удалится через ${counted(days, 'день', 'дня', 'дней')} после закрытия анкеты`,
  unmatch: 'Отменить сопоставление',
  discard: 'Удалить ответы',
  confirmDiscard: 'Ответы исчезнут из итогов и из программы. Вернуть их нельзя.',
  invitedHint: 'приглашён(а), ещё нет ответа',
  invitedTwice: 'по личной ссылке уже ответил(а)',
  toInvite: 'не приглашён(а), будет добавлен(а) в список',
} as const
