import type { Reason } from '../app/errors.ts'

/** Whether an act is in force on a day, or on some day up to `until`; an open end means for ever. Days are YYYY-MM-DD. */
export function inForce(act: { validFrom: string | null; validTo: string | null }, day: string, until = day): boolean {
  return (act.validFrom ?? '') <= until && (act.validTo === null || day <= act.validTo)
}

/** Why an act may not stand on the public page yet: a visitor would find nothing to open (§1.6). */
export function blocksPublication(act: { id: number; url: string | null; files: readonly unknown[] }): Reason[] {
  return act.files.length > 0 || act.url !== null ? [] : [{ code: 'legalBases.nothingToPublish', url: `/legal-bases/${act.id}#act-files` }]
}
