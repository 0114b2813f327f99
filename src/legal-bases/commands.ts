import type { Actor } from '../app/actor.ts'
import { type Tx, write } from '../app/db.ts'
import { assertFresh } from '../app/versions.ts'
import { record } from '../journal/record.ts'
import type { LegalBasisData } from './form.ts'
import { findLegalBasis } from './queries.ts'

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

/** Saves an act. Signed orders keep the words they were signed with. Throws StaleRecord when somebody else saved it meanwhile. */
export function changeLegalBasis(actor: Actor, id: number, { version, ...data }: LegalBasisData): Promise<void> {
  return write(async (tx) => {
    const before = await findLegalBasis(id)
    assertFresh(await tx.legalBasis.updateMany({ where: { id, version }, data: { ...data, version: version + 1 } }))
    const fields = Object.entries(data).filter(([name, value]) => before[name as keyof typeof before] !== value)
    await record(tx, actor, 'legalBasis.changed', { kind: 'legalBasis', id }, { fields: fields.map(([name]) => name) })
  })
}
