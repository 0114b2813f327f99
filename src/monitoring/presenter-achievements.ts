import { EventLevel, EventResult } from '../generated/prisma/enums.ts'
import { eventLevels } from '../people/messages.ts'
import { words } from './messages.ts'
import type { Achieved } from './queries-achievements.ts'

/** Rows of levels, the highest first: how many took part, how many prizes, how many victories; a level nobody reached is left out. */
export function achievementRows(achieved: readonly Achieved[]): { label: string; cells: string[] }[] {
  const levels = [...Object.values(EventLevel).reverse(), null]
  return levels.flatMap((level) => {
    const ofLevel = achieved.filter((one) => one.level === level)
    if (ofLevel.length === 0) return []
    const count = (results: (EventResult | null)[]) => String(ofLevel.filter(({ result }) => results.includes(result)).reduce((sum, one) => sum + one.count, 0))
    const cells = [count([EventResult.participant, null]), count([EventResult.prizewinner]), count([EventResult.winner])]
    return [{ label: level === null ? words.noLevel : eventLevels[level], cells }]
  })
}
