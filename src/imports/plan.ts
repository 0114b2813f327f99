import type { ImportRowStatus, Likeness, RowChoice } from '../generated/prisma/enums.ts'
import type { ImportKind } from './fields.ts'
import { choiceOf } from './rules.ts'
import type { UnderstoodRow } from './understanding.ts'

/** What the preview showed and what the person chose. */
export type ShownRow = {
  rowNumber: number
  status: ImportRowStatus
  likeness: Likeness | null
  personId: number | null
  sameRow: number | null
  fills: boolean
  updates: boolean
  choice: RowChoice | null
}

export type Act = { rowNumber: number; act: RowChoice | 'bad'; personId: number | null; sameRow: number | null }

/**
 * What to do with a row now. `row` was understood just now, against the people there are now; `shown` is what the
 * person saw. Nobody is made who was shown as a repetition, and nobody who has become one since.
 */
export function planRow(kind: ImportKind, row: UnderstoodRow, shown: ShownRow): Act {
  const { duplicate } = row
  const personId = duplicate.of === 'person' ? duplicate.personId : null
  const sameRow = duplicate.of === 'row' ? duplicate.rowNumber : null
  const act = (what: Act['act']): Act => ({ rowNumber: row.rowNumber, act: what, personId: what === 'create' ? null : personId, sameRow })
  if (row.status === 'bad') return act('bad')
  const choice = choiceOf(kind, shown)
  if (row.status !== 'duplicate') return act(choice === 'create' || (choice === null && shown.status !== 'duplicate') ? 'create' : 'skip')
  const asShown = shown.personId === personId && shown.sameRow === sameRow && duplicate.of !== 'none' && shown.likeness === duplicate.likeness
  return act(asShown && choice !== null ? choice : 'skip')
}
