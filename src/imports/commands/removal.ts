import { unlink } from 'node:fs/promises'
import type { Actor } from '../../app/actor.ts'
import { write } from '../../app/db.ts'
import { RuleViolation } from '../../app/errors.ts'
import { pathOf } from '../../app/uploads.ts'
import { record } from '../../journal/record.ts'
import { findImport } from '../queries.ts'

/** Deletes an import that brought nobody, with its rows and its file: a list chosen by mistake must not lie about. */
export async function removeImport(actor: Actor, id: number): Promise<void> {
  const storedName = await write(async (tx) => {
    const { status, file } = await findImport(id)
    if (status !== 'ready' && status !== 'failed') throw new RuleViolation([{ code: 'app.statusChanged' }])
    await tx.import.delete({ where: { id } })
    await tx.storedFile.delete({ where: { id: file.id } })
    await record(tx, actor, 'import.removed', { kind: 'import', id })
    return file.storedName
  })
  // After the commit: a file without a record is litter, a record without a file would be a loss.
  await unlink(pathOf(storedName))
}
