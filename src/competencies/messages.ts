import type { Sentences } from '../app/errors.ts'

export const competencyReasons = {
  'competencies.inUse': 'Запись стоит в карточках наставников или запросах. Уберите её в архив: из списков выбора она исчезнет, а в карточках останется.',
  'competencies.otherKind': 'Область объединяют только с областью, а запись – с записью.',
  'competencies.same': 'Запись нельзя объединить с самой собой. Выберите другую.',
  'competencies.hasEntries': 'В области есть записи. Сначала удалите или перенесите в архив их.',
} as const satisfies Sentences

export const problems = {
  taken: 'Такая запись в этой области уже есть',
  name: 'Введите название',
  into: 'Выберите запись, которая останется',
  area: 'Выберите область',
} as const

export const notices = {
  created: 'Запись добавлена.',
  changed: 'Изменения сохранены.',
  moved: 'Порядок изменён.',
  merged: (name: string) => `Записи объединены, осталась «${name}».`,
  archived: 'Запись в архиве: в списках выбора её больше нет.',
  restored: 'Запись возвращена в списки выбора.',
  removed: 'Запись удалена.',
} as const

export const words = {
  change: 'Изменить',
  up: 'Выше',
  down: 'Ниже',
  merge: 'Объединить…',
  mergeNow: 'Объединить',
  confirmMerge: 'Отменить объединение будет нельзя.',
  mergeFacts: (mentors: string, requests: string) => `Перейдут: ${mentors}, ${requests}.`,
  mergeBoth: (both: number) => `У ${both} из них стоят обе записи: останется одна, с большим уровнем или важностью.`,
  mergeAnswers: (answers: string) => `Ответы анкет, где эта запись выбрана, тоже перейдут: ${answers}.`,
  mergeNothing: 'Эта запись нигде не стоит: она просто исчезнет.',
  answers: ['ответ', 'ответа', 'ответов'],
  level: (word: string) => `уровень: ${word}`,
  priority: (word: string) => `важность: ${word}`,
  mentorsTitle: 'В карточках наставников',
  requestsTitle: 'В запросах наставляемых',
  noMentors: 'Ни у одного наставника этой записи нет.',
  noRequests: 'Никто этого не запрашивал.',
  mostShown: 'Показаны первые 100.',
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
