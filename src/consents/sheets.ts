import { read } from '../app/db.ts'
import type { ConsentKind } from '../generated/prisma/enums.ts'
import type { Signer } from './rules.ts'

/** Names a sheet among those of a year. */
export function sheetKey(personId: number, kind: ConsentKind, signer: Signer): string {
  return `${personId}:${kind}:${signer}`
}

/** What only its consent knows of a printed sheet: its codes by the SHA-256 of the text each bears, and the last day of its term when one was written down. */
export type PrintedSheet = { codes: Map<string, string>; validUntil: string | null }

/** The sheets printed for these people, by `sheetKey`; those of withdrawn consents are left out. */
export async function printedSheets(personIds: readonly number[], schoolYearId: number): Promise<Map<string, PrintedSheet>> {
  const rows = await read().consentSheet.findMany({
    where: { consent: { schoolYearId, personId: { in: [...personIds] }, withdrawnOn: null } },
    select: { code: true, signer: true, text: { select: { sha256: true } }, consent: { select: { personId: true, kind: true, validUntil: true } } },
    orderBy: { id: 'asc' },
  })
  const sheets = new Map<string, PrintedSheet>()
  for (const { code, signer, text, consent } of rows) {
    const key = sheetKey(consent.personId, consent.kind, signer)
    const codes = sheets.get(key)?.codes ?? new Map<string, string>()
    sheets.set(key, { codes: codes.set(text.sha256, code), validUntil: consent.validUntil })
  }
  return sheets
}

/** Sheets printed for a consent with the text each of them bears, the latest first. */
export async function sheetsOf(consentIds: readonly number[]) {
  return read().consentSheet.findMany({
    where: { consentId: { in: [...consentIds] } },
    select: { id: true, signer: true, createdAt: true, scanId: true, text: { select: { id: true, createdAt: true, sha256: true } } },
    orderBy: { id: 'desc' },
  })
}

/** The scan of one sheet of these consents, each signer's being its own; null when there is none. */
export async function findScan(sheetId: number, consentIds: readonly number[]) {
  if (!Number.isInteger(sheetId)) return null
  const scan = { select: { id: true, storedName: true, originalName: true, mime: true, size: true } } as const
  const found = await read().consentSheet.findFirst({ where: { id: sheetId, consentId: { in: [...consentIds] } }, select: { scan } })
  return found?.scan ?? null
}
