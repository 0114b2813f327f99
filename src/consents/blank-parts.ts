import { fullName, initialsFirst, longDate, phone } from '../app/format.ts'
import type { DataSubject } from '../documents/consent-data.ts'
import { initialsFirst as initialsOf } from '../documents/names.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import { forms } from '../pairs/messages.ts'
import type { BlankSource } from './blank-source.ts'
import type { Signer } from './rules.ts'

/** To whom an application is addressed, in the dative; null where a case is not certain: then it is addressed to the centre (§4). */
export type Addressee = { directorPostDative: string | null; directorDative: string | null }

/** For what and for how long a person takes part, over all their pairs. */
export function subject(person: BlankSource, schoolYear: string, role: 'mentor' | 'mentee') {
  const pairs = role === 'mentor' ? person.mentored : person.learnt
  const distinct = (values: string[]) => [...new Set(values)].join('; ') || null
  const startsOn = pairs.map((pair) => pair.startsOn).sort()[0]
  const endsOn = pairs
    .map((pair) => pair.endsOn)
    .sort()
    .at(-1)
  return {
    schoolYear,
    form: distinct(pairs.map((pair) => forms[pair.form])),
    topic: distinct(pairs.map((pair) => pair.topic)),
    startsOn: startsOn ? longDate(startsOn) : null,
    endsOn: endsOn ? longDate(endsOn) : null,
  }
}

/** To whom a consent is addressed. */
export function head(centre: Organisation, addressee: Addressee) {
  return { orgShortName: centre.shortName, ...addressee }
}

/** The centre as the operator of personal data. */
export function operator({ fullName, shortName, address, inn, ogrn }: Organisation) {
  return { orgFullName: fullName, orgShortName: shortName, orgAddress: address, inn, ogrn }
}

/** Whose data they are and who signs. */
export function signs(person: BlankSource, signer: Signer): DataSubject {
  if (signer === 'self') return { fullName: fullName(person), representative: null, signatory: initialsFirst(person) }
  const [first] = person.representatives
  const representative = { representativeName: first?.fullName ?? null, relation: first?.relation ?? null, representativeAddress: null }
  return { fullName: fullName(person), representative, signatory: first ? initialsOf(first.fullName) : null }
}

/** How the one who signs is reached; null prints a line. */
export function contactsOf(person: BlankSource, signer: Signer): string | null {
  const number = signer === 'self' ? person.phone : (person.representatives[0]?.phone ?? null)
  const address = signer === 'self' ? person.email : null
  return [number ? phone(number) : null, address].filter((part) => part !== null).join(', ') || null
}
