import type { Year } from '../../app/actor.ts'
import { renderDocx } from '../../documents/render.ts'
import { named } from '../../legal-bases/messages-named.ts'
import { acquaintanceSheet } from '../../legal-bases/acquaintance.ts'
import { organisation } from '../../organisation/queries.ts'
import { approvedPrint, workingPrint } from '../../roadmap/print.ts'
import { findRatedRoadmap } from '../../roadmap/queries.ts'
import { absent, type Item, kept, made } from '../item.ts'
import { lacks, looksLikeRegulation, titles } from '../messages-titles.ts'
import { listLocalActs } from '../queries-files.ts'
import { findYearFacts } from '../queries-year.ts'
import type { Setting } from './plan.ts'

/** The centre's own acts with their files. The order that approved the regulation stands among the orders. */
export async function actItems({ actor, year }: Setting): Promise<Item[]> {
  // The register is the methodist's page.
  const link = (id: number | null) => (actor.role === 'methodist' ? `/legal-bases${id === null ? '' : `/${id}`}` : null)
  const acts = await listLocalActs(year.id)
  const hasRegulation = acts.some(({ kind, title }) => kind === 'regulation' || (kind === null && looksLikeRegulation.test(title)))
  return [
    ...(hasRegulation ? [] : [absent('acts', titles.regulation, lacks.regulation, link(null))]),
    ...acts.flatMap((act) => [kept('acts', named(act), act.files, { text: lacks.file, url: link(act.id) }), ...sheetOf(act, year)]),
  ]
}

/** Who of this year's pairs has read an act that is in force, with the days; an inspector asks for the signatures of those who work by it. */
function sheetOf(act: Awaited<ReturnType<typeof listLocalActs>>[number], year: Year): Item[] {
  if (act.people === 0) return []
  const docx = () => acquaintanceSheet(act, 'pairs', year, false)
  const lack = { text: lacks.unreadAct(act.read, act.people), url: `/legal-bases/${act.id}/acquaintances?who=pairs` }
  return [made('acts', titles.acquaintanceWithAct(named(act)), docx, act.read < act.people ? [lack] : [])]
}

/** The roadmap as it was approved, and as the working plan. */
export async function roadmapItems({ year }: Setting): Promise<Item[]> {
  const { roadmap: status } = await findYearFacts(year.id)
  if (status !== 'approved') return [absent('roadmap', titles.roadmap, status === null ? lacks.noRoadmap : lacks.roadmapUnsigned, '/roadmap')]
  const rated = async () => {
    const found = await findRatedRoadmap(year.id)
    if (!found) throw new Error('the roadmap is gone')
    return found
  }
  return [
    made('roadmap', titles.roadmapApproved(year.name), async () =>
      renderDocx('roadmap-approved', approvedPrint((await rated()).roadmap, await organisation())),
    ),
    made('roadmap', titles.roadmapWorking(year.name), async () => {
      const { roadmap, ratings } = await rated()
      return renderDocx('roadmap-working', workingPrint(roadmap, await organisation(), ratings))
    }),
  ]
}
