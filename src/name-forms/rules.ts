import { type Case, initialsIn } from '../documents/names-cases.ts'

export type CentreCase = Exclude<Case, 'instrumental'>

const suffixes = { genitive: 'Genitive', dative: 'Dative', accusative: 'Accusative' } as const
type Suffix = (typeof suffixes)[CentreCase]
type Centre = { directorName: string; curatorName: string | null } & Record<`director${Suffix}` | `curator${Suffix}`, string | null>

/** The director as documents name him in a case, «О. В. Плотниковой»: the centre's own words win; null when not certain. */
export function directorIn(grammaticalCase: CentreCase, centre: Centre): string | null {
  return centre[`director${suffixes[grammaticalCase]}`] ?? initialsIn(grammaticalCase, centre.directorName)
}

/** The curator of the mentoring in a case; null when there is none or the form is not certain. */
export function curatorIn(grammaticalCase: CentreCase, centre: Centre): string | null {
  return centre[`curator${suffixes[grammaticalCase]}`] ?? (centre.curatorName && initialsIn(grammaticalCase, centre.curatorName))
}
