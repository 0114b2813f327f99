import { act } from '../app/actions.ts'
import { moment, shortDate } from '../app/format.ts'
import type { ScanStatus } from '../generated/prisma/enums.ts'
import { kindTitles } from '../consents/messages.ts'
import { stateOf } from './jobs.ts'
import { decided, failures, signerNames, statusWords, verdictWords, words } from './messages.ts'
import type { Batch, listBatches, Page } from './queries.ts'
import { mostPages, type Problem } from './reader.ts'
import { isList, joinedPages, mayAccept, type ScannedSheet, sheetsOf, type Verdict, verdictOf } from './rules.ts'

/** A line of the list of batches. */
export function batchRow(batch: Awaited<ReturnType<typeof listBatches>>['rows'][number]) {
  const state = stateOf(batch)
  return {
    url: `/scans/${batch.id}`,
    name: batch.fileName,
    at: moment(batch.createdAt),
    pages: batch.total,
    left: state === 'ready' ? batch._count.pages : 0,
    status: statusWords[state],
  }
}

/** What the uploads of a year wait for, all of them together. */
export function waitingWords(waiting: number, unread: readonly { id: number; status: ScanStatus }[]): string {
  const states = unread.map(stateOf)
  const parts = [
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(states.includes('reading') ? [words.reading] : []),
    ...(states.some((state) => state !== 'reading') ? [words.unread] : []),
  ]
  return parts.join(' ') || words.allDone
}

/** The page of a batch while it is read, or when it could not be. */
export function batchHead(batch: Batch, keeps: boolean) {
  const state = stateOf(batch)
  const [code = 'damaged', count = '0'] = (state === 'interrupted' ? 'interrupted' : (batch.problem ?? 'damaged')).split(':')
  const remove = act(words.remove, `/scans/${batch.id}/removal`, { confirm: words.removeSure, tone: 'danger' })
  return {
    state,
    base: `/scans/${batch.id}`,
    name: batch.fileName,
    status: statusWords[state],
    version: String(batch.version),
    progress: { label: words.progress(batch.pages.length, batch.total), value: batch.total ? batch.pages.length : null, max: batch.total || null },
    failure: code in failures ? failures[code as Problem](Number(count), mostPages) : null,
    actions: keeps && state !== 'reading' ? [remove] : [],
  }
}

/** The sheets of a batch, each with its pages, its person and what is to be said of it. */
export function sheetRows(batch: Batch, chosen: readonly string[] | null) {
  const sheets = sheetsOf(batch.pages)
  const heads = sheets.map(({ head }) => head)
  return sheets.map((sheet) => sheetRow(batch, sheet, verdictOf(sheet.head, heads, batch.schoolYearId), chosen))
}

function sheetRow(batch: Batch, { head, pages }: ScannedSheet<Page>, verdict: Verdict, chosen: readonly string[] | null) {
  const { consent, signer } = head
  const acceptable = head.decision === 'pending' && mayAccept(verdict)
  return {
    id: String(head.id),
    url: `/scans/${batch.id}/pages/${head.id}`,
    name: nameOf(head),
    consent: head.decision === 'accepted' && consent ? `/consents/${consent.personId}/${consent.kind}` : null,
    kind: consent ? kindTitles[consent.kind] : null,
    signer: signer ? signerNames[signer] : null,
    status: head.decision === 'pending' ? said(head, verdict) : decided[head.decision],
    note: head.decision === 'pending' ? otherYearNote(head, verdict) : null,
    pending: head.decision === 'pending',
    acceptable,
    checked: acceptable && (chosen === null || chosen.includes(String(head.id))),
    joined: joinedPages({ head, pages }).map(({ id, position }) => ({ text: words.joined(position, head.position), url: `/scans/${batch.id}/pages/${id}` })),
    pages: pages.map((page) => ({
      label: words.pageOf(page.position),
      url: page.file ? `/scans/${batch.id}/pages/${page.id}` : null,
      picture: page.file ? `/scans/${batch.id}/pages/${page.id}/picture` : null,
    })),
  }
}

/** What to do with a sheet of another school year; null for the rest. */
export function otherYearNote({ consent }: Page, verdict: Verdict): string | null {
  return verdict === 'otherYear' && consent ? words.otherYear(consent.schoolYear.name) : null
}

/** Whose sheet it is, or what it is instead. */
export function nameOf(page: Page): string {
  return page.consent?.name ?? (isList(page) ? words.list : words.nobody)
}

function said({ consent }: Page, verdict: Verdict) {
  const detail = { otherYear: consent?.schoolYear.name, withdrawn: dayOf(consent?.withdrawnOn) } as Partial<Record<Verdict, string>>
  return verdictWords[verdict](detail[verdict] ?? dayOf(consent?.receivedOn))
}

const dayOf = (day: string | null | undefined): string => (day ? shortDate(day) : '')

/** That pages without a code were put to the sheets before them; null when there are none to decide about. */
export function joinedWords(batch: Batch): string | null {
  const positions = sheetsOf(batch.pages).flatMap((sheet) => joinedPages(sheet).map(({ position }) => position))
  return positions.length > 0 ? words.joinedAll(positions.sort((one, other) => one - other)) : null
}

/** How many sheets the codes named. */
export function foundWords(batch: Batch): string {
  const heads = sheetsOf(batch.pages).flatMap(({ head }) => (isList(head) ? [] : [head]))
  return words.found(heads.filter(({ consent }) => consent !== null).length, heads.length)
}
