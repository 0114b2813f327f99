import { counted, decimal, share } from '../../app/format.ts'
import type { ProgrammeLevel } from '../rules/levels.ts'
import { leastForMean, type ScaleSummary } from '../rules/results.ts'
import type { Side } from '../rules/sample.ts'
import type { Moved } from '../rules/twins.ts'

export const sideLabels = { mentor: 'наставники', mentee: 'наставляемые' } as const satisfies Record<Side, string>

export const resultWords = {
  results: 'Итоги',
  answered: (count: number) => (count === 0 ? 'Ответов пока нет.' : `Ответили: ${count}.`),
  scale: (summary: ScaleSummary) => `${middle(summary)}${resultWords.answered(summary.answered)}`,
  range: (summary: ScaleSummary) =>
    `${middle(summary)}От ${decimal(Math.min(...summary.counts.keys()))} до ${decimal(Math.max(...summary.counts.keys()))}. ${resultWords.answered(summary.answered)}`,
  points: (from: number, to: number) => `Шкала от ${from} до ${to}.`,
  reverseMarks: 'Шкала обратная: чем выше оценка, тем хуже. Здесь оценки стоят так, как их поставили.',
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
  levels: { optimal: 'оптимальный', admissible: 'допустимый', inadmissible: 'недопустимый' },
  level: ({ sum, most, level }: ProgrammeLevel) => `${share(sum, most)} – ${resultWords.levels[level]} уровень программы`,
  few: `Ответивших меньше пяти, поэтому показаны только числа: проценты, средние и медианы не считаются.`,
  noMean: '—',
  noGroup: 'без группы',
  wordsHidden: 'Ответы словами здесь не показаны: по этому отбору их так мало, что было бы видно, кто ответил.',
  wordsHiddenNameless: 'Ответов меньше пяти, поэтому ответы словами не показаны: анкета анонимная.',
  sample: (shown: number, total: number) => `по ${shown} из ${total} ${total % 10 === 1 && total % 100 !== 11 ? 'ответа' : 'ответов'}`,
  noFilters: 'Анкета анонимная: отобрать ответы по форме, роли или направленности нельзя, потому что неизвестно, кто ответил.',
  excel: 'Ответы в Excel',
  docx: 'Отчёт в Word',
  pdf: 'Отчёт в PDF',
} as const

// «Среднее 8,4, медиана 8. », nothing below five answers.
function middle({ answered, mean, median }: ScaleSummary): string {
  return answered < leastForMean ? '' : `Среднее ${decimal(mean)}, медиана ${decimal(median)}. `
}

/** Words of the comparison before and after (§6.4). */
export const twinWords = {
  expectation: {
    title: 'Ожидали и получили',
    heads: ['Ожидали', 'Получили'],
    note: 'Разница – это факт минус ожидание, а не рост.',
  },
  growth: {
    title: 'Было и стало',
    heads: ['Было', 'Стало'],
    note: 'Одно и то же оценили до начала и по завершении: разница – это изменение.',
  },
  choices: { title: 'Выбор до и после', heads: ['До', 'После'] },
  pairs: (count: number) => `Сравниваются ответы тех, кто заполнил обе анкеты: ${counted(count, 'пара ответов', 'пары ответов', 'пар ответов')}.`,
  groups: (before: number, after: number) =>
    `Сравниваются средние двух групп, а не пары ответов: анкета анонимная, и неизвестно, кто ответил оба раза. До – ${counted(before, 'ответ', 'ответа', 'ответов')}, после – ${counted(after, 'ответ', 'ответа', 'ответов')}.`,
  noBefore: (count: number) => `без анкеты «до» – ${count}`,
  noAfter: (count: number) => `без анкеты «после» – ${count}`,
  repeated: (count: number) => `ответили повторно – ${count} (учтены первая анкета «до» и последняя «после»)`,
  nameless: (count: number) => `без имени из списка – ${count}`,
  left: (parts: string[]) => `Не вошли в сравнение: ${parts.join('; ')}.`,
  noPairs: 'Пока никто не ответил на обе анкеты, сравнивать нечего.',
  reverse: 'Шкала обратная, оценки перевёрнуты (11 − оценка): рост – улучшение.',
  few: (moved: Moved) => `Пар меньше пяти, средние не считаются: оценка выше – ${moved.more}, та же – ${moved.same}, ниже – ${moved.less}.`,
  fewAnswers: 'Ответов меньше пяти, средние не считаются.',
  pairCount: 'Пар ответов',
  answerCount: 'Ответов до и после',
  counts: ([before, after]: [number, number]) => `${before} и ${after}`,
  difference: 'Разница',
  arrow: (before: string, after: string, difference: string) => `${before} → ${after} (${difference})`,
  signed: (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${decimal(Math.abs(value))}`,
  pairsInLine: 'В строке учтены те, кто ответил на вопрос оба раза.',
} as const

/** The filters of the results, by their names in the address. */
export const filterWords = {
  form: { label: 'Форма', empty: 'все формы' },
  role: { label: 'Роль', empty: 'все роли' },
  direction: { label: 'Направленность', empty: 'все направленности' },
  group: { label: 'Объединение', empty: 'все объединения' },
  unknown: 'неизвестное условие',
} as const
