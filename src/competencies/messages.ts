import type { Sentences } from '../app/errors.ts'

export const competencyReasons = {
  'competencies.inUse': 'Запись стоит в карточках наставников или запросах. Уберите её в архив: из списков выбора она исчезнет, а в карточках останется.',
  'competencies.hasEntries': 'В области есть записи. Сначала удалите или перенесите в архив их.',
} as const satisfies Sentences

export const problems = { taken: 'Такая запись в этой области уже есть', name: 'Введите название' } as const

export const notices = {
  created: 'Запись добавлена.',
  renamed: 'Запись переименована.',
  archived: 'Запись в архиве: в списках выбора её больше нет.',
  restored: 'Запись возвращена в списки выбора.',
  removed: 'Запись удалена.',
} as const

export const words = {
  rename: 'Переименовать',
  archive: 'В архив',
  restore: 'Вернуть из архива',
  remove: 'Удалить',
  confirmRemove: 'Запись исчезнет безвозвратно.',
  used: (mentors: string, requests: string) => `${mentors}, ${requests}`,
  mentors: ['наставник', 'наставника', 'наставников'],
  requests: ['запрос', 'запроса', 'запросов'],
  archived: 'в архиве',
} as const

/** Levels of a competency and priorities of a request, in words (§3.5). */
export const levels = { 3: 'может учить других', 2: 'уверенный', 1: 'базовый' } as const
export const priorities = { 3: 'важно', 2: 'желательно', 1: 'при возможности' } as const

/** The word of a level or priority from 1 to 3. */
export function gradeWord(words: Readonly<Record<1 | 2 | 3, string>>, grade: number): string {
  return words[grade === 3 ? 3 : grade === 2 ? 2 : 1]
}
