import { curatorIn, directorIn } from '../name-forms/rules.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { stamps } from './messages.ts'

type Centre = Parameters<(typeof stamps)['byPerson']['sample']>[0]

/** The styles of the approval stamp to choose from, each with a small example. */
export function stampOptions(centre: Centre) {
  return Object.entries(stamps).map(([value, { label, sample }]) => ({ value, label, sample: sample(centre) }))
}

/** What the program prints while a field of a case is empty: by the name of the field; nothing where it is not certain. */
export function proposedForms(centre: Organisation): Record<string, string | null> {
  const named = { ...centre, ...noForms }
  return {
    directorDative: directorIn('dative', named),
    directorGenitive: directorIn('genitive', named),
    directorAccusative: directorIn('accusative', named),
    curatorDative: curatorIn('dative', named),
    curatorGenitive: curatorIn('genitive', named),
    curatorAccusative: curatorIn('accusative', named),
  }
}

const noForms = { directorDative: null, directorGenitive: null, directorAccusative: null, curatorDative: null, curatorGenitive: null, curatorAccusative: null }
