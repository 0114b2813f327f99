import { rm } from 'node:fs/promises'
import type { Logger } from 'pino'
import type { Actor } from '../../app/actor.ts'
import { enqueue } from '../../app/background.ts'
import { read, write } from '../../app/db.ts'
import { pathOf, type Received, storeFile } from '../../app/uploads.ts'
import { record } from '../../journal/record.ts'
import { listCode } from '../../consents/codes.ts'
import { isCode } from '../../consents/rules.ts'
import { jobOf } from '../jobs.ts'
import { pageName, program } from '../messages.ts'
import { findSheet } from '../queries.ts'
import { closeIfDone } from './files.ts'
import { type ReadPage, readScans, UnreadableScan } from '../reader.ts'

/** Begins a batch of scans and reads it in the background. The files themselves are never kept, only their pages. Returns its id. */
export async function uploadScans(actor: Actor, schoolYearId: number, files: readonly Received[], log: Logger): Promise<number> {
  const id = await write(async (tx) => {
    const fileName = files
      .map(({ name }) => name)
      .join(', ')
      .slice(0, 300)
    const batch = await tx.scanBatch.create({ data: { createdById: actor.userId, schoolYearId, fileName }, select: { id: true } })
    await record(tx, actor, 'scan.uploaded', { kind: 'scanBatch', id: batch.id })
    return batch.id
  })
  enqueue({ id: jobOf(id), run: () => readBatch(actor, id, files, log) })
  return id
}

async function readBatch(actor: Actor, id: number, files: readonly Received[], log: Logger): Promise<void> {
  try {
    let position = 0
    let afterList = true
    await readScans(
      files,
      (total) => keepTotal(id, total),
      async (page) => {
        position += 1
        if (page.codes.includes(listCode)) await passList(id, position)
        else await keepPage(actor, id, { position, afterList }, page)
        afterList = page.codes.includes(listCode)
      },
    )
    await write(async (tx) => {
      await tx.scanBatch.update({ where: { id }, data: { status: 'ready' } })
      await closeIfDone(tx, id)
      await record(tx, program, 'scan.read', { kind: 'scanBatch', id }, { pages: position })
    })
  } catch (error) {
    const code = error instanceof UnreadableScan ? error.code : 'damaged'
    if (!(error instanceof UnreadableScan)) log.error({ err: error, batchId: id }, 'scans could not be read')
    const pages = error instanceof UnreadableScan ? error.pages : 0
    await noteFailure(id, `${code}:${pages}`).catch((second: unknown) => log.error({ err: second, batchId: id }, 'the failure of scans could not be noted'))
  }
}

function keepTotal(id: number, total: number): Promise<void> {
  return write(async (tx) => {
    await tx.scanBatch.updateMany({ where: { id }, data: { total } })
  })
}

// A list to tick off is nobody's consent: it is put aside at once, without its picture.
function passList(batchId: number, position: number): Promise<void> {
  return write(async (tx) => {
    await tx.scanPage.create({ data: { batchId, position, readCode: listCode, decision: 'rejected' } })
  })
}

type Place = { position: number; afterList: boolean }

// After a list, as at the beginning of every file, a page without a code is asked about: it may be a consent whose code is worn out,
// and somebody's photo must not be put to the consent of another.
async function keepPage(actor: Actor, batchId: number, { position, afterList }: Place, { opens, jpeg, codes }: ReadPage): Promise<void> {
  const sheet = await findSheet(codes.filter(isCode))
  const readCode = sheet?.code ?? codes[0] ?? null
  await write(async (tx) => {
    const fileId = await storeFile(tx, actor.userId, { name: pageName(position), mime: 'image/jpeg', bytes: jpeg })
    const matched = { consentId: sheet?.consentId ?? null, signer: sheet?.signer ?? null }
    await tx.scanPage.create({ data: { batchId, position, fileId, readCode, ...matched, continues: readCode === null && !afterList && !opens } })
  })
}

/** Nothing of a batch that could not be read to its end stays. */
async function noteFailure(id: number, problem: string): Promise<void> {
  const files = await read().storedFile.findMany({ where: { scanPages: { some: { batchId: id } } }, select: { id: true, storedName: true } })
  await write(async (tx) => {
    await tx.scanPage.deleteMany({ where: { batchId: id } })
    await tx.storedFile.deleteMany({ where: { id: { in: files.map((file) => file.id) } } })
    await tx.scanBatch.updateMany({ where: { id }, data: { status: 'failed', problem } })
    await record(tx, program, 'scan.failed', { kind: 'scanBatch', id }, { why: problem })
  })
  await Promise.all(files.map(({ storedName }) => rm(pathOf(storedName), { force: true })))
}
