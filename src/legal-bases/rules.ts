import type { Reason } from '../app/errors.ts'

/** Whether an act is in force on a day, or on some day up to `until`; an open end means for ever. Days are YYYY-MM-DD. */
export function inForce(act: { validFrom: string | null; validTo: string | null }, day: string, until = day): boolean {
  return (act.validFrom ?? '') <= until && (act.validTo === null || day <= act.validTo)
}

type Publishable = { id: number; url: string | null; files: readonly unknown[]; validFrom: string | null; validTo: string | null }

/** Why an act may not stand on the public page on a day: a visitor would find nothing to open (§1.6), or is shown only acts in force. */
export function blocksPublication(act: Publishable, day: string): Reason[] {
  const isEmpty = act.files.length === 0 && act.url === null
  return [
    ...(isEmpty ? [{ code: 'legalBases.nothingToPublish', url: `/legal-bases/${act.id}#act-files` }] : []),
    ...(inForce(act, day) ? [] : [{ code: 'legalBases.notInForce', url: `/legal-bases/${act.id}/edit` }]),
  ]
}
