import { columnsOf, entriesOf, isScaleMatrix, type Offered, type Question, slotValues } from './questions.ts'

/** What is wrong with numbers typed from paper, worded in `messages/paper.ts`. */
export type CodeProblem =
  { is: 'unknown'; typed: string; last: string } | { is: 'several' } | { is: 'rows'; rows: number; given: number } | { is: 'level'; typed: string }

export type Decoded<T> = { value: T; problem: null } | { value: null; problem: CodeProblem }

/** Values of a question by the numbers they have on a blank: places in the list, but ids in the classifier, which may grow, and points of a scale. */
export function codesOf(question: Question, offered: Offered): Map<string, string> {
  const numbered = (values: string[]) => new Map(values.map((value, index) => [String(index + 1), value]))
  const { type, options } = question
  if (type === 'yesNo') return numbered(['yes', 'no'])
  if (type === 'slots') return numbered(slotValues)
  if (type === 'competencies') return new Map(entriesOf(offered).map(({ value }) => [value, value]))
  if (isScaleMatrix(question)) return new Map(columnsOf(question).map(({ value }) => [value, value]))
  const choices = type === 'matrix' ? columnsOf(question) : options.options
  return new Map(choices.map(({ value, label }, index) => [saysNumber(label, value) ? value : String(index + 1), value]))
}

// «2 – проявляется в полной мере»: a variant that is a mark keeps its mark, for two numbers side by side would be mixed up.
export function saysNumber(label: string, code: string): boolean {
  return /^\d{1,2}$/.test(code) && label.startsWith(`${code} – `)
}

/** The values behind «1, 3 5»; where no number has two digits, «135» says the same. */
export function valuesIn(text: string, codes: ReadonlyMap<string, string>): Decoded<string[]> {
  const typed = numbersIn(text, codes)
  const unknown = typed.find((one) => !codes.has(one))
  if (unknown !== undefined) return wrong({ is: 'unknown', typed: unknown, last: lastOf(codes) })
  return right([...new Set(typed.map((one) => codes.get(one) ?? ''))])
}

/** The one value behind «2», null for nothing typed. */
export function valueIn(text: string, codes: ReadonlyMap<string, string>): Decoded<string | null> {
  const found = valuesIn(text, codes)
  if (found.problem) return found
  return found.value.length > 1 ? wrong({ is: 'several' }) : right(found.value[0] ?? null)
}

/** Values for each row of a matrix in their order, «0» for a row without an answer; a number left out would shift all after it, so all are asked for. */
export function rowsIn(text: string, codes: ReadonlyMap<string, string>, rows: number): Decoded<(string | null)[]> {
  const typed = numbersIn(text, codes)
  if (typed.length === 0) return right([])
  const unknown = typed.find((one) => one !== '0' && !codes.has(one))
  if (unknown !== undefined) return wrong({ is: 'unknown', typed: unknown, last: lastOf(codes) })
  if (typed.length !== rows) return wrong({ is: 'rows', rows, given: typed.length })
  return right(typed.map((one) => codes.get(one) ?? null))
}

/** Entries with their levels behind «14-3 36-2». */
export function levelsIn(text: string, codes: ReadonlyMap<string, string>): Decoded<[entry: string, level: string][]> {
  const typed = text.split(/[\s,;]+/).filter(Boolean)
  const pairs = typed.map((one) => /^(\d+)[-–:=./]([123])$/.exec(one))
  const odd = pairs.indexOf(null)
  if (odd !== -1) return wrong({ is: 'level', typed: typed[odd] ?? '' })
  const named = pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? ''] as [string, string]] : []))
  const unknown = named.find(([code]) => !codes.has(code))
  return unknown ? wrong({ is: 'unknown', typed: unknown[0], last: lastOf(codes) }) : right(named)
}

/** The numbers of some values, as they would be typed. */
export function codesFor(values: readonly string[], codes: ReadonlyMap<string, string>): string {
  return [...codes].flatMap(([code, value]) => (values.includes(value) ? [code] : [])).join(' ')
}

function numbersIn(text: string, codes: ReadonlyMap<string, string>): string[] {
  const single = [...codes.keys()].every((code) => code.length === 1)
  const typed = text.split(/[\s,;.]+/).filter(Boolean)
  return single ? typed.flatMap((one) => (/^\d+$/.test(one) ? [...one] : [one])) : typed
}

const lastOf = (codes: ReadonlyMap<string, string>): string => [...codes.keys()].at(-1) ?? '0'
const right = <T>(value: T): Decoded<T> => ({ value, problem: null })
const wrong = (problem: CodeProblem): { value: null; problem: CodeProblem } => ({ value: null, problem })
