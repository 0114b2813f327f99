import { addDays, fullYears } from '../app/clock.ts'
import type { Reason } from '../app/errors.ts'
import type { ConsentKind, PersonKind } from '../generated/prisma/enums.ts'

export const consentKinds = ['extraDuties', 'participation', 'dataProcessing', 'dataDistribution'] as const satisfies readonly ConsentKind[]

/** Categories of published data, as the column `Consent.allowed` keeps them. */
export const categories = ['name', 'photo', 'video', 'age', 'group', 'achievements', 'review'] as const

/** Whether a text read from paper looks like the code of a sheet (`newCode`). */
export function isCode(text: string): boolean {
  return /^[A-Z2-7]{26}$/.test(text)
}

export type PairRole = 'mentor' | 'mentee'
export type Signer = 'self' | 'representative'

/** The centre's bounds of age, in full years (§1.4). */
export type Ages = { representativeUntil: number; adultFrom: number }

/** A consent as it is kept; days are YYYY-MM-DD. */
export type Paper = {
  id: number
  kind: ConsentKind
  blankIssuedOn: string | null
  receivedOn: string | null
  signedBySelf: boolean
  signedByRepresentative: boolean
  withdrawnOn: string | null
  validUntil: string | null // the last day on which it counts; null: as long as its school year
}

/** What the rules need to know of a person: roles in pairs, and the papers of the year in the order they appeared. */
export type ConsentFacts = { personId: number; name: string; kind: PersonKind; birthOn: string | null; roles: readonly PairRole[]; papers: readonly Paper[] }

export type ConsentStatus = 'absent' | 'issued' | 'unsigned' | 'later' | 'received' | 'expired' | 'withdrawn'
export type ConsentState = { status: ConsentStatus; paper: Paper | null; lacks: Signer[] }
export type MissingConsent = { personId: number; name: string; kind: ConsentKind; status: ConsentStatus; lacks: Signer[]; day: string | null }

/**
 * The papers without which an order cannot name the person (§0.1 (5), §8.4 B1). Duties are laid only on the centre's own
 * staff; students and people from outside take part of their own will. Distribution is never asked for here.
 */
export function requiredConsents({ kind, roles }: { kind: PersonKind; roles: readonly PairRole[] }): ConsentKind[] {
  const onDuty = kind === 'staff' && roles.includes('mentor')
  const takesPart = roles.includes('mentee') || (roles.includes('mentor') && kind !== 'staff')
  if (!onDuty && !takesPart) return []
  return [...(onDuty ? (['extraDuties'] as const) : []), ...(takesPart ? (['participation'] as const) : []), 'dataProcessing']
}

/** Who signs on that day (§1.4): under 14 the representative, up to 18 both, then the person; both when the age is unknown. */
export function signersOf({ kind, birthOn }: { kind: PersonKind; birthOn: string | null }, day: string, ages: Ages): Signer[] {
  if (kind !== 'student') return ['self']
  if (birthOn === null) return ['self', 'representative']
  const age = fullYears(birthOn, day)
  if (age < ages.representativeUntil) return ['representative']
  return age < ages.adultFrom ? ['self', 'representative'] : ['self']
}

/** The row that speaks for a kind now: the latest received and not withdrawn, else a blank that is out, else the latest. */
export function currentPaper<P extends Pick<Paper, 'kind' | 'receivedOn' | 'withdrawnOn'>>(papers: readonly P[], kind: ConsentKind): P | null {
  const own = papers.filter((paper) => paper.kind === kind)
  const open = own.filter((paper) => paper.withdrawnOn === null)
  return open.findLast((paper) => paper.receivedOn !== null) ?? open.at(-1) ?? own.at(-1) ?? null
}

/** How many days before its end a consent has to be renewed. */
const renewalDays = 30

/** Whether a received consent ends so soon, or has ended, that another one is to be taken; the earlier one stays for the orders that rest on it. */
export function isToRenew({ receivedOn, withdrawnOn, validUntil }: Pick<Paper, 'receivedOn' | 'withdrawnOn' | 'validUntil'>, day: string): boolean {
  return receivedOn !== null && withdrawnOn === null && validUntil !== null && validUntil <= addDays(day, renewalDays)
}

/**
 * Where a consent stands on a day: a paper that counts on it speaks before a later one, which renews it. Who had to sign is judged by the
 * age on the day it was received.
 */
export function consentState(facts: ConsentFacts, kind: ConsentKind, day: string, ages: Ages): ConsentState {
  const states = facts.papers.filter((paper) => paper.kind === kind).map((paper) => stateOf(facts, paper, day, ages))
  const paper = currentPaper(facts.papers, kind)
  return states.findLast(({ status }) => status === 'received') ?? (paper ? stateOf(facts, paper, day, ages) : { status: 'absent', paper, lacks: [] })
}

function stateOf(facts: ConsentFacts, paper: Paper, day: string, ages: Ages): ConsentState {
  if (paper.withdrawnOn !== null) return { status: 'withdrawn', paper, lacks: [] }
  if (paper.receivedOn === null) return { status: paper.blankIssuedOn === null ? 'absent' : 'issued', paper, lacks: [] }
  const lacks = signersOf(facts, paper.receivedOn, ages).filter((signer) => (signer === 'self' ? !paper.signedBySelf : !paper.signedByRepresentative))
  if (lacks.length > 0) return { status: 'unsigned', paper, lacks }
  if (paper.validUntil !== null && paper.validUntil < day) return { status: 'expired', paper, lacks }
  return { status: paper.receivedOn > day ? 'later' : 'received', paper, lacks }
}

/** Every required consent that does not count on the day (§8.3: received on or before it, signed by all, not withdrawn). */
export function missingConsents(people: readonly ConsentFacts[], day: string, ages: Ages): MissingConsent[] {
  return people.flatMap((facts) =>
    requiredConsents(facts)
      .map((kind) => ({ kind, ...consentState(facts, kind, day, ages) }))
      .filter(({ status }) => status !== 'received')
      .map(({ kind, status, lacks, paper }) => ({
        personId: facts.personId,
        name: facts.name,
        kind,
        status,
        lacks,
        day: paper?.withdrawnOn ?? (status === 'expired' ? paper?.validUntil : paper?.receivedOn) ?? null,
      })),
  )
}

/** The day on which the last of the required consents came in; null while any is missing. */
export function consentsCompleteOn(facts: ConsentFacts, day: string, ages: Ages): string | null {
  const days = requiredConsents(facts).map((kind) => {
    const { status, paper } = consentState(facts, kind, day, ages)
    return status === 'received' ? (paper?.receivedOn ?? null) : null
  })
  return days.reduce<string | null>((latest, one) => (latest === null || one === null ? null : one > latest ? one : latest), days[0] ?? null)
}

/** Papers to print or to mark as received: all that is missing but not refused, all that end, or one kind where it is wanted and not there yet. */
export function papersToAsk(
  people: readonly ConsentFacts[],
  choice: 'missing' | 'ending' | ConsentKind,
  day: string,
  ages: Ages,
): { personId: number; kind: ConsentKind }[] {
  if (choice === 'missing')
    return missingConsents(people, day, ages)
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ personId, kind }) => ({ personId, kind }))
  const ends = (facts: ConsentFacts, kind: ConsentKind) => isEnding(consentState(facts, kind, day, ages), day)
  if (choice === 'ending')
    return people.flatMap((facts) =>
      [...requiredConsents(facts), 'dataDistribution' as const].filter((kind) => ends(facts, kind)).map((kind) => ({ personId: facts.personId, kind })),
    )
  return people
    .filter((facts) => choice === 'dataDistribution' || requiredConsents(facts).includes(choice))
    .filter((facts) => consentState(facts, choice, day, ages).status !== 'received' || ends(facts, choice))
    .map(({ personId }) => ({ personId, kind: choice }))
}

/** Whether a consent has expired or expires within the days in which it is renewed. */
export function isEnding({ status, paper }: ConsentState, day: string): boolean {
  return (status === 'received' || status === 'expired') && paper !== null && isToRenew(paper, day)
}

/** A missing consent as a reason that leads to the page where it is supplied. */
export function missingReason({ personId, name, kind, status, lacks, day }: MissingConsent): Reason {
  const code = status === 'unsigned' ? (lacks.length > 1 ? 'consents.unsigned' : `consents.unsigned.${lacks[0] ?? 'self'}`) : `consents.${status}`
  return { code, params: { name, kind, day: day ?? '' }, url: `/consents/${personId}/${kind}` }
}

/** By when the law wants the processing stopped after a withdrawal (§1.4): publication, and a mentor's duties (§1.2), in three working days, the rest in thirty days. */
export function withdrawalDue(kind: ConsentKind, withdrawnOn: string): string {
  return kind === 'dataDistribution' || kind === 'extraDuties' ? workingDaysLater(withdrawnOn, 3) : addDays(withdrawnOn, 30)
}

// Weekends are skipped; public holidays only lengthen the term, so the day is never too late.
function workingDaysLater(day: string, count: number): string {
  let left = count
  let date = day
  while (left > 0) {
    date = addDays(date, 1)
    const weekday = new Date(date + 'T00:00:00Z').getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return date
}
