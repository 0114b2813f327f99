import { counted } from '../app/format.ts'
import { kindNames } from './messages.ts'

export const blankWords = {
  hours: (hours: number) => `${counted(hours, 'час', 'часа', 'часов')} в месяц`,
  sheets: (count: number) => counted(count, 'лист', 'листа', 'листов'),
  withoutGroup: 'Участники без объединения',
  papers: kindNames,
  signers: { self: 'участник', representative: 'законный представитель' },
} as const
