import { decimal, share } from '../../app/format.ts'
import { labelIn, slotText } from '../answer-text.ts'
import { yesNo } from '../messages/answers.ts'
import { resultWords as words } from '../messages/results.ts'
import { type Answers, answerTo, shapes } from '../rules/answers.ts'
import { columnsOf, isScaleMatrix, type Question, slotValues } from '../rules/questions.ts'
import { countOf, matrixSummary, scaleSummary } from '../rules/results.ts'

type Bar = { label: string; value: number; text: string }
export type Block = {
  id: string
  title: string
  note: string
  bars: Bar[]
  texts: string[]
  table: { columns: string[]; rows: { label: string; cells: string[] }[] } | null
}
type Counter = (question: Question, all: Answers[], names: ReadonlyMap<number, string>) => Partial<Block> & { note: string }

/** The summary of a question over everybody who answered, without names (§6.4). */
export function resultBlock(question: Question, all: Answers[], competencies: ReadonlyMap<number, string>): Block {
  return { id: question.key, title: question.text, bars: [], texts: [], table: null, ...counters[question.type](question, all, competencies) }
}

const counters: Record<Question['type'], Counter> = {
  scale10: ({ key }, all) => scaleBars(given(all, key, shapes.number)),
  number: ({ key }, all) => {
    const summary = scaleSummary(given(all, key, shapes.number))
    return { note: summary ? words.years(summary) : words.answered(0) }
  },
  yesNo: ({ key }, all) => {
    const answers = given(all, key, shapes.yesNo)
    return { note: words.answered(answers.length), bars: bars([true, false], answers, (yes) => (yes ? yesNo.yes : yesNo.no), answers.length) }
  },
  one: ({ key, options }, all) => {
    const answers = given(all, key, shapes.one)
    return {
      note: words.answered(answers.length),
      bars: bars(
        options.options.map(({ value }) => value),
        answers,
        (value) => labelIn(options.options, value),
        answers.length,
      ),
    }
  },
  many: manyBars,
  matrix: (question, all) => (isScaleMatrix(question) ? scaleRows(question, all) : matrixTable(question, all)),
  slots: ({ key }, all) => {
    const answers = given(all, key, shapes.slots)
    const rows = bars(slotValues, answers.flat(), slotText, answers.length).filter((bar) => bar.value > 0)
    return { note: words.answered(answers.length), bars: rows }
  },
  competencies: competencyBars,
  person: ({ key }, all) => ({ note: words.named(given(all, key, shapes.person).length) }),
  short: texts,
  long: texts,
  day: texts,
  table: ({ key }, all) => {
    const answers = given(all, key, shapes.table)
    return { note: words.answered(answers.length), texts: alphabetical(answers.flat().map((row) => Object.values(row).filter(Boolean).join(', '))) }
  },
}

function manyBars({ key, options }: Question, all: Answers[]) {
  const answers = given(all, key, shapes.many)
  const rows = bars(
    options.options.map(({ value }) => value),
    answers.flatMap((answer) => answer.chosen),
    (value) => labelIn(options.options, value),
    answers.length,
  )
  const others = answers.flatMap((answer) => answer.other ?? [])
  const other = options.other ? [{ label: words.other, value: others.length, text: share(others.length, answers.length) }] : []
  return {
    note: `${words.answered(answers.length)} ${answers.length > 0 ? words.several : ''}`.trim(),
    bars: [...sorted(rows), ...other],
    texts: alphabetical(others),
  }
}

function competencyBars({ key }: Question, all: Answers[], names: ReadonlyMap<number, string>) {
  const answers = given(all, key, shapes.competencies)
  const chosen = answers.flatMap((answer) => answer.chosen)
  const rows = [...countOf(chosen.map(({ id }) => id))].map(([id, count]) => {
    const levels = scaleSummary(chosen.filter((entry) => entry.id === id).flatMap((entry) => entry.level ?? []))
    return {
      label: names.get(id) ?? String(id),
      value: count,
      text: [share(count, answers.length), levels ? words.mean(levels.mean) : null].filter(Boolean).join(', '),
    }
  })
  return { note: words.answered(answers.length), bars: sorted(rows), texts: alphabetical(answers.flatMap((answer) => answer.other ?? [])) }
}

function scaleRows(question: Question, all: Answers[]) {
  const grids = given(all, question.key, shapes.matrix)
  const rows = question.options.rows.flatMap((row) => {
    const summary = scaleSummary(grids.flatMap((grid) => (grid[row.value] === undefined ? [] : [Number(grid[row.value])])))
    return summary ? [{ label: row.label, cells: [decimal(summary.mean), decimal(summary.median), String(summary.answered)] }] : []
  })
  return { note: words.answered(grids.length), table: rows.length > 0 ? { columns: [words.meanMark, words.median, words.count], rows } : null }
}

// The last column is the heaviest («часто»): rows where it was chosen most come first.
function matrixTable(question: Question, all: Answers[]) {
  const grids = given(all, question.key, shapes.matrix)
  const columns = columnsOf(question)
  const heaviest = columns.at(-1)?.value ?? ''
  const rows = matrixSummary(
    grids,
    question.options.rows.map(({ value }) => value),
  ).sort((one, other) => (other.counts.get(heaviest) ?? 0) - (one.counts.get(heaviest) ?? 0))
  const table = {
    columns: columns.map(({ label }) => label),
    rows: rows.map((row) => ({
      label: labelIn(question.options.rows, row.row),
      cells: columns.map(({ value }) => share(row.counts.get(value) ?? 0, row.answered)),
    })),
  }
  return { note: `${words.answered(grids.length)} ${grids.length > 0 ? words.oftenFirst : ''}`.trim(), table: grids.length > 0 ? table : null }
}

function scaleBars(marks: number[]) {
  const summary = scaleSummary(marks)
  if (!summary) return { note: words.answered(0) }
  return { note: words.scale(summary), bars: bars([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], marks, String, marks.length) }
}

function texts({ key }: Question, all: Answers[]) {
  const answers = given(all, key, shapes.long)
  return { note: words.answered(answers.length), texts: alphabetical(answers) }
}

function bars<T>(values: T[], answers: T[], label: (value: T) => string, answered: number): Bar[] {
  if (answered === 0) return []
  const counts = countOf(answers)
  return values.map((value) => ({ label: label(value), value: counts.get(value) ?? 0, text: share(counts.get(value) ?? 0, answered) }))
}

function given<T>(all: Answers[], key: string, shape: Parameters<typeof answerTo<T>>[2]): T[] {
  return all.flatMap((answers) => {
    const answer = answerTo(answers, key, shape)
    return answer === null ? [] : [answer]
  })
}

const sorted = (rows: Bar[]) => rows.toSorted((one, other) => other.value - one.value)

// By alphabet: the order in which answers came would tell whose they are.
const alphabetical = (list: string[]) => list.toSorted((one, other) => one.localeCompare(other, 'ru'))
