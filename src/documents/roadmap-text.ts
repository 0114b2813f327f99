import type { RoadmapLine } from './roadmap-data.ts'

/** A point of the roadmap as it is kept: its marker and text, and the points under it. */
export interface RoadmapPoint {
  readonly marker: 'none' | 'dash' | 'number' | 'hyphen'
  readonly text: string
  readonly points: readonly RoadmapPoint[]
}

/** Lines of a cell with their markers; numbers count the numbered points of one level (§4.11). */
export function roadmapLines(points: readonly RoadmapPoint[], nested = false): RoadmapLine[] {
  let number = 0
  return points.flatMap((point) => {
    if (point.marker === 'number') number += 1
    return [{ text: marked(point, number), nested }, ...roadmapLines(point.points, true)]
  })
}

function marked({ marker, text }: RoadmapPoint, number: number): string {
  const signs = { none: '', dash: '–\u00a0', number: `${number})\u00a0`, hyphen: '-\u00a0' }
  return signs[marker] + text
}
