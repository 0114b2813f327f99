import { counted } from '../app/format.ts'

export const blankWords = {
  hours: (hours: number) => `${counted(hours, 'час', 'часа', 'часов')} в месяц`,
} as const
