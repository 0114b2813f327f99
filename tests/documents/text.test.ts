import { describe, expect, test } from 'vitest'
import { assignmentItems, assignmentPreamble } from '../../src/documents/order-text.ts'
import { reportTable } from '../../src/documents/report-data.ts'
import { roadmapLines } from '../../src/documents/roadmap-text.ts'
import { typeset } from '../../src/documents/typography.ts'

const facts = {
  startsOn: '4 октября 2023 г.',
  endsOn: '31 мая 2024 г.',
  programmesDueOn: null,
  reportsDueOn: null,
  curator: null,
  siteEditor: null,
  extra: [],
  controlledByCurator: false,
}

describe('an assignment order', () => {
  test('numbers its items through and ends with control', () => {
    const { items, control } = assignmentItems({ ...facts, extra: ['Бухгалтерии произвести доплату', '  '] })
    expect(items.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6])
    expect(items.at(-1)?.text).toBe('Бухгалтерии произвести доплату.')
    expect(control).toEqual({ n: 7, text: 'Контроль за исполнением приказа оставляю за собой.' })
  })

  test('ends no sentence with two full stops', () => {
    expect(
      assignmentItems(facts)
        .items.map(({ text }) => text)
        .join(' '),
    ).not.toContain('..')
  })

  test('leaves out a term that is not set', () => {
    expect(assignmentItems(facts).items[2]?.text).not.toContain('null')
    expect(assignmentItems({ ...facts, programmesDueOn: '20.10.2023' }).items[2]?.text).toContain('в срок до 20.10.2023 разработать')
  })

  test('rests on consents even without a basis', () => {
    expect(assignmentPreamble([])).toBe('На основании письменных согласий участников')
    expect(assignmentPreamble(['Положением'])).toBe('В соответствии с Положением, на основании письменных согласий участников')
  })
})

test('a roadmap keeps its markers and two levels', () => {
  const lines = roadmapLines([
    { marker: 'number', text: 'Анализ.', points: [] },
    { marker: 'number', text: 'Обучение:', points: [{ marker: 'hyphen', text: 'материалы', points: [] }] },
    { marker: 'dash', text: 'приказ', points: [] },
  ])
  expect(lines).toEqual([
    { text: '1)\u00a0Анализ.', nested: false },
    { text: '2)\u00a0Обучение:', nested: false },
    { text: '-\u00a0материалы', nested: true },
    { text: '–\u00a0приказ', nested: false },
  ])
})

test('a table of the report has two to six columns', () => {
  expect(reportTable(null, ['а', 'б'], [['1']]).two?.rows[0]).toMatchObject({ c1: '1', c2: '—' })
  expect(() => reportTable(null, ['а'], [])).toThrow()
})

test.each([
  ['приказ от 03.10.2023 № 253/1', 'приказ от 03.10.2023 №\u00a0253/1'],
  ['4 октября 2023 г.', '4\u00a0октября 2023\u00a0г.'],
  ['г. Артёмовский', 'г.\u00a0Артёмовский'],
  ['О.В. Плотникова', 'О.\u00a0В.\u00a0Плотникова'],
  ['методист Глинка Н. И.', 'методист Глинка\u00a0Н.\u00a0И.'],
  ['МАОУ ДО «ЦОиПО»', 'МАОУ\u00a0ДО\u00a0«ЦОиПО»'],
  ['<b>&"«»', '<b>&"«»'],
])('«%s» is set without bad line breaks', (text, set) => {
  expect(typeset(text)).toBe(set)
})
