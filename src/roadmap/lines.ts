import { shortDate } from '../app/format.ts'
import type { RoadmapLine } from '../documents/roadmap-data.ts'
import type { Marker } from '../generated/prisma/enums.ts'
import { words } from './messages.ts'
import type { Node, Row } from './tree.ts'

type Point = Row & { marker: Marker; text: string }
type Term = { startsOn: string | null; dueOn: string | null }

/** The sign of an item among its neighbours: «1)», «–», «-» or nothing. */
export function signOf(point: Point, siblings: Point[]): string {
  if (point.marker === 'dash') return '–'
  if (point.marker === 'hyphen') return '-'
  if (point.marker !== 'number') return ''
  const numbered = siblings.filter(({ marker }) => marker === 'number')
  return `${numbered.findIndex(({ id }) => id === point.id) + 1})`
}

/** Lines of a stage's cell as they are printed. A sub-item without a sign goes on in the line of its item. */
export function linesOf(items: Node<Point>[], nested = false): RoadmapLine[] {
  return items.flatMap((item) => {
    const continued = item.children.filter(({ marker }) => marker === 'none')
    const text = [signed(item, items), ...continued.map((child) => child.text)].join(' ')
    return [
      { text, nested },
      ...linesOf(
        item.children.filter(({ marker }) => marker !== 'none'),
        true,
      ),
    ]
  })
}

/** The text with its sign: «1) Сбор информации…». */
export function signed(point: Point, siblings: Point[]): string {
  const sign = signOf(point, siblings)
  return sign === '' ? point.text : `${sign}\u00a0${point.text}`
}

/** «04.10.2023 – 20.10.2023», «до 20.10.2023», «с 04.10.2023» or nothing. */
export function termOf({ startsOn, dueOn }: Term): string | null {
  if (startsOn && dueOn) return `${shortDate(startsOn)} – ${shortDate(dueOn)}`
  if (dueOn) return words.until(shortDate(dueOn))
  return startsOn ? words.from(shortDate(startsOn)) : null
}
