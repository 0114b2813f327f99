import { signersOf } from '../consents/rules.ts'
import type { PersonKind } from '../generated/prisma/enums.ts'
import type { Mention } from './mentions.ts'

/** What of a person a publication shows; words of `Consent.allowed`. */
export type Category = 'name' | 'photo'

/** A consent to distribution as it is kept; days are YYYY-MM-DD, `allowed` is «name photo …». */
export type DistributionPaper = {
  id: number
  schoolYearId: number
  receivedOn: string | null
  signedBySelf: boolean
  signedByRepresentative: boolean
  allowed: string
  withdrawnOn: string | null
  validUntil: string | null // the last day on which it counts; null: until it is withdrawn
}

export type Portrayed = { personId: number; name: string; kind: PersonKind; birthOn: string | null; papers: readonly DistributionPaper[] }

/** A person tied to a news item. Neither named nor shown: the text means somebody else of that name. */
export type Tie = { personId: number; named: boolean; shown: boolean }

/** Whom an item names or shows. `people` holds everybody of `ties` and `mentions`; ages are full years (§1.4). */
export type PublicityFacts = {
  schoolYearId: number
  ties: readonly Tie[]
  mentions: readonly Mention[]
  people: ReadonlyMap<number, Portrayed>
  ages: { representativeUntil: number; adultFrom: number }
  today: string
}

export type Fault = 'absent' | 'unsigned' | 'later' | 'notAllowed' | 'withdrawn' | 'expired'
export type MissingConsent = { personId: number; name: string; category: Category; fault: Fault; day: string | null }

/**
 * Consents to distribution without which the item may not be public (§8.4 B11): the name of everybody named by tick or
 * found in the text, the photo of everybody shown. Several people of one name: the one who is ticked as named is meant.
 */
export function missingConsents(facts: PublicityFacts): MissingConsent[] {
  const needs = new Map<number, Set<Category>>()
  const need = (personId: number, category: Category) => needs.set(personId, (needs.get(personId) ?? new Set<Category>()).add(category))
  for (const { personId, named, shown } of facts.ties) {
    if (named) need(personId, 'name')
    if (shown) need(personId, 'photo')
  }
  for (const personId of openMentions(facts).flatMap((mention) => mention.personIds)) need(personId, 'name')
  return [...needs].flatMap(([personId, categories]) => [...categories].flatMap((category) => faultOf(facts, personId, category)))
}

/** Mentions nobody has decided about: no tick «назван» resolves them; those declared to be somebody else are left out. */
export function openMentions({ ties, mentions }: Pick<PublicityFacts, 'ties' | 'mentions'>): Mention[] {
  const named = new Set(ties.filter((tie) => tie.named).map((tie) => tie.personId))
  const others = new Set(ties.filter((tie) => !tie.named && !tie.shown).map((tie) => tie.personId))
  return mentions
    .filter((mention) => !mention.personIds.some((id) => named.has(id)))
    .map((mention) => ({ ...mention, personIds: mention.personIds.filter((id) => !others.has(id)) }))
    .filter((mention) => mention.personIds.length > 0)
}

function faultOf(facts: PublicityFacts, personId: number, category: Category): MissingConsent[] {
  const person = facts.people.get(personId)
  if (!person) throw new Error(`no facts about person ${personId}`)
  const state = consentFault(person, facts, category)
  return state === null ? [] : [{ personId, name: person.name, category, ...state }]
}

// A consent holds for its own school year, unless one of another year was withdrawn after it was given: then the person wants out.
function consentFault(person: Portrayed, { schoolYearId, ages, today }: PublicityFacts, category: Category): { fault: Fault; day: string | null } | null {
  const own = person.papers.filter((paper) => paper.schoolYearId === schoolYearId)
  const open = own.filter(({ withdrawnOn, receivedOn }) => withdrawnOn === null && receivedOn !== null)
  const lasts = ({ validUntil }: DistributionPaper) => validUntil === null || validUntil >= today
  // A consent that is renewed goes on to its last day; a blank that is out says nothing yet.
  const paper = open.findLast(lasts) ?? open.at(-1) ?? own.findLast(({ withdrawnOn }) => withdrawnOn === null) ?? own.at(-1)
  if (!paper) return { fault: 'absent', day: null }
  if (paper.withdrawnOn !== null) return { fault: 'withdrawn', day: paper.withdrawnOn }
  const { receivedOn } = paper
  if (receivedOn === null) return { fault: 'absent', day: null }
  const withdrawn = person.papers.find((other) => other.id !== paper.id && other.withdrawnOn !== null && isAfter(other, receivedOn, paper.id))
  if (withdrawn) return { fault: 'withdrawn', day: withdrawn.withdrawnOn }
  if (!isSigned(person, paper, receivedOn, ages)) return { fault: 'unsigned', day: receivedOn }
  if (paper.validUntil !== null && paper.validUntil < today) return { fault: 'expired', day: paper.validUntil }
  if (receivedOn > today) return { fault: 'later', day: receivedOn }
  return paper.allowed.split(' ').includes(category) ? null : { fault: 'notAllowed', day: receivedOn }
}

function isAfter({ id, withdrawnOn }: DistributionPaper, day: string, paperId: number): boolean {
  return withdrawnOn !== null && (withdrawnOn > day || (withdrawnOn === day && id > paperId))
}

// Who had to sign is judged by the age on the day of receipt.
function isSigned(person: Portrayed, paper: DistributionPaper, day: string, ages: PublicityFacts['ages']): boolean {
  return signersOf(person, day, ages).every((signer) => (signer === 'self' ? paper.signedBySelf : paper.signedByRepresentative))
}

/** Most people a surname alone is a hint at: of more nobody could pick one from a list. */
const mostMeant = 3

/** People that surnames without names may mean, where they are few. */
export function hintedAt(bare: readonly Mention[]): number[] {
  return bare.filter((mention) => mention.personIds.length <= mostMeant).flatMap((mention) => mention.personIds)
}
