import { act, link } from '../app/actions.ts'
import type { Actor } from '../app/actor.ts'
import { counted } from '../app/format.ts'
import { directions } from '../people/messages.ts'
import type { Kind } from './form.ts'
import { titles, words } from './messages.ts'
import type { Entry } from './queries.ts'
import { missingForRemoval } from './rules.ts'
import { usedText } from './words.ts'

/** A directory as a block of the page. */
export function directoryBlock(kind: Kind, entries: Entry[], actor: Actor) {
  return { kind, ...titles[kind], rows: entries.map((entry) => entryRow(kind, entry, actor)) }
}

function entryRow(kind: Kind, entry: Entry, actor: Actor) {
  const url = `/directories/${kind}/${entry.id}`
  const acts = [
    link(words.change, url + '/edit'),
    act(words.remove, url + '/removal', { tone: 'danger', confirm: words.confirmRemove, blockedBy: missingForRemoval(entry) }),
  ]
  const length = entry.years === null ? null : counted(entry.years, ...words.years)
  const about = kind === 'sites' ? [entry.address] : [entry.direction && directions[entry.direction], length]
  // What is in use has no button to delete: the column beside it says where it is used.
  return {
    name: entry.name,
    about: about.filter(Boolean).join(', ') || null,
    used: usedText(entry),
    actions: actor.role === 'methodist' ? acts.filter((one) => !one.disabled) : [],
  }
}

/** The tick that makes two entries one. */
export function mergeLabel(entry: Entry, into: Entry): string {
  const used = usedText(entry)
  return used === null ? words.mergeUnused(into.name) : words.merge(into.name, used)
}
