const CANDIDATES = [';', '\t', ','] as const
const SAMPLE_LINES = 50

export interface Separated {
  separator: string
  /** The text without the line «sep=;» that Excel understands and people do not see. */
  text: string
}

/**
 * The separator is the one that cuts most lines into the most cells. The middle line decides, so a title
 * above the table or a cell full of commas cannot; marks inside quotes do not count.
 */
export function findSeparator(text: string): Separated {
  const declared = /^sep=([;,\t])\r?\n/i.exec(text)
  if (declared?.[1] !== undefined) return { separator: declared[1], text: text.slice(declared[0].length) }
  const lines = sampleLines(text)
  const [best] = CANDIDATES.map((separator) => ({ separator, cells: usualCount(lines, separator) })).sort((a, b) => b.cells - a.cells)
  return { separator: best?.separator ?? ';', text }
}

function sampleLines(text: string): string[] {
  return (
    text
      .slice(0, 100_000)
      // A letter stands for what was in quotes: a line of nothing but tabs would count as blank.
      .replace(/"[^"]*"/g, 'x')
      .split(/\r\n|\n|\r/)
      .filter((line) => line.trim() !== '')
      .slice(0, SAMPLE_LINES)
  )
}

function usualCount(lines: string[], separator: string): number {
  const counts = lines.map((line) => line.split(separator).length - 1).sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}
