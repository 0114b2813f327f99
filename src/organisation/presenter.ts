import { stamps } from './messages.ts'

type Centre = Parameters<(typeof stamps)['byPerson']['sample']>[0]

/** The styles of the approval stamp to choose from, each with a small example. */
export function stampOptions(centre: Centre) {
  return Object.entries(stamps).map(([value, { label, sample }]) => ({ value, label, sample: sample(centre) }))
}
