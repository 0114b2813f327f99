import { today } from '../app/clock.ts'
import { read } from '../app/db.ts'
import type { Values } from '../app/forms.ts'
import { organisation } from '../organisation/queries.ts'
import { readRefs, writeRef, type PaperRef } from './form.ts'
import { kindTitles, words } from './messages.ts'
import { receiptWords } from './messages-receipts.ts'
import { type Bounds, whoSigns } from './matrix-rules.ts'
import type { Participant } from './participants.ts'
import { consentFactsFor } from './queries.ts'
import { consentState, isEnding, type Signer, signersOf } from './rules.ts'

export type ReceiptRow = Awaited<ReturnType<typeof receiptRows>>[number]

/** Papers offered on the page of many receipts, each with who signs it, and what speaks against marking it here. */
export async function receiptRows(values: Values, schoolYearId: number) {
  const refs = readRefs([values.offered ?? []].flat())
  const personIds = [...new Set(refs.map(({ personId }) => personId))]
  const people = new Map((await consentFactsFor(personIds, schoolYearId)).map((facts) => [facts.personId, facts]))
  const bounds = { day: today(), ages: await organisation() }
  const printed = await printedSigners(personIds, schoolYearId)
  return refs.map((ref) => rowOf(ref, people.get(ref.personId), bounds, printed.get(writeRef(ref)) ?? []))
}

function rowOf(ref: PaperRef, person: Participant | undefined, bounds: Bounds, printed: readonly Signer[]) {
  const row = { value: writeRef(ref), name: person?.name ?? '', kind: kindTitles[ref.kind], signers: '', url: `/consents/${ref.personId}/${ref.kind}` }
  if (!person) return { ...row, blocked: null, doubt: null }
  const needed = signersOf(person, bounds.day, bounds.ages)
  const lacking = printed.length > 0 ? needed.filter((signer) => !printed.includes(signer)) : []
  const state = consentState(person, ref.kind, bounds.day, bounds.ages)
  const ends = isEnding(state, bounds.day) ? (state.paper?.validUntil ?? null) : null
  return {
    ...row,
    signers: person.kind === 'student' ? words.signers[whoSigns(person, bounds)] : '',
    blocked: needed.includes('representative') && !person.represented ? receiptWords.unrepresented : null,
    doubt: lacking.length > 0 ? receiptWords.notPrinted(lacking) : ends !== null ? receiptWords.ends(ends) : null,
  }
}

/** Whose sheets of consents that have not come in were printed, by `writeRef`. */
async function printedSigners(personIds: readonly number[], schoolYearId: number): Promise<Map<string, Signer[]>> {
  const rows = await read().consentSheet.findMany({
    where: { consent: { schoolYearId, personId: { in: [...personIds] }, withdrawnOn: null, receivedOn: null } },
    select: { signer: true, consent: { select: { personId: true, kind: true } } },
  })
  const printed = new Map<string, Signer[]>()
  for (const { signer, consent } of rows) printed.set(writeRef(consent), [...(printed.get(writeRef(consent)) ?? []), signer])
  return printed
}

/** What is ticked before anybody chose: whatever nothing speaks against. */
export function tickedAtFirst(rows: readonly ReceiptRow[]): string[] {
  return rows.filter(({ blocked, doubt }) => blocked === null && doubt === null).map(({ value }) => value)
}
