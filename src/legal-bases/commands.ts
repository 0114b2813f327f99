import { today } from '../app/clock.ts'
import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { NotFound, RuleViolation } from '../app/errors.ts'
import { type Received, storeFile } from '../app/uploads.ts'
import { assertFresh } from '../app/versions.ts'
import { record } from '../journal/record.ts'
import type { LegalBasisData } from './form.ts'
import { type MarksProblem, marksProblem } from './marks-problem.ts'
import { findLegalBasis } from './queries.ts'
import { blocksPublication } from './rules.ts'

/** Adds an act to the register and returns its id. */
export function addLegalBasis(actor: Actor, { version: _version, ...data }: LegalBasisData): Promise<number> {
  return write((tx) => addAct(tx, actor, data))
}

/** The step of adding an act, for an order that cites the roadmap's approval. */
export async function addAct(tx: Tx, actor: Actor, data: Omit<LegalBasisData, 'version'>): Promise<number> {
  const { id } = await tx.legalBasis.create({ data, select: { id: true } })
  await record(tx, actor, 'legalBasis.added', { kind: 'legalBasis', id })
  return id
}

/**
 * Saves an act; signed orders keep the words they were signed with. Returns the sentence at the field that contradicts the marks of
 * acquaintance, null when none does. Throws StaleRecord when somebody else saved it meanwhile.
 */
export function changeLegalBasis(actor: Actor, id: number, { version, ...data }: LegalBasisData): Promise<MarksProblem | null> {
  return write(async (tx) => {
    const before = await findLegalBasis(id)
    const refused = before.version === version ? await marksProblem(id, data) : null
    if (refused !== null) return refused
    assertFresh(await tx.legalBasis.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    const fields = Object.entries(data).filter(([name, value]) => before[name as keyof typeof before] !== value)
    await record(tx, actor, 'legalBasis.changed', { kind: 'legalBasis', id }, { fields: fields.map(([name]) => name) })
    return null
  })
}

/** Adds files to an act: its text, a scan with signatures. */
export function addActFiles(actor: Actor, id: number, files: Received[]): Promise<void> {
  return write(async (tx) => {
    await findLegalBasis(id)
    for (const file of files) await tx.legalBasisFile.create({ data: { legalBasisId: id, fileId: await storeFile(tx, actor.userId, file) } })
    await record(tx, actor, 'legalBasis.filesAdded', { kind: 'legalBasis', id }, { files: files.length })
  })
}

/** Takes a file out of an act; the bytes stay until the yearly clean-up. */
export function removeActFile(actor: Actor, id: number, fileId: number): Promise<void> {
  return write(async (tx) => {
    const { count } = await tx.legalBasisFile.deleteMany({ where: { legalBasisId: id, fileId } })
    if (count === 0) throw new NotFound()
    await record(tx, actor, 'legalBasis.fileRemoved', { kind: 'legalBasis', id })
  })
}

/** Shows an act with its files on the public page. Throws RuleViolation while there is nothing to show. */
export function publishAct(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    const reasons = blocksPublication(await findLegalBasis(id), today())
    if (reasons.length > 0) throw new RuleViolation(reasons)
    assertFresh(await tx.legalBasis.updateMany({ where: { id, published: false }, data: { published: true } }))
    await record(tx, actor, 'legalBasis.published', { kind: 'legalBasis', id })
  })
}

/** Takes an act off the public page. */
export function withdrawAct(actor: Actor, id: number): Promise<void> {
  return write(async (tx) => {
    assertFresh(await tx.legalBasis.updateMany({ where: { id, published: true }, data: { published: false } }))
    await record(tx, actor, 'legalBasis.withdrawn', { kind: 'legalBasis', id })
  })
}
