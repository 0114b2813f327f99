import type { Reason } from '../app/errors.ts'
import { availabilityRows } from './rules/availability.ts'
import { capacityRow } from './rules/capacity.ts'
import { cautionRows, termRows } from './rules/cautions.ts'
import { relationRows } from './rules/relations.ts'
import { roleRows } from './rules/roles.ts'
import { isLive, type PairFacts } from './facts.ts'

/** A row of domain §7.4 that applies. What only the curator may see is marked. */
export type Finding = { row: number; level: 'prohibition' | 'warning' | 'note'; curatorOnly?: true; reason: Reason }

/** Everything §7.4 has to say of a pair, in the order of its rows; nothing of a pair that has ended. */
export function checkPair(facts: PairFacts): Finding[] {
  return isLive(facts.status) ? inRows([...peopleRows(facts), ...termRows(facts)]) : []
}

/** The same of two people who are only thought of as a pair: a choice compares each mentee with each mentor before there is a term. */
export function checkPeople(facts: PairFacts): Finding[] {
  return inRows(peopleRows(facts))
}

function peopleRows(facts: PairFacts): Finding[] {
  return [...roleRows(facts), ...availabilityRows(facts), ...relationRows(facts), ...capacityRow(facts), ...cautionRows(facts)]
}

function inRows(findings: Finding[]): Finding[] {
  return findings.sort((one, other) => one.row - other.row)
}

export function prohibitions(findings: Finding[]): Reason[] {
  return findings.filter((finding) => finding.level === 'prohibition').map((finding) => finding.reason)
}

export function warnings(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.level === 'warning')
}

/** Names the warnings that were shown, so that a new one is not passed over unread. */
export function signatureOf(findings: Finding[]): string {
  return warnings(findings)
    .map((finding) => finding.row)
    .join('-')
}

/** True when nothing prohibits the pair and every warning was read; `warned` is what was shown, 'all' accepts any. */
export function isAccepted(findings: Finding[], warned: string): boolean {
  return prohibitions(findings).length === 0 && (warned === 'all' || signatureOf(findings) === warned)
}
