import type { ImportRowStatus, RowChoice } from '../generated/prisma/enums.ts'
import type { ImportKind } from './columns.ts'

/** Tabs of a list, before and after it is taken. */
export const rowTabs = {
  good: 'Готовы',
  warning: 'Предупреждения',
  bad: 'Ошибки',
  duplicate: 'Повторы',
  created: 'Внесены',
  updated: 'Дополнены',
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
    'Повторы не вносятся, пока вы не решите иначе. «Дополнить» заполнит в карточке только пустые поля. «Внести отдельно» – если это другой человек с тем же именем.',
  created: null,
  updated: null,
  skipped: null,
}

export const choiceLabels = {
  skip: 'Не вносить',
  fill: 'Дополнить',
  create: 'Внести отдельно',
} as const satisfies Record<RowChoice, string>

export const bulkLabels = {
  skip: 'не вносить никого из них',
  fill: 'дополнить пустые поля карточек',
} as const

const who = ['Строка', 'Кто'] as const
const staffColumns = [...who, 'Должность', 'Направленность', 'Объединение', 'Телефон и почта']
const studentColumns = [...who, 'Дата рождения', 'Школа и класс', 'Объединение', 'Нужен наставник']
const sameColumns = {
  warning: [...who, 'Замечания'],
  bad: ['Строка', 'Что в файле', 'Что исправить'],
  duplicate: [...who, 'Кого повторяет', 'Что сделать'],
  updated: [...who, 'Что дополнено'],
  skipped: [...who, 'Почему'],
}

/** Columns of the rows of each status. */
export const rowColumns: Record<ImportKind, Record<ImportRowStatus, string[]>> = {
  staff: { ...sameColumns, good: staffColumns, created: staffColumns },
  students: { ...sameColumns, good: studentColumns, created: studentColumns },
}
