import type { Response } from 'supertest'

const fields = ['menteeId', 'mentorId', 'topic', 'roleModel', 'version', 'warned'] as const
export type Field = (typeof fields)[number]

/** The list as the browser would post it: fields of all lines in their order, the term, and the ticks given. */
export function formOf(page: Response, ticks: { ids?: number[]; agreed?: 'on'; acknowledged?: 'on' } = {}) {
  const lines = page.text.split('<td class="pick-cell">').slice(1)
  const columns = fields.map((field) => [field, lines.map((line) => valueIn(line, field))] as const)
  const term = { startsOn: valueIn(page.text, 'startsOn'), endsOn: valueIn(page.text, 'endsOn') }
  return { ...term, ...(Object.fromEntries(columns) as Record<Field, string[]>), ...ticks }
}

function valueIn(html: string, name: string): string {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(html)?.[0]
  if (input) return /value="([^"]*)"/.exec(input)?.[1] ?? ''
  const area = new RegExp(`name="${name}"[^>]*>\n([^<]*)</textarea>`).exec(html)?.[1]
  if (area !== undefined) return area
  const select = new RegExp(`name="${name}"[\\s\\S]*?</select>`).exec(html)?.[0] ?? ''
  return /value="([^"]*)" selected/.exec(select)?.[1] ?? ''
}
