import { today } from '../app/clock.ts'
import { fullName, initialsFirst, longDate, phone, shortDate } from '../app/format.ts'
import { usualCategories } from '../documents/consent-text.ts'
import type { DataSubject } from '../documents/consent-data.ts'
import { joinDocx } from '../documents/join.ts'
import { initialsFirst as initialsOf } from '../documents/names.ts'
import { renderDocx } from '../documents/render.ts'
import type { Organisation } from '../generated/prisma/client.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { paymentTerms } from '../labour/payment-words.ts'
import { addresseeOf } from '../name-forms/queries.ts'
import { forms } from '../pairs/messages.ts'
import { blankWords as words } from './blank-words.ts'
import { standing } from '../people/standing-text.ts'
import { type BlankSource, loadSources } from './blank-source.ts'
import type { PaperRef } from './form.ts'
import { signersOf, type Signer } from './rules.ts'

/** From this day mentoring of staff is governed by art. 351.8 of the Labour code (§1.2). */
const article351From = '2025-03-01'

type Sheet = { person: BlankSource; centre: Organisation; yearName: string; signer: Signer }

/** Blanks as one Word file, a sheet for every signature (§4.5), in the order of the papers; null when there are none. */
export async function blanksDocx(refs: readonly PaperRef[], year: { id: number; name: string }, centre: Organisation): Promise<Buffer | null> {
  const sources = await loadSources(
    refs.map(({ personId }) => personId),
    year.id,
  )
  const sheets = await Promise.all(
    refs.flatMap(({ personId, kind }) => {
      const person = sources.get(personId)
      return person ? sheetsOf(kind, person, centre, year.name) : []
    }),
  )
  return sheets.length > 0 ? joinDocx(sheets) : null
}

function sheetsOf(kind: ConsentKind, person: BlankSource, centre: Organisation, yearName: string): Promise<Buffer>[] {
  return signersOf(person, today(), centre).map((signer) => printers[kind]({ person, centre, yearName, signer }))
}

const printers: Record<ConsentKind, (sheet: Sheet) => Promise<Buffer>> = {
  extraDuties: async ({ person, centre, yearName }) =>
    renderDocx('consent-extra-duties', {
      ...(await head(centre)),
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
    renderDocx('consent-data-processing', { ...operator(centre), ...signs(person, signer), address: null, categories: [], email: centre.email, until: null }),
  dataDistribution: ({ person, centre, signer }) =>
    renderDocx('consent-data-distribution', {
      ...operator(centre),
      ...signs(person, signer),
      contacts: contactsOf(person, signer),
      categories: Object.values(usualCategories).map((name) => ({ name })),
      resources: centre.siteUrl ? [{ name: centre.siteUrl }] : [],
      until: null,
    }),
}

async function participationSelf({ person, centre, yearName }: Sheet): Promise<Buffer> {
  const isMentor = person.kind !== 'staff' && person.mentees.length > 0
  const own = { fullName: fullName(person), standing: standing(person), isStudent: person.kind === 'student', isMentor }
  const role = isMentor ? 'mentor' : 'mentee'
  return renderDocx('consent-participation-self', {
    ...(await head(centre)),
    ...subject(person, yearName, role),
    ...own,
    partners: isMentor ? person.mentees : person.mentors,
    signatory: initialsFirst(person),
  })
}

async function participationRepresentative({ person, centre, yearName }: Sheet): Promise<Buffer> {
  const isMentor = person.mentees.length > 0
  const [representative] = person.representatives
  const { topic: _topic, ...term } = subject(person, yearName, isMentor ? 'mentor' : 'mentee')
  return renderDocx('consent-participation-representative', {
    ...(await head(centre)),
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

async function head(centre: Organisation) {
  return { orgShortName: centre.shortName, ...(await addresseeOf(centre)) }
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
