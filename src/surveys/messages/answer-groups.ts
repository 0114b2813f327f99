import type { Sentences } from '../../app/errors.ts'
import { counted } from '../../app/format.ts'

export const answerGroupReasons = {
  'surveys.groupTaken': 'Группа с таким названием у этого вопроса уже есть.',
} as const satisfies Sentences

export const groupNotices = {
  put: (count: number, name: string) =>
    `В группу «${name}» ${count % 10 === 1 && count % 100 !== 11 ? 'перенесён' : 'перенесено'} ${counted(count, 'ответ', 'ответа', 'ответов')}.`,
  takenOut: (count: number) => `Без группы теперь ещё ${counted(count, 'ответ', 'ответа', 'ответов')}.`,
  renamed: 'Группа переименована.',
  removed: 'Группа расформирована, её ответы снова без группы.',
} as const

export const groupProblems = {
  tick: 'Отметьте хотя бы один ответ',
  name: 'Выберите группу или назовите новую',
  both: 'Выберите готовую группу или назовите новую – что-то одно',
  rename: 'Введите название группы',
  taken: 'Группа с таким названием уже есть. Отметьте её ответы и перенесите в ту группу',
  stale: 'Пока страница была открыта, ответы разложил другой человек. Ваши отметки сохранены: сверьтесь со списком и повторите.',
} as const

export const groupWords = {
  times: (count: number) => `×\u00a0${count}`,
  title: (question: string) => `Похожие ответы: ${question}`,
  lead: 'Отметьте ответы, которые говорят об одном, и дайте им общее название. В итогах будет видно, сколько человек об этом сказали.',
  rename: 'Переименовать',
  remove: 'Расформировать',
  confirmRemove: (count: number) => `Название исчезнет, ${counted(count, 'ответ', 'ответа', 'ответов')} останутся без группы.`,
  count: (count: number) => counted(count, 'ответ', 'ответа', 'ответов'),
} as const
