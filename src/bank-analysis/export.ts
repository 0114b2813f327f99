import type { Cell } from '../app/spreadsheets/read.ts'
import type { Sheet } from '../app/spreadsheets/write.ts'
import type { BankFacts } from './facts.ts'
import { sheetHeads as heads, words } from './messages.ts'
import { areaDemands, type Demand, demands, type Scope, within } from './rules.ts'

const text = (header: string, width: number) => ({ header, width, kind: 'text' as const })
const number = (header: string) => ({ header, width: 14, kind: 'number' as const })

const columns = [
  text(heads.area, 26),
  text(heads.competency, 40),
  number(heads.requests),
  number(heads.weight),
  number(heads.mentors),
  number(heads.high),
  number(heads.middle),
  number(heads.low),
  number(heads.free),
  number(heads.missing),
  text(heads.seekers, 50),
  text(heads.able, 50),
]

/** Everybody whom the table names, for the access journal. */
export function namedInSheet(all: BankFacts, scope: Scope): number[] {
  const rows = demands(within(all, scope))
  return [...new Set(rows.flatMap(({ seekers, able }) => [...seekers.map(({ seeker }) => seeker.personId), ...able.map(({ helper }) => helper.personId)]))]
}

/** The table of requests and mentors, exactly what the page shows and in its order, with the names. */
export function analysisSheet(all: BankFacts, scope: Scope, areas: { id: number; name: string }[]): Sheet {
  const groups = areaDemands(demands(within(all, scope)), areas)
  return { name: words.sheet, columns, rows: groups.flatMap((area) => area.demands.map((row) => cells(area.name, row))) }
}

function cells(area: string, { areaId, name, seekers, weight, able, free, missing }: Demand): Cell[] {
  const level = (wanted: number) => able.filter((one) => one.level === wanted).length
  return [
    area,
    areaId === null ? words.wholeArea : name,
    seekers.length,
    weight,
    able.length,
    level(3),
    level(2),
    level(1),
    free,
    missing,
    seekers.map(({ seeker }) => seeker.name).join('; '),
    able.map(({ helper }) => helper.name).join('; '),
  ]
}
