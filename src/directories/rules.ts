import type { Reason } from '../app/errors.ts'
import { usedText } from './words.ts'

/** What is in use is not deleted: cards would lose a line. */
export function missingForRemoval(use: { people: number; groups: number }): Reason[] {
  const used = usedText(use)
  return used === null ? [] : [{ code: 'directories.inUse', params: { used } }]
}
