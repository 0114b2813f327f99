import { today } from '../app/clock.ts'
import { act, link } from '../app/actions.ts'
import type { Reason } from '../app/errors.ts'
import { share, shortDate } from '../app/format.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import { categoryNames, formNames, kindHeads, kindTitles, roleNames, statusWords, words } from './messages.ts'
import type { Participant } from './participants.ts'
import type { findConsent } from './queries.ts'
import { type Bounds, whoSigns } from './matrix-rules.ts'
import { consentKinds, type ConsentState, isEnding, isToRenew, consentState, missingConsents, requiredConsents, signersOf } from './rules.ts'

const tones = { absent: 'bad', issued: 'wait', unsigned: 'bad', later: 'wait', received: 'ok', expired: 'bad', withdrawn: 'bad' } as const

/** The word and colour of a state as of a day. What nobody owes is never red; what ends soon says its last day. */
export function statusOf(state: ConsentState, owed: boolean, today: string) {
  if (state.status === 'received' && state.paper?.validUntil && isEnding(state, today)) return { label: words.lasts(state.paper.validUntil), tone: 'wait' }
  if (state.status === 'absent' && !owed) return { label: words.optional, tone: 'plain' }
  const day = state.paper?.withdrawnOn ?? (state.status === 'expired' ? state.paper?.validUntil : state.paper?.receivedOn)
  return { label: statusWords[state.status](day ? shortDate(day) : '', state.lacks), tone: tones[state.status] }
}

/** A line of the matrix: one person, four kinds. */
export function matrixRow(person: Participant, { day, ages }: Bounds) {
  const owed = requiredConsents(person)
  return {
    id: person.personId,
    name: person.name,
    about: person.roles.map((role) => roleNames[role]).join(', ') || words.noPair,
    signers: signersWords(person, { day, ages }),
    cells: consentKinds.map((kind) => cell(person, kind, owed.includes(kind), { day, ages })),
  }
}

function cell(person: Participant, kind: ConsentKind, owed: boolean, { day, ages }: Bounds) {
  const state = consentState(person, kind, day, ages)
  const shown = owed || kind === 'dataDistribution' || state.paper !== null
  return {
    head: kindHeads[kind],
    url: `/consents/${person.personId}/${kind}`,
    kind: kindTitles[kind],
    ...(shown ? statusOf(state, owed, day) : { label: null, tone: null }),
  }
}

function signersWords(person: Participant, bounds: Bounds): string | null {
  if (person.kind !== 'student') return null
  const asks = signersOf(person, bounds.day, bounds.ages).includes('representative')
  return `${words.signers[whoSigns(person, bounds)]}${asks && !person.represented ? words.unrepresented : ''}`
}

/** «12 из 60»: how many of the required consents are missing among these people. */
export function missingShare(people: readonly Participant[], { day, ages }: Bounds): { text: string; missing: number; required: number } {
  const required = people.reduce((sum, person) => sum + requiredConsents(person).length, 0)
  const missing = missingConsents(people, day, ages).length
  return { text: share(missing, required, Infinity), missing, required }
}

type Consent = Awaited<ReturnType<typeof findConsent>>['current']

/** What is known of a consent, as a summary list. */
export function consentSummary(person: Participant, kind: ConsentKind, consent: Consent, bounds: Bounds) {
  const status = statusOf(consentState(person, kind, bounds.day, bounds.ages), requiredConsents(person).includes(kind), bounds.day)
  const both = consent?.signedBySelf && consent.signedByRepresentative
  const signed = both ? words.signedBoth : consent?.signedBySelf ? words.signedSelf : consent?.signedByRepresentative ? words.signedRepresentative : null
  return {
    status,
    signedBy: signed && consent?.representativeName ? `${signed} (${consent.representativeName})` : signed,
    signers: signersWords(person, { ...bounds, day: consent?.receivedOn ?? bounds.day }),
    blankIssuedOn: dayOrNull(consent?.blankIssuedOn),
    receivedOn: dayOrNull(consent?.receivedOn),
    form: consent?.form ? formNames[consent.form] : null,
    storagePlace: consent?.storagePlace ?? null,
    allowed: kind === 'dataDistribution' ? allowedWords(consent?.allowed ?? '') : null,
    validUntil: dayOrNull(consent?.validUntil),
    withdrawnOn: dayOrNull(consent?.withdrawnOn),
    withdrawnWhy: consent?.withdrawnWhy ?? null,
    scan: consent?.scan ? { name: consent.scan.originalName, url: `/consents/${person.personId}/${kind}/scan` } : null,
  }
}

/** What may be published, in words; null when nothing may. */
export function allowedWords(allowed: string): string | null {
  return (
    categoryOptions
      .filter(({ value }) => allowed.split(' ').includes(value))
      .map(({ label }) => label)
      .join(', ') || null
  )
}

function dayOrNull(day: string | null | undefined): string | null {
  return day ? shortDate(day) : null
}

export const categoryOptions = Object.entries(categoryNames).map(([value, label]) => ({ value, label }))
export const formOptions = Object.entries(formNames).map(([value, label]) => ({ value, label }))

/**
 * The way to the director's name and post in cases, printed above every application. Always there, for a wrong case is seen on paper only;
 * where the form is not certain it says what is printed instead.
 */
export function casesLink({ directorDative }: { directorDative: string | null }) {
  return { label: directorDative === null ? words.checkCases : words.addressedTo(directorDative), url: '/organisation#directorDative' }
}

/** Acts on a consent: printing and withdrawing; the receipt is the form of the page. */
export function consentActions(personId: number, kind: ConsentKind, consent: Consent, blockedBy: Reason[]) {
  const fields = { personIds: String(personId), kinds: kind }
  const prints = [
    act(words.print, '/consents/blanks', { fields: { ...fields, format: 'pdf' } }),
    act(words.printWord, '/consents/blanks', { fields: { ...fields, format: 'docx' } }),
  ]
  const live = consent?.receivedOn && consent.withdrawnOn === null
  if (live) {
    const version = String(consent.version)
    const cancel = act(words.cancelReceipt, `/consents/${personId}/${kind}/receipt-cancellation`, {
      ...{ confirm: words.confirmCancelling, blockedBy, fields: { version } },
    })
    const renewal = isToRenew(consent, today()) ? [...prints, link(words.renew, `/consents/${personId}/${kind}?renewal=1#receipt`)] : []
    return [...renewal, cancel, link(words.withdraw, `/consents/${personId}/${kind}/withdrawal`, 'danger')]
  }
  return prints
}
