import { StaleRecord } from './errors.ts'

/** Throws StaleRecord when an `updateMany` that named id and version changed nothing: somebody else was faster. */
export function assertFresh(result: { count: number }): void {
  if (result.count === 0) throw new StaleRecord()
}

/** Runs a command for a form; a stale record becomes false, so that the form can be shown again with what was typed. */
export async function unlessStale(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof StaleRecord) return false
    throw error
  }
}
