/** The five kinds of meeting of the model (Р-145), spread over the term: `at` is the share of the term that has passed by then. */
export const standardMeetings = [
  {
    at: 0.04,
    stage: 'adaptation',
    title: 'Встреча-знакомство',
    workForm: 'беседа',
    plannedResult: 'Участники познакомились, договорились о правилах и режиме встреч',
  },
  {
    at: 0.08,
    stage: 'adaptation',
    title: 'Пробная рабочая встреча',
    workForm: 'консультация',
    plannedResult: 'Решена первая небольшая задача, понятно, как удобнее работать вместе',
  },
  { at: 0.12, stage: 'adaptation', title: 'Встреча-планирование', workForm: 'консультация', plannedResult: 'Согласованы цель, задачи и план программы' },
  { at: 0.9, stage: 'main', title: 'Комплекс последовательных встреч', workForm: 'консультации, практикум', plannedResult: 'Решены задачи программы' },
  { at: 1, stage: 'final', title: 'Итоговая встреча', workForm: 'беседа', plannedResult: 'Подведены итоги, решено, как работать дальше' },
] as const

type Need = { name: string; mainRequest: string | null; requests: string[] }

/** The description of the problem to start from: what each mentee asked for, in their own words and by the classifier. */
export function problemOf(needs: Need[]): string | null {
  const lines = needs.map(({ name, mainRequest, requests }) => {
    const parts = [mainRequest && sentence(mainRequest), requests.length > 0 && `Нужна помощь по темам: ${requests.join('; ')}.`].filter(Boolean)
    return parts.length === 0 ? null : needs.length > 1 ? `${name}. ${parts.join(' ')}` : parts.join('\n')
  })
  return lines.filter(Boolean).join('\n') || null
}

/** What the mentees expect, one a line. */
export function expectedOf(expected: { name: string; expectedResult: string | null }[]): string | null {
  const known = expected.filter((one) => one.expectedResult)
  return known.map((one) => (expected.length > 1 ? `${one.name}: ${one.expectedResult ?? ''}` : (one.expectedResult ?? ''))).join('\n') || null
}

const sentence = (text: string) => (/[.!?…]$/.test(text.trim()) ? text.trim() : text.trim() + '.')

const monthNames = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']

/** Words of the printed individual plan (§4.7). */
export const planPrint = {
  plan: 'Индивидуальный план',
  route: 'Индивидуальный маршрут подготовки',
  year: (name: string) => `${name} учебный год`,
  quarter: (number: number, year: string) => `${['I', 'II', 'III', 'IV'][number - 1] ?? ''} квартал ${year} г.`,
  month: (key: string) => `${monthNames[Number(key.slice(5)) - 1] ?? ''} ${key.slice(0, 4)} г.`,
  file: (title: string, pair: string, period: string) => `${title} ${pair}, ${period.replace(/\.$/, '')}`,
} as const
