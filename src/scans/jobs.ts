import { isUnderWay } from '../app/background.ts'

/** The name of a batch among the works of the server. */
export function jobOf(id: number): string {
  return `scans-${id}`
}

/** Where a batch stands: one that says «reading» while nobody reads it was cut off by a stop of the server. */
export function stateOf<S extends string>({ id, status }: { id: number; status: S }): S | 'interrupted' {
  return status === 'reading' && !isUnderWay(jobOf(id)) ? 'interrupted' : status
}
