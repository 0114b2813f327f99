import { pairTitle } from '../pairs/messages.ts'
import type { FolderPair } from './queries.ts'

/** What a pair is called: «Иванов – Шевченко». */
export function titleOf({ mentor, mentees }: Pick<FolderPair, 'mentor' | 'mentees'>): string {
  return pairTitle(mentor, mentees)
}
