import { fullName } from '../app/format.ts'
import { read } from '../app/db.ts'
import { awardPrints } from '../awards/document.ts'
import { kinds as awardKinds, words as awards } from '../awards/messages.ts'
import { findAward } from '../awards/queries.ts'
import { renderBatch } from '../documents/batch.ts'
import { renderDocx } from '../documents/render.ts'
import { inventoryData } from '../inspection/inventory.ts'
import { planOf } from '../inspection/plan/plan.ts'
import { acquaintanceSheet } from '../legal-bases/acquaintance.ts'
import { listLocalActs } from '../legal-bases/queries.ts'
import { libraryCard } from '../library/card.ts'
import { minutesDocx } from '../minutes/document.ts'
import { words as minutes } from '../minutes/messages.ts'
import { findMinutes, listMinutes } from '../minutes/queries.ts'
import { organisation } from '../organisation/queries.ts'
import { realWords as words } from './messages.ts'
import type { Asked, Finder, Real } from './real.ts'

export async function latestMinutes({ year }: Asked): Promise<Real | null> {
  const [latest] = await listMinutes(year.id)
  if (!latest) return null
  const { id, number, heldOn } = latest
  return { of: minutes.fileName(number, heldOn), make: async () => minutesDocx(await findMinutes(id), await organisation()) }
}

/** The sheet by which the mentors of the year are acquainted with an act of the centre. */
export async function sheetOfAct({ year }: Asked): Promise<Real | null> {
  const [act] = await listLocalActs()
  return act ? { of: act.title, make: () => acquaintanceSheet(act, 'mentors', year) } : null
}

/** An award on a sheet that lies or stands. */
export function latestAward(side: 'landscape' | 'portrait'): Finder {
  return async ({ year }) => {
    const found = await read().award.findFirst({ where: { schoolYearId: year.id }, orderBy: { id: 'desc' }, select: { id: true } })
    if (!found) return null
    const award = await findAward(found.id)
    return { of: awards.title(awardKinds[award.kind], fullName(award.person)), make: async () => renderBatch(awardPrints([award], await organisation(), side)) }
  }
}

export async function latestMaterial({ year }: Asked): Promise<Real | null> {
  const found = await read().material.findFirst({ where: { schoolYearId: year.id }, orderBy: { id: 'desc' }, select: { id: true, title: true } })
  return found && { of: words.material(found.title), make: async () => (await libraryCard(found.id)).docx }
}

/** The inventory of the folder as it would be if it were made now. */
export function latestInventory({ actor, year }: Asked): Promise<Real | null> {
  const make = async () => {
    const items = await planOf(actor, year, null)
    const lines = items.map((item) => ({ item, files: item.sources, problems: [] }))
    return renderDocx('inventory', inventoryData(lines, { centre: await organisation(), schoolYear: year.name, pairName: null }))
  }
  return Promise.resolve({ of: words.year(year.name), make })
}
