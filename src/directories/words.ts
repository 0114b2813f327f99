import { counted } from '../app/format.ts'
import { words } from './messages.ts'

/** «3 человека, 2 объединения», or null when an entry is used nowhere. */
export function usedText({ people, groups }: { people: number; groups: number }): string | null {
  const parts = [people > 0 ? counted(people, ...words.people) : null, groups > 0 ? counted(groups, ...words.groups) : null]
  return parts.filter(Boolean).join(', ') || null
}
