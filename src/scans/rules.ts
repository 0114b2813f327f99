import type { ConsentKind, PageDecision } from '../generated/prisma/enums.ts'
import { listCode } from '../consents/codes.ts'
import type { Signer } from '../consents/rules.ts'

/** What the rules need to know of the consent a page belongs to. */
export type ScannedConsent = {
  id: number
  kind: ConsentKind
  schoolYearId: number
  receivedOn: string | null
  withdrawnOn: string | null
  signedBySelf: boolean
  signedByRepresentative: boolean
  scanned: boolean // this signer's sheet has its scan already
}

export type PageFacts = {
  id: number
  position: number
  readCode: string | null
  continues: boolean
  decision: PageDecision
  consent: ScannedConsent | null
  signer: Signer | null
}

/** A sheet of paper: its first page and those that continue it. */
export type ScannedSheet<P extends PageFacts> = { head: P; pages: P[] }

export type Verdict = 'new' | 'attach' | 'asksAllowed' | 'already' | 'repeated' | 'withdrawn' | 'otherYear' | 'foreign' | 'unknown'

/**
 * Pages put together as the papers lay: a page that continues belongs to the one before it, unless it was given to a signature by hand;
 * then it belongs to the sheet of that signature, wherever it lay. What was thrown out takes no pages with it.
 */
export function sheetsOf<P extends PageFacts>(pages: readonly P[]): ScannedSheet<P>[] {
  const sheets: ScannedSheet<P>[] = []
  const given = pages.filter(({ continues, consent }) => continues && consent !== null)
  for (const page of pages.filter((one) => !given.includes(one))) {
    const last = sheets.findLast(({ head }) => head.decision !== 'rejected' || page.decision === 'rejected')
    if (page.continues && last) last.pages.push(page)
    else sheets.push({ head: page, pages: [page] })
  }
  for (const page of given) {
    const own = sheets.find(({ head }) => isOfSameSignature(head, page))
    if (own) own.pages.push(page)
    else sheets.push({ head: page, pages: [page] })
  }
  return sheets
}

/** Whether two pages belong to one signature under one consent. */
export function isOfSameSignature(one: PageFacts, other: PageFacts): boolean {
  return one.id !== other.id && one.consent !== null && one.consent.id === other.consent?.id && one.signer === other.signer
}

/** Pages without a code that were put to the page before them because they followed it: somebody has to see whether they belong there. */
export function joinedPages<P extends PageFacts>({ head, pages }: ScannedSheet<P>): P[] {
  return pages.filter((page) => page.id !== head.id && page.consent === null && page.decision === 'pending')
}

/** What may be published by a consent to distribution that two sign: only what both of them allow; `before` is null while nobody has signed. */
export function allowedByAll<C extends string>(allowed: readonly C[], before: string | null): C[] {
  return before === null ? [...allowed] : allowed.filter((one) => before.split(' ').includes(one))
}

/** Whether a page is a list to tick off, which lies before a pile of blanks. */
export function isList({ readCode }: Pick<PageFacts, 'readCode'>): boolean {
  return readCode === listCode
}

/** What is to be said of a sheet, and by it whether it may be confirmed (`mayAccept`). */
export function verdictOf(head: PageFacts, heads: readonly PageFacts[], schoolYearId: number): Verdict {
  const { consent, signer } = head
  if (!consent || !signer) return head.readCode === null ? 'unknown' : 'foreign'
  if (consent.schoolYearId !== schoolYearId) return 'otherYear'
  if (consent.withdrawnOn !== null) return 'withdrawn'
  const signed = signer === 'self' ? consent.signedBySelf : consent.signedByRepresentative
  if (consent.receivedOn !== null && signed) return consent.scanned ? 'already' : 'attach'
  if (heads.some((other) => other.position < head.position && other.consent?.id === consent.id && other.signer === signer && other.decision !== 'rejected'))
    return 'repeated'
  return consent.kind === 'dataDistribution' ? 'asksAllowed' : 'new'
}

/** Whether a sheet may be confirmed together with others; what is allowed for distribution is marked on the sheet's own page. */
export function mayAccept(verdict: Verdict): boolean {
  return verdict === 'new' || verdict === 'attach'
}
