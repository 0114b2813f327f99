import type { Actor } from '../../app/actor.ts'
import type { Tx } from '../../app/db.ts'
import { record } from '../../journal/record.ts'
import { removedFileName } from '../messages.ts'

/**
 * The step of erasing papers and lists of a person: names and scans of consents, rows of lists, and the files of lists,
 * which hold the row too. Returns names of files to remove from the disk once everything is committed.
 */
export async function eraseFiles(tx: Tx, actor: Actor, personId: number): Promise<string[]> {
  return [...(await eraseScans(tx, personId)), ...(await eraseLists(tx, actor, personId))]
}

async function eraseScans(tx: Tx, personId: number): Promise<string[]> {
  const scans = await tx.storedFile.findMany({
    where: {
      OR: [{ consents: { some: { personId } } }, { consentSheets: { some: { consent: { personId } } } }, { scanPages: { some: { consent: { personId } } } }],
    },
    select: { id: true, storedName: true },
  })
  await tx.consentSheet.updateMany({ where: { consent: { personId } }, data: { scanId: null } })
  await tx.consent.updateMany({
    where: { personId },
    data: { scanId: null, representativeName: null, withdrawnWhy: null, storagePlace: null, version: { increment: 1 } },
  })
  await tx.storedFile.deleteMany({ where: { id: { in: scans.map(({ id }) => id) } } })
  return scans.map(({ storedName }) => storedName)
}

async function eraseLists(tx: Tx, actor: Actor, personId: number): Promise<string[]> {
  const lists = await tx.import.findMany({
    where: { rows: { some: { personId } } },
    select: { id: true, file: { select: { id: true, storedName: true, size: true } } },
  })
  await tx.importRow.updateMany({ where: { personId }, data: { cells: '[]', personId: null } })
  for (const { id, file } of lists) {
    if (file.size === 0) continue
    await tx.storedFile.update({ where: { id: file.id }, data: { originalName: removedFileName, size: 0, sha256: '' } })
    await record(tx, actor, 'import.emptied', { kind: 'import', id })
  }
  return lists.filter(({ file }) => file.size > 0).map(({ file }) => file.storedName)
}
