import { counted, decimal, share } from '../../app/format.ts'
import type { ProgrammeLevel } from '../rules/levels.ts'
import type { ScaleSummary } from '../rules/results.ts'

export const resultWords = {
  answered: (count: number) => (count === 0 ? 'Ответов пока нет.' : `Ответили: ${count}.`),
  scale: ({ mean, median, answered }: ScaleSummary) => `Среднее ${decimal(mean)}, медиана ${decimal(median)}. ${resultWords.answered(answered)}`,
  years: ({ mean, median, counts, answered }: ScaleSummary) =>
    `Среднее ${decimal(mean)}, медиана ${decimal(median)}, от ${decimal(Math.min(...counts.keys()))} до ${decimal(Math.max(...counts.keys()))}. ${resultWords.answered(answered)}`,
  several: 'Можно было выбрать несколько вариантов, поэтому сумма может быть больше числа ответивших.',
  other: 'Другое',
  mean: (mean: number) => `средний уровень ${decimal(mean)}`,
  named: (count: number) => `Коллег назвали: ${count}. Имена видны только в ответах.`,
  meanMark: 'Средняя оценка',
  median: 'Медиана',
  count: 'Ответили',
  oftenFirst: 'Строки идут от самых частых затруднений.',
  satisfaction: (from: number) => `Доволен, если оценка совместной работы ${from} и выше; скорее доволен – от 6; пустые ответы не учитываются.`,
  satisfied: 'довольны',
  rather: 'скорее довольны',
  unsatisfied: 'не довольны',
  twins: (count: number) =>
    `Сравниваются ответы тех, кто заполнил обе анкеты: ${counted(count, 'пара ответов', 'пары ответов', 'пар ответов')}. Разница – это факт минус ожидание, а не рост.`,
  difference: (value: number) => signed(Math.round(value * 10) / 10),
  reverse: 'здесь рост – ухудшение',
  levels: { optimal: 'оптимальный', admissible: 'допустимый', inadmissible: 'недопустимый' },
  level: ({ sum, most, level }: ProgrammeLevel) => `${share(sum, most)} – ${resultWords.levels[level]} уровень программы`,
  few: 'Ответивших меньше пяти, поэтому проценты не считаются.',
} as const

function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${decimal(Math.abs(value))}`
}
