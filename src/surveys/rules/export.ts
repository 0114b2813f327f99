import type { Reason } from '../../app/errors.ts'
import { leastForMean } from './results.ts'

/** Why answers may not be given out one by one: of a handful of nameless rows the centre would know whose each is. */
export function blockedExport({ anonymous, answered }: { anonymous: boolean; answered: number }): Reason[] {
  return anonymous && answered < leastForMean ? [{ code: 'surveys.tooFewNameless', params: { least: leastForMean } }] : []
}
