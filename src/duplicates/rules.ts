import { fullYears } from '../app/clock.ts'
import { searchKey } from '../app/search-key.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import { isOneSlip, type Name, nameLikeness, type NameLikeness, type NameParts, namePartsOf } from '../people/likeness.ts'

/** What two records are compared by. */
export type Known = Name & {
  id: number
  nameKey: string
  kind: PersonKind
  birthOn: string | null
  phone: string | null
  email: string | null
  post: string | null
  school: string | null
}

export type Sign = NameLikeness | 'sameLastName' | 'birth' | 'phone' | 'email' | 'post'
export type Doubt = 'birthDiffers' | 'givenDiffers' | 'namesDiffer' | 'postDiffers' | 'schoolDiffers' | 'kindDiffers'

/** sure: the same name and something else that is rarely shared; likely; possible: a person has to look. */
export type Degree = 'sure' | 'likely' | 'possible'
export type Likely = { degree: Degree; signs: Sign[]; doubts: Doubt[] }

/** A record made ready for comparing. */
export type Traits = { person: Known; name: NameParts }

export function traitsOf(person: Known): Traits {
  return { person, name: namePartsOf(person, person.nameKey) }
}

const generation = 15

/** Why the two records may be one person and what speaks against it; null when nothing does or too much is against. */
export function judge(one: Traits, other: Traits): Likely | null {
  const name = nameLikeness(one.name, other.name)
  const birth = birthOf(one.person, other.person)
  const contacts = contactsOf(one.person, other.person)
  const doubts = doubtsOf(one.person, other.person)
  if (name === null) return strangers(one, other, birth, contacts, doubts)
  const signs: Sign[] = [
    name,
    ...(birth === 'same' ? (['birth'] as const) : []),
    ...contacts,
    ...(isSame(one.person.post, other.person.post) ? (['post'] as const) : []),
  ]
  if (birth === 'differs') return name === 'same' || contacts.length > 0 ? possible(signs, ['birthDiffers', ...doubts]) : null
  if (birth === 'apart') return null
  return degreeOf(name, signs, doubts)
}

function degreeOf(name: NameLikeness, signs: Sign[], doubts: Doubt[]): Likely | null {
  const proven = signs.some((sign) => sign === 'birth' || sign === 'phone' || sign === 'email')
  if (proven) return { degree: name === 'same' ? 'sure' : 'likely', signs, doubts }
  if (name === 'typo') return null
  if (doubts.length > 0 || name === 'initials' || name === 'doubleSurname') return possible(signs, doubts)
  return { degree: name === 'same' && signs.includes('post') ? 'sure' : 'likely', signs, doubts }
}

// Different names: only the surname with the day of birth, or a phone that does not belong to two people of known days.
function strangers(one: Traits, other: Traits, birth: Birth, contacts: Sign[], doubts: Doubt[]): Likely | null {
  const sameLast = one.name.last === other.name.last
  if (birth === 'same' && sameLast) return possible(['sameLastName', 'birth', ...contacts], ['givenDiffers', ...doubts])
  if (contacts.length === 0 || birth === 'differs' || birth === 'apart') return null
  return possible([...(sameLast ? (['sameLastName'] as const) : []), ...contacts], [sameLast ? 'givenDiffers' : 'namesDiffer', ...doubts])
}

function possible(signs: Sign[], doubts: Doubt[]): Likely {
  return { degree: 'possible', signs, doubts }
}

type Birth = 'same' | 'unknown' | 'differs' | 'apart'

// «differs» may be a slip of the pen; a generation between the days is a father and a son of one name.
function birthOf(one: Known, other: Known): Birth {
  if (one.birthOn === null || other.birthOn === null) return 'unknown'
  if (one.birthOn === other.birthOn) return 'same'
  const [early, late] = one.birthOn < other.birthOn ? [one.birthOn, other.birthOn] : [other.birthOn, one.birthOn]
  if (fullYears(early, late) >= generation) return 'apart'
  const contact = contactsOf(one, other).length > 0
  return contact || isDaySlip(early, late) ? 'differs' : 'apart'
}

function isDaySlip(one: string, other: string): boolean {
  const [year, month, day] = one.split('-')
  return isOneSlip(one, other) || other === [year, day, month].join('-')
}

function contactsOf(one: Known, other: Known): ('phone' | 'email')[] {
  const same = (name: 'phone' | 'email') => one[name] !== null && one[name].toLowerCase() === other[name]?.toLowerCase()
  return (['phone', 'email'] as const).filter(same)
}

function doubtsOf(one: Known, other: Known): Doubt[] {
  const differ = (name: 'post' | 'school') => one[name] !== null && other[name] !== null && !isSame(one[name], other[name])
  return [
    ...(one.kind === other.kind ? [] : (['kindDiffers'] as const)),
    ...(differ('post') ? (['postDiffers'] as const) : []),
    ...(differ('school') ? (['schoolDiffers'] as const) : []),
  ]
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && (one === other || searchKey(one) === searchKey(other))
}
