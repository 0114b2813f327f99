import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { fullName } from '../app/format.ts'
import { type ListQuery, window } from '../app/lists.ts'
import type { Prisma } from '../generated/prisma/client.ts'
import type { PageFacts } from './rules.ts'

const consent = {
  id: true,
  kind: true,
  personId: true,
  schoolYearId: true,
  schoolYear: { select: { name: true } },
  receivedOn: true,
  allowed: true,
  withdrawnOn: true,
  signedBySelf: true,
  signedByRepresentative: true,
  scanId: true,
  representativeName: true,
  sheets: { select: { id: true, signer: true, code: true, scanId: true } },
  person: { select: { lastName: true, firstName: true, middleName: true } },
} as const satisfies Prisma.ConsentSelect

const page = {
  id: true,
  position: true,
  readCode: true,
  continues: true,
  decision: true,
  signer: true,
  consent: { select: consent },
  file: { select: { id: true, storedName: true, originalName: true, mime: true } },
} as const satisfies Prisma.ScanPageSelect

type Row = Prisma.ScanPageGetPayload<{ select: typeof page }>
export type Page = Omit<Row, 'consent'> &
  PageFacts & { consent: (PageFacts['consent'] & Omit<NonNullable<Row['consent']>, 'person'> & { name: string }) | null }
export type Batch = Awaited<ReturnType<typeof findBatch>>

/** A batch of the year with its pages in their order. Throws NotFound for one of another year. */
export async function findBatch(id: number, schoolYearId: number) {
  const found = await read().scanBatch.findFirst({
    where: { id, schoolYearId },
    select: {
      ...{ id: true, createdAt: true, schoolYearId: true, fileName: true, status: true, total: true, problem: true, version: true },
      pages: { select: page, orderBy: { position: 'asc' } },
    },
  })
  if (!found) throw new NotFound()
  return { ...found, pages: found.pages.map(pageOf) }
}

function pageOf({ consent, signer, ...row }: Row): Page {
  if (!consent) return { ...row, signer, consent: null }
  const { person, ...known } = consent
  const own = consent.sheets.filter((sheet) => sheet.signer === signer)
  const scanned = own.some(({ scanId }) => scanId !== null) || (own.length === 0 && consent.scanId !== null)
  return { ...row, signer, consent: { ...known, scanned, name: fullName(person) } }
}

/** One page of a batch of the year; NotFound when there is none or its picture is gone. */
export async function findPage(batchId: number, pageId: number, schoolYearId: number) {
  const found = await read().scanPage.findFirst({ where: { id: pageId, batchId, batch: { schoolYearId } }, select: page })
  if (!found) throw new NotFound()
  return pageOf(found)
}

// A sheet is counted by its first page; the first page of a batch continues nothing.
const waitingSheets = { decision: 'pending', OR: [{ continues: false }, { position: 1, consentId: null }] } as const satisfies Prisma.ScanPageWhereInput

/** A page of the year's batches, the latest first, each with how many sheets wait for a decision; how many wait in all, and files that were not read. */
export async function listBatches(schoolYearId: number, list: ListQuery) {
  const total = await read().scanBatch.count({ where: { schoolYearId } })
  const waiting = await read().scanPage.count({ where: { ...waitingSheets, batch: { schoolYearId, status: 'ready' } } })
  const unread = await read().scanBatch.findMany({ where: { schoolYearId, status: { in: ['reading', 'failed'] } }, select: { id: true, status: true } })
  const rows = await read().scanBatch.findMany({
    where: { schoolYearId },
    select: {
      ...{ id: true, createdAt: true, fileName: true, status: true, total: true },
      _count: { select: { pages: { where: waitingSheets } } },
    },
    orderBy: { id: 'desc' },
    ...window(list, total),
  })
  return { rows, total, waiting, unread }
}

/** The sheet a code stands on, of any year. */
export async function findSheet(codes: readonly string[]) {
  return read().consentSheet.findFirst({ where: { code: { in: [...codes] } }, select: { consentId: true, signer: true, code: true } })
}
