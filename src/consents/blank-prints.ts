import { today } from '../app/clock.ts'
import { fullName, initialsFirst, shortDate } from '../app/format.ts'
import { usualCategories } from '../documents/consent-text.ts'
import { initialsFirst as initialsOf } from '../documents/names.ts'
import { type Print, print } from '../documents/batch.ts'
import type { TemplateName } from '../documents/types.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { paymentTerms } from '../labour/payment-words.ts'
import { isUnderArticle351 } from '../labour/rules.ts'
import { type Addressee, contactsOf, head, operator, signs, subject } from './blank-parts.ts'
import { blankWords as words } from './blank-words.ts'
import { standing } from '../people/standing-text.ts'
import type { BlankSource } from './blank-source.ts'
import type { Signer } from './rules.ts'

/** `validUntil` is the last day of the consent when it was written down, YYYY-MM-DD. */
export type SheetSource = { person: BlankSource; centre: Organisation; addressee: Addressee; yearName: string; signer: Signer; validUntil: string | null }

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
      underArticle351: hasLabourUnder351(person.mentored),
      signatory: initialsFirst(person),
    }),
  participation: (sheet) => (sheet.signer === 'self' ? participationSelf(sheet) : participationRepresentative(sheet)),
  dataProcessing: ({ person, centre, yearName, signer, validUntil }) =>
    print('consent-data-processing', {
      ...operator(centre),
      ...signs(person, signer),
      ...{ address: null, categories: [], email: centre.email, schoolYear: yearName, until: termOf(validUntil) },
    }),
  dataDistribution: ({ person, centre, yearName, signer, validUntil }) =>
    print('consent-data-distribution', {
      ...operator(centre),
      ...signs(person, signer),
      contacts: contactsOf(person, signer),
      categories: Object.values(usualCategories).map((name) => ({ name })),
      resources: centre.siteUrl ? [{ name: centre.siteUrl }] : [],
      schoolYear: yearName,
      until: termOf(validUntil),
    }),
}

// A term that is over is not promised again: the text then names the usual one.
function termOf(validUntil: string | null): string | null {
  return validUntil !== null && validUntil >= today() ? shortDate(validUntil) : null
}

// Whoever mentors nobody yet is told the law of this day.
function hasLabourUnder351(pairs: BlankSource['mentored']): boolean {
  return pairs.length === 0 ? isUnderArticle351({ endsOn: today() }) : pairs.some((pair) => pair.form === 'teacherTeacher' && isUnderArticle351(pair))
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
