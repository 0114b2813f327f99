import { read } from '../app/db.ts'
import { shortDate } from '../app/format.ts'
import { kindNames, statusWords, words as consentWords } from '../consents/messages.ts'
import { type Ages, type ConsentFacts, type ConsentState, consentState, type Paper, requiredConsents } from '../consents/rules.ts'
import { words } from './messages.ts'
import { isIssued } from './rules.ts'
import type { FoundOrder } from './source.ts'

type Bounds = { day: string; ages: Ages }
type Owed = { name: string; lines: ReturnType<typeof lineOf>[] }

/**
 * The consents an order rests on, person by person: who lacks one stands first. Null for an order that needs none or is
 * registered: the days stand in its annex then.
 */
export async function consentsPart(order: FoundOrder, people: readonly ConsentFacts[], bounds: Bounds) {
  if (people.length === 0 || isIssued(order.status)) return null
  const scanned = await scannedAmong(people)
  const rows = people.map((person): Owed => ({
    name: person.name,
    lines: requiredConsents(person).map((kind) => lineOf(person.personId, kind, consentState(person, kind, bounds.day, bounds.ages), scanned)),
  }))
  const ready = rows.filter(isReady)
  return { title: words.consentsOf(ready.length, rows.length), open: ready.length < rows.length, rows: [...rows.filter((row) => !isReady(row)), ...ready] }
}

function isReady({ lines }: Owed): boolean {
  return lines.every(({ received }) => received)
}

function lineOf(personId: number, kind: Paper['kind'], { status, paper, lacks }: ConsentState, scanned: ReadonlySet<number>) {
  const url = `/consents/${personId}/${kind}`
  const received = status === 'received'
  const day = paper?.withdrawnOn ?? (status === 'expired' ? paper?.validUntil : paper?.receivedOn)
  return {
    kind: kindNames[kind],
    url,
    received,
    state: received && day ? shortDate(day) : statusWords[status](day ? shortDate(day) : '', lacks),
    signedBy: paper?.receivedOn ? signedBy(paper) : null,
    scanUrl: paper && scanned.has(paper.id) ? `${url}/scan` : null,
  }
}

function signedBy({ signedBySelf, signedByRepresentative }: Paper): string | null {
  if (signedBySelf && signedByRepresentative) return consentWords.signedBoth
  if (signedBySelf) return consentWords.signedSelf
  return signedByRepresentative ? consentWords.signedRepresentative : null
}

async function scannedAmong(people: readonly ConsentFacts[]): Promise<Set<number>> {
  const papers = people.flatMap((person) => person.papers.map(({ id }) => id))
  const found = await read().consent.findMany({ where: { id: { in: papers }, scanId: { not: null } }, select: { id: true } })
  return new Set(found.map(({ id }) => id))
}
