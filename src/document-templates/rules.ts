import type { Reason } from '../app/errors.ts'
import { isSound, type Check } from './check.ts'

export type Dated = { id: number; validFrom: string | null }

/** The file in force on a day: the latest of those put into force by then; null means the built-in one. Days are YYYY-MM-DD. */
export function inForceOn<T extends Dated>(versions: readonly T[], day: string): T | null {
  const begun = versions.filter(({ validFrom }) => validFrom !== null && validFrom <= day)
  return begun.sort((one, other) => (one.validFrom ?? '').localeCompare(other.validFrom ?? '') || one.id - other.id).at(-1) ?? null
}

/** Why a file may not be put into force. */
export function forceBlockers(check: Check): Reason[] {
  return isSound(check) ? [] : [{ code: 'documentTemplates.unsound' }]
}

/** Whether the file leaves out something the document must say; it may, when the methodist says so: the words may stand there as text. */
export function isIncomplete({ missing }: Pick<Check, 'missing'>): boolean {
  return missing.some(({ required }) => required)
}

/** A file that has worked keeps its day, so that documents of that time print as they did. */
export function hasBegun({ validFrom }: Dated, day: string): boolean {
  return validFrom !== null && validFrom < day
}
