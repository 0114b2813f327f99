import { read } from '../app/db.ts'
import { NotFound } from '../app/errors.ts'
import { oncePerPage } from '../app/once.ts'
import { inForce } from './rules.ts'

const row = { id: true, level: true, issuedOn: true, number: true, title: true, validFrom: true, validTo: true, position: true, version: true } as const

/** Every act, in the order in which a preamble names them: the highest level first. */
export const listLegalBases = oncePerPage(async () => read().legalBasis.findMany({ select: row, orderBy: [{ position: 'asc' }, { id: 'asc' }] }))

/** Acts that an order of that day may cite. */
export async function listInForce(day: string) {
  return (await listLegalBases()).filter((act) => inForce(act, day))
}

export async function findLegalBasis(id: number) {
  const act = await read().legalBasis.findUnique({ where: { id }, select: row })
  if (!act) throw new NotFound()
  return act
}
