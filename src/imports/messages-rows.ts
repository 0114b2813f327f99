import type { ImportRowStatus, RowChoice } from '../generated/prisma/enums.ts'
import type { Field, ImportKind } from './fields.ts'
import type { RowValues } from './row-values.ts'

/** Tabs of a list, before and after it is taken. */
export const rowTabs = {
  good: 'Готовы',
  warning: 'Предупреждения',
  bad: 'Ошибки',
  duplicate: 'Уже есть',
  created: 'Внесены',
  updated: 'Дополнены и исправлены',
  skipped: 'Пропущены',
} as const satisfies Record<ImportRowStatus, string>

export const emptyTabs = {
  good: 'Строк без замечаний нет.',
  warning: 'Предупреждений нет.',
  bad: 'Строк с ошибками нет.',
  duplicate: 'Повторов нет: никого из этого списка в системе ещё не было.',
  created: 'Никто не внесён.',
  updated: 'Ничьи карточки не дополнены.',
  skipped: 'Пропущенных строк нет.',
} as const satisfies Record<ImportRowStatus, string>

/** What happens with the rows of a tab, under its name. */
export const tabHints: Record<ImportRowStatus, string | null> = {
  good: null,
  warning: 'Эти люди будут внесены. Ячейки, в которых ошибка, останутся пустыми: заполнить их можно позже в карточке.',
  bad: 'Эти строки не вносятся. Скачайте их, исправьте и загрузите отдельным файлом.',
  duplicate:
    'Рядом с каждым показано, что изменится: было → станет. «Дополнить пустое» не трогает того, что уже записано. «Дополнить и заменить» заменит отличия. Пустая ячейка ничего не стирает. «Внести отдельно» – если это другой человек с тем же именем.',
  created: null,
  updated: null,
  skipped: null,
}

export const choiceLabels = {
  skip: 'Не вносить',
  fill: 'Дополнить пустое',
  update: 'Дополнить и заменить',
  create: 'Внести отдельно',
} as const satisfies Record<RowChoice, string>

export const bulkLabels = {
  skip: 'не вносить ничего о них',
  fill: 'дополнить пустые поля',
  update: 'дополнить пустое и заменить то, что отличается',
} as const

const who = ['Строка', 'Кто'] as const
const sameColumns = {
  warning: [...who, 'Замечания'],
  bad: ['Строка', 'Что в файле', 'Что исправить'],
  duplicate: [...who, 'Кого повторяет', 'Что сделать'],
  updated: [...who, 'Что изменено'],
  skipped: [...who, 'Почему'],
}

type Detail = { heading: string; fields: (keyof RowValues & Field)[] }

const group: Detail = { heading: 'Объединение', fields: ['studyGroups'] }
const needed: Detail = { heading: 'Нужен наставник', fields: ['needsMentor'] }
const childAt: Detail = { heading: 'Школа и класс', fields: ['school', 'grade'] }

/** What of a row is shown before it is taken. */
export const details: Record<ImportKind, Detail[]> = {
  staff: [
    { heading: 'Должность', fields: ['post'] },
    { heading: 'Направленность', fields: ['directions'] },
    group,
    { heading: 'Телефон и почта', fields: ['phone', 'email'] },
  ],
  students: [{ heading: 'Дата рождения', fields: ['birthOn'] }, childAt, group, needed],
  mentors: [
    { heading: 'Должность или класс', fields: ['post', 'organisation', 'school', 'grade'] },
    { heading: 'Формы', fields: ['forms'] },
    { heading: 'Компетенции', fields: ['competencies'] },
    { heading: 'Предельное число', fields: ['capacity'] },
  ],
  menteeTeachers: [
    { heading: 'Должность', fields: ['post'] },
    { heading: 'Причина включения', fields: ['inclusionReason'] },
    { heading: 'Запросы', fields: ['mainRequest', 'requests'] },
  ],
  menteeStudents: [childAt, group, needed, { heading: 'Запросы', fields: ['mainRequest', 'requests'] }],
  projects: [
    { heading: 'Тема', fields: ['projectTopic'] },
    { heading: 'Стадия', fields: ['projectStage'] },
    { heading: 'Куда и когда', fields: ['presentedAt', 'defenceOn'] },
    needed,
  ],
  competitions: [
    { heading: 'Соревнование', fields: ['competition', 'discipline'] },
    { heading: 'Уровень', fields: ['competitionLevel'] },
    { heading: 'Когда', fields: ['heldOn'] },
    needed,
  ],
}

/** Columns of the rows of each status. */
export function rowColumns(kind: ImportKind, status: ImportRowStatus): string[] {
  return status === 'good' || status === 'created' ? [...who, ...details[kind].map(({ heading }) => heading)] : sameColumns[status]
}
