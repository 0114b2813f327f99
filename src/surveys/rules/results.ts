/** From this many answers on a share, a mean or a median may be told; below it, only how often each answer was given (§6.4). */
export const leastForMean = 5

/** Mean, median and how often each point of a scale was given. Null without answers. */
export type ScaleSummary = { answered: number; mean: number; median: number; counts: ReadonlyMap<number, number> }

/** Figures of a scale or of a number (§6.4). The mean is exact: rounding to 0,1 belongs to printing. */
export function scaleSummary(marks: number[]): ScaleSummary | null {
  if (marks.length === 0) return null
  const sum = marks.reduce((total, mark) => total + mark, 0)
  return { answered: marks.length, mean: sum / marks.length, median: medianOf(marks), counts: countOf(marks) }
}

/** How often each value stands in a list. */
export function countOf<T>(values: T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** The middle mark; between two middle ones, their mean. Zero for an empty list. */
export function medianOf(marks: number[]): number {
  const sorted = [...marks].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]]
  return (low + high) / 2
}

export type Satisfaction = { answered: number; satisfied: number; rather: number; unsatisfied: number; from: number }

/** From this mark up to the threshold a participant is «скорее доволен» (§6.3). */
const ratherFrom = 6

/** Participants by satisfaction (§6.3): `from` is the centre's threshold; empty answers are not in the denominator. */
export function satisfactionOf(marks: number[], from: number): Satisfaction {
  const satisfied = marks.filter((mark) => mark >= from).length
  const rather = marks.filter((mark) => mark < from && mark >= ratherFrom).length
  return { answered: marks.length, satisfied, rather, unsatisfied: marks.length - satisfied - rather, from }
}

/** A mark of a reverse scale seen from its other end: 3 of 1–10 becomes 8, so that more is better everywhere (§6.4). */
export function turnedOver(mark: number, { from, to }: { from: number; to: number } = { from: 1, to: 10 }): number {
  return from + to - mark
}

/** To the tenth that is printed: a difference is counted from figures as they stand on the page, so that a reader may check it. */
export function tenth(value: number): number {
  return Math.round(Number((value * 10).toFixed(6))) / 10
}

/** How often each column was chosen in each row of a matrix, with how many answered the row. */
export function matrixSummary(grids: Readonly<Record<string, string>>[], rows: string[]): { row: string; answered: number; counts: Map<string, number> }[] {
  return rows.map((row) => {
    const given = grids.flatMap((grid) => (grid[row] === undefined ? [] : [grid[row]]))
    return { row, answered: given.length, counts: countOf(given) }
  })
}
