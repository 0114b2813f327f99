import { counted } from '../../app/format.ts'
import { type CodeProblem, saysNumber } from '../rules/codes.ts'

/** What is wrong with a number typed from paper. */
export function problemText(problem: CodeProblem): string {
  switch (problem.is) {
    case 'unknown':
      return `Варианта «${problem.typed}» здесь нет. Впишите номера, которые стоят на бланке, не больше ${problem.last}`
    case 'several':
      return 'Здесь один ответ: впишите один номер'
    case 'rows':
      return `${counted(problem.rows, 'строка', 'строки', 'строк')}, а введено ответов: ${problem.given}. Проверьте, не пропущена ли строка; где ответа нет, впишите 0`
    case 'level':
      return `Не понятно «${problem.typed}». Впишите номер темы и уровень от 1 до 3 через дефис, например 14-3`
  }
}

export const paperProblems = {
  unasked: 'По ответам выше этот вопрос не задаётся. Исправьте тот ответ или уберите этот',
  nobody: 'Такого коллеги в центре нет. Начните вводить фамилию и выберите из списка',
  namesakes: (names: string[]) => `Уточните, кто это: ${names.join('; ')}`,
  cells: (row: number, most: number) => `Строка ${row}: частей больше, чем столбцов (${most}). Точкой с запятой отделяйте только столбцы`,
  mostRows: (most: number) => `Здесь не больше ${counted(most, 'строки', 'строк', 'строк')}`,
  partly: 'То, что введено верно, сохранено, но ответы ещё не отправлены. Исправьте отмеченное или перейдите к другому бланку: этот можно закончить позже.',
  answered:
    'Пока вы вводили бланк, человек ответил сам, по ссылке. Его ответы не изменены, а бланк не сохранён: сверьте его с ответами человека. То, что вы ввели, осталось в полях.',
  empty: 'Вы ничего не ввели. Впишите ответы с бланка.',
  elsewhere: 'Пока вы вводили, эти ответы изменили в другой вкладке. Проверьте отмеченные вопросы и сохраните ещё раз.',
  notTaking: 'Анкету закрыли, пока вы вводили ответы, поэтому они не сохранены. Откройте анкету снова в другой вкладке и нажмите «Сохранить» ещё раз.',
} as const

/** How an answer is typed. */
export const typing = {
  many: (variants: string, most: number | undefined) => `${most === undefined ? 'Несколько номеров' : `До ${most} номеров`}: ${variants}`,
  scale: (low: string | null, high: string | null) => ['От 1 до 10', low && `1 – ${low}`, high && `10 – ${high}`].filter(Boolean).join('; '),
  matrix: (columns: string, rows: number) => `Номера подряд, по одному на строку, всего ${rows}; 0 – нет ответа. ${columns}`,
  levels: 'Номер темы и уровень через дефис: 14-3 36-2',
  slots: 'Номера из таблицы через пробел',
  person: 'Начните вводить фамилию и выберите из списка',
  table: (columns: string[]) => `Одна строка – одна запись, столбцы через точку с запятой: ${columns.join('; ')}`,
  variant: (code: string, label: string) => (saysNumber(label, code) ? label : `${code}\u00a0– ${label}`),
} as const

export const paperWords = {
  number: (n: number, text: string) => `${n}. ${text}`,
  person: (text: string, n: number) => `${text} ${n}`,
  left: (count: number) => (count === 0 ? 'Больше вносить некого.' : `Ещё не ответили: ${count}.`),
  done: (name: string, left: number) => `Внесено с бумаги: ${name}. ${paperWords.left(left)}`,
  ownAnswers: 'Открыть ответы человека',
  mark: (id: number) => `Бланк № ${id}`,
} as const
