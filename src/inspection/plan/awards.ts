import { awardPrints } from '../../awards/document.ts'
import { awardsToPrint } from '../../awards/queries.ts'
import { registerSheet } from '../../awards/register.ts'
import { renderBatch } from '../../documents/batch.ts'
import { AwardKind } from '../../generated/prisma/enums.ts'
import { organisation } from '../../organisation/queries.ts'
import { type Item, made } from '../item.ts'
import { awardBatches, batchPart, titles } from '../messages-titles.ts'
import { listAwardsOf } from '../queries-pair.ts'
import { findYearFacts } from '../queries-year.ts'
import type { Setting } from './plan.ts'

// As many sheets as the page of awards prints at once.
const mostSheets = 300

/** The register of awards of the year, or of a pair, and their sheets: one file a kind. */
export async function awardItems({ year, pairId }: Setting): Promise<Item[]> {
  const awards = pairId === null ? (await findYearFacts(year.id)).awards : await listAwardsOf(pairId)
  if (awards.length === 0) return []
  const sheet = async () =>
    registerSheet(
      await awardsToPrint(
        year.id,
        awards.map(({ id }) => id),
      ),
    )
  const register: Item = { section: 'awards', title: titles.awardRegister, sources: [{ kind: 'table', sheet }], lacks: [] }
  return [
    register,
    ...Object.values(AwardKind).flatMap((kind) =>
      batches(
        kind,
        year.id,
        awards.filter((award) => award.kind === kind),
      ),
    ),
  ]
}

function batches(kind: AwardKind, schoolYearId: number, awards: { id: number }[]): Item[] {
  const ids = awards.map(({ id }) => id)
  const parts = Array.from({ length: Math.ceil(ids.length / mostSheets) }, (_, index) => ids.slice(index * mostSheets, (index + 1) * mostSheets))
  const title = (index: number) => (parts.length === 1 ? awardBatches[kind] : batchPart(awardBatches[kind], index + 1))
  return parts.map((part, index) =>
    made('awards', title(index), async () => renderBatch(awardPrints(await awardsToPrint(schoolYearId, part), await organisation(), 'landscape'))),
  )
}
