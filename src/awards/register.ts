import { fullName } from '../app/format.ts'
import type { Sheet } from '../app/spreadsheets/write.ts'
import { standing } from '../people/standing-text.ts'
import { basisOf } from './document.ts'
import { kinds, words } from './messages.ts'
import type { FoundAward } from './queries.ts'
import { dayOf, notGiven } from './rules.ts'

/** The register of issued awards as a sheet of a workbook. */
export function registerSheet(awards: readonly FoundAward[]): Sheet {
  const { columns } = words
  return {
    name: words.sheet,
    columns: [
      { header: columns.number, width: 14, kind: 'text' },
      { header: columns.day, width: 12, kind: 'date' },
      { header: columns.kind, width: 26, kind: 'text' },
      { header: columns.person, width: 36, kind: 'text' },
      { header: columns.standing, width: 36, kind: 'text' },
      { header: columns.reason, width: 60, kind: 'text' },
      { header: columns.basis, width: 36, kind: 'text' },
      { header: columns.early, width: 36, kind: 'text' },
    ],
    rows: awards.map((award) => [
      award.number,
      dayOf(award),
      kinds[award.kind],
      fullName(award.person),
      standing(award.person),
      award.reason,
      basis(award),
      award.overrideWhy,
    ]),
  }
}

function basis(award: FoundAward): string | null {
  const why = notGiven(award)
  return why ? words.notGiven[why] : basisOf(award)
}
