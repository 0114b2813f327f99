import { mostColumns, type BlankCells, type BlankPart, type BlankTable, type BlankVariantRow, type BlankVariants } from '../../documents/questionnaire-data.ts'
import { dayParts, levels, shortDays } from '../messages/answers.ts'
import { blankWords as words } from '../messages/blanks.ts'
import { typing } from '../messages/paper.ts'
import { columnsOf, type Offered, type Question } from '../rules/questions.ts'
import { codedChoices } from './paper.ts'

const box = '□'
const nbsp = '\u00a0'
const nothing = '\u200b'
const line = '_'.repeat(91)
// Variants shorter than this together stand in one line.
const mostInline = 92
// Variants this short stand in three columns.
const mostInThird = 30
const [linesOfLong, linesOfShort, linesOfOther] = [3, 1, 1]

/** What a person writes or ticks for a question, by its type. */
export function blankParts(question: Question, offered: Offered): BlankPart[] {
  return parts[question.type](question, offered)
}

type Maker = (question: Question, offered: Offered) => BlankPart[]

const parts: Record<Question['type'], Maker> = {
  scale10: ({ options }) => [part({ points: { ends: words.ends(options.low, options.high) } })],
  number: ({ options }) => [part({ lines: [words.number(options.from, options.to)] })],
  day: () => [part({ lines: [words.day] })],
  short: () => [lines(linesOfShort)],
  long: () => [lines(linesOfLong)],
  yesNo: (question, offered) => [variants(codedChoices(question, offered))],
  one: (question, offered) => [variants(codedChoices(question, offered))],
  many: (question, offered) => [variants(codedChoices(question, offered)), ...other(question, words.other)],
  person: ({ options }) => [lines(options.max ?? 1)],
  slots: (question, offered) => [slotsPart(codedChoices(question, offered).map(({ code }) => code))],
  matrix: (question) => matrixParts(question),
  competencies: (question, offered) => [...offered.areas.map((area) => areaPart(question, area)), ...other(question, words.otherShare)],
  table: ({ options }) => [tablePart('writing', [words.rowNumber, ...options.columns.map(({ label }) => label)], emptyRows(options.max ?? 5))],
}

type Coded = { code: string; label: string }

function variants(choices: Coded[]): BlankPart {
  const texts = choices.map(({ code, label }) => typing.variant(code, label))
  const inline = texts.map((text) => `${box}${nbsp}${text.replaceAll(' ', nbsp)}`).join(`${nbsp}${nbsp}${nbsp} `)
  return inline.length <= mostInline ? part({ inline }) : part({ options: inColumns(texts) })
}

function inColumns(texts: string[]): BlankVariants {
  const isShort = texts.every((text) => text.length <= mostInThird)
  return isShort ? { two: null, three: { rows: rowsOf(texts, 3) } } : { two: { rows: rowsOf(texts, 2) }, three: null }
}

// Down the left column first, as one reads a list.
function rowsOf(texts: string[], columns: number): BlankVariantRow[] {
  const height = Math.ceil(texts.length / columns)
  return texts.slice(0, height).map((_, row) => {
    const cells = Array.from({ length: columns }, (_, column) => texts[column * height + row] ?? null)
    return Object.fromEntries(
      cells.flatMap((text, column) => [
        [`box${column}`, text === null ? nothing : box],
        [`text${column}`, text ?? nothing],
      ]),
    )
  })
}

function areaPart({ options }: Question, { name, entries }: Offered['areas'][number]): BlankPart {
  const choices = entries.map(({ value, label }) => ({ code: value, label }))
  if (!options.levels) return part({ caption: name, options: inColumns(choices.map(({ code, label }) => typing.variant(code, label))) })
  const marks = Object.keys(levels)
  return tablePart(
    'boxes',
    [name, ...marks],
    choices.map(({ code, label }) => [`${code}${nbsp}– ${label}`, ...marks.map(() => box)]),
  )
}

function matrixParts(question: Question): BlankPart[] {
  const columns = columnsOf(question)
  const coded = codedChoices(question, { people: [], children: [], areas: [] })
  const rows = question.options.rows.map(({ label }, index) => `${index + 1}. ${label}`)
  // More columns than a sheet holds: each row gets its variants below it.
  if (columns.length > mostColumns) return rows.map((caption) => ({ ...variants(coded), caption }))
  const head = coded.map(({ code, label }) => (code === label ? label : typing.variant(code, label)))
  return [
    tablePart(
      'boxes',
      [nothing, ...head],
      rows.map((row) => [row, ...columns.map(() => box)]),
    ),
  ]
}

// Days stand side by side: three rows take less of the sheet than seven.
function slotsPart(codes: string[]): BlankPart {
  const [parts, names] = [Object.values(dayParts), Object.values(shortDays)]
  const rows = parts.map((time, row) => [time, ...names.map((_, column) => `${box}${nbsp}${codes[column * parts.length + row] ?? ''}`)])
  return tablePart('boxes', [words.slotsHead, ...names], rows)
}

function tablePart(kind: 'boxes' | 'writing', head: string[], rows: string[][]): BlankPart {
  const table: BlankTable | null = rows.length === 0 ? null : { head: [cellsOf(head)], rows: rows.map(cellsOf) }
  return { ...part({}), tables: { ...noTables, [`${kind}${head.length - 1}`]: table } }
}

function emptyRows(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [String(index + 1)])
}

const cellsOf = (cells: string[]): BlankCells => Object.fromEntries(cells.map((text, index) => [`c${index}`, text]))

const other = ({ options }: Question, label: string): BlankPart[] =>
  options.other ? Array.from({ length: linesOfOther }, () => part({ lines: [`${label} ${line.slice(label.length + 1)}`] })) : []

const lines = (count: number): BlankPart => part({ lines: Array.from({ length: count }, () => line) })

const numbers = Array.from({ length: mostColumns }, (_, index) => index + 1)
const noTables = Object.fromEntries(
  numbers.flatMap((count) => [
    [`boxes${count}`, null],
    [`writing${count}`, null],
  ]),
) as BlankPart['tables']

function part(given: Partial<BlankPart>): BlankPart {
  return { caption: null, inline: null, options: null, points: null, lines: null, tables: noTables, ...given }
}
