import { counted } from '../app/format.ts'

export const blankWords = {
  hours: (hours: number) => `${counted(hours, 'час', 'часа', 'часов')} в месяц`,
  grade: (grade: string) => (/^\d+\s*[А-Яа-яЁё]?$/.test(grade) ? `${grade} класс` : grade),
} as const
