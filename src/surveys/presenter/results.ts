import { decimal, longDate, share } from '../../app/format.ts'
import { labelIn, slotText } from '../answer-text.ts'
import { yesNo } from '../messages/answers.ts'
import { resultWords as words } from '../messages/results.ts'
import { shapes } from '../rules/answers.ts'
import { columnsOf, isScaleMatrix, type Question, slotValues } from '../rules/questions.ts'
import { countOf, leastForMean, scaleSummary } from '../rules/results.ts'
import type { Sample, Sent } from '../rules/sample.ts'
import { type Bar, bars, given, sorted } from './bars.ts'
import { matrixTable, type ResultTable, scaleRows } from './result-tables.ts'
import { freeWords, plainWords, type Words } from './result-words.ts'

/** A question with everything that can be told of its answers without names. */
export type Block = { id: string; title: string; note: string; bars: Bar[]; table: ResultTable | null; words: Words | null }

/** What ids in the answers stand for, and whether free words may be shown. */
export type Context = { sample: Sample; competencies: ReadonlyMap<number, string>; groups: ReadonlyMap<number, string> }

type Counter = (question: Question, sent: Sent[], context: Context) => Partial<Block> & { note: string }

/** The summary of a question over the answers of a page, without names (§6.4). */
export function resultBlock(question: Question, context: Context): Block {
  return { id: question.key, title: question.text, bars: [], table: null, words: null, ...counters[question.type](question, context.sample.shown, context) }
}

const counters: Record<Question['type'], Counter> = {
  scale10: scaleBars,
  number: numberBars,
  yesNo: ({ key }, sent) => {
    const answers = given(sent, key, shapes.yesNo)
    return { note: words.answered(answers.length), bars: bars([true, false], answers, (yes) => (yes ? yesNo.yes : yesNo.no), answers.length) }
  },
  one: ({ key, options: { options } }, sent) => {
    const answers = given(sent, key, shapes.one)
    // A variant taken out since is still what somebody chose.
    const values = [...new Set([...options.map(({ value }) => value), ...answers])]
    return { note: words.answered(answers.length), bars: bars(values, answers, (value) => labelIn(options, value), answers.length) }
  },
  many: manyBars,
  matrix: (question, sent) => (isScaleMatrix(question) ? scaleRows(question, sent) : matrixTable(question, sent)),
  slots: ({ key }, sent) => {
    const answers = given(sent, key, shapes.slots)
    return { note: words.answered(answers.length), bars: bars(slotValues, answers.flat(), slotText, answers.length).filter((bar) => bar.value > 0) }
  },
  competencies: competencyBars,
  person: ({ key }, sent) => ({ note: words.named(given(sent, key, shapes.person).length) }),
  short: texts,
  long: texts,
  day: ({ key }, sent, { sample }) => {
    const answers = given(sent, key, shapes.day).toSorted()
    return { note: words.answered(answers.length), words: plainWords(answers.map(longDate), sample.words) }
  },
  table: ({ key, options }, sent, { sample }) => {
    const answers = given(sent, key, shapes.table)
    // Results name nobody: what a list says of children is read in the answers themselves.
    const lines = options.rowsOf ? [] : answers.flat().map((row) => Object.values(row).filter(Boolean).join(', '))
    return { note: words.answered(answers.length), words: plainWords(lines, sample.words) }
  },
}

function scaleBars(question: Question, sent: Sent[]) {
  const marks = given(sent, question.key, shapes.number)
  const summary = scaleSummary(marks)
  if (!summary) return { note: words.answered(0) }
  const [least, most] = [Math.min(...marks), Math.max(...marks)]
  const points = columnsOf(question)
    .map(({ value }) => Number(value))
    .filter((point) => point >= least && point <= most)
  return {
    note: [words.scale(summary), words.points(question.options.from ?? 1, question.options.to ?? 10), question.reverse ? words.reverseMarks : '']
      .join(' ')
      .trim(),
    bars: bars(points, marks, String, marks.length),
  }
}

/** So many different numbers still make a picture: years in the centre, hours a week. */
const mostBars = 15

function numberBars({ key }: Question, sent: Sent[]) {
  const numbers = given(sent, key, shapes.number)
  const summary = scaleSummary(numbers)
  if (!summary) return { note: words.answered(0) }
  const values = [...summary.counts.keys()].toSorted((one, other) => one - other)
  return { note: words.range(summary), bars: values.length > mostBars ? [] : bars(values, numbers, decimal, numbers.length) }
}

function manyBars(question: Question, sent: Sent[], { groups, sample }: Context) {
  const { key, options } = question
  const answers = given(sent, key, shapes.many)
  const chosen = answers.flatMap((answer) => answer.chosen)
  const values = [...new Set([...options.options.map(({ value }) => value), ...chosen])]
  const rows = bars(values, chosen, (value) => labelIn(options.options, value), answers.length)
  const others = answers.filter((answer) => answer.other !== null).length
  const other = options.other && answers.length > 0 ? [{ label: words.other, value: others, text: share(others, answers.length) }] : []
  return {
    note: `${words.answered(answers.length)} ${answers.length > 0 ? words.several : ''}`.trim(),
    bars: [...sorted(rows), ...other],
    words: freeWords(question, sent, groups, sample.words),
  }
}

function competencyBars(question: Question, sent: Sent[], { competencies, groups, sample }: Context) {
  const answers = given(sent, question.key, shapes.competencies)
  const chosen = answers.flatMap((answer) => answer.chosen)
  const rows = [...countOf(chosen.map(({ id }) => id))].map(([id, count]) => {
    const levels = scaleSummary(chosen.filter((entry) => entry.id === id).flatMap((entry) => entry.level ?? []))
    const mean = levels && levels.answered >= leastForMean ? words.mean(levels.mean) : null
    return { label: competencies.get(id) ?? String(id), value: count, text: [share(count, answers.length), mean].filter(Boolean).join(', ') }
  })
  return { note: words.answered(answers.length), bars: sorted(rows), words: freeWords(question, sent, groups, sample.words) }
}

function texts(question: Question, sent: Sent[], { groups, sample }: Context) {
  const found = freeWords(question, sent, groups, sample.words)
  return { note: words.answered(found.count), words: found }
}
