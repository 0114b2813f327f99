import { approvalIn } from '../legal-bases/messages-named.ts'

/** Where the counter of a number stands in the centre's own pattern: «{n}-ОД», «{n}/1» (§1.5). */
const counter = '{n}'

export type Numbering = {
  /** the number to propose, null while nothing tells what it looks like */
  next: string | null
  /** numbers between the first and the last that no order of the program bears */
  gaps: string[]
  /** numbers that stand on more than one document */
  repeats: string[]
}

/** Whether a pattern has exactly one counter. */
export function isPattern(pattern: string): boolean {
  return pattern.split(counter).length === 2
}

/**
 * What the numbers of a year tell. Without a pattern of the centre the last number serves as one: what stands after its
 * first digits is kept («253/1» → «254/1»). `numbers` are in the order in which they were given; at most `most` gaps are named.
 */
export function numberingOf(numbers: readonly string[], pattern: string | null, most = 20): Numbering {
  const chosen = pattern ?? patternOf(numbers.at(-1))
  const counted = chosen === null ? [] : numbers.flatMap((number) => countIn(number, chosen) ?? [])
  const [first, last] = [Math.min(...counted), Math.max(...counted)]
  const written = (count: number) => (chosen ?? counter).replace(counter, String(count))
  const known = new Set(counted)
  const gaps: string[] = []
  for (let count = first + 1; count < last && gaps.length < most; count += 1) if (!known.has(count)) gaps.push(written(count))
  return { next: chosen === null ? null : written(counted.length > 0 ? last + 1 : 1), gaps, repeats: repeated(numbers) }
}

/** Whether two numbers are one: «17-од» and «17-ОД» are. */
export function sameNumber(one: string, other: string): boolean {
  return keyOf(one) === keyOf(other)
}

/** Whether the number of a local act is that of an order: it is one, or its title tells by which order it was approved. */
export function isOrdersNumber({ kind, title, number }: { kind: string | null; title: string; number: string }): boolean {
  if (kind === null || kind === 'order') return true
  const approval = approvalIn(title)?.split(/[\s,;]+/) ?? []
  return approval.some((word) => sameNumber(word.replace(/^№/, ''), number))
}

function patternOf(number: string | undefined): string | null {
  const found = number === undefined ? null : /^(\D*)\d+(.*)$/.exec(number)
  return found ? `${found[1] ?? ''}${counter}${found[2] ?? ''}` : null
}

function countIn(number: string, pattern: string): number | null {
  const [before = '', after = ''] = pattern.toLocaleLowerCase('ru').split(counter)
  const text = number.trim().toLocaleLowerCase('ru')
  const middle = text.startsWith(before) && text.endsWith(after) ? text.slice(before.length, text.length - after.length) : ''
  return /^\d{1,7}$/.test(middle) ? Number(middle) : null
}

function repeated(numbers: readonly string[]): string[] {
  const keys = numbers.map(keyOf)
  return [...new Set(numbers.filter((_number, index) => keys.indexOf(keys[index] ?? '') !== index))]
}

function keyOf(number: string): string {
  return number.trim().toLocaleLowerCase('ru')
}
