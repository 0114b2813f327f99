import { today } from '../app/clock.ts'
import { fullName, initialsFirst, longDate, phone, shortDate } from '../app/format.ts'
import { usualCategories } from '../documents/consent-text.ts'
import type { DataSubject } from '../documents/consent-data.ts'
import { initialsFirst as initialsOf } from '../documents/names.ts'
import { type Print, print } from '../documents/batch.ts'
import type { TemplateName } from '../documents/types.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { paymentTerms } from '../labour/payment-words.ts'
import { forms } from '../pairs/messages.ts'
import { blankWords as words } from './blank-words.ts'
import { standing } from '../people/standing-text.ts'
import type { BlankSource } from './blank-source.ts'
import type { Signer } from './rules.ts'

/** From this day mentoring of staff is governed by art. 351.8 of the Labour code (§1.2). */
const article351From = '2025-03-01'

/** To whom an application is addressed, in the dative; null where a case is not certain: then it is addressed to the centre (§4). */
export type Addressee = { directorPostDative: string | null; directorDative: string | null }

export type SheetSource = { person: BlankSource; centre: Organisation; addressee: Addressee; yearName: string; signer: Signer }

/** What one sheet prints: a consent of a kind for the signature of one of those who sign (§4.5). */
export function printOf(kind: ConsentKind, sheet: SheetSource): Print {
  return printers[kind](sheet)
}

/** The paper by which a person asks to stop the distribution of what they had allowed (§4.5). */
export function distributionWithdrawal({ person, centre, signer }: SheetSource, allowed: readonly string[]): Print {
  const categories = Object.entries(usualCategories).filter(([key]) => allowed.includes(key))
  const named = categories.map(([, name]) => ({ name }))
  return print('distribution-withdrawal', { ...operator(centre), ...signs(person, signer), contacts: contactsOf(person, signer), categories: named })
}

/** The template of a consent for that signature. */
export function templateOf(kind: ConsentKind, signer: Signer): TemplateName {
  return kind === 'participation' ? (signer === 'self' ? 'consent-participation-self' : 'consent-participation-representative') : templates[kind]
}

const templates = {
  extraDuties: 'consent-extra-duties',
  dataProcessing: 'consent-data-processing',
  dataDistribution: 'consent-data-distribution',
} as const

const printers: Record<ConsentKind, (sheet: SheetSource) => Print> = {
  extraDuties: ({ person, centre, addressee, yearName }) =>
    print('consent-extra-duties', {
      ...head(centre, addressee),
      ...subject(person, yearName, 'mentor'),
      fullName: fullName(person),
      post: person.post,
      mentees: person.mentees,
      hours: person.hoursPerMonth === null ? null : words.hours(person.hoursPerMonth),
      payment: paymentTerms(person.mentored),
      duties: [],
      underArticle351: (person.startsOn ?? today()) >= article351From,
      signatory: initialsFirst(person),
    }),
  participation: (sheet) => (sheet.signer === 'self' ? participationSelf(sheet) : participationRepresentative(sheet)),
  dataProcessing: ({ person, centre, signer }) =>
    print('consent-data-processing', { ...operator(centre), ...signs(person, signer), address: null, categories: [], email: centre.email, until: null }),
  dataDistribution: ({ person, centre, signer }) =>
    print('consent-data-distribution', {
      ...operator(centre),
      ...signs(person, signer),
      contacts: contactsOf(person, signer),
      categories: Object.values(usualCategories).map((name) => ({ name })),
      resources: centre.siteUrl ? [{ name: centre.siteUrl }] : [],
      until: null,
    }),
}

function participationSelf({ person, centre, addressee, yearName }: SheetSource): Print {
  const isMentor = person.kind !== 'staff' && person.mentees.length > 0
  const own = { fullName: fullName(person), standing: standing(person), isStudent: person.kind === 'student', isMentor }
  const role = isMentor ? 'mentor' : 'mentee'
  return print('consent-participation-self', {
    ...head(centre, addressee),
    ...subject(person, yearName, role),
    ...own,
    partners: isMentor ? person.mentees : person.mentors,
    signatory: initialsFirst(person),
  })
}

function participationRepresentative({ person, centre, addressee, yearName }: SheetSource): Print {
  const isMentor = person.mentees.length > 0
  const [representative] = person.representatives
  const { topic: _topic, ...term } = subject(person, yearName, isMentor ? 'mentor' : 'mentee')
  return print('consent-participation-representative', {
    ...head(centre, addressee),
    ...term,
    representativeName: representative?.fullName ?? null,
    relation: representative?.relation ?? null,
    childName: fullName(person),
    childBirthOn: person.birthOn === null ? null : shortDate(person.birthOn),
    childStanding: standing(person),
    isMentor,
    partners: isMentor ? person.mentees : person.mentors,
    meetings: null,
    signatory: representative ? initialsOf(representative.fullName) : null,
  })
}

function subject(person: BlankSource, schoolYear: string, role: 'mentor' | 'mentee') {
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

function head(centre: Organisation, addressee: Addressee) {
  return { orgShortName: centre.shortName, ...addressee }
}

function operator({ fullName, shortName, address, inn, ogrn }: Organisation) {
  return { orgFullName: fullName, orgShortName: shortName, orgAddress: address, inn, ogrn }
}

function signs(person: BlankSource, signer: Signer): DataSubject {
  if (signer === 'self') return { fullName: fullName(person), representative: null, signatory: initialsFirst(person) }
  const [first] = person.representatives
  const representative = { representativeName: first?.fullName ?? null, relation: first?.relation ?? null, representativeAddress: null }
  return { fullName: fullName(person), representative, signatory: first ? initialsOf(first.fullName) : null }
}

function contactsOf(person: BlankSource, signer: Signer): string | null {
  const number = signer === 'self' ? person.phone : (person.representatives[0]?.phone ?? null)
  const address = signer === 'self' ? person.email : null
  return [number ? phone(number) : null, address].filter((part) => part !== null).join(', ') || null
}
